/** 补正 — two different things: before acceptance (第十八条、第十七条（十）) and during handling (第二十五条（四）). */
import { describe, expect, it } from 'vitest'
import { appellantView } from '../../../shared/appeals/views/ticket.ts'
import { liaoningDraft2021 } from '../../../shared/law/liaoning-draft-2021/index.ts'
import { agreement, appellant, department, first, operator, registered, type Story } from '../../support/story.ts'
import { toldInCall } from '../ticket/endings.ts'

const unit = department('heping-housing')
const supply = { type: 'supplySupplement', text: '收据照片' } as const
const explain = { type: 'explainSupplement', reason: '原件在法院，开庭后才能取回' } as const

describe('before acceptance (第十八条)', () => {
  const asked = () =>
    registered().and('2026-10-09T10:00+08:00', operator, { type: 'requestSupplement', ask: '请补充收据', toldInCall })
  const reject = { type: 'reject', ground: 10, reasons: '必要证据材料不全，逾期未补正' } as const
  const lapsed = () => asked().sweptTo('2026-10-17T00:00+08:00')

  it('the period is five working days unless the platform sets another, and the review is met by telling what is asked for', () => {
    expect(asked().clock('supplement-before-acceptance')).toMatchObject({ lastDay: '2026-10-15' })
    expect(asked().clock('review')).toMatchObject({ outcome: 'met', decided: { of: 'supplement-requested' } })
    expect(asked().ticket.state).toBe('awaiting-supplement')
  })
  it('the dispatch clock starts when the appellant completes it', () => {
    const story = asked().and('2026-10-14T17:00+08:00', appellant(), supply)
    expect(story.clock('dispatch')).toMatchObject({ lastDay: '2026-10-15' })
    const accepted = story.and('2026-10-15T09:00+08:00', operator, { type: 'accept' })
    expect(accepted.ticket.clocks.filter(({ kind }) => kind === 'dispatch')).toHaveLength(1)
  })
  it('after a silence the appellant must be told an outcome within two working days, and ground 10 is open', () => {
    expect(lapsed().ticket.state).toBe('registered')
    expect(lapsed().clock('review')).toMatchObject({ lastDay: '2026-10-20' })
    lapsed().when('2026-10-19T09:00+08:00', operator, reject).decides('rejected')
  })
  it('ground 10 is closed before: never asked, still waited for, or supplied', () => {
    registered().when('2026-10-09T10:00+08:00', operator, reject).refuses('review.ground-needs-supplement')
    asked().when('2026-10-15T23:59+08:00', operator, reject).refuses('ticket.not-allowed-here')
    asked()
      .and('2026-10-14T17:00+08:00', appellant(), supply)
      .when('2026-10-15T09:00+08:00', operator, reject)
      .refuses('review.ground-needs-supplement')
  })
  it('what nobody was told of is not held against the appellant: ground 10 stays closed', () => {
    const untold = registered()
      .and('2026-10-09T10:00+08:00', operator, { type: 'requestSupplement', ask: '请补充供热合同' })
      .sweptTo('2026-10-17T00:00+08:00')
    untold.when('2026-10-19T09:00+08:00', operator, reject).refuses('review.request-untold')
  })
  it('whoever answers a request has been told of it', () => {
    const answered = registered()
      .and('2026-10-09T10:00+08:00', operator, { type: 'requestSupplement', ask: '请补充供热合同' })
      .and('2026-10-12T09:00+08:00', appellant(), supply)
    expect(answered.clock('review')).toMatchObject({ outcome: 'met', endedAt: '2026-10-12T01:00:00.000Z' })
  })
  it('supplied after the lapse it is taken: ground 10 closes, the dispatch clock starts', () => {
    const late = lapsed().and('2026-10-19T09:00+08:00', appellant(), supply)
    late.when('2026-10-19T10:00+08:00', operator, reject).refuses('review.ground-needs-supplement')
    expect(late.clock('dispatch')).toMatchObject({ lastDay: '2026-10-20' })
    late.and('2026-10-19T10:00+08:00', operator, { type: 'accept' })
  })
  it('a good reason, given in time or after, keeps ground 10 closed until it is judged not to be one', () => {
    const explained = lapsed().and('2026-10-19T09:00+08:00', appellant(), explain)
    explained.when('2026-10-19T10:00+08:00', operator, reject).refuses('supplement.good-reason')
    const judged = (good: boolean) =>
      explained
        .and('2026-10-19T11:00+08:00', operator, { type: 'judgeExplanation', good, reasons: '经核实' })
        .when('2026-10-19T12:00+08:00', operator, reject)
    judged(true).refuses('supplement.good-reason')
    judged(false).decides('rejected')
  })
  it('more time moves the last day, only while it is waited for and only forward', () => {
    const more = (until: string) => ({ type: 'extendSupplement', until, agreed: '电话告知', agreement }) as const
    const longer = asked().and('2026-10-15T09:00+08:00', operator, more('2026-10-30'))
    expect(longer.sweptTo('2026-10-17T00:00+08:00').ticket.state).toBe('awaiting-supplement')
    expect(longer.sweptTo('2026-10-31T00:00+08:00').ticket.state).toBe('registered')
    asked().when('2026-10-15T09:00+08:00', operator, more('2026-10-15')).refuses('supplement.not-extended')
    lapsed().when('2026-10-19T09:00+08:00', operator, more('2026-10-30')).refuses('ticket.not-allowed-here')
    asked().when('2026-10-15T09:00+08:00', unit, more('2026-10-30')).refuses('ticket.unknown')
  })
  it('a department asks for nothing before it holds an order', () =>
    registered()
      .when('2026-10-09T10:00+08:00', unit, { type: 'requestSupplement', ask: '请补充收据' })
      .refuses('ticket.unknown'))
})

describe('during handling (第二十五条（四）)', () => {
  const handling = () =>
    registered()
      .and('2026-10-09T09:30+08:00', operator, { type: 'accept' })
      .and('2026-10-09T10:00+08:00', operator, { type: 'dispatch' })
  const ask = { type: 'requestSupplement', ask: '请补充合同', until: '2026-10-16', agreement } as const
  const asked = () => handling().and('2026-10-12T10:00+08:00', unit, ask)
  const lapsed = () => asked().sweptTo('2026-10-17T00:00+08:00')
  const close = {
    type: 'close',
    ground: 4,
    alternative: 'not-supplemented',
    evidence: {},
    reasons: '超出约定期限未补充',
  } as const
  const closing = (story: Story) => story.when('2026-10-19T09:00+08:00', operator, close)

  it('the period is agreed, not supposed, and does not lie in the past', () => {
    handling()
      .when('2026-10-12T10:00+08:00', unit, { ...ask, until: undefined })
      .refuses('supplement.period-needed')
    handling()
      .when('2026-10-12T10:00+08:00', unit, { ...ask, until: '2026-10-11' })
      .refuses('supplement.period-past')
    handling().when('2026-10-12T10:00+08:00', department('sy-public-security'), ask).refuses('ticket.unknown')
  })
  it('it stops no clock', () => {
    expect(asked().clock('final-reply', first)).toEqual(handling().clock('final-reply', first))
    expect(asked().ticket.state).toBe('handling')
  })
  it('silence opens the closing ground, from the first moment after the agreed last day', () => {
    asked().when('2026-10-16T23:59+08:00', operator, close).refuses('close.needs-lapsed-supplement')
    closing(lapsed()).decides('closed')
  })
  it('a supplement asked for before acceptance does not open it', () =>
    closing(
      registered()
        .and('2026-10-09T10:00+08:00', operator, { type: 'requestSupplement', ask: '请补充收据', until: '2026-10-12' })
        .sweptTo('2026-10-13T00:00+08:00')
        .and('2026-10-13T09:30+08:00', operator, { type: 'accept' })
        .and('2026-10-13T10:00+08:00', operator, { type: 'dispatch' }),
    ).refuses('close.needs-lapsed-supplement'))
  it('supplied after the lapse, or with a good reason, it is closed again', () => {
    closing(lapsed().and('2026-10-17T09:00+08:00', appellant(), supply)).refuses('close.needs-lapsed-supplement')
    const explained = asked().and('2026-10-15T09:00+08:00', appellant(), explain).sweptTo('2026-10-17T00:00+08:00')
    closing(explained).refuses('supplement.good-reason')
    closing(
      explained.and('2026-10-17T09:00+08:00', unit, {
        type: 'judgeExplanation',
        good: false,
        reasons: '可以先行提供复印件',
      }),
    ).decides('closed')
  })
  it('more time is agreed while it is waited for; the first last day then ends nothing', () => {
    const longer = asked().and('2026-10-15T09:00+08:00', unit, {
      type: 'extendSupplement',
      until: '2026-10-23',
      agreed: '电话与诉求人约定',
      agreement,
    })
    closing(longer.sweptTo('2026-10-19T00:00+08:00')).refuses('close.needs-lapsed-supplement')
    expect(longer.sweptTo('2026-10-24T00:00+08:00').ticket.supplement?.lapsedAt).toBe('2026-10-23T16:00:00.000Z')
  })
  it('more time is agreed for nothing that is not waited for: never asked, or lapsed', () => {
    const more = { type: 'extendSupplement', until: '2026-10-30', agreed: '电话与诉求人约定', agreement } as const
    handling().when('2026-10-12T10:00+08:00', unit, more).refuses('supplement.none-running')
    lapsed().when('2026-10-19T09:00+08:00', unit, more).refuses('supplement.none-running')
  })
  it('one is waited for at a time', () =>
    asked().when('2026-10-13T10:00+08:00', operator, ask).refuses('supplement.already-asked'))
  it('what was not asked for, or came already, is not supplied', () => {
    handling().when('2026-10-13T10:00+08:00', appellant(), supply).refuses('supplement.not-asked')
    asked()
      .and('2026-10-13T10:00+08:00', appellant(), supply)
      .when('2026-10-13T11:00+08:00', appellant(), supply)
      .refuses('supplement.not-asked')
  })
  it('a reason is given once and judged once, by who may ask', () => {
    handling().when('2026-10-13T10:00+08:00', appellant(), explain).refuses('supplement.not-asked')
    const judge = { type: 'judgeExplanation', good: true, reasons: '属实' } as const
    asked().when('2026-10-13T10:00+08:00', unit, judge).refuses('supplement.no-reason-given')
    const explained = asked().and('2026-10-13T10:00+08:00', appellant(), explain)
    explained.when('2026-10-13T11:00+08:00', appellant(), explain).refuses('supplement.already-explained')
    explained.when('2026-10-13T11:00+08:00', department('sy-public-security'), judge).refuses('ticket.unknown')
    explained
      .and('2026-10-13T11:00+08:00', unit, judge)
      .when('2026-10-13T12:00+08:00', unit, judge)
      .refuses('supplement.already-explained')
  })
})

describe('谁要的材料谁管', () => {
  const at = '2026-10-12T09:00+08:00'
  const ask = { type: 'requestSupplement', ask: '请补充收据', until: '2026-10-20', agreement } as const
  const more = { type: 'extendSupplement', until: '2026-10-30', agreed: '电话告知', agreement } as const
  const judge = { type: 'judgeExplanation', good: true, reasons: '经核实' } as const
  const stranger = department('sy-public-security')
  const handling = () =>
    registered()
      .and('2026-10-09T09:30+08:00', operator, { type: 'accept' })
      .and('2026-10-09T10:00+08:00', operator, { type: 'dispatch' })

  it('a unit that has no order of the matter asks, extends and judges nothing', () => {
    handling().when(at, stranger, ask).refuses('ticket.unknown')
    const asked = handling().and(at, unit, ask)
    asked.when(at, stranger, more).refuses('ticket.unknown')
    asked.when(at, unit, more).decides('supplement-extended')
    const explained = asked.and(at, appellant(), explain)
    explained.when(at, stranger, judge).refuses('ticket.unknown')
    explained.when(at, unit, judge).decides('explanation-judged')
  })
  it('what the platform asked at review is the platform’s, also when an emergency has gone to units at once', () => {
    const urgent = registered()
      .and('2026-10-09T09:30+08:00', operator, { ...ask, agreement: undefined })
      .and('2026-10-09T09:40+08:00', operator, { type: 'declareEmergency', kind: 'accident', reasons: '有人被困' })
    const holder = department(urgent.ticket.orders[0]?.unit ?? '')
    urgent.when(at, holder, more).refuses('supplement.asked-by-another')
    urgent.when(at, operator, more).decides('supplement-extended')
    const explained = urgent.and(at, appellant(), explain)
    explained.when(at, holder, judge).refuses('supplement.asked-by-another')
    explained.when(at, operator, judge).decides('explanation-judged')
  })
  it('what one unit agreed with the appellant, another that helps with the matter neither extends nor judges', () => {
    const helper = department('heping-urban-management')
    const asked = registered()
      .and('2026-10-09T09:30+08:00', operator, { type: 'accept' })
      .and('2026-10-09T10:00+08:00', operator, { type: 'dispatch', coHandlers: ['heping-urban-management'] })
      .and(at, unit, ask)
    asked.when(at, helper, more).refuses('supplement.asked-by-another')
    asked.when(at, department('heping'), more).decides('supplement-extended')
    const explained = asked.and(at, appellant(), explain)
    explained.when(at, helper, judge).refuses('supplement.asked-by-another')
    explained.when(at, unit, judge).decides('explanation-judged')
  })
  it('a unit that has replied still judges the reason it was given', () => {
    const replied = handling()
      .and(at, unit, ask)
      .and(at, appellant(), explain)
      .and(at, unit, {
        type: 'reply',
        order: first,
        record: '换件',
        answer: '已修复',
        consultation: { impossible: '电话停机' },
      })
    replied.when(at, unit, judge).decides('explanation-judged')
  })
  it('before acceptance no unit asks', () => registered().when(at, unit, ask).refuses('ticket.unknown'))
  it('a reason is judged where one was given', () =>
    registered().when(at, operator, judge).refuses('supplement.no-reason-given'))
})

describe('规定期限、约定期限的长短、次数和约定', () => {
  const at = '2026-10-09T11:00+08:00'
  const bounds = liaoningDraft2021.supplementing
  const handling = () =>
    registered()
      .and('2026-10-09T09:30+08:00', operator, { type: 'accept' })
      .and('2026-10-09T10:00+08:00', operator, { type: 'dispatch' })
  const ask = (until: string) => ({ type: 'requestSupplement', ask: '请补充收据', until }) as const
  const agreed = (until: string) => ({ ...ask(until), agreement }) as const
  const more = (until: string) => ({ type: 'extendSupplement', until, agreed: '电话约定', agreement }) as const
  const both = [
    ['before acceptance', registered, operator, ask, bounds.review],
    ['during handling', handling, unit, agreed, bounds.handling],
  ] as const

  it.each(both)(
    '%s a period has a least and a greatest length, and the refusal names the day',
    (_, story, who, asks, { least, greatest }) => {
      const asking = (until: string) => story().when(at, who, asks(until))
      for (const until of ['2026-10-09', '2026-10-10', '2026-10-11'])
        asking(until).refuses('supplement.period-too-short')
      expect(asking('2026-10-09').decision).toMatchObject({ details: { earliest: '2026-10-12', least } })
      asking('2026-10-12').decides('supplement-requested')
      asking('2026-10-29').decides('supplement-requested')
      expect(asking('2026-10-30').decision).toMatchObject({
        refused: 'supplement.period-too-long',
        details: { latest: '2026-10-29', greatest },
      })
      asking('2099-12-31').refuses('supplement.period-too-long')
    },
  )
  it('during handling the agreement says when, how and with whom, and the appellant reads it', () => {
    handling().when(at, unit, ask('2026-10-16')).refuses('supplement.needs-agreement')
    for (const day of ['2026-10-09T09:54+08:00', '2026-10-09T11:06+08:00'])
      handling()
        .when(at, unit, { ...ask('2026-10-16'), agreement: { ...agreement, at: day } })
        .refuses('supplement.agreement-time')
    for (const day of ['2026-10-09T09:55+08:00', '2026-10-09T11:05+08:00'])
      handling()
        .when(at, unit, { ...agreed('2026-10-16'), agreement: { ...agreement, at: day } })
        .decides('supplement-requested')
    const asked = handling().and(at, unit, agreed('2026-10-16'))
    expect(appellantView(asked.ticket).supplement).toMatchObject({ until: '2026-10-16', agreement })
    asked.when(at, unit, { ...more('2026-10-20'), agreement: undefined }).refuses('supplement.needs-agreement')
  })
  it.each(both)('%s it is extended so often, and so long in all, counted from the asking', (_, story, who, asks) => {
    const asked = story().and(at, who, asks('2026-10-16'))
    asked.when(at, who, more('2026-11-19')).decides('supplement-extended')
    asked.when(at, who, more('2026-11-20')).refuses('supplement.period-too-long')
    const twice = asked.and(at, who, more('2026-10-20')).and(at, who, more('2026-10-23'))
    expect(twice.ticket.supplement?.extensions).toBe(2)
    twice.when(at, who, more('2026-10-26')).refuses('supplement.extended-too-often')
  })
  it('each that the matter may have is taken: those before acceptance take nothing from those during handling', () => {
    const supplied = (story: Story, asks: (until: string) => object) =>
      story.and(at, operator, asks('2026-10-16') as never).and(at, appellant(), supply)
    const early = Array.from({ length: bounds.review.times }).reduce<Story>((told) => supplied(told, ask), registered())
    const accepted = early.and(at, operator, { type: 'accept' }).and(at, operator, { type: 'dispatch' })
    const late = Array.from({ length: bounds.handling.times }).reduce<Story>(
      (told) => supplied(told, (until) => ({ ...agreed(until), agreement: { ...agreement, at } })),
      accepted,
    )
    expect(late.ticket.supplementsAsked).toEqual({ review: bounds.review.times, handling: bounds.handling.times })
  })
  it.each(both)('%s a matter has so many of them, whoever asks', (_, story, who, asks, { times }) => {
    const asked = Array.from({ length: times }).reduce<Story>(
      (told) => told.and(at, who, asks('2026-10-16')).and(at, appellant(), supply),
      story(),
    )
    for (const other of [who, operator])
      expect(asked.when(at, other, asks('2026-10-16')).decision).toMatchObject({
        refused: 'supplement.asked-too-often',
        details: { times },
      })
  })
})
