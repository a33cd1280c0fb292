/** Schedules go on even when the system's clock is set back. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Rule } from '../../../infra/local/events/rules.ts'
import { type Schedules, startSchedules } from '../../../infra/local/events/schedules.ts'
import type { HostClock } from '../../../infra/local/state/clock.ts'
import type { State } from '../../../infra/local/state/state.ts'

let fired: string[]
let schedules: Schedules

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: Date.parse('2026-10-09T00:00:30Z') })
  fired = []
  const properties = { ScheduleExpression: 'rate(1 minute)', Targets: [{ Arn: 'arn:function' }] }
  schedules = startSchedules({
    state: { write: async (work: () => unknown) => work() } as unknown as State,
    rules: [{ id: 'Minute', arn: 'arn:rule', properties } as unknown as Rule],
    clock: { now: () => Date.now(), onMove: () => {} } as unknown as HostClock,
    targets: {
      invoke: (_, event) => void fired.push((JSON.parse(event) as { time: string }).time.slice(11, 16)),
      queue: () => expect.unreachable(),
    },
    region: 'r',
    account: 'a',
  })
})
afterEach(() => {
  schedules.stop()
  vi.useRealTimers()
})
const minutes = (count: number): void => void vi.advanceTimersByTime(count * 60_000)

it('a minute passes and the rule of every minute fires', () => {
  minutes(2)
  expect(fired).toEqual(['00:01', '00:02'])
})

it('the clock is set back by two hours: the next minute fires all the same', () => {
  minutes(1)
  vi.setSystemTime(Date.now() - 2 * 3_600_000)
  minutes(2)
  expect(fired).toEqual(['00:01', '22:02', '22:03'])
})

it('the clock is set forward by a day: the rule fires once for all that was passed', () => {
  minutes(1)
  vi.setSystemTime(Date.now() + 24 * 3_600_000)
  minutes(2)
  expect(fired).toEqual(['00:01', '00:01', '00:02', '00:03'])
})
