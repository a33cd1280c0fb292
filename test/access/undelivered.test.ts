/** 未送达、信件 — whoever may not see a notice sees no row or letter of it. */
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../shared/access/actor.ts'
import { seesLetter } from '../../shared/appeals/calls/letters.ts'
import { seesDelivery } from '../../shared/appeals/calls/undelivered.ts'
import { department, law, supervisor } from '../support/story.ts'

const admin: Actor = { role: 'admin', id: 'admin-1' }
const toUnit = { kind: 'unit', code: 'heping-housing' } as const
const toChannel = { kind: 'channel', code: 'web' } as const

describe('what only the authorities know of', () => {
  it.each([
    { to: toUnit, notice: 'misconduct.circular' },
    { to: toChannel, notice: 'appeal.misuse-noticed' },
    { to: toChannel, notice: 'appeal.misuse-decided' },
  ] as const)('$notice is on the list of an authority and of none who administers', ({ to, notice }) => {
    expect(seesDelivery({ to, notice }, supervisor, law)).toBe(true)
    expect(seesDelivery({ to, notice }, admin, law)).toBe(false)
    expect(seesLetter({ delivery: { to, notice } }, supervisor, law)).toBe(true)
    expect(seesLetter({ delivery: { to, notice } }, admin, law)).toBe(false)
  })
  it('is on that of the unit that it is posted to', () =>
    expect(seesDelivery({ to: toUnit, notice: 'misconduct.circular' }, department(toUnit.code), law)).toBe(true))
})

it('a letter that names no ticket, or one that cannot be read, is the city’s own', () => {
  const ofDistrict: Actor = { ...supervisor, unit: 'heping' }
  expect([admin, supervisor, ofDistrict].map((actor) => seesLetter({}, actor, law))).toEqual([true, true, false])
})

it('all else is on the list of who administers', () =>
  expect(seesDelivery({ to: toUnit, notice: 'work-order.dispatched' }, admin, law)).toBe(true))
