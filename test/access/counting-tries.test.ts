/** 核对查询码 — how long records are kept, and what happens where others write at once. */
import { describe, expect, it } from 'vitest'
import type { Guesses } from '../../shared/access/guessing.ts'
import { tryCode } from '../../shared/access/trying-codes.ts'
import { accessLimits } from '../../shared/law/access-limits.ts'

const start = Date.parse('2026-10-09T01:00:00.500Z')
const attempted = { ticket: 't', caller: 'home', id: 'a' }
const dayInSeconds = 86_400

/** @param lost how many writes in a row are lost to others @param lostThen as many behind the comparison @param more limits other than the usual ones */
function world({ lost = 0, lostThen = 0, more = {}, records = {} as Record<string, Guesses> } = {}) {
  const kept = new Map(Object.entries(records).map(([of, guesses]) => [of, { version: 1, guesses }]))
  const expires = new Map<string, number>()
  const slept: number[] = []
  let now = start
  const deps = {
    store: {
      guesses: async (of: string) => kept.get(of),
      keepGuesses: async (of: string, version: number, guesses: Guesses, until: number) => {
        if (lost-- > 0) return false
        expires.set(of, until)
        kept.set(of, { version: version + 1, guesses })
        return true
      },
    },
    limits: accessLimits.parse(more),
    clock: { now: () => new Date(now), sleep: async (milliseconds: number) => void slept.push(milliseconds) },
    draw: (below: number) => below - 1,
  }
  return {
    kept,
    expires,
    slept,
    pass: (milliseconds: number) => {
      now += milliseconds
    },
    tries: (isRight: boolean, more = {}, meanwhile = async () => {}) => {
      const compare = async () => {
        lost = lostThen
        await meanwhile()
        return isRight
      }
      return tryCode({ ...attempted, ...more }, compare, deps)
    },
  }
}
const seconds = Math.ceil(start / 1000)

describe('a record', () => {
  it('of wrong codes is forgotten after two days, one of who was right as long as they are known', async () => {
    const { tries, expires } = world()
    await tries(false)
    expect([...expires]).toEqual([
      ['ticket t', seconds + 2 * dayInSeconds],
      ['caller home', seconds + 2 * dayInSeconds],
    ])
    await tries(true)
    expect(expires.get('ticket t')).toBe(seconds + 30 * dayInSeconds)
    expect(expires.get('caller home')).toBe(seconds + 2 * dayInSeconds)
  })
  it('is kept as long as the longer window of a ticket, and a caller’s as long as theirs', async () => {
    const { tries, kept, pass } = world({ more: { perTicket: { wrong: 50, seconds: 60 } } })
    await tries(false)
    pass(899_000)
    await tries(false, { id: 'b' })
    expect(kept.get('ticket t')?.guesses.tried).toHaveLength(2)
    pass(3_000_000)
    await tries(false, { id: 'c' })
    expect(kept.get('ticket t')?.guesses.tried).toHaveLength(1)
    expect(kept.get('caller home')?.guesses.tried.map(({ id }) => id)).toEqual(['b', 'c'])
  })
  it('holds a wrong try as ended, and nothing of a right one', async () => {
    const { tries, kept } = world()
    await tries(false)
    await tries(true, { id: 'b', caller: 'office' })
    expect(kept.get('ticket t')?.guesses).toEqual({
      tried: [{ at: start, by: 'home', id: 'a' }],
      known: [{ by: 'office', at: start, wrong: [] }],
    })
    expect(kept.get('caller office')?.guesses.tried).toEqual([])
  })
})

describe('whoever meets others that write', () => {
  it('waits a little each time, and is compared in the end', async () => {
    const { tries, slept } = world({ lost: 3 })
    expect(await tries(true)).toBe('right')
    expect(slept).toEqual([49, 49, 49])
  })
  it('all the time is told to come again in a second, and nothing was compared', async () => {
    const { tries } = world({ lost: 1e9 })
    expect(await tries(true)).toEqual({ until: start + 1000 })
  })
  it('when it is to be recorded, fails rather than to count nothing', async () => {
    let compared = false
    const deps = {
      store: {
        guesses: async () => undefined,
        keepGuesses: async () => !compared,
      },
      limits: accessLimits.parse({}),
      clock: { now: () => new Date(start), sleep: async () => {} },
      draw: () => 0,
    }
    const isRight = async () => {
      compared = true
      return true
    }
    await expect(tryCode(attempted, isRight, deps)).rejects.toThrow('what was tried: others write')
  })
  it('known or not, the comparisons under way are waited for', async () => {
    const open = (count: number) =>
      Array.from({ length: count }, (_, n) => ({ at: start, by: 'home', id: `o${n}`, open: true as const }))
    const filled = world({ records: { 'ticket t': { tried: open(5), known: [] } } })
    expect(await filled.tries(true)).toEqual({ until: start + 900_000 })
    expect(filled.slept).toHaveLength(99)
    const known = { by: 'home', at: start, wrong: Array(100).fill(start) }
    const full = world({ records: { 'ticket t': { tried: [], known: [known] } } })
    expect(await full.tries(true)).toEqual({ until: start + dayInSeconds * 1000 })
    expect(full.slept).toEqual(Array(99).fill(49))
    const ended = { ...known, wrong: Array(100).fill(start - 10_000) }
    const over = world({ records: { 'ticket t': { tried: [], known: [ended] } } })
    expect(await over.tries(true)).toEqual({ until: start - 10_000 + dayInSeconds * 1000 })
    expect(over.slept).toEqual([])
  })
  it('while its own code is being compared, waits for that one instead of being told of the limit', async () => {
    const one = world({ more: { perCallerAndTicket: { wrong: 1, seconds: 900 } } })
    let second: unknown
    const asked = async () => {
      second = await one.tries(true, { id: 'b' })
    }
    await one.tries(false, {}, asked)
    expect(second).toEqual({ until: start + 900_000 })
    expect(one.slept).toHaveLength(99)
    expect(await one.tries(true, { id: 'c' })).toEqual({ until: start + 900_000 })
    expect(one.slept).toHaveLength(99)
  })
  it('when it is to be recorded, waits a little each time', async () => {
    const { tries, slept, kept } = world({ lostThen: 3 })
    expect(await tries(false)).toBe('wrong')
    expect(slept).toEqual([49, 49, 49])
    expect(kept.get('ticket t')?.guesses.tried).toEqual([{ at: start, by: 'home', id: 'a' }])
  })
  it('known, is told to come again in a second where others write all the time', async () => {
    const known = { by: 'home', at: start, wrong: [] }
    const { tries } = world({ lost: 1e9, records: { 'ticket t': { tried: [], known: [known] } } })
    expect(await tries(true)).toEqual({ until: start + 1000 })
  })
  it('known and forgotten at that moment, is heard as a stranger', async () => {
    const { tries, kept } = world({
      records: { 'ticket t': { tried: [], known: [{ by: 'home', at: start, wrong: [] }] } },
    })
    const asked = tries(true)
    await Promise.resolve()
    kept.delete('ticket t')
    expect(await asked).toBe('right')
    expect(kept.get('ticket t')?.guesses.known).toEqual([{ by: 'home', at: start, wrong: [] }])
  })
  it('known and writing at once, waits a little and is heard', async () => {
    const known = { by: 'home', at: start, wrong: [] }
    const { tries, slept } = world({ lost: 2, records: { 'ticket t': { tried: [], known: [known] } } })
    expect(await tries(true)).toBe('right')
    expect(slept).toEqual([49, 49])
  })
})

describe('a clock that was set back', () => {
  const tried = (at: number) => Array.from({ length: 5 }, (_, n) => ({ at, by: 'home', id: `f${n}` }))
  it('is written down once, so that the window that ends is the one that was told', async () => {
    const { tries, kept } = world({ records: { 'ticket t': { tried: tried(start + 7_200_000), known: [] } } })
    expect(await tries(true)).toEqual({ until: start + 900_000 })
    expect(kept.get('ticket t')).toMatchObject({ version: 2, guesses: { tried: tried(start) } })
  })
  it('is no matter where nothing is of the future: nothing is written', async () => {
    const { tries, kept } = world({ records: { 'ticket t': { tried: tried(start - 1), known: [] } } })
    expect(await tries(true)).toEqual({ until: start - 1 + 900_000 })
    expect(kept.get('ticket t')?.version).toBe(1)
  })
})
