/** 告知 — a review is kept by telling its outcome, and by nothing less (第十八条). */
import { describe, expect, it } from 'vitest'
import { system } from '../../../shared/access/actor.ts'
import { nextCheckAt } from '../../../shared/appeals/clocks/due.ts'
import type { Clock } from '../../../shared/appeals/clocks/shape.ts'
import { toldOf } from '../../../shared/appeals/kind/notices.ts'
import { replay } from '../../../shared/appeals/kind/replay.ts'
import { ticketRow } from '../../../shared/appeals/kind/rows.ts'
import { toldFacts } from '../../../shared/appeals/views/told.ts'
import type { CommandOf } from '../../../shared/appeals/words/command.ts'
import { arrangements } from '../../../shared/law/arrangements.ts'
import { calendarOf } from '../../../shared/law/calendar.ts'
import {
  appellant,
  channel,
  department,
  instant,
  law,
  operator,
  outcomeOf,
  registered,
  registering,
  type Story,
} from '../../support/story.ts'
import { toldInCall } from '../ticket/endings.ts'

const telling = system('telling')
const deadlines = system('deadlines')
/** Registered on Friday 9 October at nine: to be told by the end of Monday the 12th. */
const at = '2026-10-09T10:00+08:00'
const limit = instant('2026-10-13T00:00+08:00')
const inTime = '2026-10-12T11:00+08:00'
const tooLate = '2026-10-14T11:00+08:00'

const accepted = (story = registered()) => story.and(at, operator, { type: 'accept' })
const dispatchedAt = '2026-10-09T10:30+08:00'
const dispatched = () => accepted().and(dispatchedAt, operator, { type: 'dispatch' })
const refusal = { type: 'reject', ground: 1, reasons: '属于民事纠纷' } as const
const thanks = { type: 'file', as: 'thanks', why: 'thanks', reasons: '按表扬归档' } as const
const contest = { type: 'contestFiling', reasons: '不是表扬' } as const
const ask = { type: 'requestSupplement', ask: '请补充收据' } as const
const declare = { type: 'declareEmergency', kind: 'accident', reasons: '楼道有浓烟' } as const

const recordTold = (of: string, decidedAt: string, happenedAt: string, notice = 'n-1'): CommandOf<'recordTold'> => ({
  type: 'recordTold',
  notice,
  of,
  decidedAt: instant(decidedAt),
  how: 'receipt',
  at: instant(happenedAt),
})
const recordUntold = (notice = 'n-1'): CommandOf<'recordUntold'> => ({
  type: 'recordUntold',
  notice,
  of: 'accepted',
  decidedAt: instant(at),
  why: 'not-delivered',
})
/** Told at that moment, and recorded then. */
const toldOn = (story: Story, of: string, decidedAt: string, when: string, notice?: string): Story =>
  story.and(when, telling, recordTold(of, decidedAt, when, notice))
const reviews = ({ ticket }: Story): Clock[] => ticket.clocks.filter(({ kind }) => kind === 'review')
/** Of each review that still runs, what was decided. */
const untold = (story: Story) =>
  reviews(story).flatMap(({ endedAt, decided }) => (endedAt ? [] : [decided?.of ?? 'nothing']))
const breaches = ({ log }: Story) =>
  log.flatMap(({ events }) => events.filter((event) => event.type === 'limit-passed' && event.clock === 'review'))

describe('当场告知', () => {
  it('by the operator who decides: the review is met in that decision, by that call', () => {
    const decision = registered().when(at, operator, { type: 'accept', toldInCall })
    decision.decides('accepted', 'notice-told', 'call-linked')
    expect(decision.events('notice-told')).toEqual([
      {
        type: 'notice-told',
        of: 'accepted',
        decidedAt: instant(at),
        how: 'in-call',
        happenedAt: instant(at),
        by: '李敏',
        callId: 'call-1',
      },
    ])
    const story = registered().and(at, operator, { type: 'accept', toldInCall })
    expect(story.clock('review')).toMatchObject({ outcome: 'met', endedAt: instant(at) })
    story.when(inTime, telling, recordTold('accepted', at, inTime)).refuses('telling.nothing-waits')
  })
  it('with registration by the telephone channel or an operator; it ends no review, for nothing is decided', () => {
    const call = { channel: 'phone', by: channel('phone'), toldInCall }
    outcomeOf(registering(call)).decides('registered', 'call-linked', 'notice-told')
    outcomeOf(registering({ by: operator, toldInCall })).decides('registered', 'call-linked', 'notice-told')
    expect(registered(call).clock('review')).not.toHaveProperty('decided')
    expect(registered(call).clock('review')).not.toHaveProperty('outcome')
  })
  it('with registration, what it answers at once is told with it', () => {
    const call = { channel: 'phone', by: channel('phone'), toldInCall, externalLine: '120' }
    outcomeOf(registering(call)).decides('registered', 'call-linked', 'redirected', 'notice-told', 'notice-told')
    expect(registered(call).clock('review')).toMatchObject({ outcome: 'met', decided: { of: 'redirected' } })
    expect(untold(registered({ ...call, toldInCall: undefined }))).toEqual(['redirected'])
  })
  it('not by a channel that is no telephone', () =>
    expect(outcomeOf(registering({ toldInCall })).refuses('telling.no-call')).toEqual({ channel: 'web' }))
  it('after the limit it is late', () => {
    const story = registered().sweptTo(tooLate).and(tooLate, operator, { type: 'accept', toldInCall })
    expect(story.clock('review')).toMatchObject({ outcome: 'late', passedAt: limit })
  })
})

describe('告知时限', () => {
  it('decided and not told it runs on; told within it, it is met at the moment of telling', () => {
    expect(accepted().clock('review')).toMatchObject({ limit, decided: { of: 'accepted', at: instant(at) } })
    expect(accepted().clock('review')).not.toHaveProperty('outcome')
    const story = toldOn(accepted(), 'accepted', at, inTime)
    expect(story.clock('review')).toMatchObject({ outcome: 'met', endedAt: instant(inTime), toldBy: 'n-1' })
    expect(breaches(story.sweptTo(tooLate))).toEqual([])
  })
  it('told at its very end it is late, a moment before it is not', () => {
    expect(toldOn(accepted(), 'accepted', at, '2026-10-12T23:59:59.999+08:00').clock('review')?.outcome).toBe('met')
    expect(toldOn(accepted(), 'accepted', at, '2026-10-13T00:00+08:00').clock('review')?.outcome).toBe('late')
  })
  it('decided in time and told of too late is a breach, dated to the limit', () => {
    const passed = accepted().sweptTo(tooLate)
    expect(breaches(passed)).toEqual([{ type: 'limit-passed', clock: 'review', limit }])
    expect(passed.clock('review')).toMatchObject({ passedAt: limit, decided: { of: 'accepted' } })
    expect(toldOn(passed, 'accepted', at, tooLate).clock('review')).toMatchObject({
      outcome: 'late',
      passedAt: limit,
      endedAt: instant(tooLate),
    })
  })
  it('a receipt that comes after the limit for what arrived before it: it was told in time', () => {
    const passed = accepted().sweptTo(tooLate)
    const story = passed.and(tooLate, telling, recordTold('accepted', at, inTime))
    expect(story.clock('review')).toMatchObject({ outcome: 'met', endedAt: instant(inTime) })
  })
  it('a second telling of the same is refused, and so is one of what nobody decided', () => {
    const story = toldOn(accepted(), 'accepted', at, inTime)
    story.when(tooLate, telling, recordTold('accepted', at, inTime, 'n-2')).refuses('telling.nothing-waits')
    registered()
      .when(inTime, telling, recordTold('accepted', at, inTime))
      .refuses('telling.nothing-waits')
  })
  it('only the platform records it', () =>
    accepted()
      .when(inTime, operator, recordTold('accepted', at, inTime))
      .refuses('ticket.role-not-allowed'))
})

describe('以后的告知', () => {
  it('that it was dispatched tells that it was accepted, and more', () =>
    expect(toldOn(dispatched(), 'dispatched', dispatchedAt, inTime).clock('review')?.outcome).toBe('met'))
  it.each(['lead-dispatched', 'interim-replied', 'check-passed', 'closed'])('so does %s', (of) =>
    expect(toldOn(dispatched(), of, dispatchedAt, inTime).clock('review')?.outcome).toBe('met'),
  )
  it.each(['registered', 'reclassified', 'access-code-issued'])(
    '%s does not',
    (of) =>
      void dispatched()
        .when(inTime, telling, recordTold(of, dispatchedAt, inTime))
        .refuses('telling.nothing-waits'),
  )
  it('nothing that was decided before the outcome does', () => {
    const before = '2026-10-09T09:59+08:00'
    dispatched()
      .when(inTime, telling, recordTold('dispatched', before, inTime))
      .refuses('telling.nothing-waits')
    dispatched()
      .when(inTime, telling, recordTold('accepted', before, inTime))
      .refuses('telling.nothing-waits')
  })
  it('that a unit asks for a supplement tells it too, and takes no outcome’s place', () => {
    const asked = '2026-10-09T11:00+08:00'
    const agreement = { at: instant('2026-10-09T10:50+08:00'), how: 'phone', with: '诉求人' } as const
    const command = { ...ask, until: '2026-10-14', agreement }
    const story = dispatched().and(asked, department('heping-housing'), command)
    expect(story.clock('review')).toMatchObject({ decided: { of: 'accepted' } })
    expect(toldOn(story, 'accepted', at, inTime).clock('review')?.outcome).toBe('met')
    expect(toldOn(story, 'supplement-requested', asked, inTime).clock('review')?.outcome).toBe('met')
  })
})

describe('决定变更', () => {
  const later = '2026-10-09T15:00+08:00'
  it('refused after it was accepted: it is the refusal that has to be told', () => {
    const story = accepted().and(later, operator, refusal)
    expect(story.clock('review')).toMatchObject({ decided: { of: 'rejected', at: instant(later) } })
    story.when(inTime, telling, recordTold('accepted', at, inTime)).refuses('telling.nothing-waits')
    expect(toldOn(story, 'rejected', later, inTime).clock('review')?.outcome).toBe('met')
  })
  it('told that it was accepted, a later refusal opens no review again', () => {
    const story = toldOn(accepted(), 'accepted', at, '2026-10-09T14:00+08:00').and(later, operator, refusal)
    expect(story.clock('review')).toMatchObject({ outcome: 'met', decided: { of: 'accepted' } })
  })
  it('a supplement asked for stays the outcome of the review that asked, also when it comes at once', () => {
    const supplied = registered()
      .and(at, operator, ask)
      .and('2026-10-09T12:00+08:00', appellant(), { type: 'supplySupplement', text: '收据' })
      .and(later, operator, { type: 'accept' })
    // Whoever supplies it has been told of the request; a receipt that comes later has nothing left to say.
    const told = { decided: { of: 'supplement-requested' }, outcome: 'met', endedAt: instant('2026-10-09T12:00+08:00') }
    expect(reviews(supplied)).toMatchObject([told])
    supplied
      .when(later, telling, recordTold('supplement-requested', at, '2026-10-09T11:00+08:00'))
      .refuses('telling.nothing-waits')
  })
  describe('two reviews, since no supplement came', () => {
    const decided = '2026-10-19T10:00+08:00'
    const told = '2026-10-20T10:00+08:00'
    const both = (story: Story) => story.sweptTo('2026-10-17T00:00+08:00').and(decided, operator, refusal)
    it('end each by their own outcome', () => {
      const asked = toldOn(registered().and(at, operator, ask), 'supplement-requested', at, inTime)
      expect(untold(both(asked))).toEqual(['rejected'])
      expect(reviews(toldOn(both(asked), 'rejected', decided, told, 'n-2'))).toMatchObject([
        { outcome: 'met', toldBy: 'n-1', endedAt: instant(inTime) },
        { outcome: 'met', toldBy: 'n-2', endedAt: instant(told) },
      ])
    })
    it('the request told of at last ends the first alone; the outcome alone tells both', () => {
      const story = both(registered().and(at, operator, ask))
      expect(breaches(story)).toHaveLength(1)
      expect(untold(story)).toEqual(['supplement-requested', 'rejected'])
      const requested = toldOn(story, 'supplement-requested', at, told)
      expect(requested.ticket.clocks.find(({ kind }) => kind === 'review')?.outcome).toBe('late')
      expect(untold(requested)).toEqual(['rejected'])
      expect(reviews(toldOn(story, 'rejected', decided, told))).toMatchObject([{ outcome: 'late' }, { outcome: 'met' }])
    })
  })
})

describe('告知失败', () => {
  const failedAt = '2026-10-12T15:00+08:00'
  const failed = (when = failedAt) => toldOn(accepted(), 'accepted', at, inTime).and(when, telling, recordUntold())
  it('reopens the limit, which then passes like any other', () => {
    expect(untold(failed())).toEqual(['accepted'])
    const { dispatch, ...rest } = Object.groupBy(failed().ticket.clocks, ({ kind }) => kind)
    expect(dispatch).toHaveLength(1)
    expect(nextCheckAt({ ...failed().ticket, clocks: rest.review ?? [] }, instant(failedAt))).toBe(limit)
    expect(breaches(failed().sweptTo(tooLate))).toEqual([{ type: 'limit-passed', clock: 'review', limit }])
  })
  it('known after the limit it is a breach of that limit', () => {
    const story = failed(tooLate).and(tooLate, deadlines, { type: 'passLimits' })
    expect(story.clock('review')).toMatchObject({ passedAt: limit, decided: { of: 'accepted' } })
    expect(untold(story)).toEqual(['accepted'])
  })
  it('told again within it, it is met after all', () =>
    expect(toldOn(failed(), 'accepted', at, '2026-10-12T18:00+08:00', 'n-2').clock('review')).toMatchObject({
      outcome: 'met',
      toldBy: 'n-2',
    }))
  it('of a notice that told nobody, or of another one, it is refused', () => {
    accepted().when(failedAt, telling, recordUntold()).refuses('telling.nothing-waits')
    toldOn(accepted(), 'accepted', at, inTime)
      .when(failedAt, telling, recordUntold('n-2'))
      .refuses('telling.nothing-waits')
    failed().when(tooLate, telling, recordUntold()).refuses('telling.nothing-waits')
  })
  it('what was told in the call cannot fail', () =>
    registered()
      .and(at, operator, { type: 'accept', toldInCall })
      .when(failedAt, telling, recordUntold())
      .refuses('telling.nothing-waits'))
})

describe('事项的终结', () => {
  it('an end that is itself the outcome leaves it running, and it is looked at when the limit comes', () => {
    const rejected = registered().and(at, operator, refusal)
    expect(rejected.ticket.state).toBe('rejected')
    expect(nextCheckAt(rejected.ticket, instant(at))).toBe(limit)
    expect(breaches(rejected.sweptTo(tooLate))).toHaveLength(1)
    expect(toldOn(rejected, 'rejected', at, inTime).clock('review')?.outcome).toBe('met')
  })
  it('closed, it is still to be told', () => {
    const closed = dispatched().and('2026-10-09T16:00+08:00', operator, {
      type: 'close',
      ground: 5,
      alternative: 'untrue',
      evidence: { finding: '经查不属实' },
      reasons: '经查不属实',
    })
    expect(closed.ticket.state).toBe('closed')
    expect(untold(closed)).toEqual(['accepted'])
    expect(toldOn(closed, 'closed', '2026-10-09T16:00+08:00', inTime).clock('review')?.outcome).toBe('met')
  })
  it('withdrawn, there is nothing to tell any more; after the limit that was missed', () => {
    const withdraw = { type: 'withdraw', how: 'written' } as const
    expect(accepted().and('2026-10-09T12:00+08:00', appellant(), withdraw).clock('review')).toMatchObject({
      outcome: 'void',
      endedAt: instant('2026-10-09T12:00+08:00'),
    })
    const late = accepted().sweptTo(tooLate).and(tooLate, appellant(), withdraw)
    expect(late.clock('review')).toMatchObject({ outcome: 'void', passedAt: limit })
  })
  it('nobody can be told whose identity was erased', () => {
    const rejected = registered().and(at, operator, refusal)
    const erased = rejected
      .sweptTo(tooLate)
      .and('2036-01-01T10:00+08:00', system('retention'), { type: 'endRetention' })
    expect(erased.log.at(-1)?.events).toMatchObject([{ type: 'identity-ended' }, { type: 'texts-ended' }])
    expect(erased.clock('review')).toMatchObject({ outcome: 'void', passedAt: limit })
    erased.when('2036-01-02T10:00+08:00', telling, recordTold('rejected', at, inTime)).refuses('retention.ended')
  })
  it('an emergency needs no telling, decided before or not', () => {
    const declared = '2026-10-09T11:00+08:00'
    const met = { outcome: 'met', endedAt: instant(declared) }
    expect(registered().and(declared, operator, declare).clock('review')).toMatchObject(met)
    expect(accepted().and(declared, operator, declare).clock('review')).toMatchObject(met)
    expect(reviews(registered({ emergency: 'accident' }))).toEqual([])
  })
})

describe('归档异议', () => {
  const contested = '2026-10-12T15:00+08:00'
  const filed = () => registered().and(at, operator, thanks)
  it.each([
    ['untold', filed],
    ['told', () => toldOn(filed(), 'filed', at, inTime)],
  ])('within the limit it undoes the outcome, %s: the review runs on to its limit', (_, story) => {
    const again = story().and(contested, appellant(), contest)
    expect(reviews(again)).toMatchObject([{ limit }])
    expect(untold(again)).toEqual(['nothing'])
    again.when(contested, telling, recordTold('filed', at, inTime)).refuses('telling.nothing-waits')
    const accepting = '2026-10-12T16:00+08:00'
    const outcome = again.and(accepting, operator, { type: 'accept' })
    expect(toldOn(outcome, 'accepted', accepting, '2026-10-12T17:00+08:00', 'n-2').clock('review')?.outcome).toBe('met')
  })
  it('after it, told in time or late, what was told stands and a new review begins', () => {
    const outcomes = (when: string) =>
      reviews(toldOn(filed(), 'filed', at, when).and('2026-10-15T10:00+08:00', appellant(), contest))
    expect(outcomes(inTime)).toMatchObject([{ outcome: 'met' }, { lastDay: '2026-10-19' }])
    expect(outcomes(tooLate)).toMatchObject([{ outcome: 'late' }, { lastDay: '2026-10-19' }])
  })
})

describe('归档异议，此前的初核', () => {
  it('is not about what an earlier review asked for: that is still to be told', () => {
    const filedAt = '2026-10-19T10:00+08:00'
    const filed = registered({ title: '来电', text: '……' })
      .and(at, operator, ask)
      .sweptTo('2026-10-17T00:00+08:00')
      .and(filedAt, operator, { type: 'file', as: 'invalid', why: 'silent', reasons: '接通后无声' })
    expect(untold(filed)).toEqual(['supplement-requested', 'filed'])
    expect(untold(filed.and('2026-10-19T11:00+08:00', appellant(), contest))).toEqual([
      'supplement-requested',
      'nothing',
    ])
  })
})

describe('列表与告知', () => {
  it('decided, it is no next limit of any row, nor named to the appellant', () => {
    expect(ticketRow(registered().ticket).limit).toBe(limit)
    const rejected = registered().and(at, operator, refusal)
    expect(ticketRow(rejected.ticket).limit).toBeUndefined()
    expect(ticketRow(accepted().ticket).limit).toBe(accepted().clock('dispatch')?.limit)
    expect(toldFacts('appeal.registered', instant(at), registered().ticket, law).limit).toBe('2026-10-12')
    expect(toldFacts('appeal.rejected', instant(at), rejected.ticket, law).limit).toBeUndefined()
  })
  it('moved by the calendar, it is told to the appellant only while nothing was decided', () => {
    const holiday = calendarOf(arrangements, { holidays: [{ date: '2026-10-12', name: '市庆' }], workdays: [] })
    const told = (story: Story) => {
      const after = story.under(holiday).and('2026-10-10T10:00+08:00', deadlines, { type: 'passLimits' })
      expect(after.clock('review')?.lastDay).toBe('2026-10-13')
      return toldOf(after.log.at(-1)?.events ?? [], instant('2026-10-10T10:00+08:00'), after.ticket)
    }
    expect(told(registered())).toEqual([{ notice: 'appeal.limit-moved', of: 'limit-recounted' }])
    expect(told(registered().and(at, operator, refusal))).toEqual([])
  })
})

describe('此前的日志', () => {
  it('a review that began before telling counted ends with its outcome, as it did', () => {
    const log = accepted().log.map(({ events, ...decision }) => ({
      ...decision,
      events: events.map((event) => {
        if (event.type !== 'clock-started') return event
        const { until: _, ...started } = event
        return started
      }),
    }))
    const ticket = replay(log)
    expect(ticket?.clocks[0]).toMatchObject({ kind: 'review', outcome: 'met', endedAt: instant(at) })
    expect(ticket?.clocks[0]).not.toHaveProperty('decided')
  })
})
