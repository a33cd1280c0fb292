/** 谁可以看 — who may look at a ticket, and what only an authority learns (第七条、第十三条、第三十五条). */
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../shared/access/actor.ts'
import { sees } from '../../../shared/access/sees.ts'
import { audienceOf, maySee, maySeeNotice } from '../../../shared/appeals/ticket/confidential.ts'
import { holdingOf, holdsOrder } from '../../../shared/appeals/ticket/holding.ts'
import {
  appellant,
  businessEnvironment,
  channel,
  department,
  first,
  law,
  operator,
  registered,
  supervisor,
} from '../../support/story.ts'
import { closed, dispatched, lead } from '../ticket/endings.ts'

const looks = (actor: Actor, { ticket } = dispatched()) => sees(actor, { of: holdingOf(ticket) }, law)
const holds = (actor: Actor, { ticket } = dispatched()) => holdsOrder(actor, ticket, law.registry.isWithin)
const nobody: Actor = { role: 'department', id: 'd' }

describe('诉求件', () => {
  it.each([
    ['operator', operator, true],
    ['the platform’s authority', supervisor, true],
    ['the business-environment authority', businessEnvironment, true],
    ['the platform itself', { role: 'system', id: 'sweep' }, true],
    ['its appellant', appellant(), true],
    ['another appellant', appellant('261009-00000005'), false],
    ['the channel it came by', channel('web'), true],
    ['another channel', channel('wechat'), false],
    ['the unit that has its order', lead, true],
    ['the unit above', department('heping'), true],
    ['the city’s', department('sy'), true],
    ['a unit beside', department('heping-urban-management'), false],
    ['another district', department('shenhe'), false],
    ['a department’s key that names no unit', nobody, false],
    ['the administrator', { role: 'admin', id: 'admin-1' }, false],
  ] satisfies [string, Actor, boolean][])('%s: %s', (_, actor, may) => expect(looks(actor)).toBe(may))

  it('not dispatched yet is no department’s', () => expect(looks(department('sy'), registered())).toBe(false))
  it('stays to be looked at by the unit that had it, which holds it no more', () => {
    expect([looks(lead, closed()), holds(lead, closed())]).toEqual([true, false])
  })
})

describe('在办', () => {
  const replied = () =>
    dispatched().and('2026-10-12T09:00+08:00', lead, {
      type: 'reply',
      order: first,
      record: '更换曳引机',
      answer: '电梯已恢复运行',
      consultation: { impossible: '电话三次未接' },
    })
  it('is what a unit holds itself or through a sub-unit, open or answered', () => {
    expect([holds(lead), holds(lead, replied()), holds(department('heping'))]).toEqual([true, true, true])
    expect([holds(department('shenhe')), holds(nobody), holds(lead, registered())]).toEqual([false, false, false])
  })
})

describe('保密', () => {
  it('is misuse and misconduct for both authorities, clues for the business-environment one alone', () => {
    const may = (audience: Parameters<typeof maySee>[1]) =>
      [supervisor, businessEnvironment, operator, lead, appellant()].map((actor) => maySee(actor, audience))
    expect(may('authorities')).toEqual([true, true, false, false, false])
    expect(may('business-environment')).toEqual([false, true, false, false, false])
    expect(may(undefined)).toEqual([true, true, true, true, true])
  })
  it('covers their clocks as well as their events', () => {
    const clock = (clock: 'misuse-reply' | 'misuse-expiry' | 'clue-feedback' | 'review') =>
      audienceOf({ type: 'limit-passed', clock, limit: '2026-10-09T16:00:00.000Z' })
    expect([clock('misuse-reply'), clock('misuse-expiry'), clock('clue-feedback'), clock('review')]).toEqual([
      'authorities',
      'authorities',
      'business-environment',
      undefined,
    ])
    expect(audienceOf({ type: 'misuse-expired', subject: 'misuse-1' })).toBe('authorities')
    expect(audienceOf({ type: 'clue-closed', subject: 'clue-1', result: '', reference: '' })).toBe(
      'business-environment',
    )
    expect(audienceOf({ type: 'check-passed', order: first })).toBeUndefined()
  })
  it('covers the notices of them', () => {
    expect([maySeeNotice(operator, 'appeal.misuse-noticed'), maySeeNotice(supervisor, 'misconduct.circular')]).toEqual([
      false,
      true,
    ])
    expect(maySeeNotice(operator, 'appeal.closed')).toBe(true)
  })
})
