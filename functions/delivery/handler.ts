/** 投递 — posts notices to departments and channels, signed, with growing pauses and a circuit per receiver. */

import { queueFunction } from '../../shared/api/queue-function.ts'
import { composeFollowers } from '../../shared/appeals/compose-followers.ts'
import { deliver } from '../../shared/appeals/desk/deliver.ts'
import type { Delivery } from '../../shared/appeals/kind/effects.ts'
import { deliveryMessage } from '../../shared/appeals/storage/delivery-message.ts'
import type { Post } from '../../shared/record/deliver.ts'
import { log } from '../../shared/run/log.ts'
import { measure } from '../../shared/run/metrics.ts'

const deps = composeFollowers()

export const handler = queueFunction({
  name: 'delivery',
  city: deps.settings.city,
  message: deliveryMessage,
  hide: deps.hiding('delivery'),
  consume: async (delivery, { receives }) => {
    const delivered = await deliver(delivery, receives, { ...deps, post: told(delivery) })
    if ('givenUp' in delivered) measure(deps.settings.city, { DeliveriesGivenUp: 1 })
    return 'done' in delivered ? 'done' : { again: true, hide: delivered.hide }
  },
})

/** Every post is told of: to whom, for which ticket, and what came back. */
const told =
  ({ id, to, ticket }: Pick<Delivery, 'id' | 'to' | 'ticket'>): Post =>
  async (...given) => {
    const answer = await deps.post(...given)
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
