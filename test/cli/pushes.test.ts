/** doctor — says which pushes have stopped, and whose receiver has not answered for hours. */
import { expect, it } from 'vitest'
import { wrongWith } from '../../infra/cli/doctor/pushes.ts'
import type { Agreement } from '../../shared/sharing/agreements/agreement.ts'
import type { Lane } from '../../shared/sharing/push/lane.ts'

const now = '2026-11-30T08:00:00.000Z'
const agreed = (push: object): Agreement =>
  ({
    code: 'a',
    version: 3,
    inForce: { version: 1, terms: { until: '2027-01-01' } },
    push: { run: 2, ...push },
  }) as never
const lane = (more: Partial<Lane>): Lane =>
  ({ course: 'a', shard: 3, run: 2, place: 4, posted: 0, failures: 2, version: 2, ...more }) as Lane

it('a push that has failed or whose receiver is gone is wrong; one that the authority stopped is not', () => {
  const stopped = (why: string) => wrongWith([agreed({ stopped: { why, at: now } })], [], now)
  expect(stopped('failed')).toMatchObject([{ level: 'wrong', what: expect.stringContaining('failed for five days') }])
  expect(stopped('gone')).toHaveLength(1)
  expect(stopped('asked')).toEqual([])
})

it('a receiver that has not answered for hours will be wrong, and an agreement that is over is not', () => {
  const failing = [lane({ failingSince: '2026-11-30T05:00:00.000Z', lastError: 'down' })]
  expect(wrongWith([agreed({})], failing, now)).toMatchObject([
    { level: 'soon', what: expect.stringContaining('down') },
  ])
  expect(wrongWith([agreed({})], [lane({ failingSince: '2026-11-30T07:00:00.000Z' })], now)).toEqual([])
  expect(wrongWith([agreed({ run: 5 })], failing, now)).toEqual([])
  expect(wrongWith([agreed({})], failing, '2027-02-01T00:00:00.000Z')).toEqual([])
})
