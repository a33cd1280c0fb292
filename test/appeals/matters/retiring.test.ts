/** 机构撤并 — from its day a unit takes nothing new, but finishes what it has. */
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../shared/access/actor.ts'
import { isRefusal } from '../../../shared/appeals/ticket/decision.ts'
import { type Command, whileRetired } from '../../support/retiring.ts'
import {
  appellant,
  department,
  first,
  operator,
  registered,
  type Story,
  second,
  supervisor,
} from '../../support/story.ts'
import { closed, dispatched } from '../ticket/endings.ts'

const accepted = () =>
  registered({ at: '2026-10-09T08:30+08:00' }).and('2026-10-09T08:40+08:00', operator, { type: 'accept' })
const street = 'heping-nanhu-street'
const passedDown = () =>
  registered({ area: '210102' })
    .and('2026-10-09T09:10+08:00', operator, { type: 'accept' })
    .and('2026-10-09T09:20+08:00', operator, { type: 'dispatch', lead: 'heping', coHandlers: [], reason: '指定' })
const byHand = { type: 'dispatch' as const, lead: 'sy-housing', coHandlers: [] as string[], reason: '指定' }
const housing = department('heping-housing')

describe('a unit that has retired takes nothing new', () => {
  const gone = { from: '2026-10-01', successor: 'sy-urban-management' }
  const refusal = (unit: string) => ({ unit, ...gone })
  const back = { type: 'requestReturn', order: first, ground: 'not-responsible', reasons: '不属本单位职责' } as const
  const proposing = { ...back, form: 'transfer', proposes: 'sy-housing' } as const
  const received = () => dispatched().and('2026-10-09T09:10+08:00', housing, { type: 'acknowledge', order: first })
  const given = () => received().and('2026-10-09T09:20+08:00', housing, { ...back, form: 'give-back' })
  const reply = {
    type: 'reply',
    order: first,
    record: '更换曳引机',
    answer: '电梯已恢复运行',
    consultation: { impossible: '电话停机' },
  } as const

  it.each<[string, string, () => Story, Actor, Command]>([
    ['dispatch by hand', 'sy-housing', accepted, operator, byHand],
    [
      'as co-handler',
      'sy-housing',
      accepted,
      operator,
      { ...byHand, lead: 'heping-housing', coHandlers: ['sy-housing'] },
    ],
    ['dispatch by the catalogue', 'heping-housing', accepted, operator, { type: 'dispatch' }],
    [
      'a co-handler more',
      'sy-housing',
      dispatched,
      operator,
      { type: 'addCoHandler', unit: 'sy-housing', reason: '共同' },
    ],
    [
      'reassignment',
      'sy-housing',
      dispatched,
      supervisor,
      { type: 'reassign', order: first, to: 'sy-housing', reasons: '改派' },
    ],
    ['a transfer proposed', 'sy-housing', received, housing, proposing],
    [
      'a return approved and sent on',
      'sy-housing',
      given,
      supervisor,
      { type: 'decideReturn', order: first, decision: 'approve', reasons: '成立', transferTo: 'sy-housing' },
    ],
    [
      'passing down',
      street,
      passedDown,
      department('heping'),
      { type: 'passDown', order: first, to: [{ unit: street }], instructions: '现场核查' },
    ],
    [
      'working again under another lead',
      'sy-housing',
      () =>
        closed().and('2026-10-12T08:00+08:00', appellant(), {
          type: 'rate',
          level: 1,
          via: 'link',
        } as never),
      supervisor,
      {
        type: 'examineRating',
        conclusion: 'justified',
        causes: ['attitude'],
        reasons: '属实',
        lead: 'sy-housing',
      } as never,
    ],
  ])('%s', (_, unit, story, by, command) => {
    const details = whileRetired({ [unit]: gone }, story(), by, command).refuses('unit.retired')
    expect(details).toEqual(refusal(unit))
    // From the day after on, it would be taken.
    const later = { [unit]: { ...gone, from: '2026-10-13' } }
    expect(isRefusal(whileRetired(later, story(), by, command).decision)).toBe(false)
  })
  it('nor is a community asked to assist', () => {
    const community = 'heping-wencui-community'
    const story = passedDown().and('2026-10-09T10:00+08:00', department('heping'), {
      type: 'passDown',
      order: first,
      to: [{ unit: street }],
      instructions: '现场核查',
    })
    const ask = { type: 'askAssistance', order: second, unit: community, ask: '了解情况', until: '2026-10-16' } as const
    const by = department(street)
    whileRetired({ [community]: {} }, story, by, ask).refuses('unit.retired')
    whileRetired({ [community]: { from: '2026-10-13' } }, story, by, ask).decides('assistance-asked')
  })
  it('but finishes what it has, asks it back, and may have it reassigned or extended', () => {
    const retired = { 'heping-housing': gone }
    whileRetired(retired, dispatched(), housing, { type: 'acknowledge', order: first }).decides(
      'received',
      'acknowledged',
    )
    whileRetired(retired, dispatched(), housing, reply).decides('replied')
    whileRetired(retired, received(), housing, proposing).decides('return-requested')
    whileRetired(retired, dispatched(), supervisor, {
      type: 'reassign',
      order: first,
      to: 'sy-housing',
      reasons: '撤并',
    }).decides('reassigned', 'dispatched')
    whileRetired(retired, dispatched(), supervisor, {
      type: 'supervise',
      order: first,
      trigger: 'not-closed',
    } as never).decides('supervision-opened')
  })
  it('sent back, its reply is its own to mend', () => {
    const replied = dispatched().and('2026-10-12T08:30+08:00', housing, reply)
    whileRetired({ 'heping-housing': gone }, replied, operator, { type: 'sendBack', reasons: '补充' } as never).decides(
      'sent-back',
    )
  })
  it('takes on the last minute before its day, and not on the first of it', () => {
    const retired = { 'sy-housing': { from: '2026-10-13' } }
    whileRetired(retired, accepted(), operator, byHand, '2026-10-12T23:59:59.999+08:00').decides('dispatched')
    expect(
      whileRetired(retired, accepted(), operator, byHand, '2026-10-13T00:00+08:00').refuses('unit.retired'),
    ).toEqual({
      unit: 'sy-housing',
      from: '2026-10-13',
      successor: undefined,
    })
  })
})
