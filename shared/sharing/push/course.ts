/** 推送依据 — by what right lines are pushed now, where to, and which of them. */
import type { Actor } from '../../access/actor.ts'
import type { Law } from '../../city/law.ts'
import type { Clock } from '../../record/clock.ts'
import type { Endpoint } from '../../record/deliveries.ts'
import { type Agreed, type Agreement, agreedOn, agreementOf, type Push } from '../agreements/agreement.ts'
import { todayOf } from '../agreements/calls.ts'
import type { Agreements } from '../agreements/ports.ts'
import type { FeedLine } from '../feed/line.ts'
import type { ReadDeps } from '../feed/read.ts'
import { type Reader, readerBy } from '../reader.ts'
import { busBegun, busCourse } from './bus.ts'
import type { Begun } from './lane.ts'
import type { Replays } from './ports.ts'
import { courseOfReplay, isOf, type Range, type Replay } from './replay.ts'
import type { PushState } from './words.ts'

export interface CourseDeps {
  agreements: Pick<Agreements, 'read'>
  replays: Pick<Replays, 'read'>
  /** where the posts of an agreement go, as it stands at this moment */
  endpointOf(agreement: string): Promise<Endpoint | undefined>
  law(): Promise<Law>
  days: ReadDeps['days']
  clock: Pick<Clock, 'now'>
}

/** What is pushed at this moment: an agreement, a replay of it, or all of the feed to the bus. */
export interface Course extends Begun {
  kind: 'agreement' | 'replay' | 'bus'
  reader: Reader
  /** undefined of the bus */
  receiver?: Receiving | undefined
  /** whether a line belongs to it, of those that are the reader’s */
  has(line: FeedLine): boolean
}

interface Receiving {
  agreement: string
  /** whom looks at personal fields are recorded of */
  by: Actor
  endpoint: Endpoint
  /** what was left out when the push was begun anew, and not posted since */
  skipped: readonly Range[]
}

/**
 * @param isStanding whether the lane that is asked for stands already
 * @returns undefined where nothing may be pushed: not begun, stopped, not in force, to another address than was begun with
 */
export async function courseOf(id: string, isStanding: boolean, deps: CourseDeps): Promise<Course | undefined> {
  if (id === busCourse)
    return { ...(await busBegun(isStanding, deps)), kind: 'bus', reader: { shown: everything }, has: () => true }
  const [code = '', job] = id.split('.')
  const stored = await deps.agreements.read(code)
  const agreement = stored && agreementOf(code, stored.log)
  const agreed = agreement && agreedOn(todayOf(deps.clock), agreement)
  if (!agreement || !agreed) return undefined
  const endpoint = await deps.endpointOf(code)
  if (stateOf(agreement, endpoint, todayOf(deps.clock)) !== 'running') return undefined
  const { push } = agreement as { push: Push }
  const replay = job === undefined ? undefined : await deps.replays.read(code, job)
  if (job !== undefined && !replay) return undefined
  return {
    ...(replay ? begunAs(replay) : { id, run: push.run, from: push.from }),
    kind: replay ? 'replay' : 'agreement',
    receiver: { agreement: code, by: receiverOf(agreed), endpoint: endpoint as Endpoint, skipped: push.skipped },
    reader: readerBy({ ...agreed, code }, {}, await deps.law()),
    has: (line) => !replay || isOf(replay, line),
  }
}

const everything = (line: FeedLine): FeedLine => line

export const begunAs = (replay: Replay): Begun => ({
  ...{ id: courseOfReplay(replay), run: 1, from: replay.from, to: replay.to, keptUntil: replay.keptUntil },
})

export function stateOf(agreement: Agreement, endpoint: { url: string } | undefined, today: string): PushState {
  const { push } = agreement
  if (!push) return 'never-begun'
  if (push.stopped) return 'stopped'
  if (!agreedOn(today, agreement)) return 'not-in-force'
  if (!endpoint) return 'no-address'
  return endpoint.url === push.url ? 'running' : 'other-address'
}

const receiverOf = ({ terms: { to } }: Agreed): Actor =>
  to.kind === 'unit'
    ? { role: 'department', id: 'push', unit: to.code }
    : { role: 'channel', id: 'push', channel: to.code }
