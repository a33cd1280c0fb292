/** 模拟的队列 — the simulation's FIFO queue, asked as a consumer of the real one would. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Delivery } from '../../../shared/record/deliveries.ts'
import { laneOf } from '../../../shared/storage/sqs.ts'
import { calm } from '../../simulation/faults.ts'
import { type Consumed, type Fifo, fifo } from '../../simulation/fifo.ts'
import { host } from '../../simulation/process.ts'
import { seeded } from '../../simulation/random.ts'
import { timeline } from '../../simulation/timeline.ts'
import { maxReceives, type Opened, type QueueName, queueNames, type Taken, visibility } from './queues.ts'

/** A consumer of the simulation starts within 60 ms. */
const begun = 100

export function simulatedQueues(): Opened {
  const time = timeline()
  const random = seeded(1)
  const hosting = host(time, random, calm)
  const inHands = new Map<QueueName, Taken[]>(queueNames.map((name) => [name, []]))
  const queueOf = (name: QueueName): Fifo<unknown> =>
    fifo<unknown>(time, random, hosting, {
      visibility,
      maxReceives,
      consume: ({ body, receives }) => {
        const { promise, resolve } = Promise.withResolvers<Consumed>()
        const settled = async (consumed: Consumed) => {
          resolve(consumed)
          // The queue hears of it.
          await sleep(0)
        }
        inHands.get(name)?.push({
          body,
          receives,
          done: () => settled('done'),
          again: (hide) => settled({ again: true, hide }),
        })
        return promise
      },
    })
  const [changes, delivery, sweep] = queueNames.map(queueOf) as [Fifo<unknown>, Fifo<unknown>, Fifo<unknown>]
  return {
    knocks: { send: async (knock) => changes.send(knock, knock.ticket, knock.attempt) },
    deliveries: { send: async (one: Delivery, dedup) => delivery.send(one, laneOf(one), dedup) },
    sweep: { send: async (shard, minute) => sweep.send({ shard }, String(shard), `${shard}.${minute}`) },
    async take(name) {
      await time.run(time.now() + begun)
      return (inHands.get(name) ?? []).splice(0)
    },
    wait: (seconds) => time.run(time.now() + seconds * 1000),
  }
}
