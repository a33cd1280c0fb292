/** 原时限不重新起算 — only a new unit gets a fresh limit (第十九条、第二十一条). */
import { describe, expect, it } from 'vitest'
import { explainClocks } from '../../support/explained.ts'
import { leading, mergeInto } from '../../support/merging.ts'
import { first, law, operator, registered, type Story, second, supervisor, third } from '../../support/story.ts'
import { closed, dispatched, lead } from '../ticket/endings.ts'

const to = (unit: string, order: string) => ({ type: 'reassign', order, to: unit, reasons: '主管部门改派' }) as const
const received = (order: string, at: string) =>
  [
    { role: 'system', id: 'delivery' },
    { type: 'recordReceipt', order, how: 'push', at: new Date(at).toISOString() },
  ] as const
const lastDays = ({ ticket }: Story, order: string) =>
  Object.fromEntries(
    ticket.clocks
      .filter((clock) => clock.order === order && !clock.endedAt)
      .map(({ kind, lastDay }) => [kind, lastDay]),
  )
/** What heping-housing was given on Friday 10-09. */
const original = { 'interim-reply': '2026-10-15', 'final-reply': '2026-10-29' }
const friday = '2026-10-09T11:00+08:00'
const away = () => dispatched().and('2026-10-13T09:00+08:00', supervisor, to('sy-housing', first))
const back = (at = '2026-10-14T09:00+08:00') => away().and(at, supervisor, to('heping-housing', second))

describe('改派出去又改派回来', () => {
  it('a new unit has limits of its own; the one it comes back to has those it had', () => {
    expect(lastDays(away(), second)).toEqual({ 'interim-reply': '2026-10-20', 'final-reply': '2026-11-03' })
    expect(lastDays(back(), third)).toEqual(original)
    expect(back().clock('final-reply', third)?.start).toBe(dispatched().clock('final-reply', first)?.start)
  })
  it('also when they have passed meanwhile: the breach is found at once, and the reply is late', () => {
    const late = back('2026-11-09T09:00+08:00').sweptTo('2026-11-09T09:01+08:00')
    expect(late.clock('final-reply', third)).toMatchObject({
      lastDay: '2026-10-29',
      passedAt: '2026-10-29T16:00:00.000Z',
    })
    expect(late.ticket.supervisions.filter(({ order }) => order === third)).toHaveLength(1)
  })
  it('the two working days for giving it back were those of the first receipt', () => {
    const story = dispatched()
      .and(friday, ...received(first, friday))
      .and('2026-10-13T09:00+08:00', supervisor, to('sy-housing', first))
      .and('2026-10-14T09:00+08:00', supervisor, to('heping-housing', second))
      .and('2026-10-14T10:00+08:00', ...received(third, '2026-10-14T10:00+08:00'))
    expect(story.clock('return-request', third)).toMatchObject({ lastDay: '2026-10-12' })
    story
      .when('2026-10-14T11:00+08:00', lead, {
        type: 'requestReturn',
        order: third,
        ground: 'not-responsible',
        form: 'give-back',
        reasons: '非本单位职责',
      })
      .refuses('return.too-late')
  })
  it('an interim reply given before is owed no more', () => {
    const given = dispatched()
      .and('2026-10-12T09:00+08:00', lead, { type: 'replyInterim', order: first, record: '已查', answer: '正在办理' })
      .and('2026-10-13T09:00+08:00', supervisor, to('sy-housing', first))
      .and('2026-10-14T09:00+08:00', supervisor, to('heping-housing', second))
    expect(lastDays(given, third)).toEqual({ 'final-reply': '2026-10-29' })
  })
  it('what was granted stays granted, its weeks count on, and a second application counts from the same last day', () => {
    const ask = { type: 'requestExtension', order: first, kind: 'general', months: 1, reasons: '需要鉴定' } as const
    const extended = dispatched()
      .and('2026-10-12T09:00+08:00', lead, ask)
      .and('2026-10-12T10:00+08:00', supervisor, {
        type: 'decideExtension',
        extension: 1,
        decision: 'grant',
        reasons: '同意',
      })
      .and('2026-10-13T09:00+08:00', supervisor, to('sy-housing', first))
      .and('2026-10-21T09:00+08:00', supervisor, to('heping-housing', second))
    expect(extended.clock('final-reply', third)).toMatchObject({
      lastDay: '2026-11-30',
      extended: { from: '2026-10-29', months: 1 },
    })
    expect(extended.clock('weekly-report', third)).toMatchObject({ lastDay: '2026-10-26', times: 2 })
    const more = { ...ask, order: third, months: 2 } as const
    expect(extended.when('2026-10-22T09:00+08:00', lead, more).events('extension-requested')).toMatchObject([
      { originalLastDay: '2026-10-29', asksUntil: '2026-12-29' },
    ])
    const explained = explainClocks(extended.ticket, operator, law).find(
      ({ clock, order }) => clock === 'final-reply' && order === third,
    )
    expect(explained?.extension).toMatchObject({ originalLastDay: '2026-10-29', lastDay: '2026-11-30' })
  })
  it('working days that a check took stay given back', () => {
    const story = dispatched()
      .and('2026-10-12T09:00+08:00', lead, {
        type: 'reply',
        order: first,
        record: '已修',
        answer: '已修',
        consultation: { impossible: '电话停机' },
      })
      .and('2026-10-14T09:00+08:00', operator, { type: 'sendBack', reasons: '未附照片' })
    const limit = story.clock('final-reply', first)?.lastDay
    const again = story
      .and('2026-10-15T09:00+08:00', supervisor, to('sy-housing', first))
      .and('2026-10-16T09:00+08:00', supervisor, to('heping-housing', second))
    expect(limit).toBe('2026-11-02')
    expect(again.clock('final-reply', third)?.lastDay).toBe(limit)
  })
})

describe('退回后又派回', () => {
  it('the limit counts from the first dispatch', () => {
    const story = dispatched()
      .and(friday, ...received(first, friday))
      .and('2026-10-12T09:00+08:00', lead, {
        type: 'requestReturn',
        order: first,
        ground: 'not-responsible',
        form: 'give-back',
        reasons: '非本单位职责',
      })
      .and('2026-10-12T10:00+08:00', supervisor, {
        type: 'decideReturn',
        order: first,
        decision: 'approve',
        reasons: '同意',
      })
      .and('2026-10-13T09:00+08:00', supervisor, {
        type: 'dispatch',
        lead: 'heping-housing',
        reason: '经复核仍由其办理',
      })
    expect(lastDays(story, second)).toEqual(original)
  })
})

describe('协办单位', () => {
  it('taken out and in again, or made the lead, keeps the final limit it had', () => {
    const helped = dispatched().and(friday, operator, { type: 'addCoHandler', unit: 'sy-housing', reason: '共同查看' })
    const again = helped
      .and('2026-10-13T09:00+08:00', operator, { type: 'removeCoHandler', order: second, reason: '已查看' })
      .and('2026-10-14T09:00+08:00', operator, { type: 'addCoHandler', unit: 'sy-housing', reason: '再次查看' })
    expect(lastDays(again, third)).toEqual({ 'final-reply': '2026-10-29' })
    const leads = helped.and('2026-10-14T09:00+08:00', supervisor, to('sy-housing', first))
    expect(lastDays(leads, third)).toMatchObject({ 'final-reply': '2026-10-29' })
  })
})

describe('合并又撤销', () => {
  const merged = (at = '2026-10-09T12:00+08:00') =>
    dispatched().and(at, operator, mergeInto, { lead: leading(dispatched()) })
  const undone = () => merged().and('2026-10-15T09:00+08:00', operator, { type: 'unmerge', reasons: '并非同一问题' })
  it('its unit goes on under the limits it had; another has its own', () => {
    const own = undone().and('2026-10-15T10:00+08:00', operator, { type: 'dispatch' })
    expect(lastDays(own, second)).toEqual(original)
    const others = undone().and('2026-10-15T10:00+08:00', operator, {
      type: 'dispatch',
      lead: 'sy-housing',
      reason: '改由市局',
    })
    expect(lastDays(others, second)).toMatchObject({ 'final-reply': '2026-11-05' })
  })
  it('the unit that handled it under the lead goes on from when it was given it there', () => {
    const never = registered({ at: '2026-10-09T08:30+08:00' })
      .and('2026-10-09T08:40+08:00', operator, { type: 'accept' })
      .and('2026-10-09T12:00+08:00', operator, mergeInto, { lead: leading(dispatched()) })
      .and('2026-10-15T09:00+08:00', operator, { type: 'unmerge', reasons: '并非同一问题' })
      .and('2026-10-15T10:00+08:00', operator, { type: 'dispatch' })
    expect(lastDays(never, first)).toEqual(original)
  })
})

describe('变更定性又改回', () => {
  it('a limit that had passed is not forgiven', () => {
    const reclassify = (ticketType: 'consultation' | 'help') =>
      ({ type: 'reclassify', ticketType, reasons: '经核实' }) as const
    const story = dispatched()
      .sweptTo('2026-11-02T09:00+08:00')
      .and('2026-11-02T09:00+08:00', operator, reclassify('consultation'))
      .and('2026-11-02T10:00+08:00', operator, reclassify('help'))
    expect(lastDays(story, first)).toMatchObject(original)
  })
})

describe('办结后重新办理', () => {
  it('starts one reply limit for the new order, also of the same unit', () => {
    const again = closed().and('2026-11-20T09:00+08:00', operator, {
      type: 'callBack',
      outcome: 'reached',
      solved: 'not-solved',
      truth: 'untrue',
      by: '回访员',
    })
    const order = again.ticket.orders.at(-1)?.number ?? ''
    expect(order).not.toBe(first)
    expect(lastDays(again, order)).toMatchObject({ 'final-reply': '2026-12-11' })
  })
})
