/** The system's own time ignores the host's moved Date and follows the system. */
import { afterEach, expect, it, vi } from 'vitest'
import { moveDate } from '../../infra/local/functions/moved-date.ts'

const RealDate = globalThis.Date
afterEach(() => {
  vi.useRealTimers()
  RealDate.prototype.constructor = RealDate
  globalThis.Date = RealDate
  globalThis.unmovedDate = undefined
  vi.resetModules()
})

async function movedBy(milliseconds: number) {
  const shared = new SharedArrayBuffer(8)
  new BigInt64Array(shared)[0] = BigInt(milliseconds)
  moveDate(shared)
  vi.resetModules()
  return (await import('../../shared/run/clock.ts')).clock
}
const day = 86_400_000

it('moving the host’s clock moves now, and not the time that stamps of others are compared with', async () => {
  const clock = await movedBy(60 * day)
  expect(Math.abs(clock.now().getTime() - RealDate.now() - 60 * day)).toBeLessThan(1_000)
  expect(Math.abs(clock.real() - RealDate.now())).toBeLessThan(1_000)
})

it('setting the system’s clock is seen at once: an expired key has expired', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const SystemDate = globalThis.Date
  const clock = await movedBy(0)
  const before = clock.real()
  vi.setSystemTime(SystemDate.now() + 400 * day)
  expect(clock.real() - before).toBeGreaterThanOrEqual(400 * day)
  vi.setSystemTime(SystemDate.now() - 402 * day)
  expect(clock.real() - before).toBeLessThan(0)
})

it('the steady clock does not follow', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const clock = await movedBy(0)
  const before = clock.steady()
  vi.setSystemTime(Date.now() - 2 * day)
  expect(clock.steady()).toBeGreaterThanOrEqual(before)
})
