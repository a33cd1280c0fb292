/** 公开 — what anyone may be shown of a matter, and what takes it away again. */
import { describe, expect, it } from 'vitest'
import { system } from '../../../shared/access/actor.ts'
import { publicRow } from '../../../shared/appeals/kind/public-row.ts'
import { publicAttributes } from '../../../shared/appeals/storage/public-rows.ts'
import { appellant, channel, department, operator, registered, type Story, supervisor } from '../../support/story.ts'

const at = '2026-10-09T10:00+08:00'
const later = '2026-10-09T11:00+08:00'
const point = { longitude: 123.331234, latitude: 41.791234, datum: 'WGS84' } as const
const filed = (more = {}) =>
  registered({ channel: 'open311', by: channel('open311'), category: 'street-light', point, ...more })
const show = (more = {}) => ({ type: 'showInPublic' as const, ...more })
const hide = { type: 'hideFromPublic', reasons: '误公开' } as const
const rowOf = ({ ticket }: Story) => publicRow(ticket)

describe('a matter filed over Open311', () => {
  it('is public from its birth: number, state, category and point, and no word of its appellant', () => {
    const row = rowOf(filed({ title: '张三家门口路灯不亮', text: '张三', place: '三好街1号' }))
    expect(row).toEqual({
      ...{ ticket: expect.any(String), channel: 'open311', state: 'registered', categories: ['street-light'] },
      ...{ since: '2026-10-09T01:00:00.000Z', registeredAt: '2026-10-09T01:00:00.000Z', steps: [], point },
    })
    expect(JSON.stringify(row)).not.toMatch(/张三|三好街/)
  })
  it('is not where it is a report, an enterprise or a confidential matter, or came another way', () => {
    for (const more of [
      { ticketType: 'report' },
      { ticketType: 'enterprise', appellantKind: 'organisation', businessEnvironment: true },
      { businessEnvironment: true },
      { confidential: true },
      { by: operator },
      { channel: 'web', by: channel('web') },
    ])
      expect(rowOf(filed(more)), JSON.stringify(more)).toBeUndefined()
  })
  it('is shown with each state it comes to', () => {
    const story = filed({ area: '210102' })
      .and(at, operator, {
        type: 'accept',
        ticketType: 'help',
        category: 'manhole',
        area: '210102',
        businessEnvironment: false,
      })
      .and(later, appellant(), { type: 'withdraw', how: 'written' })
    expect(rowOf(story)).toMatchObject({
      ...{ state: 'withdrawn', since: '2026-10-09T03:00:00.000Z', categories: ['manhole', 'street-light'] },
      steps: [
        { at: '2026-10-09T02:00:00.000Z', state: 'accepted' },
        { at: '2026-10-09T03:00:00.000Z', state: 'withdrawn' },
      ],
    })
  })
})

describe('it is no more once it', () => {
  it('became confidential, and not again when that is given up: the platform decides anew', () => {
    const kept = filed().and(at, appellant(), { type: 'setConfidentiality', confidential: true }, { seen: [] })
    expect(rowOf(kept)).toBeUndefined()
    const lifted = kept.and(later, appellant(), { type: 'setConfidentiality', confidential: false })
    expect(rowOf(lifted)).toBeUndefined()
    expect(rowOf(lifted.and('2026-10-09T12:00+08:00', supervisor, show()))).toBeDefined()
  })
  it('turned out to be a report or an enterprise matter', () => {
    const accepted = (more: object) =>
      filed({ appellantKind: 'organisation' }).and(at, operator, {
        ...{ type: 'accept', ticketType: 'help', category: 'street-light', area: '210102', businessEnvironment: false },
        ...more,
      } as never)
    expect(rowOf(accepted({}))).toBeDefined()
    for (const more of [
      { ticketType: 'report', note: '实为举报' },
      { ticketType: 'enterprise', businessEnvironment: true, note: '涉企' },
    ])
      expect(rowOf(accepted(more)), JSON.stringify(more)).toBeUndefined()
  })
  it('was hidden', () => expect(rowOf(filed().and(at, operator, hide))).toBeUndefined())
  it('was erased', () => {
    const ended = filed()
      .and(at, appellant(), { type: 'withdraw', how: 'written' })
      .and('2046-01-01T10:00+08:00', system('retention'), { type: 'endRetention' })
    expect(ended.ticket.identityEndedAt).toBeDefined()
    expect(rowOf(ended)).toBeUndefined()
  })
  it('and its item then stands in no public index', () => {
    const row = rowOf(filed())
    expect(publicAttributes(row)).toMatchObject({
      public: { S: 'all' },
      publicIn: { S: 'open311' },
      publicSince: { S: expect.stringContaining('2026-10-09T01:00:00.000Z ') },
    })
    expect(publicAttributes(undefined)).toEqual({})
  })
})

describe('the platform', () => {
  it('shows any other matter in words of its own, changes them, and takes it back', () => {
    const story = registered().and(at, operator, show({ description: '电梯停运，正在维修' }))
    expect(rowOf(story)).toMatchObject({ description: '电梯停运，正在维修', channel: 'web' })
    story.when(later, operator, show({ description: '电梯停运，正在维修' })).refuses('public.so-already')
    const changed = story.and(later, supervisor, show({ description: '电梯已修复' }))
    expect(rowOf(changed)).toMatchObject({ description: '电梯已修复' })
    changed.when(later, operator, hide).decides('hidden-from-public')
    registered().when(at, operator, hide).refuses('public.not-shown')
  })
  it('never what must not be public, and personal data in its words only after a second look', () => {
    for (const born of [{ ticketType: 'report' }, { confidential: true }, { businessEnvironment: true }] as const)
      registered(born).when(at, operator, show()).refuses('public.never')
    const phone = show({ description: '请联系王小明13812345678' })
    registered().when(at, operator, phone).refuses('answer.personal-data')
    registered()
      .when(at, operator, { ...phone, secondLook: true })
      .decides('shown-in-public')
  })
  it('shows nothing anew of a month whose figures are public, but for what Open311 may show at any time', () => {
    const [before, after] = ['2026-11-04T10:00+08:00', '2026-11-05T10:00+08:00']
    registered().when(before, operator, show()).decides('shown-in-public')
    registered().when(after, operator, show()).refuses('public.month-told')
    registered()
      .and(at, operator, show())
      .when(after, operator, show({ description: '电梯已修复' }))
      .decides('shown-in-public')
    filed().and(at, operator, hide).when(after, operator, show()).decides('shown-in-public')
  })
  it('alone may', () => {
    for (const outside of [channel(), appellant(), department('heping-housing')])
      for (const command of [show(), hide]) registered().when(at, outside, command).refuses('ticket.role-not-allowed')
  })
})
