/** 未接来电 — each number stands on the list once until it is rung back (国办函〔2025〕66号). */
import { describe, expect, it } from 'vitest'
import { readMissedCallPhone } from '../../../shared/appeals/calls/missed-calls.ts'
import type { CallDeps } from '../../../shared/appeals/compose.ts'
import { at, desk, phone } from '../../support/missed-calls.ts'
import { law, operator } from '../../support/story.ts'

it('a number that was not shown is told, each call by itself, and nobody is to ring it back', async () => {
  const { rings, records, phones } = desk()
  const once = await rings('09:00', 'w-0001', 'withheld')
  await rings('09:00', 'w-0001', 'withheld')
  await rings('09:05', 'w-0002', '未显示')
  expect(once).toMatchObject({ state: 'given-up', phone: 'withheld' })
  expect([...records.values()].map(({ calls }) => calls.length)).toEqual([1, 1])
  expect(phones.size).toBe(0)
  const missedCalls = { phone: async () => undefined, read: async () => once }
  const deps = { missedCalls, law: async () => law } as unknown as CallDeps
  const look = { params: { call: once.id }, query: { purpose: '回拨' }, actor: operator, from: {} } as never
  expect(await readMissedCallPhone(look, deps)).toMatchObject({ refused: 'missed-call.withheld' })
})

describe('报送', () => {
  it('keeps the number apart and shows it masked', async () => {
    const here = desk()
    const told = await here.rings('08:00', 'c1')
    expect(told).toMatchObject({ state: 'open', phone: '138****1234', since: at('08:00'), version: 1 })
    expect(JSON.stringify([...here.records])).not.toContain('1380000')
    expect(here.phones.get(told.id)).toBe(phone)
  })
  it('told twice is one call; another of the same number joins it', async () => {
    const here = desk()
    await here.rings('08:00', 'c1')
    await here.rings('08:00', 'c1')
    const third = await here.rings('08:05', 'c2', '+86 138-0000-1234')
    expect(third).toMatchObject({ version: 2, since: at('08:00'), calls: [{ reference: 'c1' }, { reference: 'c2' }] })
  })
  it('told late, an earlier call moves the waiting back', async () => {
    const here = desk()
    await here.rings('08:05', 'c2')
    expect(await here.rings('08:00', 'c1')).toMatchObject({ since: at('08:00') })
  })
  it('loses neither of two at once', async () => {
    const here = desk()
    await here.rings('08:00', 'c1')
    here.meanwhile(() => here.rings('08:01', 'c2'))
    expect((await here.rings('08:02', 'c3')).calls.map(({ reference }) => reference)).toEqual(['c1', 'c2', 'c3'])
  })
})

describe('回拨', () => {
  it('reached: it leaves the list, once', async () => {
    const here = desk()
    await here.rings('08:00', 'c1')
    expect(await here.returns('09:00', 'reached')).toMatchObject({
      state: 'returned',
      attempts: [{ at: at('09:00'), by: '话务员', key: 'k1', outcome: 'reached', result: 'answered' }],
    })
    expect(await here.returns('09:01', 'reached')).toMatchObject({ refused: 'missed-call.already-returned' })
  })
  it('of two at once one counts, and the other is told', async () => {
    const here = desk()
    await here.rings('08:00', 'c1')
    here.meanwhile(() => here.returns('09:00', 'reached'))
    expect(await here.returns('09:00', 'reached')).toMatchObject({ refused: 'missed-call.already-returned' })
    expect(here.records.get('id-1234')?.attempts).toHaveLength(1)
  })
  it('in vain three times: given up; reached after all, it is recorded', async () => {
    const here = desk()
    await here.rings('08:00', 'c1')
    expect(await here.returns('09:00', 'unreachable')).toMatchObject({ state: 'open' })
    expect(await here.returns('10:00', 'unreachable')).toMatchObject({ state: 'open' })
    expect(await here.returns('11:00', 'unreachable')).toMatchObject({ state: 'given-up' })
    expect(await here.returns('12:00', 'unreachable')).toMatchObject({ refused: 'missed-call.already-returned' })
    expect(await here.returns('12:00', 'reached')).toMatchObject({ state: 'returned', attempts: [{}, {}, {}, {}] })
  })
  it('recorded again with the same key is one attempt; with something else it is refused', async () => {
    const here = desk()
    await here.rings('08:00', 'c1')
    const once = { key: 'a', print: 'p' }
    const first = await here.returns('09:00', 'unreachable', 'id-1234', once)
    expect(await here.returns('09:01', 'unreachable', 'id-1234', once)).toEqual(first)
    expect(await here.returns('09:02', 'reached', 'id-1234', { ...once, print: 'q' })).toMatchObject({
      refused: 'idempotency.key-reused',
    })
    // somebody else's key is theirs
    expect(await here.returns('09:03', 'unreachable', 'id-1234', once, 'k2')).toMatchObject({ attempts: [{}, {}] })
    await here.returns('09:04', 'reached')
    await here.rings('10:00', 'c2')
    expect(await here.returns('10:30', 'unreachable', 'id-1234', once)).toMatchObject({ state: 'open', attempts: [] })
  })
  it('of what never rang is refused', async () =>
    expect(await desk().returns('09:00', 'reached')).toMatchObject({ refused: 'missed-call.unknown' }))
})

describe('再次来电', () => {
  it('after it was rung back stands on the list anew, with what was done before', async () => {
    const here = desk()
    await here.rings('08:00', 'c1')
    await here.returns('09:00', 'reached')
    expect(await here.rings('10:00', 'c2')).toMatchObject({
      state: 'open',
      since: at('10:00'),
      calls: [{ reference: 'c2' }],
      attempts: [],
      earlier: [{ calls: [{ reference: 'c1' }], attempts: [{ outcome: 'reached' }] }],
    })
    // Told once more, the old call is still known.
    expect(await here.rings('08:00', 'c1')).toMatchObject({ state: 'open', calls: [{ reference: 'c2' }] })
  })
  it('before it was rung back, and told after: there is nothing more to do', async () => {
    const here = desk()
    await here.rings('08:00', 'c1')
    await here.returns('09:00', 'reached')
    expect(await here.rings('08:30', 'c2')).toMatchObject({ state: 'returned', calls: [{}, {}] })
  })
})

describe('到期删除', () => {
  it('forgets the number and what was noted, and knows it anew when it rings again', async () => {
    const here = desk()
    await here.rings('08:00', 'c1')
    expect(await here.ends()).toMatchObject({ state: 'open' })
    expect(here.phones.size).toBe(1)
    await here.returns('09:00', 'reached')
    expect(await here.ends()).toMatchObject({ state: 'ended', phone: '****', calls: [{ reference: 'c1' }] })
    expect(here.phones.size).toBe(0)
    expect(await here.returns('09:30', 'reached')).toMatchObject({ refused: 'missed-call.unknown' })
    expect(await here.rings('10:00', 'c2')).toMatchObject({ state: 'open', phone: '138****1234', earlier: [] })
    expect(here.phones.size).toBe(1)
  })
  it('a number that rings while it is being forgotten is kept', async () => {
    const here = desk()
    await here.rings('08:00', 'c1')
    await here.returns('09:00', 'reached')
    here.meanwhile(() => here.rings('10:00', 'c2'))
    expect(await here.ends()).toMatchObject({ state: 'open' })
    expect(here.phones.size).toBe(1)
  })
  it('keeps how often it rang and what came of it, without what was noted', async () => {
    const here = desk()
    await here.rings('08:00', 'c1')
    const noted = (time: string, outcome: 'reached' | 'unreachable') =>
      here.returns(time, outcome, 'id-1234', undefined, 'k1', '不方便接听')
    await noted('08:30', 'unreachable')
    await noted('09:00', 'reached')
    await here.rings('10:00', 'c2')
    await noted('10:30', 'reached')
    const ended = await here.ends()
    expect(JSON.stringify(ended)).not.toContain('不方便')
    const made = { by: '话务员', key: 'k1', at: at('08:30'), outcome: 'unreachable' }
    expect(ended).toMatchObject({
      endedAt: at('10:30'),
      attempts: [{ outcome: 'reached', result: 'answered' }],
      earlier: [{ calls: [{ reference: 'c1' }], attempts: [made, { outcome: 'reached' }] }],
    })
    expect(await here.ends()).toEqual(ended)
  })
  it('keeps the number of whoever rings between two steps of it', async () => {
    const here = desk()
    await here.rings('08:00', 'c1')
    await here.returns('09:00', 'reached')
    // Told already and not yet written: then it is forgotten.
    here.meanwhile(() => here.ends())
    expect(await here.rings('10:00', 'c2')).toMatchObject({ state: 'open', calls: [{ reference: 'c2' }] })
    expect(here.phones.size).toBe(1)
  })
  it('of a number given up too, and of none that never rang', async () => {
    const here = desk()
    expect(await here.ends()).toMatchObject({ refused: 'missed-call.unknown' })
    await here.rings('08:00', 'c1')
    for (const time of ['09:00', '10:00', '11:00']) await here.returns(time, 'unreachable')
    expect(await here.ends()).toMatchObject({ state: 'ended' })
    expect(here.phones.size).toBe(0)
  })
})
