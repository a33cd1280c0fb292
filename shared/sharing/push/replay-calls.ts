/** 补发 — answers calls that have days posted again, and show how far that is. */
import { randomBytes } from 'node:crypto'
import type { Call } from '../../door/http.ts'
import { addDays } from '../../law/civil-date.ts'
import { dateOf, endOfDay } from '../../law/shanghai-time.ts'
import { inTurns } from '../../record/at-once.ts'
import { isRefusal } from '../../record/refusal.ts'
import type { Agreement } from '../agreements/agreement.ts'
import { todayOf } from '../agreements/calls.ts'
import { refused } from '../agreements/refusals.ts'
import { everyShard } from '../feed/ports.ts'
import { cursorAt, lastBefore } from '../feed/read.ts'
import { headsOf, standingOf } from './bill.ts'
import { type CallDeps, knownTo } from './calls.ts'
import { begunAs, stateOf } from './course.ts'
import type { Replay } from './replay.ts'
import type { PushRoutes } from './routes.ts'

type Called<N extends keyof PushRoutes> = Call<PushRoutes[N]>

/** 一周 — days that a replay is kept. */
const keptDays = 7

export async function askReplay(call: Called<'askReplay'>, deps: CallDeps) {
  const known = await knownTo(call, deps)
  if (isRefusal(known)) return known
  const { found } = known
  const { since, until, onlyFailed } = call.body
  const code = found.code
  const id = (call.once?.salt ?? randomBytes(16).toString('hex')).slice(0, 20)
  const before = await deps.replays.read(code, id)
  if (before) return answer(before, found, deps)
  if (since > until) return refused('replay.days-reversed', { since, until })
  if (stateOf(found, await deps.endpointOf(code), todayOf(deps.clock)) !== 'running') return refused('push.not-running')
  const now = deps.clock.now().toISOString()
  for (const one of await deps.replays.list(code))
    if (one.keptUntil > now && (await progressOf(one, found, deps)).state !== 'done')
      return refused('replay.another', { replay: one.id })
  const { role, id: key, staff } = call.actor
  const heads = await headsOf(deps)
  const [begins, ends] = await Promise.all([
    lastBeforeDay(since, heads, deps),
    lastBeforeDay(addDays(until, 1), heads, deps),
  ])
  const replay: Replay = {
    ...{ id, agreement: code, at: now, by: { role, id: key, ...(staff ? { staff } : {}) }, since, until },
    ...(onlyFailed ? { only: [...(found.push?.skipped ?? [])] } : {}),
    ...{ from: begins, to: ends },
    keptUntil: endOfDay(addDays(dateOf(now), keptDays)),
  }
  await deps.replays.keep(replay)
  return answer(replay, found, deps)
}

/** Of each shard the last place before a day, sealed or not: what is written later is in no replay. */
async function lastBeforeDay(day: string, heads: readonly number[], deps: CallDeps): Promise<number[]> {
  const [isSealed, begins] = await Promise.all([deps.days.next(day), cursorAt(day, deps)])
  if (isSealed) return heads.map((head, shard) => Math.min(head, begins[shard] ?? 0))
  return inTurns(atOnce, everyShard, (shard) =>
    lastBefore(day, shard, { low: begins[shard] ?? 0, high: heads[shard] ?? 0 }, deps),
  )
}
const atOnce = 8

export async function readReplay(call: Called<'readReplay'>, deps: CallDeps) {
  const known = await knownTo(call, deps)
  if (isRefusal(known)) return known
  const { found } = known
  const { agreement, replay: id } = call.params
  const replay = await deps.replays.read(agreement, id)
  if (!replay || replay.keptUntil <= deps.clock.now().toISOString()) return refused('replay.unknown', { replay: id })
  return { body: await progressOf(replay, found, deps) }
}

const answer = async (replay: Replay, of: Agreement, deps: CallDeps) => ({
  body: await progressOf(replay, of, deps),
  location: `/v1/agreements/${replay.agreement}/replays/${replay.id}`,
})

async function progressOf(replay: Replay, agreement: Agreement, deps: CallDeps) {
  const begun = begunAs(replay)
  const lanes = standingOf(begun, await deps.lanes.of(begun.id))
  const places = (of: (shard: number, place: number) => number) =>
    lanes.reduce((sum, { shard, place }) => sum + of(shard, place), 0)
  const read = places((shard, place) => place - (replay.from[shard] ?? 0))
  const of = places((shard) => Math.max(0, (replay.to[shard] ?? 0) - (replay.from[shard] ?? 0)))
  const isRunning = stateOf(agreement, await deps.endpointOf(replay.agreement), todayOf(deps.clock)) === 'running'
  const going = isRunning ? ('running' as const) : ('waiting' as const)
  return {
    ...{ replay: replay.id, agreement: replay.agreement, state: read >= of ? ('done' as const) : going },
    ...{ since: replay.since, until: replay.until, onlyFailed: replay.only !== undefined },
    ...{ askedAt: replay.at, keptUntil: replay.keptUntil, read, of },
    posted: lanes.reduce((sum, { posted }) => sum + posted, 0),
  }
}
