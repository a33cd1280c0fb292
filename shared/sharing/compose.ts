/** 组装 — where the feed lies, what writes into it, and what pushes it. */
import { EventBridgeClient } from '@aws-sdk/client-eventbridge'
import { S3Client } from '@aws-sdk/client-s3'
import { system } from '../access/actor.ts'
import { sharedWords } from '../appeals/index.ts'
import type { Law } from '../city/law.ts'
import type { Attempt } from '../record/clock.ts'
import type { Post } from '../record/deliver.ts'
import type { Endpoint, Feed } from '../record/deliveries.ts'
import { execute } from '../record/execute.ts'
import { isRefusal } from '../record/refusal.ts'
import { errorFields, log } from '../run/log.ts'
import { measure } from '../run/metrics.ts'
import type { platform } from '../run/platform.ts'
import { objectsSdk, sdk } from '../run/sdk.ts'
import { Unreadable } from '../schema/kept.ts'
import { eventBus } from '../storage/event-bus.ts'
import { s3Sealed } from '../storage/sealed.ts'
import { agreementOf } from './agreements/agreement.ts'
import { todayOf } from './agreements/calls.ts'
import type { AgreementCommand } from './agreements/decide.ts'
import { agreementKind } from './agreements/kind.ts'
import { announcing } from './feed/announce.ts'
import { keptParts } from './feed/kept-parts.ts'
import type { Words } from './joined.ts'
import { billOf, headsOf, standingOf } from './push/bill.ts'
import { toBus } from './push/bus.ts'
import type { Course } from './push/course.ts'
import { sqsPushes } from './push/message.ts'
import { overlapOf } from './push/replay.ts'
import { wakes } from './push/wake.ts'
import type { StopReason } from './push/words.ts'
import type { PushDeps } from './push/work.ts'
import { dynamoAgreements } from './storage/agreements.ts'
import { dynamoFeedDays } from './storage/days.ts'
import { dynamoLanes } from './storage/lanes.ts'
import { dynamoPlaces } from './storage/places.ts'
import { dynamoReplays } from './storage/replays.ts'

type On = Pick<ReturnType<typeof platform>, 'dynamo' | 'settings' | 'clock' | 'draw'>
type OnQueue = On & Pick<ReturnType<typeof platform>, 'sqs'> & { law(): Promise<Law> }

export function composeFeed({ dynamo, settings, clock, draw }: On) {
  const { registry } = settings.tables
  return {
    places: dynamoPlaces(dynamo, registry),
    days: dynamoFeedDays(dynamo, registry),
    sealed: s3Sealed(new S3Client(objectsSdk), settings.sealed, 'feed'),
    agreements: dynamoAgreements(dynamo, registry),
    lanes: dynamoLanes(dynamo, registry),
    replays: dynamoReplays(dynamo, registry),
    ...{ clock, draw },
  }
}

/** What wakes the lanes of pushes. */
export function composeWakes(on: OnQueue) {
  return { ...composeFeed(on), pushQueue: sqsPushes(on.sqs, on.settings.queues.delivery), law: on.law }
}

/** The feed; the bus, and whoever is pushed to, is woken. */
export function intoFeed(on: OnQueue) {
  const feed = composeWakes(on)
  const wake = wakes(feed)
  const written: typeof wake = (entry) =>
    wake(entry).catch((error: unknown) => {
      log('error', { message: 'lanes of pushes not woken: the sweep does it', ...errorFields(error) })
    })
  return (isFirst: (at: string) => boolean): Feed => announcing(on.settings.city, isFirst, { ...feed, written })
}

/** A ticket that cannot be read holds up nobody's feed: nothing is joined to its lines. */
export const wordsFrom =
  (appeals: Parameters<typeof sharedWords>[3]): Words =>
  (ticket, fields, look) =>
    sharedWords(ticket, fields, look, appeals).catch((error: unknown) => {
      if (!(error instanceof Unreadable)) throw error
      log('error', { message: 'nothing joined to the feed', ticket, ...errorFields(error) })
      return undefined
    })

type OnAppeals = OnQueue &
  Parameters<typeof sharedWords>[3] & {
    registry: { endpoint(receiver: string): Promise<Endpoint | undefined> }
    post: Post
    attempt: Attempt
  }

export const endpointIn =
  ({ registry }: Pick<OnAppeals, 'registry'>) =>
  (agreement: string): Promise<Endpoint | undefined> =>
    registry.endpoint(`agreement#${agreement}`)

/** What posts. */
export function composePush(on: OnAppeals): PushDeps {
  const feed = composeWakes(on)
  const { city } = on.settings
  const sealed = keptParts(feed.sealed)
  async function decided(code: string, command: AgreementCommand): Promise<boolean> {
    const kind = agreementKind(code, { today: todayOf(on.clock), unknown: () => undefined })
    const [knock, texts] = [async () => {}, { put: async () => {} }]
    const { clock, attempt, draw } = on
    const asked = { id: code, command, actor: system('delivery') }
    return !isRefusal(await execute(kind, asked, { records: feed.agreements, texts, knock, clock, attempt, draw }))
  }
  async function stop({ receiver, run, kind, reader }: Course, why: StopReason): Promise<void> {
    if (!receiver) return
    const code = receiver.agreement
    const [stored, found, heads] = await Promise.all([feed.agreements.read(code), feed.lanes.of(code), headsOf(feed)])
    const push = stored && agreementOf(code, stored.log)?.push
    const lanes = push ? standingOf({ ...push, id: code }, found) : []
    const waits = await billOf(lanes, heads, reader, { ...feed, sealed })
    if (!(await decided(code, { type: 'stopPush', why, waits, ...(kind === 'replay' ? {} : { run }) }))) return
    measure(city, { DeliveriesGivenUp: 1 })
    const lines = waits.reduce((sum, one) => sum + (one.lines ?? 0), 0)
    log('error', { message: 'a push was stopped', agreement: code, why, lines })
  }
  async function replayed({ receiver, from, to }: Course, shard: number): Promise<void> {
    const [first, last] = [(from[shard] ?? 0) + 1, to?.[shard] ?? 0]
    const ranges = overlapOf(receiver?.skipped ?? [], { shard, from: first, to: last })
    if (receiver && ranges.length > 0) await decided(receiver.agreement, { type: 'noteReplayed', ranges })
  }
  return {
    ...feed,
    sealed,
    words: wordsFrom(on),
    endpointOf: endpointIn(on),
    post: on.post,
    toBus: toBus(eventBus(new EventBridgeClient(sdk), on.settings.bus)),
    posted({ id, kind }, line, answer) {
      const good = answer.kind === 'received'
      measure(city, good ? { DeliveriesDone: 1 } : { DeliveriesFailed: 1 })
      if (good) return
      const error = 'error' in answer ? answer.error : undefined
      log('warn', { message: 'not pushed', course: id, kind, line, status: answer.status, error })
    },
    stop,
    replayed,
  }
}
