/** 初核审查 — every outcome of review, told within two working days (第十六条至第十八条). */
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../shared/access/actor.ts'
import { decide } from '../../../shared/appeals/kind/decide.ts'
import {
  channel,
  department,
  instant,
  law,
  operator,
  outcomeOf,
  quotable,
  registered,
  registering,
  type Story,
  supervisor,
} from '../../support/story.ts'
import { told } from '../../support/told.ts'
import { toldInCall } from '../ticket/endings.ts'

const at = '2026-10-09T10:00+08:00'
const quoted = { article: 'kb-heating', version: 3 }

describe('受理之后', () => {
  const accepted = () => registered().and('2026-10-09T09:05+08:00', operator, { type: 'accept' })
  const refusal = { type: 'reject', ground: 1, reasons: '民事纠纷' } as const
  it('it may still be refused until it is dispatched, filed; a reading that can be replaced', () => {
    expect(accepted().and(at, operator, refusal).ticket.negatives).toMatchObject([{ kind: 'rejected', ground: 1 }])
    const rules = { ...law.rules, rejection: { ...law.rules.rejection, afterAcceptance: 'never' as const } }
    const context = { ...law, rules, now: instant(at), today: '2026-10-09', actor: operator }
    expect(decide(refusal, accepted().ticket, context)).toMatchObject({ refused: 'review.accepted-stands' })
  })
})

describe('within two working days of registration (第十八条)', () => {
  it('the review runs from registration, and each outcome meets it when it is told', () => {
    expect(registered().clock('review')).toMatchObject({ lastDay: '2026-10-12' })
    const outcomes = (told: { toldInCall?: typeof toldInCall }): Story[] => [
      registered().and(at, operator, { type: 'accept', ...told }),
      registered().and(at, operator, { type: 'reject', ground: 1, reasons: '民事纠纷', ...told }),
      registered().and(at, operator, { type: 'redirect', to: '劳动仲裁委', reasons: '专属管辖', ...told }),
      registered().and(at, operator, { type: 'requestSupplement', ask: '请补充照片', ...told }),
      registered({ ticketType: 'consultation' }).and(at, operator, {
        type: 'answer',
        answer: '可以',
        knowledge: quoted,
        ...told,
      }),
      registered({ ticketType: 'invalid' }).and(at, operator, {
        type: 'file',
        as: 'invalid',
        why: 'silent',
        reasons: '静音',
        ...told,
      }),
    ]
    for (const story of outcomes({ toldInCall })) expect(story.clock('review')).toMatchObject({ outcome: 'met' })
    for (const story of outcomes({})) {
      expect(story.clock('review')).toMatchObject({ decided: { at: instant(at) } })
      expect(story.clock('review')?.endedAt).toBeUndefined()
    }
  })
  it('told later than that it is late, and the breach is dated to the limit', () => {
    const late = registered().sweptTo('2026-10-14T09:00+08:00')
    expect(late.clock('review')).toMatchObject({ passedAt: '2026-10-12T16:00:00.000Z' })
    expect(late.and('2026-10-14T10:00+08:00', operator, { type: 'accept', toldInCall }).clock('review')).toMatchObject({
      outcome: 'late',
      endedAt: instant('2026-10-14T10:00+08:00'),
    })
    const untold = registered().and(at, operator, { type: 'accept' }).sweptTo('2026-10-14T09:00+08:00')
    expect(untold.clock('review')).toMatchObject({ passedAt: '2026-10-12T16:00:00.000Z' })
    expect(untold.clock('review')?.endedAt).toBeUndefined()
  })
  it('the appellant is told each outcome', () => {
    const rejected = registered().and(at, operator, { type: 'reject', ground: 6, reasons: '多次辱骂话务员' })
    expect(told(rejected)).toEqual(['appeal.rejected → web'])
    const redirected = registered().and(at, operator, { type: 'redirect', to: '劳动仲裁委', reasons: '专属管辖' })
    expect(told(redirected)).toEqual(['appeal.redirected → web'])
  })
})

describe('the twelve grounds (第十七条)', () => {
  it('each is open to the review with reasons, but repeats and missing evidence need what they rest on', () => {
    for (let ground = 1; ground <= 12; ground++) {
      const outcome = registered().when(at, operator, { type: 'reject', ground, reasons: '经审查属不予受理情形' })
      if (ground === 7) outcome.refuses('review.ground-needs-earlier-ticket')
      else if (ground === 10) outcome.refuses('review.ground-needs-supplement')
      else outcome.decides('rejected')
    }
  })
  it('there is no thirteenth', () =>
    registered().when(at, operator, { type: 'reject', ground: 13, reasons: '其他' }).refuses('review.ground-unknown'))
  it('what was dispatched is not refused any more', () =>
    registered()
      .and(at, operator, { type: 'accept' })
      .and(at, operator, { type: 'dispatch' })
      .when(at, operator, { type: 'reject', ground: 1, reasons: '民事纠纷' })
      .refuses('ticket.not-allowed-here'))
  it('abuse is ground 6 with reasons, never “invalid”; thanks are thanks', () => {
    const file = (as: 'thanks' | 'invalid', why: 'thanks' | 'empty' | 'silent') =>
      registered({ ticketType: 'invalid' }).when(at, operator, { type: 'file', as, why, reasons: '无内容' })
    file('invalid', 'empty').decides('filed')
    file('thanks', 'thanks').decides('filed')
    file('invalid', 'thanks').refuses('review.invalid-needs-empty-contact')
    file('thanks', 'silent').refuses('review.invalid-needs-empty-contact')
  })
})

describe('the other outcomes (第十六条、第十八条)', () => {
  it('only a general consultation is answered from the knowledge base, quoting article and version', () => {
    const answer = { type: 'answer', answer: '十一月一日起供暖', knowledge: quoted } as const
    registered().when(at, operator, answer).refuses('review.only-consultations-answered')
    const story = registered({ ticketType: 'consultation' }).and(at, operator, answer)
    expect(story.ticket.outcome?.event).toMatchObject({ knowledge: { ...quoted, hash: quotable.hash } })
  })
  it.each([
    ['there is not', { standing: 'unknown' }, 'review.article-unknown'],
    ['is not published', { standing: 'not-published', inForce: undefined }, 'review.article-not-published'],
    ['is not in force that day', { standing: 'not-in-force', inForce: 4 }, 'review.article-not-in-force'],
    ['is for another area', { ...quotable, areas: ['210106', '210181'] }, 'review.article-other-area'],
  ] as const)('no article is quoted that %s', (_, standing, code) => {
    const answer = { type: 'answer', answer: '十一月一日起供暖', knowledge: quoted } as const
    const asked = registered({ ticketType: 'consultation', area: '210102' })
    asked.when(at, operator, answer, { quoted: standing }).refuses(code)
  })
  it('what the answer says otherwise than its article is kept', () => {
    const answer = { type: 'answer', answer: '十一月一日起供暖', knowledge: quoted } as const
    const change = '[-十-]{+十一+}月一日起供暖'
    const story = registered({ ticketType: 'consultation' }).and(at, operator, answer, {
      quoted: { ...quotable, change },
    })
    expect(story.ticket.outcome?.event).toMatchObject({ knowledge: { ...quoted, change } })
  })
  it('acceptance settles the classification by what the city knows', () => {
    registered().when(at, operator, { type: 'accept', category: 'nothing' }).refuses('category.unknown')
    registered().when(at, operator, { type: 'accept', area: '110000' }).refuses('area.unknown')
    registered({ ticketType: 'thanks' }).when(at, operator, { type: 'accept' }).refuses('accept.type-is-filed')
  })
  it('the review is the platform’s, and happens once', () => {
    const accept = { type: 'accept' } as const
    registered().when(at, department('heping-housing'), accept).refuses('ticket.role-not-allowed')
    registered().and(at, operator, accept).when(at, operator, accept).refuses('ticket.not-allowed-here')
  })
})

describe('登记与受理的限度', () => {
  it('an appeal is taken in by channels and the platform, each channel under its own name', () => {
    const by = (actor: Actor, channelCode = 'web') => outcomeOf(registering({ by: actor, channel: channelCode }))
    by(supervisor).refuses('ticket.role-not-allowed')
    by(channel('app')).refuses('channel.not-yours')
    by(channel('web')).decides('registered')
    by(operator).decides('registered')
  })
  it('of a category and an area the city knows', () => {
    outcomeOf(registering({ category: 'unicorns' })).refuses('category.unknown')
    outcomeOf(registering({ area: '999999' })).refuses('area.unknown')
  })
  it('a person’s appeal is not accepted as an enterprise matter, nor anything as invalid', () => {
    const as = (ticketType: 'enterprise' | 'invalid') =>
      registered().when(at, operator, { type: 'accept', ticketType, note: '重新定性' })
    as('enterprise').refuses('enterprise.needs-organisation')
    as('invalid').refuses('accept.type-is-filed')
  })
  it('recast on acceptance, the note is the reason that is kept', () => {
    const story = registered({ ticketType: 'complaint' }).and(at, operator, {
      type: 'accept',
      ticketType: 'consultation',
      note: '只问政策',
    })
    expect(story.ticket.reclassifications).toMatchObject([
      { from: 'complaint', to: 'consultation', reasons: '只问政策' },
    ])
  })
  it('a good reason for not supplying something keeps only ground 10 closed', () => {
    const explained = registered()
      .and(at, operator, { type: 'requestSupplement', ask: '请补充收据' })
      .sweptTo('2026-10-17T00:00+08:00')
      .and('2026-10-19T09:00+08:00', operator, { type: 'explainSupplement', reason: '原件在法院' })
    const reject = (ground: number) => ({ type: 'reject', ground, reasons: '不予受理' }) as const
    explained.when('2026-10-19T10:00+08:00', operator, reject(10)).refuses('supplement.good-reason')
    explained.when('2026-10-19T10:00+08:00', operator, reject(1)).decides('rejected')
  })
})
