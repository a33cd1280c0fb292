/** 查询码 — wrong codes are counted exactly, right ones never, even tried at once. */
import { describe, expect, it } from 'vitest'
import { accessCodeOf, callerKeyOf, isAccessCode, network } from '../../shared/access/access-code.ts'
import type { Guesses } from '../../shared/access/guessing.ts'
import { type GuessStore, type Outcome, tryCode } from '../../shared/access/trying-codes.ts'
import { accessLimits } from '../../shared/law/access-limits.ts'

const limits = accessLimits.parse({})
const minute = 60_000
const ticket = '261009-48213077'

/** A store that answers late, so that whoever comes at once meets whoever came before half done. */
function world() {
  const kept = new Map<string, { version: number; guesses: Guesses }>()
  let now = Date.parse('2026-10-09T09:00:00+08:00')
  let ids = 0
  let compared = 0
  const turn = () => new Promise<void>((resolve) => setImmediate(resolve))
  const store: GuessStore = {
    async guesses(of) {
      await turn()
      return kept.get(of)
    },
    async keepGuesses(of, version, guesses) {
      await turn()
      if ((kept.get(of)?.version ?? 0) !== version) return false
      kept.set(of, { version: version + 1, guesses })
      return true
    },
  }
  const clock = { now: () => new Date(now), sleep: turn }
  const attempt = (isRight: boolean, caller = 'home', at = ticket): Promise<Outcome> =>
    tryCode(
      { ticket: at, caller, id: String(++ids) },
      async () => {
        compared++
        await turn()
        return isRight
      },
      { store, limits, clock, draw: () => 0 },
    )
  const wrongs = async (n: number, caller?: string, at?: string) => {
    const outcomes: Outcome[] = []
    for (let i = 0; i < n; i++) outcomes.push(await attempt(false, caller, at))
    return outcomes
  }
  return {
    attempt,
    wrongs,
    pass: (milliseconds: number) => {
      now += milliseconds
    },
    now: () => now,
    compared: () => compared,
  }
}

describe('a right code', () => {
  it('is never counted: a minute apart, a hundred times', async () => {
    const { attempt, pass } = world()
    for (let i = 0; i < 100; i++) {
      expect(await attempt(true)).toBe('right')
      pass(minute)
    }
  })
  it('is never counted, forty at once from one that nobody knows', async () => {
    const { attempt } = world()
    expect(new Set(await Promise.all(Array.from({ length: 40 }, () => attempt(true))))).toEqual(new Set(['right']))
  })
  it('takes nothing of what was wrong before it away', async () => {
    const { attempt, wrongs } = world()
    await wrongs(4, 'home')
    await attempt(true, 'office')
    expect(await wrongs(2, 'home')).toEqual(['wrong', { until: expect.any(Number) }])
  })
})

describe('wrong codes', () => {
  it('five in a quarter of an hour of one caller at one ticket; the sixth is not compared, and neither is the right one', async () => {
    const { attempt, wrongs, compared, pass, now } = world()
    expect(await wrongs(5)).toEqual(Array(5).fill('wrong'))
    const until = now() + 15 * minute
    expect(await attempt(false)).toEqual({ until })
    expect(await attempt(true)).toEqual({ until })
    expect(compared()).toBe(5)
    pass(until - now())
    expect(await attempt(true)).toBe('right')
  })
  it('counts any quarter of an hour, wherever it begins', async () => {
    const { wrongs, pass, now } = world()
    await wrongs(1)
    const first = now()
    pass(14 * minute)
    await wrongs(4)
    expect(await wrongs(1)).toEqual([{ until: first + 15 * minute }])
    pass(minute)
    expect(await wrongs(2)).toEqual(['wrong', { until: first + 29 * minute }])
  })
  it('lets another caller and another ticket go on', async () => {
    const { wrongs } = world()
    await wrongs(6)
    expect(await wrongs(1, 'office')).toEqual(['wrong'])
    expect(await wrongs(1, 'home', '261009-48213085')).toEqual(['wrong'])
  })
  it('thirty an hour of one caller over all tickets', async () => {
    const { wrongs, compared } = world()
    for (let i = 0; i < 10; i++) await wrongs(3, 'home', `ticket ${i}`)
    expect(await wrongs(1, 'home', 'another')).toEqual([{ until: expect.any(Number) }])
    expect(compared()).toBe(30)
    expect(await wrongs(1, 'office', 'another')).toEqual(['wrong'])
  })
  it('what was not compared for one limit counts for no other', async () => {
    const { wrongs } = world()
    for (let i = 0; i < 6; i++) await wrongs(5, 'home', `ticket ${i}`)
    await wrongs(60, 'home', 'another')
    expect(await wrongs(5, 'office', 'another')).toEqual(Array(5).fill('wrong'))
  })
  it('fifty a day of all callers at one ticket', async () => {
    const { wrongs, compared } = world()
    for (let i = 0; i < 30; i++) await wrongs(2, `caller ${i}`)
    expect(compared()).toBe(50)
  })
  it('a hundred at once: five are compared', async () => {
    const { attempt, compared } = world()
    const outcomes = await Promise.all(Array.from({ length: 100 }, () => attempt(false)))
    expect(outcomes.filter((outcome) => outcome === 'wrong')).toHaveLength(5)
    expect(compared()).toBe(5)
  })
  it('a clock that is set back two hours locks nobody out for longer than a window', async () => {
    const { attempt, wrongs, pass } = world()
    await wrongs(5)
    pass(-120 * minute)
    expect(await attempt(true)).toMatchObject({ until: expect.any(Number) })
    pass(15 * minute)
    expect(await attempt(true)).toBe('right')
  })
})

describe('who gave the right code within thirty days', () => {
  it('is heard whatever strangers and it itself did', async () => {
    const { attempt, wrongs } = world()
    await attempt(true)
    for (let i = 0; i < 30; i++) await wrongs(2, `caller ${i}`)
    expect(await wrongs(1, 'new')).toEqual([{ until: expect.any(Number) }])
    expect(await wrongs(20)).toEqual(Array(20).fill('wrong'))
    expect(await attempt(true)).toBe('right')
  })
  it('tries a hundred wrong ones a day at most', async () => {
    const { attempt, wrongs } = world()
    await attempt(true)
    expect((await wrongs(101)).at(-1)).toEqual({ until: expect.any(Number) })
  })
  it('tries no more when all are asked at once', async () => {
    const { attempt, wrongs, compared } = world()
    await attempt(true)
    await wrongs(90)
    const outcomes = await Promise.all(Array.from({ length: 30 }, () => attempt(false)))
    expect(outcomes.filter((outcome) => outcome === 'wrong')).toHaveLength(10)
    expect(compared()).toBe(101)
  })
  it('is never counted for right ones, and waits where those under way fill the limit', async () => {
    const { attempt, wrongs } = world()
    await attempt(true)
    await wrongs(98)
    expect(new Set(await Promise.all(Array.from({ length: 10 }, () => attempt(true))))).toEqual(new Set(['right']))
    expect(await wrongs(3)).toEqual(['wrong', 'wrong', { until: expect.any(Number) }])
  })
  it('is a stranger after thirty days, and not while it comes', async () => {
    const { attempt, wrongs, pass } = world()
    await attempt(true)
    for (let i = 0; i < 3; i++) {
      pass(20 * 24 * 60 * minute)
      await attempt(true)
    }
    expect((await wrongs(6)).at(-1)).toBe('wrong')
    pass(31 * 24 * 60 * minute)
    expect((await wrongs(6)).at(-1)).toEqual({ until: expect.any(Number) })
  })
})

describe('the code itself', () => {
  it('follows from number, issue and secret, and is another for each', () => {
    const codes = [accessCodeOf(ticket, 0, 's'), accessCodeOf(ticket, 1, 's'), accessCodeOf(ticket, 0, 't')]
    expect(new Set(codes).size).toBe(3)
    for (const code of codes) expect(code).toMatch(/^\d{8}$/)
    expect(isAccessCode(accessCodeOf(ticket, 1, 's'), ticket, 1, 's')).toBe(true)
    expect(isAccessCode(accessCodeOf(ticket, 0, 's'), ticket, 1, 's')).toBe(false)
  })
})

describe('a caller', () => {
  it.each([
    ['::ffff:10.1.2.3', '10.1.2.3'],
    ['2001:db8:0:7::1', '2001:db8:0:7::/64'],
    ['2001:0DB8:0000:0007:aaaa:bbbb:cccc:dddd', '2001:db8:0:7::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['2001:db8:1::2:3:4:5', '2001:db8:1:0::/64'],
    ['2001::1:2:3:4:5:6', '2001:0:1:2::/64'],
    ['0:0:0:7::', '0:0:0:7::/64'],
    ['64::ffff:1.2.3.4', '64:0:0:0::/64'],
    ['unknown', 'unknown'],
  ])('%s is %s', (address, expected) => expect(network(address)).toBe(expected))
  it('is kept as a keyed hash of its address', () =>
    expect(callerKeyOf('10.1.2.3', 's')).not.toBe(callerKeyOf('10.1.2.3', 't')))
  it('is the same for all addresses of its network, in 22 letters', () => {
    expect(callerKeyOf('2001:db8:0:7::1', 's')).toBe(callerKeyOf('2001:db8:0:7:ffff::2', 's'))
    expect(callerKeyOf('2001:db8:0:8::1', 's')).not.toBe(callerKeyOf('2001:db8:0:7::1', 's'))
    expect(callerKeyOf('10.1.2.3', 's')).toMatch(/^[\w-]{22}$/)
  })
})
