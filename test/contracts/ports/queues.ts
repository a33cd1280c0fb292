/** 队列 — what whoever carries knocks, deliveries and passes of the sweep must do. */
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import type { Delivery, DeliveryQueue } from '../../../shared/record/deliveries.ts'
import type { Knocks } from '../../../shared/record/records.ts'
import { numbered } from './words.ts'

/** A message in a consumer's hands. */
export interface Taken {
  body: unknown
  /** this time counted */
  receives: number
  /** deletes it */
  done(): Promise<void>
  /** It is to come again after so many seconds. */
  again(seconds: number): Promise<void>
}
export const queueNames = ['changes', 'delivery', 'sweep'] as const
export type QueueName = (typeof queueNames)[number]

export interface Opened {
  knocks: Knocks
  deliveries: DeliveryQueue
  sweep: { send(shard: number, minute: string): Promise<void> }
  /** Everything that is to be had now, one by one. */
  take(queue: QueueName): Promise<Taken[]>
  wait(seconds: number): Promise<void>
}
const bodies = (taken: readonly Taken[]): unknown[] => taken.map(({ body }) => body)
/** Which group comes first is no queue's promise. */
const sameAs = (expected: readonly unknown[]) => expect.arrayContaining([...expected])
/** How the queues under test are set. */
export const visibility = 1
export const maxReceives = 2

const ticket = numbered(3)
const other = numbered(4)
const knock = (version: number, attempt = `a${version}`, of = ticket) => ({ ticket: of, version, attempt })
const delivery = (of: string, more: Partial<Delivery> = {}): Delivery => ({
  ...{ type: 'deliver', id: `${of}.1.0`, to: { kind: 'unit', code: 'water' } },
  ...{ notice: 'work-order.dispatched', ticket: of, version: 1, ...more },
})

// Each waits for what lies hidden: all at the same time.
export const queuesContract = (open: () => Promise<Opened>) => {
  describe.concurrent('knocks', () => {
    const versions = (taken: Taken[]) => taken.map(({ body }) => (body as { version: number }).version)

    it('come as they were sent: of a ticket one after the other, of others meanwhile', async () => {
      const { knocks, take } = await open()
      for (const one of [knock(1), knock(2), knock(1, 'b1', other)]) await knocks.send(one)
      const taken = await take('changes')
      expect(bodies(taken)).toEqual(sameAs([knock(1), knock(1, 'b1', other)]))
      expect(taken).toHaveLength(2)
      expect(await take('changes')).toEqual([])
      await taken.find(({ body }) => isDeepStrictEqual(body, knock(1)))?.done()
      expect(bodies(await take('changes'))).toEqual([knock(2)])
    })

    it('of one attempt are one; another attempt at the same version has its own', async () => {
      const { knocks, take } = await open()
      for (const one of [knock(1), knock(1), knock(1, 'again'), knock(1, 'b1', other)]) await knocks.send(one)
      const seen: unknown[] = []
      for (let round = 0; round < 3; round++)
        for (const { body, done } of await take('changes')) {
          seen.push(body)
          await done()
        }
      expect(seen).toHaveLength(3)
      expect(seen).toEqual(expect.arrayContaining([knock(1), knock(1, 'again'), knock(1, 'b1', other)]))
    })

    it('that are to come again come after the time that was said, before those behind them', async () => {
      const { knocks, take, wait } = await open()
      for (const one of [knock(1), knock(2)]) await knocks.send(one)
      const [first] = await take('changes')
      await first?.again(2 * visibility)
      await wait(visibility + 0.2)
      expect(await take('changes')).toEqual([])
      await wait(visibility + 0.2)
      const again = await take('changes')
      expect(versions(again)).toEqual([1])
      expect(again[0]?.receives).toBe(2)
    })

    it('that nobody deletes come again when they show themselves, and those deleted do not', async () => {
      const { knocks, take, wait } = await open()
      for (const one of [knock(1), knock(1, 'b1', other)]) await knocks.send(one)
      const taken = await take('changes')
      await taken.find(({ body }) => isDeepStrictEqual(body, knock(1, 'b1', other)))?.done()
      await wait(visibility + 0.2)
      const again = await take('changes')
      expect(again.map(({ body, receives }) => [body, receives])).toEqual([[knock(1), 2]])
    })

    it('that were tried too often hold up nobody any longer', async () => {
      const { knocks, take, wait } = await open()
      for (const one of [knock(1), knock(2)]) await knocks.send(one)
      for (let n = 0; n < maxReceives; n++) {
        expect(versions(await take('changes'))).toEqual([1])
        await wait(visibility + 0.2)
      }
      expect(versions(await take('changes'))).toEqual([2])
    })
  })

  describe.concurrent('deliveries', () => {
    it('wait for each other in their receiver’s lane, and for nobody else', async () => {
      const { deliveries, take } = await open()
      const same = numbered(11)
      const channel = delivery(same, { to: { kind: 'channel', code: 'water' } })
      const sent = [delivery(ticket), delivery(same), delivery(other), channel]
      for (const one of sent) await deliveries.send(one, `${one.id} ${one.to.kind}`)
      const taken = await take('delivery')
      expect(bodies(taken)).toEqual(sameAs([delivery(ticket), delivery(other), channel]))
      expect(taken).toHaveLength(3)
      await taken.find(({ body }) => isDeepStrictEqual(body, delivery(ticket)))?.done()
      expect(bodies(await take('delivery'))).toEqual([delivery(same)])
    })

    it('offered again under another id are sent again, and under the same id are not', async () => {
      const { deliveries, take } = await open()
      for (const dedup of ['x', 'x', 'y']) await deliveries.send(delivery(ticket), dedup)
      const [first] = await take('delivery')
      await first?.done()
      const [second] = await take('delivery')
      await second?.done()
      expect(second?.body).toEqual(delivery(ticket))
      expect(await take('delivery')).toEqual([])
    })
  })

  describe.concurrent('passes of the sweep', () => {
    it('are one a shard and minute, and never two of a shard at the same time', async () => {
      const { sweep, take } = await open()
      for (const minute of ['09:00', '09:00', '09:01']) await sweep.send(3, minute)
      await sweep.send(4, '09:00')
      const taken = await take('sweep')
      expect(bodies(taken)).toEqual(sameAs([{ shard: 3 }, { shard: 4 }]))
      expect(taken).toHaveLength(2)
      await taken.find(({ body }) => isDeepStrictEqual(body, { shard: 3 }))?.done()
      const [second] = await take('sweep')
      expect(second?.body).toEqual({ shard: 3 })
      await second?.done()
      expect(await take('sweep')).toEqual([])
    })
  })
}
