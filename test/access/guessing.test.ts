/** 试码记录 — what counts of what was tried, until when, and for whom. */
import { describe, expect, it } from 'vitest'
import {
  current,
  full,
  fullOfKnown,
  type Guesses,
  isFromTheFuture,
  knownRight,
  knownWrong,
  none,
  withKnown,
  without,
  withTried,
  wrong,
} from '../../shared/access/guessing.ts'
import { accessLimits } from '../../shared/law/access-limits.ts'

const now = Date.parse('2026-10-09T01:00:00Z')
const second = 1000
const day = 86_400 * second
const limits = accessLimits.parse({ known: { days: 30, callers: 2, wrong: 5, seconds: 60 } })
const tried = (id: string, at = now, more: object = {}) => ({ id, at, by: 'home', ...more })
const known = (by: string, at = now, times: number[] = []) => ({ by, at, wrong: times })
const ids = ({ tried }: Guesses) => tried.map(({ id }) => id)

describe('what counts', () => {
  it('is of the longest window and ends with it; who knew the code, and what they got wrong, ends by itself', () => {
    const guesses = {
      tried: [tried('gone', now - 900 * second), tried('counts', now - 900 * second + 1)],
      known: [
        known('gone', now - 30 * day),
        known('counts', now - 30 * day + 1, [now - 60 * second, now - 60 * second + 1]),
      ],
    }
    expect(current(guesses, now, 900, limits)).toEqual({
      tried: [tried('counts', now - 900 * second + 1)],
      known: [known('counts', now - 30 * day + 1, [now - 60 * second + 1])],
    })
  })
  it('of the future happened now', () => {
    const ahead = { tried: [tried('a', now + 1)], known: [known('home', now + day, [now + 5])] }
    expect(current(ahead, now, 900, limits)).toEqual({ tried: [tried('a')], known: [known('home', now, [now])] })
    const plain = [tried('a'), tried('b', now - 1)]
    expect(isFromTheFuture({ tried: plain, known: [known('home', now, [now - 1, now])] }, now)).toBe(false)
    expect(isFromTheFuture({ tried: [...plain, tried('c', now + 1)], known: [] }, now)).toBe(true)
    expect(isFromTheFuture({ tried: plain, known: [known('office'), known('home', now + 1)] }, now)).toBe(true)
    const times = [known('office'), known('home', now, [now - 1, now + 1])]
    expect(isFromTheFuture({ tried: [], known: times }, now)).toBe(true)
    expect(isFromTheFuture({ tried: [], known: [known('office')] }, now)).toBe(false)
    expect(isFromTheFuture(none, now)).toBe(false)
  })
})

describe('a limit', () => {
  const two = { limit: { wrong: 2, seconds: 60 }, counts: () => true }
  const at = (...ago: number[]) => ({ tried: ago.map((n) => tried(String(n), now - n * second)), known: [] })
  it('is reached by as many as it says within its window, in any order, until the oldest that counts leaves it', () => {
    expect(full(at(10), [two], now)).toBeUndefined()
    expect(full(at(60, 10), [two], now)).toBeUndefined()
    expect(full(at(10, 59), [two], now)).toEqual({ until: now + second, perhaps: false })
    expect(full(at(30, 59, 10), [two], now)).toEqual({ until: now + 30 * second, perhaps: false })
  })
  it('of several holds until the last of them ends, and counts what it counts', () => {
    const mine = { limit: { wrong: 1, seconds: 600 }, counts: ({ by }: { by: string }) => by === 'home' }
    expect(full(at(10, 20), [two, mine], now)?.until).toBe(now + 590 * second)
    expect(full({ tried: [tried('a', now, { by: 'office' })], known: [] }, [two, mine], now)).toBeUndefined()
  })
  it('may yet not be reached while what fills it is being compared, for ten seconds', () => {
    const open = (...ago: number[]) => ({
      tried: [tried('ended', now - second), ...ago.map((n) => tried(String(n), now - n * second, { open: true }))],
      known: [],
    })
    expect(full(open(9.999), [two], now)?.perhaps).toBe(true)
    expect(full(open(10), [two], now)?.perhaps).toBe(false)
    expect(full(open(10, 0), [two], now)?.perhaps).toBe(false)
  })
})

describe('who knew the code', () => {
  const times = (...ago: number[]) => ago.map((n) => now - n * second)
  const asked = (wrongs: number[], by = 'home') =>
    fullOfKnown(
      { tried: [], known: [known('office', now, times(1, 2, 3, 4, 5)), known('home', now, wrongs)] },
      by,
      now,
      limits,
    )
  it('is limited by their own wrong ones alone', () => {
    expect(asked(times(1, 2, 3, 4))).toBeUndefined()
    expect(asked(times(50, 40, 30, 20, 11))).toEqual({ until: now + 10 * second, perhaps: false })
    expect(asked([], 'stranger')).toBe('unknown')
  })
  it('waits for those of the last ten seconds, which may turn out right', () => {
    expect(asked(times(50, 40, 30, 20, 9.999))).toMatchObject({ perhaps: true })
    expect(asked(times(50, 40, 30, 20, 10))).toMatchObject({ perhaps: false })
  })
  it('was wrong, or right and is remembered anew without that one, and nobody else is touched', () => {
    const both = { tried: [], known: [known('home', now - 9, [now - 5]), known('office', now - 8, [now - 5])] }
    expect(knownWrong(both, 'home', now).known).toEqual([
      known('home', now - 9, [now - 5, now]),
      known('office', now - 8, [now - 5]),
    ])
    expect(knownRight(both, 'home', now - 5, now, limits).known).toEqual([
      known('office', now - 8, [now - 5]),
      known('home', now),
    ])
    expect(knownRight(both, 'home', now - 6, now, limits).known.at(-1)).toEqual(known('home', now, [now - 5]))
  })
  it('is remembered with what it got wrong itself, among others that were wrong too', () => {
    const office = known('office', now - 8, [now - 7, now - 6])
    const both = { tried: [], known: [office, known('home', now - 9, [now - 5])] }
    expect(withKnown(both, 'home', now, 20).known).toEqual([office, known('home', now, [now - 5])])
    expect(knownRight(both, 'home', now - 5, now, limits).known).toEqual([office, known('home', now)])
  })
  it('is remembered among so many, whoever came first is forgotten first', () => {
    const three = ['a', 'b', 'c'].reduce((guesses, by, n) => withKnown(guesses, by, now + n, 2), none)
    expect(three.known).toEqual([known('b', now + 1), known('c', now + 2)])
    const again = withKnown({ ...three, known: [known('b', now, [now]), known('c')] }, 'b', now + 3, 2)
    expect(again.known).toEqual([known('c'), known('b', now + 3, [now])])
    expect(withKnown(again, 'c', now + 4, 20).known).toEqual([known('b', now + 3, [now]), known('c', now + 4)])
  })
})

describe('a try', () => {
  const open = withTried(withTried(none, tried('a', now, { open: true })), tried('b', now, { open: true }))
  it('is counted as being compared, and ended as wrong or taken back, no other with it', () => {
    expect(wrong(open, 'a').tried).toEqual([tried('a'), tried('b', now, { open: true })])
    expect(wrong(wrong(open, 'a'), 'b').tried).toEqual([tried('a'), tried('b')])
    expect(ids(without(open, 'a'))).toEqual(['b'])
  })
})
