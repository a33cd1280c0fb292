/** 组装 — puts together what carries out decisions, delivers and sweeps. */
import type { Directory, Endpoint } from '../record/deliveries.ts'
import { remembered, rememberedCircuits } from '../record/remembered.ts'
import { clock } from '../run/clock.ts'
import type { WakingQueue } from '../run/functions.ts'
import { reachOf } from '../run/settings.ts'
import { dynamoCircuits } from '../storage/dynamo-circuits.ts'
import { sqsSetAside, sqsVisibility } from '../storage/sqs.ts'
import { webhookPost } from '../storage/webhook.ts'
import { composeAppeals } from './compose.ts'
import { dispatchByItself } from './desk/dispatch-by-itself.ts'
import { countPressed } from './desk/key-rating.ts'
import type { DecisionRecord, Log } from './ticket/log.ts'

/** An endpoint is read again after this time. */
const keptFor = 30_000

export function composeFollowers() {
  const appeals = composeAppeals()
  const { settings, sqs, dynamo, registry } = appeals
  const setAside = sqsSetAside(sqs, settings.queues.setAside)
  return {
    ...appeals,
    pressed: (call: string, ticket: string) => countPressed(call, ticket, appeals),
    dispatchByItself: (decision: DecisionRecord, log: Log) => dispatchByItself(decision, log, appeals),
    directory: directoryOf(registry.endpoint),
    circuits: rememberedCircuits(dynamoCircuits(dynamo, settings.tables.registry), clock),
    post: webhookPost({ real: clock.real, reach: reachOf(settings) }),
    setAside: setAside.send,
    hiding: (queue: WakingQueue) => sqsVisibility(sqs, settings.queues[queue]).hide,
  }
}

function directoryOf(read: (receiver: string) => Promise<Endpoint | undefined>): Directory {
  const endpoints = remembered(read, { real: clock.real, steady: clock.steady, keptFor })
  return { endpoint: ({ kind, code }) => endpoints.read(`${kind}#${code}`) }
}
