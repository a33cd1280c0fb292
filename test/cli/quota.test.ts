/** 配额 — a city that does not fit its account is said before anything is made. */
import { expect, it } from 'vitest'
import { isTooSmall, quotaOf, quotaSaid } from '../../infra/cli/quota.ts'
import { reservedRuns } from '../../infra/cloud/sizes.ts'

const sizes = (surgePerDay: number) => ({ ticketsPerDay: 900, surgePerDay })

/** An account that has so many runs free, and functions that hold some. */
const account = (free: number | Error, held = 0) =>
  ({
    async send(command: { constructor: { name: string } }) {
      if (free instanceof Error) throw free
      return command.constructor.name === 'GetAccountSettingsCommand'
        ? { AccountLimit: { UnreservedConcurrentExecutions: free } }
        : { ReservedConcurrentExecutions: held }
    },
  }) as never

it('a small city reserves at most a hundred and fifty runs, a large one eight hundred', () => {
  expect(reservedRuns(sizes(9_000))).toBe(146)
  expect(reservedRuns(sizes(150_000))).toBe(790)
  expect(reservedRuns({ ...sizes(150_000), callsAtOnce: 5 })).toBe(83)
})

it.each([
  [1000, 150_000, false],
  [889, 150_000, true],
  [890, 150_000, false],
  [246, 9_000, false],
  [245, 9_000, true],
  [10, 9_000, true],
])('an account with %i runs free, a surge of %i a day: too small is %s', async (free, surge, tooSmall) =>
  expect(isTooSmall(await quotaOf(sizes(surge), account(free)))).toBe(tooSmall),
)

it('what its own functions hold already is taken again', async () => {
  expect(isTooSmall(await quotaOf(sizes(150_000), account(450, 50), Array(11).fill('f')))).toBe(false)
  expect(isTooSmall(await quotaOf(sizes(150_000), account(450), []))).toBe(true)
})

it('an account that does not answer stops nothing, and is said', async () => {
  const quota = await quotaOf(sizes(9_000), account(new Error('no credentials')))
  expect(isTooSmall(quota)).toBe(false)
  expect(quotaSaid(quota)).toContain('could not be read: no credentials')
})
