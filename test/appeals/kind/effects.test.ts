/** 随后事项 — what follows a decision: identity kept apart, lists, announcements (第三十三条、第三十五条). */
import { describe, expect, it } from 'vitest'
import { department, first, number, operator, registered, type Story, second } from '../../support/story.ts'
import { followed } from '../../support/told.ts'
import { closed, dispatched } from '../ticket/endings.ts'

const at = '2026-10-09T11:00+08:00'
const later = '2026-10-13T09:00+08:00'
const unit = 'heping-housing'
const co = 'heping-urban-management'
const helped = () => dispatched().and(at, operator, { type: 'addCoHandler', unit: co, reason: '共同查看' })

describe('随后事项', () => {
  it('of a registration: identity kept apart, its rows, the notice and the announcement, numbered by the decision', () => {
    const [kept, listed, ...rest] = followed(registered())
    expect(kept).toEqual({ type: 'keep-identity', identity: 'web#r-1', ticket: number })
    expect(listed).toMatchObject({ type: 'list-rows' })
    expect(rest).toEqual([
      {
        type: 'deliver',
        id: `${number}.1.0`,
        notice: 'appeal.registered',
        to: { kind: 'channel', code: 'web' },
        ticket: number,
        version: 1,
      },
      {
        type: 'announce',
        id: `${number}.1.e0`,
        name: 'registered',
        detail: {
          ticket: number,
          version: 1,
          at: '2026-10-09T01:00:00.000Z',
          state: 'registered',
          ticketType: 'help',
          category: 'property-service',
          area: '210102',
          units: [],
          order: undefined,
          facts: { channel: 'web', appellantKind: 'person' },
        },
      },
    ])
  })
  it('identity is kept once; orders are listed as soon as there are any', () => {
    const types = (story: Story) => followed(story).map(({ type }) => type)
    expect(types(registered().and(at, operator, { type: 'accept' }))).toEqual(['list-rows', 'deliver', 'announce'])
    expect(types(dispatched())).toEqual(['list-orders', 'list-rows', 'deliver', 'deliver', 'announce'])
  })
  it('what nobody lists has no rows', () => {
    const bare = registered({ category: undefined, area: undefined } as never)
    expect(followed(bare).map(({ type }) => type)).toEqual(['keep-identity', 'deliver', 'announce'])
  })
  it('connected systems learn whom the platform gave it to, not whom these asked, nor who had it before', () => {
    const units = (story: Story) =>
      followed(story).flatMap((effect) => (effect.type === 'announce' ? [effect.detail.units] : []))
    expect(units(helped())).toEqual([[unit, co]])
    const down = registered()
      .and('2026-10-09T09:10+08:00', operator, { type: 'accept' })
      .and('2026-10-09T09:20+08:00', operator, { type: 'dispatch', lead: 'heping', reason: '属地' })
      .and(at, department('heping'), {
        type: 'passDown',
        order: first,
        to: [{ unit: 'heping-nanhu-street' }],
        instructions: '核实',
      })
    expect(units(down)).toEqual([['heping']])
    expect(units(helped().and(later, operator, { type: 'removeCoHandler', order: second, reason: '不需' }))).toEqual([
      [unit],
    ])
  })
  it('clocks and what only an authority knows are never announced', () => {
    const names = (story: Story) =>
      followed(story).flatMap((effect) => (effect.type === 'announce' ? [effect.name] : []))
    expect(names(dispatched())).toEqual(['dispatched'])
    expect(
      names(closed().and(later, operator, { type: 'reportMisconduct', ground: 4, facts: '未到场', foundBy: 'report' })),
    ).toEqual([])
    expect(names(dispatched().and(at, operator, { type: 'recordMisuse', kind: 'abuse', facts: '辱骂' }))).toEqual([])
  })
})
