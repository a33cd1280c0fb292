/** 即时归档 — only for appeals that say nothing; told, contestable, and supervised (第十三条、第十七条). */
import { describe, expect, it } from 'vitest'
import { system } from '../../../shared/access/actor.ts'
import { listedRows } from '../../../shared/appeals/kind/listed.ts'
import type { Facts } from '../../../shared/appeals/ticket/decision.ts'
import { appellant, type Born, instant, operator, registered, supervisor } from '../../support/story.ts'
import { toldInCall } from '../ticket/endings.ts'

const at = '2026-10-09T10:00+08:00'
const silent = { type: 'file', as: 'invalid', why: 'silent', reasons: '接通后无声' } as const
const thanks = { type: 'file', as: 'thanks', why: 'thanks', reasons: '按表扬归档' } as const
const contest = { type: 'contestFiling', reasons: '我举报的是受贿' } as const
const report = () => registered({ ticketType: 'report', title: '举报受贿', text: '某科长收受购物卡' })

describe('即时归档', () => {
  it('as invalid only what says nothing: registered so, without words, or noted as silent', () => {
    report().when(at, operator, silent).refuses('review.has-substance')
    registered({ title: '静音来电', text: '接通后无声音' }).when(at, operator, silent).decides('filed')
    registered({ title: '来电', text: '……' }).when(at, operator, silent).decides('filed')
  })
  it.each([
    ['静音门故障', '电梯静音门三天没有修好，老人被困两次'],
    ['来电', '物业电话无人应答，请帮忙解决'],
    ['无声', '供热公司留的电话是空号'],
    ['楼上漏水', '静音'],
    ['来电', '停水'],
  ])(
    'a word of silence in it makes no silent contact of what says something: %s, %s',
    (title, text) => void registered({ title, text }).when(at, operator, silent).refuses('review.has-substance'),
  )
  it('what was added is read too, the further pieces of its message among it', () => {
    const added = (born: Born, text: string, facts: Facts = {}) =>
      registered(born).and('2026-10-09T09:05+08:00', appellant(), { type: 'addFacts', text }, facts)
    const empty = { title: '来电', text: '……' }
    for (const story of [
      added(empty, '小区停水'),
      added(empty, '小区停水', { piece: true }),
      added({ ...empty, ticketType: 'invalid' }, '小区停水'),
      registered(empty)
        .and('2026-10-09T09:05+08:00', operator, { type: 'requestSupplement', ask: '请说明诉求' })
        .and('2026-10-09T09:10+08:00', appellant(), { type: 'supplySupplement', text: '小区停水' }),
    ])
      story.when(at, operator, silent).refuses('review.has-substance')
    added(empty, '无人说话').when(at, operator, silent).decides('filed')
  })
  it('is told, rated, and listed for the authority, who has it reviewed anew as what it was', () => {
    const filed = report().and(at, operator, thanks)
    const rows = listedRows(filed.ticket).filter(({ list }) => list === 'negative to-examine')
    expect(rows).toMatchObject([{ row: { kind: 'filed', ground: 'thanks' } }])
    filed.when('2026-10-09T11:00+08:00', appellant(), { type: 'rate', level: 1, via: 'link' }).decides('rated')
    const redo = { type: 'examineNegative', outcome: 1, decision: 'redo', reasons: '不是表扬' } as const
    const again = filed.and('2026-10-13T09:00+08:00', supervisor, redo)
    expect(again.ticket).toMatchObject({ state: 'registered', ticketType: 'report' })
    expect(again.clock('review')).toMatchObject({ lastDay: '2026-10-15' })
    again.when('2026-10-13T10:00+08:00', operator, thanks).refuses('review.was-filed-before')
  })
  it('contested within its limit, the review runs on; it is not filed again', () => {
    const filed = report().and(at, operator, thanks)
    const again = filed.and('2026-10-10T10:00+08:00', appellant(), contest)
    expect(again.ticket).toMatchObject({ state: 'registered', ticketType: 'report', filings: [{ contested: {} }] })
    expect(again.clock('review')).toMatchObject({ limit: filed.clock('review')?.limit, outcome: undefined })
    again.when('2026-10-10T11:00+08:00', operator, thanks).refuses('review.was-filed-before')
    again.when('2026-10-10T11:00+08:00', operator, { type: 'accept' }).decides('accepted')
  })
  it('contested later it is reviewed anew, until thirty days after it was told, on to a working day', () => {
    const filed = report().and(at, operator, { ...thanks, toldInCall })
    const again = filed.and('2026-11-02T10:00+08:00', appellant(), contest)
    expect(again.clock('review')).toMatchObject({ lastDay: '2026-11-04' })
    // The thirtieth day, 8 November, is a Sunday.
    filed.when('2026-11-09T23:59+08:00', appellant(), contest).decides('filing-contested')
    expect(filed.when('2026-11-10T00:00+08:00', appellant(), contest).refuses('review.contest-too-late')).toEqual({
      until: '2026-11-09',
    })
  })
  it('its days begin when it is told, however late; contested untold, nothing is left to tell and it is reviewed anew', () => {
    const filed = report().and(at, operator, thanks).sweptTo('2026-11-20T10:00+08:00')
    const again = filed.and('2026-11-20T10:00+08:00', appellant(), contest)
    expect(again.ticket.clocks.filter(({ kind }) => kind === 'review')).toMatchObject([
      { lastDay: '2026-10-12', outcome: 'late', endedAt: instant('2026-11-20T10:00+08:00') },
      { lastDay: '2026-11-24' },
    ])
    const told = filed.and('2026-11-20T10:00+08:00', system('telling'), {
      type: 'recordTold',
      notice: 'n-1',
      of: 'filed',
      decidedAt: instant(at),
      how: 'page',
      at: instant('2026-11-20T09:00+08:00'),
    })
    told.when('2026-12-21T23:59+08:00', appellant(), contest).decides('filing-contested')
    expect(told.when('2026-12-22T00:00+08:00', appellant(), contest).refuses('review.contest-too-late')).toEqual({
      until: '2026-12-21',
    })
  })
})
