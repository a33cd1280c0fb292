/** 推送的世界 — workers that die, wakes that get lost, a receiver and a bus that are down for a day. */
import type { Answer, Post } from '../../shared/record/deliver.ts'
import type { BusEvent, EventBus } from '../../shared/record/deliveries.ts'
import { append } from '../../shared/sharing/feed/append.ts'
import { type Entry, type Fact, factOf } from '../../shared/sharing/feed/line.ts'
import { busCourse, toBus } from '../../shared/sharing/push/bus.ts'
import type { Lane } from '../../shared/sharing/push/lane.ts'
import type { Lanes, Wake } from '../../shared/sharing/push/ports.ts'
import { wakeLanes } from '../../shared/sharing/push/wake.ts'
import type { StopReason } from '../../shared/sharing/push/words.ts'
import { type PushDeps, pushOn } from '../../shared/sharing/push/work.ts'
import type { Draw } from '../support/drawn.ts'
import { worldOf } from './world.ts'

export const second = 1000
export const minute = 60 * second
export const hour = 60 * minute

/** What is left out, to see that it is missed. */
export type Guard = 'condition' | 'lease' | 'sweep'

export interface Receiver {
  /** every post that it took, in order */
  got: { id: string; shard: number; place: number; body: string }[]
  /** posts in flight at the same moment, of one lane at most */
  atOnce: number
  tries: number
  answers(now: number): 'takes' | 'fails'
}

const address = { url: 'https://data.example.com/feed', secret: 'whsec_c2VjcmV0' }

/** An agreement of the state of every ticket, pushed from the first place on. */
export function agreementLog(more: object[] = []) {
  const terms = { to: { kind: 'channel', code: 'web' }, fields: ['state'], until: '2027-09-30', reason: '核对' }
  const events = [
    { type: 'agreement-proposed', terms, needsApproval: false },
    { type: 'push-begun', url: address.url, places: Array.from({ length: 16 }, () => 0), skipped: [] },
    ...more,
  ]
  const by = { role: 'supervisor', id: 'k', authority: 'platform' }
  return events.map((event, index) => ({ n: index + 1, at: '2026-10-01T00:00:00.000Z', by, events: [event] }))
}

export function lanesOf(turn: () => Promise<void>, without?: Guard): Lanes & { standing: Map<string, Lane> } {
  const standing = new Map<string, Lane>()
  const key = (course: string, shard: number) => `${course}#${shard}`
  const seen = (lane: Lane | undefined) => {
    if (!lane || without !== 'lease') return lane
    const { takenUntil: _, ...rest } = lane
    return rest
  }
  return {
    standing,
    async read(course, shard) {
      await turn()
      return seen(standing.get(key(course, shard)))
    },
    of: async (course) => [...standing.values()].filter((lane) => lane.course === course),
    all: async () => [...standing.values()],
    async move(before, after) {
      await turn()
      const stands = standing.get(key(after.course, after.shard))
      if (without !== 'condition' && (stands?.version ?? 0) !== before.version) return undefined
      const moved = { ...after, version: before.version + 1 }
      standing.set(key(after.course, after.shard), moved)
      await turn()
      return moved
    },
  }
}

export interface Life {
  seed: number
  without?: Guard
  /** the receiver at a moment, in milliseconds since the beginning */
  answers(since: number): 'takes' | 'fails'
  /** as the receiver does, where nothing is said */
  bus?(since: number): 'takes' | 'fails'
  /** how long it is let go on */
  lasts: number
  decisions: number
}

export async function lived({ seed, without, answers, bus: busAnswers = answers, lasts, decisions }: Life) {
  let state = seed
  const draw: Draw = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const world = worldOf(draw)
  const begun = Date.parse('2026-10-01T08:00:00.000Z')
  let now = begun
  const clock = {
    now: () => new Date(now),
    real: () => now,
    steady: () => now,
    timeout: () => new AbortController().signal,
    async sleep(time: number) {
      for (const until = now + time; now < until; ) await world.turn()
    },
  }
  const lanes = lanesOf(world.turn, without)
  const takerOf = (takes: Life['answers']): Receiver & { flying: Map<number, number> } => ({
    ...{ got: [], atOnce: 0, tries: 0, flying: new Map(), answers: (at) => takes(at - begun) },
  })
  const [receiver, bus] = [takerOf(answers), takerOf(busAnswers)]
  const log = agreementLog()
  const stops: StopReason[] = []
  const queue: Wake[] = []
  const written: { id: string; withheld: boolean }[] = []

  async function takenBy(
    taker: typeof receiver,
    { id, shard, place }: { id: string; shard: number; place: number },
    body: string,
  ): Promise<Answer> {
    taker.tries++
    taker.flying.set(shard, (taker.flying.get(shard) ?? 0) + 1)
    taker.atOnce = Math.max(taker.atOnce, taker.flying.get(shard) ?? 0)
    for (let pause = draw(4); pause >= 0; pause--) await world.turn()
    taker.flying.set(shard, (taker.flying.get(shard) ?? 0) - 1)
    if (taker.answers(now) === 'fails' || draw(40) === 0) return { kind: 'later', status: 503, error: 'down' }
    taker.got.push({ id, shard, place, body })
    return { kind: 'received', status: 200 }
  }
  const post: Post = (_, id, body) => takenBy(receiver, { ...JSON.parse(body), id }, body)
  const eventBus: EventBus = {
    async put(events) {
      const [event] = events as [BusEvent]
      const { id, shard, place } = event.detail as { id: string; shard: number; place: number }
      const { kind } = await takenBy(bus, { id, shard, place }, JSON.stringify(event))
      if (kind !== 'received') throw new Error('the bus refused 1 events')
    },
  }
  const deps = {
    ...world,
    ...{ clock, lanes, post, draw, toBus: toBus(eventBus), words: async () => undefined },
    agreements: { read: async () => ({ log }), all: async () => [{ code: 'a', ...standingOf(log) }] },
    replays: { read: async () => undefined, list: async () => [] },
    endpointOf: async () => address,
    law: async () => ({ registry: {} }),
    pushQueue: {
      // Some are lost, some come twice.
      async send(wake: Wake) {
        for (let copies = [0, 1, 1, 2, 2][draw(5)] ?? 1; copies > 0; copies--) queue.push(wake)
      },
    },
    posted: () => {},
    async stop(_: unknown, why: StopReason) {
      stops.push(why)
      log.push(...agreementLog([{ type: 'push-stopped', why, waits: [] }]).slice(-1))
    },
  } as unknown as PushDeps & Parameters<typeof wakeLanes>[0] & Parameters<typeof append>[2]

  const alive = new Set<{ since: number; isDead: boolean }>()
  /** Killed, it does nothing any more; what it had asked for last is done all the same. */
  async function worker(wake: Wake) {
    const me = { since: now, isDead: false }
    alive.add(me)
    const diesAfter = draw(6) === 0 ? draw(40) : Number.POSITIVE_INFINITY
    let steps = 0
    const mortal = <F extends (...given: never[]) => Promise<unknown>>(work: F) =>
      (async (...given: never[]) => {
        const done = await work(...given)
        if (++steps > diesAfter) me.isDead = true
        if (me.isDead) {
          alive.delete(me)
          await new Promise(() => {})
        }
        return done
      }) as unknown as F
    const own = {
      ...deps,
      post: mortal(deps.post),
      toBus: mortal(deps.toBus),
      lanes: { ...deps.lanes, read: mortal(deps.lanes.read), move: mortal(deps.lanes.move) },
      clock: { ...clock, sleep: mortal(clock.sleep) },
    }
    await pushOn(wake, () => now - me.since > 15 * second, own)
    alive.delete(me)
  }

  let left = decisions
  async function writing() {
    while (left > 0) {
      for (let pause = draw(60); pause > 0; pause--) await world.turn()
      const ticket = `261001-0000000${draw(4)}`
      const version = decisions - left + 1
      const withheld = draw(6) === 0
      const facts: Fact[] = Array.from({ length: 1 + draw(3) }, (_, n) => {
        const id = `${ticket}.${version}.e${n}`
        written.push({ id, withheld })
        const detail = { at: clock.now().toISOString(), ticket, version, ticketType: 'help', state: 's', note: 'x' }
        return { ...factOf({ id, name: 'replied', detail } as never, 'shenyang'), ...(withheld ? { withheld } : {}) }
      })
      const entry = (await append(facts, undefined, deps)) as Entry
      const { shard, place: at } = entry
      for (const course of ['a', busCourse]) await deps.pushQueue.send({ type: 'push', course, shard, at }, '')
      left--
    }
  }

  const isPast = (course: string, heads: (readonly [shard: number, head: number])[]): boolean =>
    heads.every(([shard, head]) => (lanes.standing.get(`${course}#${shard}`)?.place ?? 0) >= head)

  void writing()
  let lastSweep = 0
  let isSweeping = false
  for (let step = 0; now - begun < lasts && step < 400_000; step++) {
    world.step()
    for (let tick = 0; tick < 8; tick++) await Promise.resolve()
    for (const one of alive) if (now - one.since > 30 * second) one.isDead = true
    if (queue.length > 0 && draw(3) === 0) void worker(queue.splice(draw(queue.length), 1)[0] as Wake)
    const heads = [...world.standing].map(([shard, of]) => [shard, of.length] as const)
    const isStill =
      left === 0 &&
      alive.size === 0 &&
      queue.length === 0 &&
      (stops.length > 0 || isPast('a', heads)) &&
      isPast(busCourse, heads)
    if (isStill) break
    // Somebody who waits for minutes is not waited for second by second.
    now += alive.size > 0 || queue.length > 0 || isSweeping ? draw(200) : draw(left > 0 ? 2 * second : 40 * second)
    if (now - lastSweep < minute || without === 'sweep' || isSweeping) continue
    lastSweep = now
    isSweeping = true
    void wakeLanes(deps).then(() => (isSweeping = false))
  }
  return { written, receiver, bus, stops, standing: world.standing, now: now - begun, lanes: lanes.standing }
}

/** The row of an agreement, as far as the sweep reads it. */
function standingOf(log: readonly { n: number; events: readonly object[] }[]) {
  return {
    get inForce() {
      const [first] = log
      const { terms } = (first?.events[0] ?? {}) as { terms: object }
      return { version: 1, terms }
    },
    get push() {
      const stopped = log.some(({ events }) => (events[0] as { type: string }).type === 'push-stopped')
      return { run: 2, from: Array.from({ length: 16 }, () => 0), ...(stopped ? { stopped: {} } : {}) }
    },
  }
}
