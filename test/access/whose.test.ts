/** 归属 — whose a thing is, by branch and by area, and who sees it. */
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../shared/access/actor.ts'
import type { Holding } from '../../shared/access/holding.ts'
import { mayAct } from '../../shared/access/may.ts'
import { isHeadOf, isOfItsArea, sees, seesEverything } from '../../shared/access/sees.ts'
import { acts, reads, whoSees } from '../../shared/access/table.ts'

/** Two districts, a bureau of one of them, a street below it, and units that name each other, in one area and across two. */
const units = {
  city: { code: 'city', area: '210100' },
  bureau: { code: 'bureau', parent: 'city', area: '210100' },
  heping: { code: 'heping', parent: 'city', area: '210102' },
  housing: { code: 'housing', parent: 'heping', area: '210102' },
  street: { code: 'street', parent: 'heping', area: '210102001' },
  one: { code: 'one', parent: 'other', area: '210103' },
  other: { code: 'other', parent: 'one', area: '210103' },
  here: { code: 'here', parent: 'there', area: '210104' },
  there: { code: 'there', parent: 'here', area: '210105' },
  stray: { code: 'stray', parent: 'nobody', area: '210106' },
} as const
const unit = (code: string) => (units as Record<string, { code: string; parent?: string; area: string }>)[code]
const isWithin = (code: string, ancestor: string): boolean => {
  for (let at = unit(code), left = 9; at && left > 0; at = unit(at.parent ?? ''), left--)
    if (at.code === ancestor) return true
  return false
}
const registry = { unit, isWithin, isCategoryWithin: (one: string, other: string) => one === other }
const placed = (undispatched: 'city' | 'area') => ({ registry, rules: { jurisdiction: { undispatched } } as never })
const place = placed('area')
const authority = (unit?: string): Actor => ({
  role: 'supervisor',
  id: 's',
  authority: 'platform',
  ...(unit ? { unit } : {}),
})
const holding = (more: Partial<Holding> = {}): Holding => ({
  ...{ ticket: 't', channel: 'web', units: [], undispatched: true, area: '210102001' },
  ...more,
})

describe('an area', () => {
  it('has at its head the topmost unit that stands in it, of its own and of areas in it', () => {
    expect(isHeadOf('210102', { unit: 'heping' }, place)).toBe(true)
    expect(isHeadOf('210102001', { unit: 'heping' }, place)).toBe(true)
    expect(isHeadOf('210102', { unit: 'city' }, place)).toBe(true)
    expect(isHeadOf('210103', { unit: 'heping' }, place)).toBe(false)
  })
  it('has no bureau at its head, no street at that of its district, nobody unknown, and no ring of units', () => {
    for (const code of ['housing', 'bureau', 'street', 'nobody', undefined])
      expect(isHeadOf('210102', { unit: code }, place)).toBe(false)
    expect(isHeadOf('210102001', { unit: 'street' }, place)).toBe(true)
    expect(isHeadOf('210103', { unit: 'one' }, place)).toBe(false)
    expect(isHeadOf('210104', { unit: 'here' }, place)).toBe(false)
    expect(isHeadOf('210106', { unit: 'stray' }, place)).toBe(false)
  })
  it('has what was not dispatched yet, where the law is read so', () => {
    expect(isOfItsArea({ unit: 'heping' }, holding(), place)).toBe(true)
    expect(isOfItsArea({ unit: 'heping' }, holding(), placed('city'))).toBe(false)
    expect(isOfItsArea({ unit: 'heping' }, holding({ undispatched: false }), place)).toBe(false)
    const { area: _, ...nowhere } = holding()
    expect(isOfItsArea({ unit: 'heping' }, nowhere, place)).toBe(false)
  })
})

describe('an authority', () => {
  const see = (actor: Actor, of: Partial<Holding>, unit?: string) => sees(actor, { of: holding(of), unit }, place)
  it('sees everything without a unit or at the top, and nothing by a unit that nobody knows', () => {
    expect(seesEverything(authority(), place)).toBe(true)
    expect(seesEverything(authority('city'), place)).toBe(true)
    expect(seesEverything(authority('heping'), place)).toBe(false)
    expect(seesEverything(authority('nobody'), place)).toBe(false)
  })
  it('sees what its branch leads, with the orders of others; and of what others lead, its own orders alone', () => {
    const dispatched = { undispatched: false, lead: 'housing', units: ['housing', 'bureau'] }
    expect(see(authority('heping'), dispatched, 'bureau')).toBe(true)
    const led = { undispatched: false, lead: 'bureau', units: ['housing', 'bureau'] }
    expect(see(authority('heping'), led)).toBe(true)
    expect(see(authority('heping'), led, 'bureau')).toBe(false)
    expect(see(authority('heping'), led, 'housing')).toBe(true)
    expect(see(authority('heping'), { undispatched: false, lead: 'bureau', units: ['bureau'] })).toBe(false)
  })
  it('sees what lies undispatched in its area', () => {
    expect(see(authority('heping'), {})).toBe(true)
    expect(see(authority('one'), {})).toBe(false)
  })
})

describe('what an authority sees, it acts on', () => {
  const onTicket = (reach: Parameters<typeof mayAct>[0], of: Partial<Holding>, actor = authority('heping')) =>
    mayAct(reach, actor, { of: holding(of) }, place)
  const led = { undispatched: false, lead: 'housing', units: ['housing', 'bureau'] }
  const ofOthers = { ...led, lead: 'bureau' }
  it('where its own units lead, or nobody holds it yet in its area', () => {
    expect(onTicket(acts('ticket'), led)).toBe(true)
    expect(onTicket(acts('ticket'), {})).toBe(true)
    expect(onTicket(acts('ticket'), ofOthers)).toBe(false)
  })
  it('where its own units hold the order, whoever leads', () => {
    const onOrder = (unit: string) => mayAct(acts('order'), authority('heping'), { of: holding(ofOthers), unit }, place)
    expect([onOrder('street'), onOrder('bureau')]).toEqual([true, false])
    expect(mayAct(acts('order'), authority('heping'), { of: holding(led), unit: 'bureau' }, place)).toBe(false)
  })
  it('wherever the call asks for no more than seeing, and as the whole city', () => {
    expect(onTicket(whoSees('ticket'), ofOthers)).toBe(true)
    expect(onTicket(reads('ticket'), ofOthers)).toBe(true)
    expect(onTicket(acts('ticket'), ofOthers, authority('city'))).toBe(true)
    expect(onTicket(acts('ticket'), ofOthers, { role: 'department', id: 'd', unit: 'heping' })).toBe(true)
  })
})

it('a department sees the orders its own units hold, and the tasks its communities were asked for', () => {
  const of = holding({ undispatched: false, lead: 'housing', units: ['housing', 'street'] })
  const see = (unit: string | undefined, community?: string) =>
    sees({ role: 'department', id: 'd', unit: 'street' }, { of, unit, community }, place)
  expect([see(undefined), see('street'), see('housing')]).toEqual([true, true, false])
  expect([see('housing', 'street'), see('housing', 'bureau')]).toEqual([true, false])
})

it('the platform sees all of it, administrators and strangers nothing', () => {
  const see = (role: Actor['role']) => sees({ role, id: 'x' }, { of: holding() }, place)
  expect([see('system'), see('admin'), see('anyone')]).toEqual([true, false, false])
  expect(seesEverything({ role: 'system', id: 'x' }, place)).toBe(true)
  expect(sees({ role: 'department', id: 'd' }, { of: holding() }, place)).toBe(false)
})

it('whoever shows a number sees that ticket by the code that was issued last', () => {
  const shown = (actor: Partial<Actor>, of: Partial<Holding>) =>
    sees({ role: 'appellant', id: 't', ticket: 't', ...actor }, { of: holding(of) }, place)
  expect([shown({}, {}), shown({ code: 1 }, { accessCodes: 1 })]).toEqual([true, true])
  expect([shown({ ticket: 'u' }, {}), shown({}, { accessCodes: 1 }), shown({ code: 1 }, {})]).toEqual([
    false,
    false,
    false,
  ])
})
