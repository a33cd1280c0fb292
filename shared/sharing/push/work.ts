/** 推送 — posts what stands behind a lane, one line after another, in order. */
import type { Clock } from '../../record/clock.ts'
import type { Answer, Post } from '../../record/deliver.ts'
import { type Entry, type FeedLine, hashOfLine, linesOf } from '../feed/line.ts'
import { type ReadDeps, readShard } from '../feed/read.ts'
import { type JoinDeps, withWords } from '../joined.ts'
import { longestBusPause } from './bus.ts'
import { type Course, type CourseDeps, courseOf } from './course.ts'
import { delivered, failed, isDue, isGivenUp, isTaken, type Lane, laneOf, pauses, released, taken } from './lane.ts'
import type { Lanes, PushQueue, Wake } from './ports.ts'
import type { StopReason } from './words.ts'

export interface PushDeps extends CourseDeps, ReadDeps, JoinDeps {
  lanes: Pick<Lanes, 'read' | 'move'>
  pushQueue: PushQueue
  post: Post
  /** to the bus of the city’s account, one line at a time */
  toBus(line: FeedLine, withheld: boolean): Promise<Answer>
  /** told of each post: of which line, and what came back */
  posted(course: Course, line: string, answer: Answer): void
  /** of one shard a replay has posted everything */
  replayed(course: Course, shard: number): Promise<void>
  /** ends the push of an agreement: nothing more is posted until it is begun again */
  stop(course: Course, why: StopReason): Promise<void>
  clock: Pick<Clock, 'now' | 'sleep'>
}

/**
 * idle: nothing may be pushed, or not yet; busy: somebody else posts; done: all that stood there; more: time was up, and a
 * wake is sent; failed: it is tried again after its pause; stopped: the push has ended
 */
export type Pushed = 'idle' | 'busy' | 'done' | 'more' | 'failed' | 'stopped'

/** Entries that are read at once. */
const atOnce = 100
/** Behind so many posts it is asked anew whether anything may be pushed; where there are personal fields, behind each. */
const postsUnasked = 20

export async function pushOn(
  { course: id, shard, at }: Wake,
  timeIsUp: () => boolean,
  deps: PushDeps,
): Promise<Pushed> {
  const now = () => deps.clock.now().toISOString()
  const found = await deps.lanes.read(id, shard)
  const begun = await courseOf(id, found !== undefined, deps)
  if (!begun) return 'idle'
  const standing = laneOf(begun, shard, found)
  if (at !== undefined && standing.place >= at) return 'done'
  if (isTaken(standing, now())) return 'busy'
  if (!isDue(standing, now())) return 'idle'
  const held = await deps.lanes.move(standing, taken(standing, now()))
  if (!held) return 'busy'
  const turn: Turn = { lane: held, now, timeIsUp }
  try {
    return await pushFrom(turn, deps)
  } catch (error) {
    // Whatever fails here is tried again after the same pauses: a wake each minute would fail each minute.
    const broken = failedOf(begun, turn.lane, { kind: 'later', error: 'the platform failed' }, now())
    await deps.lanes.move(turn.lane, released(broken))
    if (mustEnd(begun, broken, now())) await deps.stop(begun, 'failed')
    throw error
  }
}

interface Turn {
  /** as it stands in the table */
  lane: Lane
  now(): string
  timeIsUp(): boolean
}

async function pushFrom(turn: Turn, deps: PushDeps): Promise<Pushed> {
  const { now, timeIsUp } = turn
  let passed = turn.lane.place
  const standing = (): Lane => ({ ...turn.lane, place: passed })
  for (;;) {
    let course = await sameCourse(turn.lane, deps)
    if (!course) return leave(turn.lane, standing(), 'idle', deps)
    const { entries, more } = await entriesOf(course, standing(), deps)
    if (entries.length === 0) return allOf(course, turn.lane, standing(), deps)
    let posts = 0
    for (const entry of entries) {
      if (posts >= (course.reader.personal ? 1 : postsUnasked)) {
        course = await sameCourse(turn.lane, deps)
        posts = 0
      }
      if (!course) return leave(turn.lane, standing(), 'idle', deps)
      const theirs = linesFor(course, entry)
      for (const one of theirs) {
        if (timeIsUp()) return goOn(turn.lane, standing(), deps)
        const answer = await postOf(one, course, deps)
        posts++
        if (answer.kind === 'received') continue
        const after = failedOf(course, standing(), answer, now())
        if (answer.kind === 'never') return end(turn.lane, after, { course, why: 'gone' }, deps)
        if (mustEnd(course, after, now())) return end(turn.lane, after, { course, why: 'failed' }, deps)
        return later(turn, after, deps)
      }
      passed = entry.place
      if (theirs.length === 0) continue
      const after = delivered(turn.lane, passed, theirs.length, now())
      // What is written meanwhile has a wake of its own.
      if (!more && entry === entries.at(-1)) return allOf(course, turn.lane, after, deps)
      const moved = await deps.lanes.move(turn.lane, after)
      // Somebody took it: what was posted meanwhile they post again, under the same id.
      if (!moved) return 'busy'
      turn.lane = moved
    }
    if (timeIsUp()) return goOn(turn.lane, standing(), deps)
  }
}

/** As it is allowed at this moment; undefined where it is not, or was begun anew. */
async function sameCourse({ course: id, run }: Lane, deps: PushDeps): Promise<Course | undefined> {
  const course = await courseOf(id, true, deps)
  return course?.run === run ? course : undefined
}

interface Shared {
  line: FeedLine
  withheld: boolean
}

const linesFor = ({ reader, has }: Course, entry: Entry): Shared[] =>
  linesOf(entry).flatMap(({ line, withheld }) => {
    const shown = reader.shown(line, withheld)
    return shown && has(shown) ? [{ line: shown, withheld }] : []
  })

const failedOf = ({ kind }: Course, of: Lane, answer: Parameters<typeof failed>[1], now: string): Lane =>
  failed(of, answer, now, kind === 'bus' ? longestBusPause : undefined)

/** An agreement’s push alone ends by itself; a replay waits for it, and the bus is tried on. */
const mustEnd = ({ kind }: Course, lane: Lane, now: string): boolean => kind === 'agreement' && isGivenUp(lane, now)

/** Not past where its course ends. */
async function entriesOf({ to }: Course, { shard, place }: Lane, deps: ReadDeps) {
  const end = to?.[shard] ?? Number.POSITIVE_INFINITY
  if (place >= end) return { entries: [], more: false }
  const { entries, more } = await readShard(shard, place, atOnce, deps)
  return { entries: entries.filter((entry) => entry.place <= end), more: more && (entries.at(-1)?.place ?? 0) < end }
}

/** As reading gives it, and joined at this moment: nothing personal is kept anywhere on its way. */
async function postOf({ line, withheld }: Shared, course: Course, deps: PushDeps): Promise<Answer> {
  const { receiver } = course
  const answer = receiver ? await postTo(receiver, line, course, deps) : await deps.toBus(line, withheld)
  deps.posted(course, line.id, answer)
  return answer
}

async function postTo(
  { by, endpoint }: NonNullable<Course['receiver']>,
  line: FeedLine,
  { id, reader }: Course,
  deps: PushDeps,
): Promise<Answer> {
  const from = { ip: 'push', request: id }
  const [item] = await withWords([{ ...line, hash: hashOfLine(line) }], reader, { by, from }, deps)
  return deps.post(endpoint, line.id, JSON.stringify(item))
}

/** Noted before the lane is left: whoever is killed between leaves it to be done again. */
async function allOf(course: Course, held: Lane, after: Lane, deps: PushDeps): Promise<Pushed> {
  if (course.kind === 'replay') await deps.replayed(course, held.shard)
  return leave(held, after, 'done', deps)
}

async function leave(held: Lane, after: Lane, came: Pushed, { lanes }: PushDeps): Promise<Pushed> {
  await lanes.move(held, released(after))
  return came
}

async function goOn(held: Lane, after: Lane, deps: PushDeps): Promise<Pushed> {
  const left = await deps.lanes.move(held, released(after))
  if (!left) return 'busy'
  const { course, shard, run, version } = left
  await deps.pushQueue.send({ type: 'push', course, shard }, `${course}.${shard}.${run}.${version}`)
  return 'more'
}

/** The first pause is shorter than the sweep’s: it is waited for here, where there is time. */
async function later({ lane, timeIsUp }: Turn, after: Lane, deps: PushDeps): Promise<Pushed> {
  if (!(await deps.lanes.move(lane, released(after)))) return 'busy'
  const pause = Date.parse(after.nextAt ?? '') - deps.clock.now().getTime()
  if (pause > shortest || timeIsUp()) return 'failed'
  await deps.clock.sleep(Math.max(0, pause) + 20)
  return pushOn({ type: 'push', course: lane.course, shard: lane.shard }, timeIsUp, deps)
}
const [shortest = 0] = pauses

async function end(
  held: Lane,
  after: Lane,
  { course, why }: { course: Course; why: StopReason },
  deps: PushDeps,
): Promise<Pushed> {
  await deps.lanes.move(held, released(after))
  await deps.stop(course, why)
  return 'stopped'
}
