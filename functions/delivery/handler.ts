/** 投递 — posts notices to departments and channels, signed, with growing pauses and a circuit per receiver. */
import { deliveryMessage } from '../../shared/adapters/sqs.ts'
import { deliver } from '../../shared/application/deliver.ts'
import { composeFollowers } from '../../shared/runtime/compose-followers.ts'
import { queueFunction } from '../../shared/runtime/queue.ts'

const deps = composeFollowers()

export const handler = queueFunction({
  name: 'delivery',
  message: deliveryMessage,
  hide: deps.hiding('delivery'),
  consume: async (delivery, { receives }) => {
    const delivered = await deliver(delivery, receives, deps)
    return 'done' in delivered ? 'done' : { again: true, hide: delivered.hide }
  },
})
