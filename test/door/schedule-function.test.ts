/** 定时函数 — knows when its time is up, and fails with its work. */
import type { Context } from 'aws-lambda'
import { expect, it } from 'vitest'
import { scheduleFunctions } from '../../shared/door/schedule-function.ts'

it('is told when its time is up, in every run anew', async () => {
  let now = 0
  const up: boolean[] = []
  const handler = scheduleFunctions({ real: () => now, steady: () => now })({
    mayTake: 10,
    async work({ timeIsUp }) {
      up.push(timeIsUp())
      now += 10
      up.push(timeIsUp())
    },
  })
  await handler({}, {} as Context)
  await handler({}, {} as Context)
  expect(up).toEqual([false, true, false, true])
})

it('a night whose work fails is a failed one', async () => {
  const handler = scheduleFunctions({ real: () => 0, steady: () => 0 })({
    work: async () => {
      throw new Error('the table is gone')
    },
  })
  await expect(handler({}, {} as Context)).rejects.toThrow('the table is gone')
})
