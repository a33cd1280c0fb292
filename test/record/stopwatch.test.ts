/** Passed time follows whichever clock says more, so deadlines hold under frozen or changed clocks. */
import { describe, expect, it } from 'vitest'
import { deadlineIn, stopwatch } from '../../shared/record/stopwatch.ts'

function clocks() {
  const at = { real: 1_000_000, steady: 50 }
  const timeout = () => new AbortController().signal
  return { at, clock: { real: () => at.real, steady: () => at.steady, timeout } }
}

describe('time passed', () => {
  it('is told by the steady clock when the system’s is set back', () => {
    const { at, clock } = clocks()
    const taken = stopwatch(clock)
    at.steady += 3_000
    at.real -= 7_200_000
    expect(taken()).toBe(3_000)
  })

  it('is told by the system’s clock when the process stood still and its timers with it', () => {
    const { at, clock } = clocks()
    const taken = stopwatch(clock)
    at.real += 600_000
    expect(taken()).toBe(600_000)
  })
})

describe('a deadline', () => {
  it.each(['real', 'steady'] as const)('has passed as soon as the %s clock says so', (which) => {
    const { at, clock } = clocks()
    const deadline = deadlineIn(20_000, clock)
    at[which] += 19_999
    expect(deadline.passed()).toBe(false)
    at[which] += 1
    expect(deadline.passed()).toBe(true)
  })
})
