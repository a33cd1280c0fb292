/** 唤醒 — tells lanes that something stands behind them: at once, and each minute once more. */
import type { Law } from '../../city/law.ts'
import type { Clock } from '../../record/clock.ts'
import { remembered } from '../../record/remembered.ts'
import { type Agreement, agreedOn } from '../agreements/agreement.ts'
import { todayOf } from '../agreements/calls.ts'
import type { Agreements } from '../agreements/ports.ts'
import { type Entry, linesOf } from '../feed/line.ts'
import { everyShard } from '../feed/ports.ts'
import { readerBy } from '../reader.ts'
import { type HeadDeps, headsOf } from './bill.ts'
import { busBegun, busCourse } from './bus.ts'
import { begunAs } from './course.ts'
import { type Begun, isBehind, isDue, isTaken, laneOf } from './lane.ts'
import type { Lanes, PushQueue, Replays } from './ports.ts'

export interface WakeDeps {
  agreements: Pick<Agreements, 'all'>
  pushQueue: PushQueue
  law(): Promise<Law>
  clock: Clock
}

/** What is begun a moment ago is woken by the sweep. */
const keptFor = 10_000

const isPushed = (agreement: Agreement, today: string): boolean =>
  agreement.push !== undefined && !agreement.push.stopped && agreedOn(today, agreement) !== undefined

/** Of what was just written, the bus and whoever may have it. A wake that is lost is found by the sweep: nothing rests on it. */
export function wakes({ agreements, pushQueue, law, clock }: WakeDeps): (entry: Entry) => Promise<void> {
  const pushed = remembered(async (today) => (await agreements.all()).filter((one) => isPushed(one, today)), {
    real: clock.real,
    steady: clock.steady,
    keptFor,
  })
  async function receiversOf(entry: Entry): Promise<string[]> {
    const today = todayOf(clock)
    const all = await pushed.read(today)
    if (all.length === 0) return []
    const place = await law()
    const theirs = all.filter((one) => {
      const agreed = agreedOn(today, one)
      const reader = agreed && readerBy({ ...agreed, code: one.code }, {}, place)
      return linesOf(entry).some(({ line, withheld }) => reader?.shown(line, withheld))
    })
    return theirs.map(({ code }) => code)
  }
  return async (entry) => {
    const { shard, place: at } = entry
    const wake = (course: string) => pushQueue.send({ type: 'push', course, shard, at }, `${course}.${shard}.at.${at}`)
    await Promise.all([wake(busCourse), receiversOf(entry).then((codes) => Promise.all(codes.map(wake)))])
  }
}

export interface SweepDeps extends WakeDeps, HeadDeps {
  lanes: Pick<Lanes, 'all'>
  replays: Pick<Replays, 'list'>
}

export interface Swept {
  /** how many lanes */
  woken: number
  /** since when the bus takes nothing of some lane */
  busFailingSince?: string | undefined
}

/** Once a minute: every lane that is behind and due, also what of it is not its receiver’s. */
export async function wakeLanes(deps: SweepDeps): Promise<Swept> {
  const today = todayOf(deps.clock)
  const pushed = (await deps.agreements.all()).filter((one) => isPushed(one, today))
  const codes = new Set(pushed.map(({ code }) => code))
  const [found, replays, heads] = await Promise.all([deps.lanes.all(), deps.replays.list(), headsOf(deps)])
  const now = deps.clock.now().toISOString()
  const ofBus = found.filter(({ course }) => course === busCourse)
  const courses: Begun[] = [
    await busBegun(ofBus.length === everyShard.length, deps),
    ...pushed.flatMap(({ code, push }) => (push ? [{ id: code, run: push.run, from: push.from }] : [])),
    ...replays.filter(({ agreement, keptUntil }) => codes.has(agreement) && keptUntil > now).map(begunAs),
  ]
  const lanes = new Map(found.map((lane) => [`${lane.course}#${lane.shard}`, lane]))
  const minute = Math.floor(Date.parse(now) / 60_000)
  let woken = 0
  for (const course of courses)
    for (const shard of everyShard) {
      const lane = laneOf(course, shard, lanes.get(`${course.id}#${shard}`))
      if (!isBehind(lane, course, heads[shard] ?? 0) || !isDue(lane, now) || isTaken(lane, now)) continue
      woken++
      await deps.pushQueue.send({ type: 'push', course: course.id, shard }, `${course.id}.${shard}.in.${minute}`)
    }
  const failing = ofBus.flatMap(({ failingSince }) => failingSince ?? [])
  return { woken, busFailingSince: failing.toSorted()[0] }
}
