import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { inTurns } from '../../shared/record/at-once.ts'

it('works so many at a time, each once, and answers in the order of the things', async () => {
  let [under, most] = [0, 0]
  const results = await inTurns(3, [5, 1, 4, 2, 3, 0, 6], async (one) => {
    most = Math.max(most, ++under)
    await setTimeout(one)
    under--
    return one * 10
  })
  expect(results).toEqual([50, 10, 40, 20, 30, 0, 60])
  expect(most).toBe(3)
})

it('throws what one of them throws, and nothing where there is nothing', async () => {
  await expect(
    inTurns(2, [1, 2, 3], (one) => (one === 2 ? Promise.reject(new Error('two')) : Promise.resolve(one))),
  ).rejects.toThrow('two')
  expect(await inTurns(2, [], () => Promise.reject(new Error('never')))).toEqual([])
})
