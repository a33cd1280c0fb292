/** 申请失效 — an application ends with what it was about (第十九条（四）、第二十一条、第二十三条、第二十五条（四）). */
import { describe, expect, it } from 'vitest'
import { listedRows } from '../../../shared/appeals/kind/listed.ts'
import { toldOf } from '../../../shared/appeals/kind/notices.ts'
import { department, first, operator, type Story, second, supervisor } from '../../support/story.ts'
import { dispatched, lead } from '../ticket/endings.ts'

const ask = { type: 'requestExtension', order: first, kind: 'general', months: 1, reasons: '需要鉴定' } as const
const reclassify = { type: 'reclassify', ticketType: 'consultation', reasons: '实为咨询' } as const
const grant = { type: 'decideExtension', extension: 1, decision: 'grant', reasons: '同意' } as const
const asked = () => dispatched().and('2026-10-12T09:00+08:00', lead, ask)
const last = ({ log, ticket }: Story) => {
  const decision = log.at(-1)
  return { events: decision?.events ?? [], told: toldOf(decision?.events ?? [], decision?.at ?? '', ticket) }
}
const away = { type: 'reassign', order: first, to: 'sy-housing', reasons: '主管部门改派' } as const
const withdrawn = { type: 'withdraw', how: 'oral', recording: '录音1号' } as const

describe('延期申请', () => {
  const recast = () => asked().and('2026-10-13T09:00+08:00', operator, reclassify)
  it('lapses when the limit it was about goes with the type, and its unit is told', () => {
    const { events, told } = last(recast())
    expect(events).toContainEqual({
      type: 'extension-lapsed',
      extension: 1,
      order: first,
      clock: 'final-reply',
      because: 'reclassified',
      reportsEnd: true,
    })
    expect(told).toContainEqual({
      notice: 'extension-request.lapsed',
      to: { kind: 'unit', code: 'heping-housing' },
      order: first,
    })
  })
  it('cannot be granted any more, and the refusal says why', () =>
    expect(recast().when('2026-10-13T10:00+08:00', supervisor, grant).refuses('extension.none-pending')).toEqual({
      state: 'lapsed',
      because: 'reclassified',
    }))
  it('leaves the authority’s list, ends its weekly reports, and is in the way of no other', () => {
    const story = recast()
    expect(listedRows(story.ticket).some(({ list }) => list?.startsWith('extension-requests'))).toBe(false)
    expect(story.clock('weekly-report')).toMatchObject({ outcome: 'void' })
    story.when('2026-10-14T09:00+08:00', lead, { ...ask, months: 1 }).decides('extension-requested')
  })
  it('excuses nobody: the new limit passes and supervision begins', () => {
    const story = recast().sweptTo('2026-10-20T09:00+08:00')
    expect(story.ticket.supervisions).toMatchObject([{ triggers: ['overdue'] }])
  })
  it('stands where the type keeps the limit', () => {
    const story = asked().and('2026-10-13T09:00+08:00', operator, { ...reclassify, ticketType: 'complaint' })
    story.when('2026-10-13T10:00+08:00', supervisor, grant).decides('extension-granted')
  })
  it('lapses with the order, with merging, with the end and with a reply in time; a reply sent back does not bring it back', () => {
    const because = (story: Story) => story.ticket.extensions[0]?.because
    expect(because(asked().and('2026-10-13T09:00+08:00', supervisor, away))).toBe('order-ended')
    expect(because(asked().and('2026-10-13T09:00+08:00', operator, withdrawn))).toBe('closed')
    const replied = asked().and('2026-10-13T09:00+08:00', lead, {
      type: 'reply',
      order: first,
      record: '已修',
      answer: '已修',
      consultation: { impossible: '电话停机' },
    })
    expect(because(replied)).toBe('replied')
    const sentBack = replied.and('2026-10-14T09:00+08:00', operator, { type: 'sendBack', reasons: '未附照片' })
    sentBack.when('2026-10-14T10:00+08:00', supervisor, grant).refuses('extension.none-pending')
    sentBack.when('2026-10-14T11:00+08:00', lead, { ...ask, months: 1 }).decides('extension-requested')
  })
})

describe('退件申请', () => {
  it('lapses when its order is over before anybody decided, and its unit is told', () => {
    const story = dispatched()
      .and('2026-10-09T10:00+08:00', operator, { type: 'addCoHandler', unit: 'sy-housing', reason: '共同查看' })
      .and(
        '2026-10-09T10:30+08:00',
        { role: 'system', id: 'd' },
        {
          type: 'recordReceipt',
          order: second,
          how: 'push',
          at: '2026-10-09T02:30:00.000Z',
        },
      )
      .and('2026-10-09T11:00+08:00', department('sy-housing'), {
        type: 'requestReturn',
        order: second,
        ground: 'not-responsible',
        form: 'give-back',
        reasons: '非本单位职责',
      })
      .and('2026-10-12T09:00+08:00', operator, withdrawn)
    expect(story.ticket.orders[1]?.returnRequest).toMatchObject({ decision: 'lapsed', because: 'closed' })
    expect(last(story).told).toContainEqual({
      notice: 'return-request.lapsed',
      to: { kind: 'unit', code: 'sy-housing' },
      order: second,
    })
    expect(listedRows(story.ticket).some(({ list }) => list?.startsWith('rulings'))).toBe(false)
  })
})
