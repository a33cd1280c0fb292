/** 告知承办单位 — tells every unit of a list that it stands, was withdrawn, or is published. */
import { system } from '../../access/actor.ts'
import { inShanghai } from '../../law/shanghai-time.ts'
import { inTurns } from '../../record/at-once.ts'
import type { Clock } from '../../record/clock.ts'
import { type Delivered, deliver, type Post } from '../../record/deliver.ts'
import type { Circuits, Deliveries, Delivery, DeliveryQueue, Directory } from '../../record/deliveries.ts'
import { discard } from '../../record/discarded.ts'
import { promise } from '../../record/promises.ts'
import { deliveryOf, recordOf } from '../posted.ts'
import type { Results } from './ports.ts'
import { type Result, resultOf } from './result.ts'
import { type ResultNotice, resultNotices } from './words.ts'

export interface TellDeps {
  deliveries: Pick<Deliveries, 'promise' | 'read' | 'postpone'>
  queue: DeliveryQueue
  directory: Directory
  clock: Pick<Clock, 'now'>
}

const atOnce = 16

/** Each promise stands once, however often it is made; units without an address find the result in their list. */
export async function tellUnits(result: Result, version: number, notice: ResultNotice, deps: TellDeps): Promise<void> {
  const { id, list } = result
  await inTurns(atOnce, list?.units ?? [], (unit) =>
    promise(deliveryOf({ of: 'result', id, unit, version, notice }), deps),
  )
}

export const isOfResult = ({ notice }: Pick<Delivery, 'notice'>): boolean => resultNotices.some((one) => one === notice)

export interface DeliverDeps {
  results: Pick<Results, 'read'>
  clock: Clock
  deliveries: Deliveries
  circuits: Circuits
  directory: Directory
  post: Post
}

/** As the result stands when it is sent. */
export async function deliverResult(delivery: Delivery, receives: number, deps: DeliverDeps): Promise<Delivered> {
  const id = recordOf(delivery)
  const stored = await deps.results.read(id)
  const result = stored && resultOf(id, stored.log)
  // A list that was withdrawn before it arrived is none that anybody should answer.
  if (result?.state === 'withdrawn' && delivery.notice !== 'result.withdrawn')
    return discard(delivery, system('delivery'), 'the result was withdrawn', deps)
  return deliver(delivery, receives, {
    ...deps,
    body: async () => result && bodyOf(result, delivery, deps.clock.now().toISOString()),
    pulledAt: async () => undefined,
    received: async () => {},
  })
}

const bodyOf = (result: Result, { notice }: Delivery, now: string): string =>
  JSON.stringify({ type: notice, timestamp: now, data: toldOf(result) }, inShanghai)

/** What units are told; their figures they read by key. */
export const toldOf = ({ id, node, year, period, state, list, version }: Result) => ({
  result: id,
  ...{ node, year, from: period.from, to: period.to, state, version },
  appealsUntil: list?.appealsUntil,
})
