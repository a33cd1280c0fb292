/** 送达 — a step is posted as it was issued, and 2xx is its receipt. */
import { expect, it } from 'vitest'
import { deliverLadder } from '../../../shared/evaluation/ladder/tell.ts'
import { deliveryOf } from '../../../shared/evaluation/posted.ts'
import type { DeliveryRecord } from '../../../shared/record/deliveries.ts'
import { bottom, ladderWorld, province, unit } from '../../support/ladders.ts'

async function warned() {
  const world = await ladderWorld().both()
  await world.propose()
  await world.issue('warn')
  const posted: { type: string; data: { step?: { measure: string } } }[] = []
  const records: DeliveryRecord[] = []
  /** What version `n` of the ladder told its unit, sent now. */
  const send = (version: number, notice: string, answers: 'received' | 'later' = 'received') => {
    const { type: _, ...delivery } = deliveryOf({ of: 'ladder', id: `${bottom}.1`, unit: bottom, version, notice })
    const record = { ...delivery, state: 'pending', attempts: 0, createdAt: world.now() } as DeliveryRecord
    return deliverLadder({ type: 'deliver', ...delivery }, 1, {
      ...world.deps,
      deliveries: { read: async () => record, update: async (one: DeliveryRecord) => void records.push(one) },
      circuits: {
        read: async () => ({ failures: 0 }),
        failed: async () => ({ failures: 1 }),
        succeeded: async () => {},
      },
      directory: { endpoint: async () => ({ url: 'https://unit.example', secret: 's' }) },
      post: async (_: unknown, __: string, body: string) => {
        posted.push(JSON.parse(body))
        return answers === 'received' ? { kind: 'received', status: 204 } : { kind: 'later', status: 503 }
      },
    } as never)
  }
  return { world, posted, records, send }
}

it('2xx is the receipt of the step, once', async () => {
  const { world, posted, records, send } = await warned()
  expect(await send(2, 'ladder.step-issued', 'later')).toMatchObject({ hide: expect.any(Number) })
  expect(world.ladder()?.steps[0]?.received).toBeUndefined()
  expect(await send(2, 'ladder.step-issued')).toEqual({ done: true })
  expect(posted.at(-1)).toMatchObject({
    type: 'ladder.step-issued',
    data: { step: { measure: 'warn', article: '第三十一条' }, version: 2 },
  })
  expect(records.at(-1)).toMatchObject({ state: 'delivered' })
  expect(world.ladder()).toMatchObject({ version: 3, steps: [{ received: { how: 'posted' } }] })
  await send(2, 'ladder.step-issued')
  expect(world.ladder()?.version).toBe(3)
})

it('of an earlier step it tells that step, and has its receipt', async () => {
  const { world, posted, send } = await warned()
  const { reportBy } = world.ladder()?.steps[0] ?? {}
  world.at(new Date(Date.parse(`${reportBy}T24:00:00+08:00`)).toISOString())
  await world.issue('notify')
  await send(2, 'ladder.step-issued')
  expect(posted.at(-1)?.data.step?.measure).toBe('warn')
  expect(world.ladder()?.steps).toMatchObject([{ received: { how: 'posted' } }, { step: 'notify' }])
  await send(1, 'ladder.proposed')
  expect(posted.at(-1)?.data.step?.measure).toBe('notify')
})

it('is waited for no more where the unit acknowledged it by its key', async () => {
  const { world, records, send } = await warned()
  await world.give({ type: 'receiveLadderStep', measure: 'warn', how: 'acknowledged' }, unit)
  expect(await send(2, 'ladder.step-issued', 'later')).toEqual({ done: true })
  expect(records.at(-1)?.state).not.toBe('pending')
})

it('is not posted once it was withdrawn', async () => {
  const { world, posted, records, send } = await warned()
  await world.give({ type: 'withdrawLadder', reasons: '有误' }, province)
  expect(await send(2, 'ladder.step-issued')).toEqual({ done: true })
  expect([posted, records.at(-1)?.state]).toEqual([[], 'discarded'])
  await send(3, 'ladder.withdrawn')
  expect(posted).toMatchObject([{ type: 'ladder.withdrawn', data: { state: 'withdrawn', version: 3 } }])
})
