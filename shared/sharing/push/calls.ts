/** 推送 — answers calls that begin and stop a push, and show how it stands. */
import type { Law } from '../../city/law.ts'
import { askedBy, type Call } from '../../door/http.ts'
import type { Route } from '../../door/route.ts'
import type { Endpoint } from '../../record/deliveries.ts'
import { isRefusal } from '../../record/refusal.ts'
import { type Agreement, agreementOf, type Push } from '../agreements/agreement.ts'
import { type CallDeps as AgreementDeps, isTheirs, onRecord, todayOf } from '../agreements/calls.ts'
import { type Refusal, refused } from '../agreements/refusals.ts'
import { cursorText } from '../feed/cursor.ts'
import { everyShard } from '../feed/ports.ts'
import type { ReadDeps } from '../feed/read.ts'
import { type Reader, readerBy } from '../reader.ts'
import { billOf, type HeadDeps, headsOf, standingOf } from './bill.ts'
import { stateOf } from './course.ts'
import type { Lane } from './lane.ts'
import type { Lanes, Replays } from './ports.ts'
import type { PushRoutes } from './routes.ts'

export type CallDeps = AgreementDeps &
  HeadDeps &
  ReadDeps & {
    lanes: Pick<Lanes, 'of'>
    replays: Replays
    endpointOf(agreement: string): Promise<Endpoint | undefined>
    law(): Promise<Law>
  }
type Called<N extends keyof PushRoutes> = Call<PushRoutes[N]>

export async function beginPush(call: Called<'beginPush'>, deps: CallDeps) {
  const code = call.params.agreement
  const known = await knownTo(call, deps)
  if (isRefusal(known)) return known
  const { found } = known
  const endpoint = await deps.endpointOf(code)
  if (!endpoint) return refused('push.no-address', { agreement: code })
  const heads = await headsOf(deps)
  const stood = found.push && lanesOf(found.push, code, await deps.lanes.of(code)).map(({ place }) => place)
  const places = call.body.from === 'stood' && stood ? stood : heads
  const skipped = everyShard.flatMap((shard) => {
    const [from, to] = [(stood ?? places)[shard] ?? 0, places[shard] ?? 0]
    return from < to ? [{ shard, from: from + 1, to }] : []
  })
  const command = { type: 'beginPush' as const, url: endpoint.url, places, skipped }
  const done = await onRecord(code, { ...askedBy(call), command }, deps)
  return isRefusal(done) ? (done as Refusal) : { body: await shownPush(done.state, deps) }
}

export async function stopPush(call: Called<'stopPush'>, deps: CallDeps) {
  const code = call.params.agreement
  const known = await knownTo(call, deps)
  if (isRefusal(known)) return known
  const { found } = known
  const [lanes, heads] = await Promise.all([deps.lanes.of(code), headsOf(deps)])
  const reader = await readerOfPush(found, deps)
  const waits = found.push && reader ? await billOf(lanesOf(found.push, code, lanes), heads, reader, deps) : []
  const command = { type: 'stopPush' as const, why: 'asked' as const, waits }
  const done = await onRecord(code, { ...askedBy(call), command }, deps)
  return isRefusal(done) ? (done as Refusal) : { body: await shownPush(done.state, deps) }
}

/** By the terms that are in force, whether or not their last day is over. */
async function readerOfPush({ code, inForce }: Agreement, { law }: Pick<CallDeps, 'law'>): Promise<Reader | undefined> {
  return inForce && readerBy({ ...inForce, code }, {}, await law())
}

export async function readPush(call: Called<'readPush'>, deps: CallDeps) {
  const known = await knownTo(call, deps)
  return isRefusal(known) ? known : { body: await shownPush(known.found, deps) }
}

/** The agreement as it stands, if it is theirs to see. */
export async function knownTo(
  { params, actor }: Pick<Call<Route>, 'actor'> & { params: { agreement: string } },
  { agreements }: Pick<CallDeps, 'agreements'>,
): Promise<{ found: Agreement } | Refusal> {
  const code = params.agreement
  const stored = await agreements.read(code)
  const found = stored && agreementOf(code, stored.log)
  return found && isTheirs(found, actor) ? { found } : refused('agreement.unknown', { agreement: code })
}

export const lanesOf = ({ run, from }: Push, id: string, found: readonly Lane[]): Lane[] =>
  standingOf({ id, run, from }, found)

async function shownPush(agreement: Agreement, deps: CallDeps) {
  const { code, push, inForce } = agreement
  const [endpoint, found, heads] = await Promise.all([deps.endpointOf(code), deps.lanes.of(code), headsOf(deps)])
  const lanes = push ? lanesOf(push, code, found) : []
  return {
    ...{ agreement: code, state: stateOf(agreement, endpoint, todayOf(deps.clock)), address: endpoint?.url },
    begun: push && { at: push.at, from: cursorText(push.from) },
    stopped: push?.stopped && { at: push.stopped.at, why: push.stopped.why, waits: [...push.stopped.waits] },
    heldUntil: inForce?.terms.until,
    skipped: [...(push?.skipped ?? [])],
    lanes: lanes.map(({ shard, place, ...lane }) => ({
      ...{ shard, place, behind: Math.max(0, (heads[shard] ?? 0) - place), failures: lane.failures },
      ...{ failingSince: lane.failingSince, nextAt: lane.nextAt, lastStatus: lane.lastStatus },
      ...{ lastError: lane.lastError, deliveredAt: lane.deliveredAt },
    })),
  }
}
