/** 承接 — who takes it where a retired unit would have: worked again, emergencies, supervision. */
import { describe, expect, it } from 'vitest'
import { replay } from '../../../shared/appeals/kind/replay.ts'
import { type Decision, isRefusal } from '../../../shared/appeals/ticket/decision.ts'
import { clockOf } from '../../../shared/appeals/ticket/ticket.ts'
import { at, type Retiring, registryWith, whileRetired } from '../../support/retiring.ts'
import { first, instant, law, operator, outcomeOf, registered, registering, supervisor } from '../../support/story.ts'
import { closed, dispatched } from '../ticket/endings.ts'

const accepted = () =>
  registered({ at: '2026-10-09T08:30+08:00' }).and('2026-10-09T08:40+08:00', operator, { type: 'accept' })
describe('working again', () => {
  const found = { type: 'callBack', outcome: 'reached', solved: 'not-solved', by: '回访员' } as const
  const units = (decision: Decision) =>
    outcomeOf(decision)
      .events('dispatched')
      .flatMap(({ orders }) => orders.map(({ unit, role }) => [unit, role]))

  it('goes to whoever follows the unit that had it, over as many steps as there were', () => {
    const one = whileRetired({ 'heping-housing': { successor: 'sy-housing' } }, closed(), operator, found)
    expect(units(one.decision)).toEqual([['sy-housing', 'lead']])
    const two = { 'heping-housing': { successor: 'sy-housing' }, 'sy-housing': { successor: 'sy-urban-management' } }
    expect(units(whileRetired(two, closed(), operator, found).decision)).toEqual([['sy-urban-management', 'lead']])
  })
  it('without one it is reviewed anew, and never refused', () => {
    const outcome = whileRetired({ 'heping-housing': {} }, closed(), operator, found)
    expect(outcome.events('reopened')).toMatchObject([{ cause: 'false-closing', to: 'review' }])
    expect(outcome.events('dispatched')).toEqual([])
    const events = isRefusal(outcome.decision) ? [] : outcome.decision.events
    const ticket = replay([...closed().log, { at: instant(at), events }])
    if (!ticket) throw new Error('there is no ticket')
    expect(ticket.state).toBe('registered')
    expect(clockOf(ticket, 'review')).toMatchObject({ lastDay: '2026-10-14' })
    const review = { ...closed(), ticket }
    whileRetired({ 'heping-housing': {} }, review, operator, { type: 'accept' }).decides('accepted')
  })
  it('a co-handler is followed too, and one that is followed by the lead has no order of its own', () => {
    const withHelp = () =>
      accepted()
        .and('2026-10-09T09:00+08:00', operator, {
          type: 'dispatch',
          lead: 'heping-housing',
          coHandlers: ['sy-housing'],
          reason: '指定',
        })
        .and('2026-10-12T08:40+08:00', operator, {
          type: 'close',
          ground: 5,
          alternative: 'untrue',
          evidence: { finding: '现场核查与所述不符' },
          reasons: '不属实',
        })
    const redo = { type: 'examineNegative', outcome: 1, decision: 'redo', reasons: '经核查' } as const
    const redoneBy = (retiring: Retiring) => units(whileRetired(retiring, withHelp(), supervisor, redo).decision)
    expect(redoneBy({})).toEqual([
      ['heping-housing', 'lead'],
      ['sy-housing', 'co'],
    ])
    expect(redoneBy({ 'sy-housing': { successor: 'sy-water' } })).toEqual([
      ['heping-housing', 'lead'],
      ['sy-water', 'co'],
    ])
    expect(redoneBy({ 'sy-housing': { successor: 'heping-housing' } })).toEqual([['heping-housing', 'lead']])
    expect(redoneBy({ 'sy-housing': {} })).toEqual([['heping-housing', 'lead']])
  })
})

describe('emergencies', () => {
  const told = (retiring: Retiring) => {
    const decision = registering({ emergency: 'accident', area: '210106' }, registryWith(retiring))
    return outcomeOf(decision)
      .events('dispatched')
      .flatMap(({ orders }) => orders.map(({ unit }) => unit))
  }
  it('go to whoever follows a retired unit, in its place and once', () => {
    expect(told({})).toEqual(['tiexi-emergency', 'sy-emergency', 'sy-fire'])
    expect(told({ 'tiexi-emergency': { successor: 'tiexi' } })).toEqual(['tiexi', 'sy-emergency', 'sy-fire'])
    expect(told({ 'tiexi-emergency': { successor: 'sy-fire' } })).toEqual(['sy-fire', 'sy-emergency'])
    expect(told({ 'tiexi-emergency': {} })).toEqual(['sy-emergency', 'sy-fire'])
    expect(told({ 'tiexi-emergency': { from: '2026-10-10' } })).toEqual(['tiexi-emergency', 'sy-emergency', 'sy-fire'])
  })
  it('declared later likewise; nobody acknowledging, the units above and the bureau that are still there are told', () => {
    const retired = { 'tiexi-emergency': { successor: 'tiexi' }, 'sy-emergency': { successor: 'sy-fire' } }
    const registry = registryWith(retired)
    expect(registry.emergencyBureau('2026-10-12')).toBe('sy-fire')
    expect(registry.emergencyBureau('2026-09-30')).toBe('sy-emergency')
    const declared = whileRetired(retired, registered({ area: '210106' }), operator, {
      type: 'declareEmergency',
      kind: 'accident',
      reasons: '浓烟',
    })
    expect(declared.events('dispatched')[0]?.orders.map(({ unit }) => unit)).toEqual(['tiexi', 'sy-fire'])
  })
})

describe('督办', () => {
  it('unanswered goes up to the next unit above that has not retired', () => {
    const registry = registryWith({ heping: {} })
    expect(registry.above('heping-housing', '2026-10-12')).toBe('sy')
    expect(registry.above('heping-housing', '2026-09-30')).toBe('heping')
    expect(registry.above('sy', '2026-10-12')).toBeUndefined()
    const supervised = dispatched().and('2026-10-09T10:00+08:00', supervisor, {
      type: 'supervise',
      order: first,
      trigger: 'wrong-finding',
      demand: '核实',
      until: '2026-10-10',
    } as never)
    const passed = whileRetired({ heping: {} }, supervised, { role: 'system', id: 'deadlines' }, { type: 'passLimits' })
    expect(passed.events('supervision-raised')).toMatchObject([{ to: ['heping-housing', 'sy'] }])
  })
})

describe('whoever follows', () => {
  it('is found over a ring that two files made, which ends no look-up', () => {
    const ring = registryWith({ 'sy-housing': { successor: 'sy-water' }, 'sy-water': { successor: 'sy-housing' } })
    expect(ring.takesFor('sy-housing', '2026-10-12')).toBeUndefined()
    expect(ring.takesFor('sy-housing', '2026-09-30')).toBe('sy-housing')
  })
  it('leaves past periods alone: the unit keeps its name', () =>
    expect(registryWith({ 'sy-housing': {} }).unit('sy-housing')?.name).toBe(law.registry.unit('sy-housing')?.name))
})
