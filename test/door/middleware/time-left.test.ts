/** 剩余时间 — it is up at the moment that was said, by whichever clock says more. */
import { expect, it } from 'vitest'
import { timeLeft } from '../../../shared/door/middleware/time-left.ts'

function timed(mayTake?: number) {
  const now = { real: 1000, steady: 5 }
  const context = {} as Parameters<ReturnType<typeof timeLeft>['before']>[0]['context']
  timeLeft({ real: () => now.real, steady: () => now.steady }, mayTake).before({ context })
  return { now, ...context }
}

it.each(['real', 'steady'] as const)('is counted from the beginning of the run, by the %s clock', (clock) => {
  const { now, timeIsUp } = timed(70_000)
  now[clock] += 69_999
  expect(timeIsUp()).toBe(false)
  now[clock] += 1
  expect(timeIsUp()).toBe(true)
})
it('is up earlier for whoever leaves some of it to others', () => {
  const { now, timeIsUp } = timed(70_000)
  now.steady += 60_000
  expect([timeIsUp(10_000), timeIsUp(9_999), timeIsUp()]).toEqual([true, false, false])
})
it('who said no moment goes on until it is ended', () => {
  const { now, timeIsUp } = timed()
  now.real += 1e12
  expect(timeIsUp()).toBe(false)
})
