/** 通话 — tellings complete each other, name one call, and count as the regulation's data say (第二十七条). */
import { describe, expect, it } from 'vitest'
import { type CountedCall, countedOf, countsAs, type PhoneCall } from '../../../shared/appeals/desk/phone-call.ts'
import { callNamed, holdsNumber } from '../../../shared/appeals/desk/phone-calls.ts'
import { listUnended } from '../../../shared/appeals/desk/unended-calls.ts'
import { dateOf } from '../../../shared/law/shanghai-time.ts'
import { at } from '../../support/missed-calls.ts'
import { telephones } from '../../support/phone-calls.ts'
import { operator } from '../../support/story.ts'

const phone = '13800001234'

describe('报送', () => {
  it('keeps the number with the identity data alone', async () => {
    const here = telephones()
    expect(await here.tells({}, { phone, recording: 'rec/1' })).toEqual({
      ...{ channel: 'phone', id: 'c1', line: '12345', offered: at('09:00'), recorded: true },
    })
    expect(here.callers.get('phone:c1')).toEqual({ phone, recording: 'rec/1' })
  })
  it('answered in the moment in which it was told to have ended: nobody is lost, and one of the two is refused', async () => {
    const here = telephones()
    await here.tells({}, { phone })
    here.meanwhile(() => here.tells({ answered: at('09:01') }))
    // What is read anew holds the answer: the call ended, and was answered.
    expect(await here.tells({ ended: at('09:05') })).toMatchObject({ answered: at('09:01'), ended: at('09:05') })
    here.meanwhile(() => here.tells({ id: 'c2', ended: at('09:01') }, { phone }))
    expect(await here.tells({ id: 'c2', answered: at('09:00') })).toMatchObject({ refused: 'call.contradicts' })
  })
  it('a fault before it was written lists nobody twice', async () => {
    const here = telephones()
    const write = here.deps.phoneCalls.write
    here.deps.phoneCalls.write = async () => {
      throw new Error('cut off')
    }
    await expect(here.tells({ ended: at('09:01') }, { phone })).rejects.toThrow('cut off')
    here.deps.phoneCalls.write = write
    await here.tells({ ended: at('09:01') }, { phone })
    expect([...here.missed.values()].map(({ calls }) => calls.length)).toEqual([1])
  })
  it('long ago, its number is not kept anew', async () => {
    const here = telephones()
    await here.tells({ offered: '2026-01-05T01:00:00.000Z', answered: '2026-01-05T01:01:00.000Z' }, { phone })
    expect(here.callers.size).toBe(0)
  })
})

describe('未报结束的来电', () => {
  const night = (here: ReturnType<typeof telephones>, rows: CountedCall[], at: string, more: object = {}) =>
    listUnended(() => false, {
      ...here.deps,
      phoneCalls: {
        ...here.deps.phoneCalls,
        on: async (day) => ({ items: rows.filter(({ offered }) => dateOf(offered) === day), next: undefined }),
      },
      clock: { ...here.deps.clock, now: () => new Date(at) },
      failed: () => {},
      ...more,
    })
  const ring = async (here: ReturnType<typeof telephones>, id: string, more: object = {}) => {
    const told = await here.tells({ id, ...more }, { phone })
    return countedOf(told as PhoneCall)
  }

  it('are listed once, however often the night looks and whatever is told later', async () => {
    const here = telephones()
    const rows = [await ring(here, 'c1'), await ring(here, 'c2', { answered: at('09:01') })]
    const later = new Date(Date.parse(at('09:00')) + 18 * 3_600_000).toISOString()
    expect(await night(here, rows, later)).toEqual({ unended: 1 })
    await night(here, rows, later)
    await here.tells({ id: 'c1', ended: at('09:30') }, { phone })
    expect([...here.missed.values()].map(({ calls }) => calls.map(({ reference }) => reference))).toEqual([['c1']])
  })
  it('are left while they may still be answered, and one that fails keeps no other', async () => {
    const here = telephones()
    const rows = [await ring(here, 'c1'), await ring(here, 'c2', { offered: at('10:30') })]
    expect(await night(here, rows, at('11:30'))).toEqual({ unended: 1 })
    const failures: string[] = []
    const keepPhone = async () => Promise.reject(new Error('shut'))
    const failing = {
      missedCalls: { ...here.deps.missedCalls, keepPhone },
      failed: (what: string) => failures.push(what),
    }
    expect(await night(here, rows, at('13:30'), failing)).toEqual({ unended: 0 })
    expect(failures).toHaveLength(2)
    expect(failures.join()).not.toContain('c1')
  })
})

describe('通话名', () => {
  const named = (name: string, here: ReturnType<typeof telephones>) => callNamed(name, operator, here.deps)

  it('of the one telephone channel there is, whether it was told or not', async () => {
    expect(await named('c9', telephones())).toBe('phone:c9')
    expect(await named('web:c9', telephones())).toMatchObject({ refused: 'call.no-such-channel' })
  })
  it('of several: the one that told of it, or as it is named', async () => {
    const here = telephones(['phone', 'phone-tiexi'])
    expect(await named('c1', here)).toMatchObject({
      refused: 'call.which-channel',
      details: { channels: ['phone', 'phone-tiexi'] },
    })
    await here.tells({}, {}, 'phone-tiexi')
    expect(await named('c1', here)).toBe('phone-tiexi:c1')
    await here.tells({}, {}, 'phone')
    expect(await named('c1', here)).toMatchObject({ refused: 'call.which-channel' })
    expect(await named('phone:c1', here)).toBe('phone:c1')
  })
  it('holds no number, however the number is written', () => {
    expect(holdsNumber('c-13800001234', { phone: '+86 138-0000-1234' })).toBe(true)
    expect(holdsNumber('c-138.0000.1234', { phone })).toBe(true)
    expect(holdsNumber('c-1380000', { phone })).toBe(false)
    expect(holdsNumber('c-1', { phone: 'withheld' })).toBe(false)
  })
})

describe('接通', () => {
  const call = (more: Partial<CountedCall>): CountedCall => ({ call: 'phone:c1', offered: at('09:00'), ...more })
  const data = { answered: { atLeastSeconds: 0 }, offered: { notCountedUpTo: 0 } }

  it('is an operator who took it', () => {
    expect(countsAs(call({ answered: at('09:01') }), data)).toBe('answered')
    expect(countsAs(call({}), data)).toBe('not-answered')
    expect(countsAs(call({ ended: at('09:00') }), data)).toBe('not-answered')
  })
  it('for as long, and rung for as long, as the data say', () => {
    const strict = { answered: { atLeastSeconds: 5 }, offered: { notCountedUpTo: 3 } }
    const seconds = (n: number) => new Date(Date.parse(at('09:00')) + n * 1000).toISOString()
    expect(countsAs(call({ answered: seconds(1), ended: seconds(5) }), strict)).toBe('not-answered')
    expect(countsAs(call({ answered: seconds(1), ended: seconds(6) }), strict)).toBe('answered')
    expect(countsAs(call({ answered: seconds(1) }), strict)).toBe('answered')
    expect(countsAs(call({ ended: seconds(3) }), strict)).toBeUndefined()
    expect(countsAs(call({ ended: seconds(4) }), strict)).toBe('not-answered')
  })
})
