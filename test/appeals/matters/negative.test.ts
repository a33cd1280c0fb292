/** 否定备案 — refusals, returns and unsolved closings file themselves for the authority (第九条). */
import { describe, expect, it } from 'vitest'
import { listedRows } from '../../../shared/appeals/kind/listed.ts'
import {
  appellant,
  businessEnvironment,
  department,
  first,
  instant,
  operator,
  registered,
  type Story,
  second,
  supervisor,
} from '../../support/story.ts'

const unit = department('heping-housing')
const handling = () =>
  registered()
    .and('2026-10-09T09:30+08:00', operator, { type: 'accept' })
    .and('2026-10-09T10:00+08:00', operator, { type: 'dispatch' })
const untrue = {
  type: 'close',
  ground: 5,
  alternative: 'untrue',
  evidence: { finding: '现场核查与所述不符' },
  reasons: '不属实',
} as const
const closed = () => handling().and('2026-10-13T09:00+08:00', operator, untrue)
const rejected = () =>
  registered().and('2026-10-09T10:00+08:00', operator, { type: 'reject', ground: 1, reasons: '民事纠纷' })
const examine = (decision: 'confirm' | 'redo', outcome = 1) =>
  ({ type: 'examineNegative', outcome, decision, reasons: '经核查' }) as const
const lists = ({ ticket }: Story) =>
  listedRows(ticket).flatMap(({ list, row }) => (list?.startsWith('negative') ? [[list, row.kind, row.ground]] : []))

describe('派单后改告其他机构', () => {
  it('after a return of “not ours” is filed like any other end without a solution', () => {
    const back = registered({ at: '2026-10-09T08:30+08:00' })
      .and('2026-10-09T08:40+08:00', operator, { type: 'accept' })
      .and('2026-10-09T09:00+08:00', operator, { type: 'dispatch' })
      .and('2026-10-09T09:10+08:00', department('heping-housing'), { type: 'acknowledge', order: first })
      .and('2026-10-09T09:20+08:00', department('heping-housing'), {
        type: 'requestReturn',
        order: first,
        ground: 'not-responsible',
        form: 'give-back',
        reasons: '不属本单位职责',
      })
      .and('2026-10-09T09:30+08:00', supervisor, {
        type: 'decideReturn',
        order: first,
        decision: 'approve',
        reasons: '成立',
      })
    const away = back.and('2026-10-09T09:40+08:00', operator, {
      type: 'redirect',
      to: '劳动仲裁委',
      reasons: '专属管辖',
    })
    expect(away.ticket.negatives).toMatchObject([
      { kind: 'returned' },
      { kind: 'redirected', ground: '劳动仲裁委', reasons: '专属管辖', unit: 'heping-housing' },
    ])
    const before = registered().and('2026-10-09T09:40+08:00', operator, {
      type: 'redirect',
      to: '劳动仲裁委',
      reasons: '专属管辖',
    })
    expect(before.ticket.negatives).toEqual([])
    const again = away.and('2026-10-10T09:00+08:00', supervisor, {
      type: 'examineNegative',
      outcome: 2,
      decision: 'redo',
      reasons: '应由本市办理',
    })
    const accepted = again.and('2026-10-12T09:00+08:00', operator, { type: 'accept' })
    expect(accepted.ticket.acceptedAt).toBe(instant('2026-10-09T08:40+08:00'))
  })
})

describe('what files itself, with ground, reasons and unit', () => {
  it('a refusal', () => {
    expect(lists(rejected())).toEqual([['negative to-examine', 'rejected', 1]])
    expect(rejected().ticket.negatives).toMatchObject([{ reasons: '民事纠纷', unit: undefined }])
  })
  it('a return that was approved', () => {
    const returned = handling()
      .and('2026-10-09T11:00+08:00', unit, { type: 'acknowledge', order: first })
      .and('2026-10-09T12:00+08:00', unit, {
        type: 'requestReturn',
        order: first,
        ground: 'not-responsible',
        form: 'give-back',
        reasons: '物业由街道代管',
      })
      .and('2026-10-10T09:00+08:00', supervisor, {
        type: 'decideReturn',
        order: first,
        decision: 'approve',
        reasons: '成立',
      })
    expect(returned.ticket.negatives).toMatchObject([
      { kind: 'returned', ground: 'not-responsible', reasons: '物业由街道代管', unit: 'heping-housing' },
    ])
    returned.when('2026-10-12T09:00+08:00', supervisor, examine('redo')).refuses('negative.nothing-to-redo')
    returned.when('2026-10-12T09:00+08:00', supervisor, examine('confirm')).decides('negative-examined')
  })
  it('a closing without a solution, but neither a solution nor the appellant’s own withdrawal', () => {
    expect(lists(closed())).toEqual([['negative to-examine', 'closed', 5]])
    const solved = handling()
      .and('2026-10-13T09:00+08:00', unit, {
        type: 'reply',
        order: first,
        record: '已修',
        answer: '已修',
        consultation: { impossible: '三次未接' },
      })
      .and('2026-10-13T10:00+08:00', operator, { type: 'passCheck' })
      .and('2026-10-13T11:00+08:00', operator, { ...untrue, ground: 1, alternative: 'solved', evidence: {} })
    expect(lists(solved)).toEqual([])
    const withdrawn = { type: 'withdraw', how: 'oral', recording: '录音 1' } as const
    expect(lists(handling().and('2026-10-13T09:00+08:00', appellant(), withdrawn))).toEqual([])
    expect(lists(handling().and('2026-10-13T09:00+08:00', operator, withdrawn))).toEqual([
      ['negative to-examine', 'closed', 3],
    ])
  })
})

describe('the authority’s look', () => {
  const at = '2026-10-14T09:00+08:00'

  it('confirmed, it is only filed', () => {
    const story = closed().and(at, supervisor, examine('confirm'))
    expect(story.ticket.state).toBe('closed')
    expect(lists(story)).toEqual([['negative examined', 'closed', 5]])
    story.when('2026-10-15T09:00+08:00', supervisor, examine('redo')).refuses('negative.already-examined')
  })
  it('a refusal to be done again is reviewed anew, in two working days', () => {
    const story = rejected().and(at, supervisor, examine('redo'))
    expect(story.ticket.state).toBe('registered')
    expect(story.clock('review')).toMatchObject({ lastDay: '2026-10-16' })
    story.when('2026-10-15T09:00+08:00', operator, { type: 'accept' }).decides('accepted')
  })
  it('a closing to be done again goes to its unit with an order and limits of its own, and nobody is supervised', () => {
    const story = closed().and(at, supervisor, examine('redo'))
    expect(story.ticket).toMatchObject({ state: 'handling', reopenings: [{ cause: 'negative-outcome' }] })
    expect(story.ticket.orders[1]).toMatchObject({ unit: 'heping-housing', by: 'reopening', state: 'open' })
    expect(story.clock('final-reply')).toMatchObject({ order: second, lastDay: '2026-11-04' })
    expect(story.ticket.supervisions).toEqual([])
    story.when('2026-10-15T09:00+08:00', operator, untrue).decides('closed')
  })
  it('only the last outcome that still stands can be done again', () => {
    const again = closed().and(at, supervisor, examine('redo')).and('2026-10-15T09:00+08:00', operator, untrue)
    again.when('2026-10-16T09:00+08:00', supervisor, examine('redo', 1)).refuses('negative.already-examined')
    again
      .when('2026-10-16T09:00+08:00', supervisor, examine('redo', 2))
      .decides('negative-examined', 'reopened', 'dispatched')
  })
  it('is the platform authority’s', () => {
    closed().when(at, businessEnvironment, examine('confirm')).refuses('ticket.authority-not-allowed')
    closed().when(at, operator, examine('confirm')).refuses('ticket.role-not-allowed')
    closed().when(at, supervisor, examine('confirm', 2)).refuses('negative.unknown')
  })
})

describe('of several outcomes', () => {
  const at = '2026-10-20T09:00+08:00'
  /** Closed without a solution, rated badly, worked again, and closed so once more. */
  const twice = () => reopened().and('2026-10-15T09:00+08:00', operator, untrue)
  const reopened = () =>
    closed()
      .and('2026-10-13T12:00+08:00', appellant(), { type: 'rate', level: 1, via: 'link' })
      .and('2026-10-14T09:00+08:00', supervisor, {
        type: 'examineRating',
        conclusion: 'justified',
        causes: ['delay'],
        reasons: '未到场',
      })

  it('one that no longer stands is only confirmed', () => {
    reopened().when(at, supervisor, examine('redo')).refuses('negative.nothing-to-redo')
    twice().when(at, supervisor, examine('redo', 1)).refuses('negative.nothing-to-redo')
    twice().when(at, supervisor, examine('confirm', 1)).decides('negative-examined')
  })
  it('a look at the one says nothing of the other', () => {
    const { ticket } = twice().and(at, supervisor, examine('confirm', 2))
    expect(ticket.negatives.map(({ examined }) => examined?.decision)).toEqual([undefined, 'confirm'])
  })
})
