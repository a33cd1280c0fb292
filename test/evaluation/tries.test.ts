/** 多次未成 — five tries in vain are a failure; a worker that was killed has tried. */
import { describe, expect, it } from 'vitest'
import { failureOf, isFailed, type Tried, trying, untried } from '../../shared/evaluation/tries.ts'
import { BrokenSeal } from '../../shared/record/sealed.ts'
import { Unreadable } from '../../shared/schema/kept.ts'

const at = '2026-07-01T01:00:00.000Z'
const clock = { now: () => new Date(at) }
function told(first?: Tried) {
  const all: Tried[] = first ? [first] : []
  return { all, store: { read: async () => all.at(-1), write: async (one: Tried) => void all.push(one) } }
}

describe('trying', () => {
  it('is counted before it begins, and its reason when it throws', async () => {
    const { all, store } = told()
    for (const error of [new Unreadable('x'), new BrokenSeal('x'), new Error('x')])
      await expect(trying(store, { clock }, () => Promise.reject(error))).rejects.toBe(error)
    expect(all.map(({ tries, reason, isOver }) => [tries, reason, isOver])).toEqual([
      [1, 'ended-early', false],
      [1, 'unreadable', true],
      [2, 'ended-early', false],
      [2, 'broken-seal', true],
      [3, 'ended-early', false],
      [3, 'other', true],
    ])
  })
  it('gives what the work gives', async () => {
    const { all, store } = told(untried(at))
    expect(await trying(store, { clock }, async () => 7)).toBe(7)
    expect(all.at(-1)).toMatchObject({ tries: 1, isOver: false })
  })
})

it.each<[Partial<Tried>, string, boolean]>([
  [{}, at, true],
  [{ tries: 4 }, at, false],
  [{ isOver: false }, '2026-07-01T01:15:00.000Z', false],
  [{ isOver: false }, '2026-07-01T01:15:00.001Z', true],
  [{ tries: 6, isOver: false }, at, true],
])('%o at %s has failed: %s', (more, now, failed) => {
  const one: Tried = { tries: 5, at, reason: 'other', isOver: true, ...more }
  expect(isFailed(one, now)).toBe(failed)
  expect(failureOf(one, now) !== undefined).toBe(failed)
  expect(failureOf(undefined, now)).toBeUndefined()
})
