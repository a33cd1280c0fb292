/** 投递 — posts notices to departments and channels, signed, with growing pauses and a circuit per receiver. */

import * as z from 'zod'
import { composeResults } from '../../shared/api/compose-results.ts'
import { composeTellingFollowers } from '../../shared/api/compose-telling.ts'
import { queueFunction } from '../../shared/api/queue-function.ts'
import { deliver } from '../../shared/appeals/desk/deliver.ts'
import { deliverDigest, isDigest } from '../../shared/appeals/desk/digest-delivery.ts'
import type { Delivery } from '../../shared/appeals/kind/effects.ts'
import { deliveryMessage } from '../../shared/appeals/storage/delivery-message.ts'
import { deliverLadder, isOfLadder } from '../../shared/evaluation/ladder/tell.ts'
import { deliverResult, isOfResult } from '../../shared/evaluation/results/tell.ts'
import type { Answer, Post } from '../../shared/record/deliver.ts'
import { functionTable } from '../../shared/run/functions.ts'
import { log } from '../../shared/run/log.ts'
import { measure } from '../../shared/run/metrics.ts'
import { lazily } from '../../shared/schema/lazily.ts'
import { composePush } from '../../shared/sharing/compose.ts'
import { wakeMessage } from '../../shared/sharing/push/message.ts'
import { pushOn } from '../../shared/sharing/push/work.ts'
import { deliverMessage } from '../../shared/telling/deliver.ts'

const followers = composeTellingFollowers()
/** Nothing follows a receipt. */
const ladderQueue = { send: async () => {} }
const deps = { ...followers, ...composeResults(followers), ladderQueue }

const pushes = composePush(followers)
const message = lazily(() => z.union([deliveryMessage(), wakeMessage()]))

/** A push begins no post so long before its time-out, and leaves the worker to others: it is woken again. */
const spare = 20_000

export const handler = queueFunction({
  name: 'delivery',
  city: deps.settings.city,
  message,
  mayTake: functionTable.delivery.timeout * 1000 - spare,
  hide: deps.hiding('delivery'),
  consume: async (delivery, { receives, timeIsUp }) => {
    if (delivery.type === 'push') {
      const came = await pushOn(delivery, timeIsUp, pushes)
      if (came !== 'done' && came !== 'idle') log('info', { message: 'pushed', ...delivery, came })
      return 'done'
    }
    const delivered = isDigest(delivery)
      ? await deliverDigest(delivery, receives, { ...deps, post: told(delivery), sendSms: toldOf(delivery) })
      : isOfResult(delivery)
        ? await deliverResult(delivery, receives, { ...deps, post: told(delivery) })
        : isOfLadder(delivery)
          ? await deliverLadder(delivery, receives, { ...deps, post: told(delivery) })
          : delivery.to.kind === 'gateway'
            ? await deliverMessage(delivery, receives, { ...deps, sendSms: toldOf(delivery) })
            : await deliver(delivery, receives, { ...deps, post: told(delivery) })
    if ('givenUp' in delivered) measure(deps.settings.city, { DeliveriesGivenUp: 1 })
    return 'done' in delivered ? 'done' : { again: true, hide: delivered.hide }
  },
})

/** Every post is told of: to whom, for which ticket, and what came back. */
const told =
  (delivery: About): Post =>
  async (...given) =>
    seen(await deps.post(...given), delivery)

/** The same of a message to an appellant; to which number is said nowhere. */
const toldOf =
  (delivery: About): typeof deps.sendSms =>
  async (...given) =>
    seen(await deps.sendSms(...given), delivery)

type About = Pick<Delivery, 'id' | 'to' | 'ticket'>

function seen<A extends Answer>(answer: A, { id, to, ticket }: About): A {
  const good = answer.kind === 'received'
  measure(deps.settings.city, good ? { DeliveriesDone: 1 } : { DeliveriesFailed: 1 })
  log(good ? 'info' : 'warn', {
    message: good ? 'delivered' : 'not delivered',
    ticket,
    delivery: id,
    receiver: `${to.kind}#${to.code}`,
    status: answer.status,
    error: 'error' in answer ? answer.error : undefined,
  })
  return answer
}
