/** 工作人员违规 — reported inside, verified, then circular, disciplinary body, prosecution (第三十九条). */
import { describe, expect, it } from 'vitest'
import { circularsAgainst } from '../../../shared/appeals/ticket/confidential.ts'
import { ticketView, workOrderView } from '../../../shared/appeals/views/ticket.ts'
import { appellant, businessEnvironment, department, first, operator, supervisor } from '../../support/story.ts'
import { closed, lead } from '../ticket/endings.ts'

const report = {
  type: 'reportMisconduct',
  ground: 4,
  unit: 'heping-housing',
  facts: '未到场即报已维修',
  foundBy: 'report',
} as const
const verify = (more: object = {}) =>
  ({
    type: 'verifyMisconduct',
    record: 'misconduct-1',
    decision: 'upheld',
    serious: false,
    crime: false,
    reasons: '现场记录系补写',
    ...more,
  }) as const
const step = (name: 'circular' | 'discipline' | 'prosecution', more: object = {}) =>
  ({
    type: 'takeMisconductStep',
    record: 'misconduct-1',
    step: name,
    reference: '沈营商通〔2026〕3号',
    ...more,
  }) as const
const circular = step('circular', { reportedUp: '沈营商报〔2026〕9号' })

const reported = () => closed().and('2026-10-13T09:00+08:00', operator, report)
const upheld = (more: object = {}) => reported().and('2026-10-14T09:00+08:00', businessEnvironment, verify(more))

describe('反映', () => {
  it('may come from operators, authorities and units that have the ticket, not from appellants or strangers', () => {
    closed().when('2026-10-13T09:00+08:00', lead, report).decides('misconduct-reported')
    closed().when('2026-10-13T09:00+08:00', supervisor, report).decides('misconduct-reported')
    closed().when('2026-10-13T09:00+08:00', department('sy-public-security'), report).refuses('ticket.unknown')
    closed().when('2026-10-13T09:00+08:00', appellant(), report).refuses('ticket.role-not-allowed')
  })
  it('names a unit that exists, or the platform itself by naming none', () => {
    closed()
      .when('2026-10-13T09:00+08:00', operator, { ...report, unit: 'nobody' })
      .refuses('unit.unknown')
    const { unit: _, ...ofPlatform } = report
    closed().when('2026-10-13T09:00+08:00', operator, ofPlatform).decides('misconduct-reported')
  })
  it('names one of the seven grounds', () =>
    closed()
      .when('2026-10-13T09:00+08:00', operator, { ...report, ground: 8 })
      .refuses('misconduct.ground-unknown'))
})

describe('核定', () => {
  it('is the authority’s, of either kind', () => {
    reported().when('2026-10-14T09:00+08:00', operator, verify()).refuses('ticket.role-not-allowed')
    reported().when('2026-10-14T09:00+08:00', supervisor, verify()).decides('misconduct-verified')
  })
  it('at its own level: a district’s authority decides on units of its branch only', () => {
    reported()
      .when('2026-10-14T09:00+08:00', { ...supervisor, unit: 'heping' }, verify())
      .decides('misconduct-verified')
    reported()
      .when('2026-10-14T09:00+08:00', { ...supervisor, unit: 'shenhe' }, verify())
      .refuses('ticket.unknown')
  })
  it('finds what is a crime serious, and what is dropped neither', () => {
    reported()
      .when('2026-10-14T09:00+08:00', supervisor, verify({ crime: true }))
      .refuses('misconduct.crime-is-serious')
    reported()
      .when('2026-10-14T09:00+08:00', supervisor, verify({ decision: 'dropped', serious: true }))
      .refuses('misconduct.dropped-is-not-serious')
  })
  it('is done once', () => {
    upheld().when('2026-10-15T09:00+08:00', supervisor, verify()).refuses('misconduct.already-verified')
    upheld()
      .when('2026-10-15T09:00+08:00', supervisor, verify({ record: 'misconduct-9' }))
      .refuses('misconduct.unknown')
  })
})

describe('处理', () => {
  it('nothing before it is verified, nothing when it was dropped', () => {
    reported().when('2026-10-14T09:00+08:00', supervisor, circular).refuses('misconduct.not-verified')
    upheld({ decision: 'dropped' })
      .when('2026-10-15T09:00+08:00', supervisor, circular)
      .refuses('misconduct.not-verified')
  })
  it('the circular goes with a report to the level above', () => {
    upheld().when('2026-10-15T09:00+08:00', supervisor, step('circular')).refuses('misconduct.circular-needs-report')
    upheld().when('2026-10-15T09:00+08:00', supervisor, circular).decides('misconduct-step-taken')
  })
  it('goes to the disciplinary body when serious, after the circular', () => {
    const discipline = step('discipline', { to: '市纪委监委' })
    const served = upheld().and('2026-10-15T09:00+08:00', supervisor, circular)
    served.when('2026-10-16T09:00+08:00', supervisor, discipline).refuses('misconduct.step-not-open')
    upheld({ serious: true })
      .when('2026-10-15T09:00+08:00', supervisor, discipline)
      .refuses('misconduct.step-out-of-order')
    const serious = upheld({ serious: true }).and('2026-10-15T09:00+08:00', supervisor, circular)
    serious.when('2026-10-16T09:00+08:00', supervisor, step('discipline')).refuses('misconduct.needs-body')
    serious.when('2026-10-16T09:00+08:00', supervisor, discipline).decides('misconduct-step-taken')
    serious.when('2026-10-16T09:00+08:00', supervisor, circular).refuses('misconduct.step-already-taken')
  })
  it('is prosecuted when a crime, after both', () => {
    const prosecution = step('prosecution', { to: '市人民检察院' })
    const crime = upheld({ serious: true, crime: true }).and('2026-10-15T09:00+08:00', supervisor, circular)
    crime.when('2026-10-16T09:00+08:00', supervisor, prosecution).refuses('misconduct.step-out-of-order')
    crime
      .and('2026-10-16T09:00+08:00', supervisor, step('discipline', { to: '市纪委监委' }))
      .when('2026-10-17T09:00+08:00', supervisor, prosecution)
      .decides('misconduct-step-taken')
    upheld({ serious: true })
      .and('2026-10-15T09:00+08:00', supervisor, circular)
      .and('2026-10-16T09:00+08:00', supervisor, step('discipline', { to: '市纪委监委' }))
      .when('2026-10-17T09:00+08:00', supervisor, prosecution)
      .refuses('misconduct.step-not-open')
  })
})

describe('the unit concerned', () => {
  it('learns of it with the circular and not before', () => {
    for (const story of [reported(), upheld()]) {
      expect(circularsAgainst('heping-housing', story.ticket)).toEqual([])
      expect(JSON.stringify(workOrderView(story.ticket, first))).not.toMatch(/misconduct|补写|未到场/)
    }
    const served = upheld().and('2026-10-15T09:00+08:00', supervisor, circular)
    expect(workOrderView(served.ticket, first)?.circulars).toMatchObject([{ record: 'misconduct-1', ground: 4 }])
    expect(circularsAgainst('sy-housing', served.ticket)).toEqual([])
  })
  it('operators never see it', () =>
    expect(JSON.stringify(ticketView(upheld().ticket, operator))).not.toMatch(/补写|未到场/))
})

describe('of several reports', () => {
  const other = { ...report, unit: 'sy-housing', facts: '泄露诉求人电话' }
  const two = () => reported().and('2026-10-13T10:00+08:00', operator, other)
  const second = { record: 'misconduct-2' }

  it('each is verified and carried on by itself', () => {
    const story = two()
      .and('2026-10-14T09:00+08:00', businessEnvironment, verify(second))
      .and('2026-10-15T09:00+08:00', businessEnvironment, { ...circular, ...second })
    expect(story.ticket.misconduct.map(({ verification, steps }) => [verification?.decision, steps.length])).toEqual([
      [undefined, 0],
      ['upheld', 1],
    ])
    two()
      .when('2026-10-15T09:00+08:00', businessEnvironment, { ...circular, ...second })
      .refuses('misconduct.not-verified')
    story.when('2026-10-15T10:00+08:00', businessEnvironment, circular).refuses('misconduct.not-verified')
  })
  it('a district’s authority carries on those of its own tree; the platform itself is the city’s', () => {
    const heping = { ...businessEnvironment, unit: 'heping' }
    upheld().when('2026-10-15T09:00+08:00', heping, circular).decides('misconduct-step-taken')
    upheld()
      .when('2026-10-15T09:00+08:00', { ...businessEnvironment, unit: 'tiexi' }, circular)
      .refuses('ticket.unknown')
    const { unit: _, ...ofPlatform } = report
    const against = closed().and('2026-10-13T09:00+08:00', operator, ofPlatform)
    against.when('2026-10-14T09:00+08:00', heping, verify()).refuses('misconduct.other-level')
    against.when('2026-10-14T09:00+08:00', businessEnvironment, verify()).decides('misconduct-verified')
  })
})
