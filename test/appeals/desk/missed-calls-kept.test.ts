/** 未接来电 — what is kept of a number that rings on and on. */
import { describe, expect, it } from 'vitest'
import { asShown, knownCall, lastOf, type MissedCall } from '../../../shared/appeals/desk/missed-call.ts'
import { fullAt, missedCallKind } from '../../../shared/appeals/desk/missed-call-kind.ts'
import { at, desk, phone } from '../../support/missed-calls.ts'
import { law, operator } from '../../support/story.ts'

describe('a record', () => {
  it('was last touched by the last attempt, or since when it waits', async () => {
    const here = desk()
    expect(lastOf(await here.rings('08:00', 'c1'))).toBe(at('08:00'))
    await here.returns('09:00', 'unreachable')
    await here.returns('10:00', 'unreachable')
    expect(lastOf(here.records.get('id-1234') as MissedCall)).toBe(at('10:00'))
  })
  it('keeps the last fifty calls and twenty rounds of a number that rings on and on', async () => {
    const here = desk()
    for (let n = 0; n < 51; n++) await here.rings(`08:${String(n).padStart(2, '0')}`, `c${n}`)
    const { calls } = here.records.get('id-1234') as MissedCall
    expect([calls.length, calls[0]?.reference]).toEqual([50, 'c1'])
    for (let n = 0; n < 22; n++) {
      await here.returns(`${9 + Math.trunc(n / 6)}:${n % 6}0`.padStart(5, '0'), 'reached')
      await here.rings(`${9 + Math.trunc(n / 6)}:${n % 6}5`.padStart(5, '0'), `d${n}`)
    }
    expect(here.records.get('id-1234')?.earlier).toHaveLength(20)
  })
  it('knows a call by its channel and reference together', async () => {
    const here = desk()
    await here.rings('08:00', 'c1')
    await here.rings('08:01', 'c2')
    expect((await here.rings('08:02', 'c1')).calls).toHaveLength(2)
    expect((await here.rings('08:03', 'c1', phone, 'wechat')).calls).toHaveLength(3)
  })
  it('rung back in the very moment of a call asks for nothing more', async () => {
    const here = desk()
    await here.rings('08:00', 'c1')
    await here.returns('09:00', 'reached')
    expect(await here.rings('09:00', 'c2')).toMatchObject({ state: 'returned' })
  })
  it('that others write six times at once is to be asked for again', async () => {
    const here = desk()
    await here.rings('08:00', 'c1')
    let writes = 0
    here.missedCalls.write = async () => (++writes < 0 ? 'written' : 'conflict')
    expect(await here.returns('09:00', 'reached')).toEqual({ refused: 'ticket.changed' })
    expect(writes).toBe(6)
  })
})

/** As its log would say, with this many calls in each round before. */
const rang = (state: MissedCall['state'], ...rounds: number[]): MissedCall => {
  const calls = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ at: at('08:00'), channel: 'phone', reference: `${n}` }))
  return {
    ...{ id: 'i', version: 1, state, phone: '138****1234', since: at('08:00'), calls: calls(1), attempts: [] },
    earlier: rounds.map((count) => ({ calls: calls(count), attempts: [] })),
  }
}

describe('what is shown', () => {
  it('has the newest fifty calls of the rounds before, and every round', () => {
    const { earlier } = asShown(rang('open', 30, 30, 5))
    expect(earlier.map(({ calls }) => [calls.length, calls[0]?.reference])).toEqual([
      [30, '0'],
      [20, '10'],
      [0, undefined],
    ])
  })
  it('is nothing of a number that is kept no longer, and never when it ended', () => {
    expect(knownCall({ ...rang('ended'), endedAt: at('09:00') })).toEqual({ refused: 'missed-call.unknown' })
    expect(knownCall({ ...rang('open'), endedAt: at('09:00') })).toEqual(rang('open'))
  })
})

describe('a log that is full', () => {
  const ring = { type: 'ring' as const, rang: { at: at('10:00'), channel: 'phone', reference: 'c9' }, phone }
  const decided = (state: MissedCall['state'], bytes: number) =>
    missedCallKind('i', law.rules).decide(
      { id: 'i', command: ring, actor: operator },
      rang(state),
      { log: [], kept: [], bytes },
      at('10:00'),
    )
  it('takes no call any more: while it waits nothing is to be done, and then the number has a new record', () => {
    expect(decided('open', fullAt)).toMatchObject({ events: [{ type: 'call-missed', reference: 'c9' }] })
    expect(decided('open', fullAt + 1)).toMatchObject({ events: [] })
    expect(decided('returned', fullAt + 1)).toEqual({ refused: 'missed-call.unknown' })
  })
})

it('a note lies apart from the log, and an end that was cut off is carried out by its follower', async () => {
  const here = desk()
  await here.rings('08:00', 'c1')
  await here.returns('09:00', 'reached', 'id-1234', undefined, 'k1', '不方便接听')
  expect(JSON.stringify([...here.logs.values()])).not.toContain('不方便')
  expect(JSON.stringify([...(here.said.get('id-1234')?.values() ?? [])])).toContain('不方便')
  here.cutOff()
  await expect(here.ends()).rejects.toThrow('cut off')
  expect([here.phones.size, here.knocks]).toMatchObject([1, [{ record: 'missed-call id-1234', version: 3 }]])
  expect(await here.follows()).toEqual(['carried'])
  expect([here.phones.size, here.said.size]).toEqual([0, 0])
})

it('an attempt names the request that it was recorded with, where that had a key', async () => {
  const here = desk()
  await here.rings('08:00', 'c1')
  await here.returns('09:00', 'unreachable', 'id-1234', { key: 'k', print: 'p' }, 'k1', '占线')
  await here.returns('10:00', 'unreachable')
  const made = { by: '话务员', key: 'k1', outcome: 'unreachable' }
  expect(here.records.get('id-1234')?.attempts).toEqual([
    { ...made, at: at('09:00'), note: '占线', once: { key: 'k', print: 'p' } },
    { ...made, at: at('10:00') },
  ])
})

it('another call under an Idempotency-Key that was used is refused, and makes no second record', async () => {
  const here = desk()
  await here.rings('08:00', 'c1', phone, 'phone', { key: 'k', print: 'p' })
  const again = here.rings('08:01', 'c2', phone, 'phone', { key: 'k', print: 'q' })
  await expect(again).rejects.toThrow('idempotency.key-reused')
  expect(here.logs.size).toBe(1)
})
