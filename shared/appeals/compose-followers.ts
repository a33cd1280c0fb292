/** 组装 — puts together what carries out decisions, delivers and sweeps. */
import { EventBridgeClient } from '@aws-sdk/client-eventbridge'
import type { Directory, Endpoint } from '../record/deliveries.ts'
import { remembered } from '../record/remembered-circuits.ts'
import { type Stopwatch, stopwatch } from '../record/stopwatch.ts'
import { clock } from '../run/clock.ts'
import type { WakingQueue } from '../run/functions.ts'
import { sdk } from '../run/sdk.ts'
import { reachOf } from '../run/settings.ts'
import { dynamoCircuits } from '../storage/dynamo-circuits.ts'
import { eventBus } from '../storage/event-bus.ts'
import { sqsSetAside, sqsVisibility } from '../storage/sqs.ts'
import { webhookPost } from '../storage/webhook.ts'
import { composeAppeals } from './compose.ts'

/** An endpoint is read again after this time. */
const keptFor = 30_000

export function composeFollowers() {
  const appeals = composeAppeals()
  const { settings, sqs, dynamo, registry } = appeals
  const setAside = sqsSetAside(sqs, settings.queues.setAside)
  return {
    ...appeals,
    directory: directoryOf(registry.endpoint),
    bus: eventBus(new EventBridgeClient(sdk), settings.bus),
    circuits: remembered(dynamoCircuits(dynamo, settings.tables.registry), clock),
    post: webhookPost({ real: clock.real, reach: reachOf(settings) }),
    setAside: setAside.send,
    hiding: (queue: WakingQueue) => sqsVisibility(sqs, settings.queues[queue]).hide,
  }
}

function directoryOf(read: (receiver: string) => Promise<Endpoint | undefined>): Directory {
  const kept = new Map<string, { endpoint: Endpoint | undefined; age: Stopwatch }>()
  return {
    async endpoint({ kind, code }) {
      const receiver = `${kind}#${code}`
      const known = kept.get(receiver)
      if (known && known.age() < keptFor) return known.endpoint
      const endpoint = await read(receiver)
      kept.set(receiver, { endpoint, age: stopwatch(clock) })
      return endpoint
    },
  }
}
