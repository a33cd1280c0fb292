/** 办理 — acknowledgement, interim and final reply, and the platform's check (第十九条至第二十一条). */
import { describe, expect, it } from 'vitest'
import { decide, fullAt } from '../../shared/ticket/decide.ts'
import { department, first, instant, law, operator, registered } from '../support/story.ts'

const at = '2026-10-12T10:00+08:00'
const dispatched = (ticketType: 'help' | 'consultation' = 'help') =>
  registered({ ticketType })
    .and('2026-10-09T09:05+08:00', operator, { type: 'accept' })
    .and('2026-10-09T09:10+08:00', operator, { type: 'dispatch' })
const unit = department(dispatched().ticket.orders[0]?.unit ?? '')
const texts = { order: first, record: '现场核查，更换部件', answer: '已修复' }
const consultation = { at: instant(at), by: '李工', how: 'phone' } as const
const replied = () => dispatched().and(at, unit, { type: 'reply', ...texts, consultation })

describe('签收', () => {
  it('once', () =>
    dispatched()
      .and(at, unit, { type: 'acknowledge', order: first, by: '李工' })
      .when(at, unit, { type: 'acknowledge', order: first })
      .refuses('work-order.already-acknowledged'))
})

describe('阶段性答复', () => {
  it('meets its five working days until the last minute of the fifth', () => {
    const story = dispatched().and('2026-10-15T23:59+08:00', unit, { type: 'replyInterim', ...texts })
    expect(story.clock('interim-reply')).toMatchObject({ lastDay: '2026-10-15', outcome: 'met' })
    const late = dispatched().and('2026-10-16T00:00+08:00', unit, { type: 'replyInterim', ...texts })
    expect(late.clock('interim-reply')).toMatchObject({ outcome: 'late' })
  })
  it('is given once', () =>
    dispatched()
      .and(at, unit, { type: 'replyInterim', ...texts })
      .when(at, unit, { type: 'replyInterim', ...texts })
      .refuses('reply.interim-already-given'))
  it('is not owed in a consultation', () =>
    dispatched('consultation')
      .when(at, unit, { type: 'replyInterim', ...texts })
      .refuses('reply.interim-not-due'))
})

describe('最终答复', () => {
  it('without a record of consulting the appellant is refused', () =>
    dispatched()
      .when(at, unit, { type: 'reply', ...texts })
      .refuses('reply.needs-consultation'))
  it('may say why consulting was impossible', () =>
    dispatched()
      .when(at, unit, { type: 'reply', ...texts, consultation: { impossible: '号码停机' } })
      .decides('replied'))
})

describe('把关', () => {
  it('is passed once', () =>
    replied()
      .and(at, operator, { type: 'passCheck' })
      .when(at, operator, { type: 'passCheck' })
      .refuses('check.already-passed'))
  it('sends back with the limit moved by the working days it took', () => {
    const back = replied().and('2026-10-14T10:00+08:00', operator, { type: 'sendBack', reasons: '未说明更换了什么' })
    expect(back.clock('final-reply')).toMatchObject({ lastDay: '2026-11-02', checkedFor: 2 })
  })
})

describe('a log that is nearly full', () => {
  const asked = (type: 'replyInterim' | 'reply') =>
    decide(
      { type, ...texts, consultation } as never,
      dispatched().ticket,
      { ...law, now: instant(at), today: '2026-10-12', actor: unit },
      fullAt + 1,
    )
  it('takes no optional command, and still what leads to the end', () => {
    expect(asked('replyInterim')).toMatchObject({ refused: 'ticket.full' })
    expect(asked('reply')).toMatchObject({ events: [{ type: 'replied' }] })
  })
})
