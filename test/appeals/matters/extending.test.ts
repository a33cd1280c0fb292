/** 延期 — of what, how often, how far and by whom (第十九条（四）). */
import { describe, expect, it } from 'vitest'
import { decide } from '../../../shared/appeals/kind/decide.ts'
import { cap, extensionState, originalLastDay } from '../../../shared/appeals/matters/extending/extension.ts'
import { listedExtensions } from '../../../shared/appeals/matters/extending/listed.ts'
import { extensionView } from '../../../shared/appeals/matters/extending/view.ts'
import { explainClocks } from '../../support/explained.ts'
import {
  businessEnvironment,
  department,
  first,
  instant,
  law,
  operator,
  registered,
  type Story,
  second,
  supervisor,
} from '../../support/story.ts'
import { toldInCall } from '../ticket/endings.ts'

const dispatchedOn = (day: string, born = {}) =>
  registered({ at: `${day}T08:30+08:00`, ticketType: 'complaint', ...born })
    .and(`${day}T08:40+08:00`, operator, { type: 'accept', toldInCall })
    .and(`${day}T09:00+08:00`, operator, { type: 'dispatch' })
const lead = department('heping-housing')
const request = { type: 'requestExtension', order: first, kind: 'general', reasons: '需专业机构鉴定' } as const
const grant = { type: 'decideExtension', extension: 1, decision: 'grant', reasons: '情况属实' } as const
const refuse = { ...grant, decision: 'refuse', reasons: '理由不充分' } as const
const report = { type: 'reportProgress', order: first, text: '鉴定机构已进场' } as const
const interim = { type: 'replyInterim', order: first, record: '已勘查', answer: '正在鉴定' } as const
const reply = {
  type: 'reply',
  order: first,
  record: '已修复',
  answer: '已修复',
  consultation: { impossible: '电话停机' },
} as const

/** §7 example 8: a complaint dispatched Mon 08-10, final Mon 08-31, its interim reply given. */
const august = (born = {}) => dispatchedOn('2026-08-10', born).and('2026-08-11T09:00+08:00', lead, interim)
const asked = (months = 1, at = '2026-08-28T10:00+08:00') => august().and(at, lead, { ...request, months })
const final = (story: Story) => story.clock('final-reply', first)
const weekly = ({ ticket }: Story) =>
  ticket.clocks
    .filter(({ kind }) => kind === 'weekly-report')
    .map(({ lastDay, outcome, passedAt, endedAt }) => [
      lastDay,
      outcome ?? (passedAt ? 'passed' : (endedAt ?? 'running')),
    ])

describe('时长', () => {
  it('example 8: one month goes from Mon 08-31 to Wed 09-30, the cap of two to Sat 10-31, which rolls to Mon 11-02', () => {
    expect(final(august())).toMatchObject({ lastDay: '2026-08-31' })
    const one = asked().and('2026-08-31T09:00+08:00', supervisor, grant)
    expect(final(one)).toMatchObject({ lastDay: '2026-09-30', limit: instant('2026-10-01T00:00+08:00') })
    const two = one
      .and('2026-09-29T10:00+08:00', lead, { ...request, months: 2 })
      .and('2026-09-30T10:00+08:00', supervisor, { ...grant, extension: 2 })
    expect(final(two)).toMatchObject({ lastDay: '2026-11-02', provisional: false })
  })

  it('example 9: dispatched Thu 12-10, final Thu 12-31; the cap is Sun 2027-02-28, provisionally Mon 03-01', () => {
    const story = dispatchedOn('2026-12-10').and('2026-12-28T10:00+08:00', lead, { ...request, months: 2 })
    expect(final(story)).toMatchObject({ lastDay: '2026-12-31' })
    expect(final(story.and('2026-12-29T10:00+08:00', supervisor, grant))).toMatchObject({
      lastDay: '2027-03-01',
      provisional: true,
    })
  })

  it('goes no further than two months in all from the original last day', () => {
    const ask = (length: object) => august().when('2026-08-28T10:00+08:00', lead, { ...request, ...length })
    expect(ask({ months: 3 }).refuses('extension.beyond-cap')).toMatchObject({
      originalLastDay: '2026-08-31',
      cap: '2026-11-02',
    })
    ask({ until: '2026-11-02' }).decides('extension-requested')
    ask({ until: '2026-11-03' }).refuses('extension.beyond-cap')
    // a day that is not worked rolls to the next: Sun 11-01 asks for Mon 11-02
    expect(ask({ until: '2026-11-01' }).events('extension-requested')[0]).toMatchObject({ asksUntil: '2026-11-02' })
    const once = asked().and('2026-08-31T09:00+08:00', supervisor, grant)
    once.when('2026-09-28T10:00+08:00', lead, { ...request, until: '2026-11-03' }).refuses('extension.beyond-cap')
  })

  it('is said in months or by a day, one of the two, and must be longer than what stands', () => {
    const ask = (length: object) => august().when('2026-08-28T10:00+08:00', lead, { ...request, ...length })
    ask({}).refuses('extension.needs-length')
    ask({ months: 1, until: '2026-09-30' }).refuses('extension.needs-length')
    ask({ until: '2026-08-31' }).refuses('extension.not-longer')
    asked()
      .and('2026-08-31T09:00+08:00', supervisor, grant)
      .when('2026-09-28T10:00+08:00', lead, { ...request, months: 1 })
      .refuses('extension.not-longer')
  })

  it('may be granted for less, never for more', () => {
    const decide = (length: object) => asked(2).when('2026-08-31T09:00+08:00', supervisor, { ...grant, ...length })
    expect(decide({ months: 1 }).events('extension-granted')[0]).toMatchObject({ lastDay: '2026-09-30', months: 1 })
    expect(decide({ until: '2026-09-11' }).events('extension-granted')[0]).toMatchObject({ lastDay: '2026-09-11' })
    decide({ until: '2026-11-03' }).refuses('extension.more-than-asked')
    decide({ until: '2026-08-31' }).refuses('extension.not-longer')
    decide({ until: '2026-09-11', months: 1 }).refuses('extension.needs-length')
    asked()
      .when('2026-08-31T09:00+08:00', supervisor, { ...refuse, months: 1 })
      .refuses('extension.refused-has-no-length')
  })

  it('from the last day of a long month to the last day of a short one', () => {
    // final Mon 08-31; one month has no 31st
    expect(final(asked().and('2026-08-31T09:00+08:00', supervisor, grant))?.lastDay).toBe('2026-09-30')
  })
})

describe('申请', () => {
  it('is made until the last minute of the limit, by the unit that holds the order', () => {
    const ask = { ...request, months: 1 }
    august().when('2026-08-31T23:59+08:00', lead, ask).decides('extension-requested')
    august().when('2026-09-01T00:00+08:00', lead, ask).refuses('extension.too-late')
    august().when('2026-08-31T12:00+08:00', department('sy-housing'), ask).refuses('work-order.unknown')
    august().when('2026-08-31T12:00+08:00', operator, ask).refuses('ticket.role-not-allowed')
    august()
      .and('2026-08-30T12:00+08:00', lead, reply)
      .when('2026-08-31T12:00+08:00', lead, ask)
      .refuses('ticket.not-allowed-here')
  })

  it('is only of the completing limit: never of review, dispatch, return or the interim reply', () => {
    for (const clock of ['interim-reply', 'review', 'dispatch', 'return-request', 'weekly-report'] as const)
      august()
        .when('2026-08-12T09:00+08:00', lead, { ...request, months: 1, clock })
        .refuses('extension.clock-not-extendable')
    august()
      .when('2026-08-12T09:00+08:00', lead, { ...request, months: 1, clock: 'final-reply' })
      .decides('extension-requested')
  })

  it('extends a consultation’s reply and an enterprise’s preliminary opinion alike', () => {
    const consultation = dispatchedOn('2026-08-10', { ticketType: 'consultation' })
    expect(
      consultation.when('2026-08-17T09:00+08:00', lead, { ...request, months: 1 }).events('extension-requested')[0],
    ).toMatchObject({ clock: 'reply', originalLastDay: '2026-08-17', asksUntil: '2026-09-17' })
  })

  it('is not made of a limit already met', () =>
    dispatchedOn('2026-08-10', { ticketType: 'enterprise', appellantKind: 'organisation', businessEnvironment: true })
      .and('2026-08-12T09:00+08:00', lead, interim)
      .when('2026-08-13T09:00+08:00', lead, { ...request, months: 1 })
      .refuses('extension.already-met'))

  it('is made at most twice for a matter, whatever the outcome, and across re-dispatch', () => {
    asked()
      .when('2026-08-29T10:00+08:00', lead, { ...request, months: 2 })
      .refuses('extension.already-pending')
    const refused = asked().and('2026-08-29T10:00+08:00', supervisor, refuse)
    const twice = refused
      .and('2026-08-30T10:00+08:00', lead, { ...request, months: 1 })
      .and('2026-08-30T11:00+08:00', supervisor, { ...refuse, extension: 2 })
    twice.when('2026-08-31T10:00+08:00', lead, { ...request, months: 1 }).refuses('extension.too-many')
    const returned = dispatchedOn('2026-08-10')
      .and(
        '2026-08-10T10:00+08:00',
        { role: 'system', id: 'delivery' },
        { type: 'recordReceipt', order: first, how: 'push', at: instant('2026-08-10T10:00+08:00') },
      )
      .and('2026-08-11T09:00+08:00', lead, { ...request, months: 1 })
      .and('2026-08-11T10:00+08:00', supervisor, grant)
      .and('2026-08-11T11:00+08:00', lead, {
        type: 'requestReturn',
        order: first,
        ground: 'not-responsible',
        form: 'give-back',
        reasons: '非本区',
      })
      .and('2026-08-12T11:00+08:00', supervisor, {
        type: 'decideReturn',
        order: first,
        decision: 'approve',
        reasons: '属实',
        transferTo: 'sy-housing',
      })
    const other = department('sy-housing')
    const again = { ...request, order: second }
    // the month the first unit was granted is taken off the two: from 09-02 to 10-02, which rolls over the holiday to 10-08
    expect(returned.clock('final-reply', second)?.lastDay).toBe('2026-09-02')
    expect(
      returned.when('2026-08-13T09:00+08:00', other, { ...again, months: 2 }).refuses('extension.beyond-cap'),
    ).toMatchObject({ cap: '2026-10-08' })
    returned
      .and('2026-08-13T09:00+08:00', other, { ...again, months: 1 })
      .and('2026-08-13T10:00+08:00', supervisor, { ...refuse, extension: 2 })
      .when('2026-08-13T11:00+08:00', other, { ...again, months: 1 })
      .refuses('extension.too-many')
  })

  it('refuses what is not a general application, unless the rules allow it; then no cap holds', () => {
    const special = { ...request, kind: 'special', months: 6 } as const
    august().when('2026-08-28T10:00+08:00', lead, special).refuses('extension.not-general')
    const rules = { ...law.rules, extending: { ...law.rules.extending, otherThanGeneral: 'allowed' as const } }
    const context = { ...law, rules, now: instant('2026-08-28T10:00+08:00'), today: '2026-08-28', actor: lead }
    expect(decide(special, august().ticket, context)).toMatchObject({
      events: [{ type: 'extension-requested', asksUntil: '2027-03-01' }, { type: 'clock-started' }],
    })
  })

  it('a statute’s own limit is the statute’s to extend', () => {
    const { ticket } = august()
    const clocks = ticket.clocks.map((clock) => ({
      ...clock,
      statutory: { workingDays: 15, citation: '《某法》第一条' },
    }))
    const context = { ...law, now: instant('2026-08-28T10:00+08:00'), today: '2026-08-28', actor: lead }
    expect(decide({ ...request, months: 1 }, { ...ticket, clocks }, context)).toMatchObject({
      refused: 'extension.statutory-limit',
    })
  })
})

describe('审批', () => {
  it('is for the platform authority, in enterprise matters for the business-environment authority', () => {
    asked().when('2026-08-29T10:00+08:00', businessEnvironment, grant).refuses('extension.other-authority')
    const opinion = { ticketType: 'enterprise', appellantKind: 'organisation', businessEnvironment: true }
    const enterprise = dispatchedOn('2026-08-10', opinion).and('2026-08-28T10:00+08:00', lead, {
      ...request,
      months: 1,
    })
    enterprise.when('2026-08-29T10:00+08:00', supervisor, grant).refuses('extension.other-authority')
    enterprise.when('2026-08-29T10:00+08:00', businessEnvironment, grant).decides('extension-granted')
    asked()
      .when('2026-08-29T10:00+08:00', { ...supervisor, unit: 'tiexi' }, grant)
      .refuses('ticket.unknown')
    asked()
      .when('2026-08-29T10:00+08:00', { ...supervisor, unit: 'heping' }, grant)
      .decides('extension-granted')
  })

  it('is made once, of an application that exists', () => {
    asked()
      .when('2026-08-29T10:00+08:00', supervisor, { ...grant, extension: 2 })
      .refuses('extension.unknown')
    asked()
      .and('2026-08-29T10:00+08:00', supervisor, refuse)
      .when('2026-08-29T11:00+08:00', supervisor, grant)
      .refuses('extension.none-pending')
  })

  it('the limit runs on while it is pending; granted late counts from the original limit and cancels the breach', () => {
    const passed = asked(1, '2026-08-31T20:00+08:00').sweptTo('2026-09-01T00:00+08:00')
    expect(final(passed)).toMatchObject({ passedAt: instant('2026-09-01T00:00+08:00') })
    // a pending application is a reason on record: nothing is supervised yet
    expect(passed.ticket.supervisions).toEqual([])
    const granted = passed.and('2026-09-03T09:00+08:00', supervisor, grant)
    expect(final(granted)).toMatchObject({ lastDay: '2026-09-30' })
    expect(final(granted)?.passedAt).toBeUndefined()
    expect(final(granted.and('2026-09-10T09:00+08:00', lead, reply))?.outcome).toBe('met')
    expect(granted.log.flatMap(({ events }) => events).filter(({ type }) => type === 'limit-passed')).toHaveLength(1)
  })

  it('granted after a late reply, the reply is judged anew', () => {
    const replied = asked(1, '2026-08-31T20:00+08:00')
      .sweptTo('2026-09-01T00:00+08:00')
      .and('2026-09-02T09:00+08:00', lead, reply)
    expect(final(replied)?.outcome).toBe('late')
    expect(final(replied.and('2026-09-03T09:00+08:00', supervisor, grant))?.outcome).toBe('met')
    expect(final(replied.and('2026-09-03T09:00+08:00', supervisor, refuse))?.outcome).toBe('late')
  })

  it('refused late, the breach stands and supervision follows at once', () => {
    const refused = asked(1, '2026-08-31T20:00+08:00')
      .sweptTo('2026-09-01T00:00+08:00')
      .and('2026-09-03T09:00+08:00', supervisor, refuse)
    expect(final(refused)).toMatchObject({ lastDay: '2026-08-31', passedAt: instant('2026-09-01T00:00+08:00') })
    expect(refused.ticket.supervisions).toMatchObject([{ triggers: ['overdue'], step: 'remind' }])
  })

  it('granted so late that even the new limit is over, that one is found passed', () => {
    const story = asked(1, '2026-08-31T20:00+08:00')
      .sweptTo('2026-09-05T00:00+08:00')
      .and('2026-09-07T09:00+08:00', supervisor, { ...grant, months: undefined, until: '2026-09-04' })
      .sweptTo('2026-09-07T10:00+08:00')
    expect(final(story)).toMatchObject({ lastDay: '2026-09-04', passedAt: instant('2026-09-05T00:00+08:00') })
  })

  it('lapses when the reply comes in time after all', () => {
    const { ticket } = asked().and('2026-08-31T09:00+08:00', lead, reply)
    expect(ticket.extensions.map((extension) => extensionState(extension, ticket))).toEqual(['lapsed'])
    asked()
      .and('2026-08-31T09:00+08:00', lead, reply)
      .when('2026-08-31T10:00+08:00', supervisor, grant)
      .refuses('extension.none-pending')
  })

  it('stands on the list of the authority that decides it, until it is decided', () => {
    expect(listedExtensions(asked().ticket)).toMatchObject([
      { list: 'extension-requests platform', row: { unit: 'heping-housing', asksUntil: '2026-09-30' } },
    ])
    expect(listedExtensions(asked().and('2026-08-29T10:00+08:00', supervisor, grant).ticket)[0]?.list).toBeUndefined()
  })

  it('explains itself: the original limit, the months counted from it, the cap, and who granted', () => {
    const { ticket } = asked().and('2026-08-31T09:00+08:00', supervisor, grant)
    const explained = explainClocks(ticket, supervisor, law).find(({ clock }) => clock === 'final-reply')
    expect(explained).toMatchObject({
      lastDay: '2026-09-30',
      moved: true,
      article: '第十九条（二）',
      extension: {
        article: '第十九条（四）',
        originalLastDay: '2026-08-31',
        months: 1,
        lastDay: '2026-09-30',
        cap: { lastDay: '2026-11-02', months: 2 },
        grantedBy: 'platform',
        grantedAt: instant('2026-08-31T09:00+08:00'),
      },
    })
    expect(explained?.days.findLast(({ counted }) => counted)?.date).toBe('2026-08-31')
  })
})

describe('每周报告', () => {
  it('comes due every seven days from applying, holidays or not', () => {
    const story = dispatchedOn('2026-09-14')
      .and('2026-09-15T09:00+08:00', lead, interim)
      .and('2026-09-24T15:00+08:00', lead, { ...request, months: 1 })
      .and('2026-09-25T09:00+08:00', supervisor, grant)
      .and('2026-09-28T09:00+08:00', lead, report)
    // Thu 10-01 and Thu 10-08: the first lies in the national holiday and does not roll
    expect(weekly(story)).toEqual([
      ['2026-10-01', 'met'],
      ['2026-10-08', 'running'],
    ])
  })

  it('a second report in the same week is kept and fulfils no later week', () => {
    const story = asked()
      .and('2026-08-31T09:00+08:00', lead, report)
      .and('2026-09-01T09:00+08:00', lead, { ...report, text: '补充' })
    expect(story.ticket.orders[0]?.reports).toMatchObject([{ due: expect.any(String) }, { text: '补充' }])
    expect(weekly(story)).toEqual([
      ['2026-09-04', 'met'],
      ['2026-09-11', 'running'],
    ])
  })

  it('a missed week is recorded as passed and supervised, and the next still comes due', () => {
    const granted = asked().and('2026-08-31T09:00+08:00', supervisor, grant)
    const missed = granted.sweptTo('2026-09-05T00:00+08:00')
    expect(weekly(missed)).toEqual([
      ['2026-09-04', 'passed'],
      ['2026-09-11', 'running'],
    ])
    expect(missed.ticket.supervisions).toMatchObject([{ triggers: ['weekly-report-missed'], step: 'remind' }])
    const late = missed.and('2026-09-10T09:00+08:00', lead, report)
    expect(weekly(late)).toEqual([
      ['2026-09-04', 'passed'],
      ['2026-09-11', 'met'],
      ['2026-09-18', 'running'],
    ])
    // reminded, not answered, and missed again
    expect(granted.sweptTo('2026-09-12T00:00+08:00').ticket.supervisions).toMatchObject([
      { triggers: ['weekly-report-missed'], step: 'supervise' },
    ])
  })

  it('is one clock for two applications, and its limits explain themselves', () => {
    const story = asked()
      .and('2026-08-31T09:00+08:00', supervisor, grant)
      .and('2026-09-01T09:00+08:00', lead, report)
      .and('2026-09-02T09:00+08:00', lead, { ...request, months: 2 })
    expect(weekly(story)).toEqual([
      ['2026-09-04', 'met'],
      ['2026-09-11', 'running'],
    ])
    const explained = explainClocks(story.ticket, lead, law).filter(({ clock }) => clock === 'weekly-report')
    expect(explained.map(({ lastDay, moved, days }) => [lastDay, moved, days.length])).toEqual([
      ['2026-09-04', false, 8],
      ['2026-09-11', false, 15],
    ])
  })

  it('ends with the refusal, but goes on when an earlier extension stands', () => {
    expect(weekly(asked().and('2026-08-29T10:00+08:00', supervisor, refuse))).toEqual([['2026-09-04', 'void']])
    const second = asked()
      .and('2026-08-31T09:00+08:00', supervisor, grant)
      .and('2026-09-01T09:00+08:00', lead, { ...request, months: 2 })
      .and('2026-09-02T09:00+08:00', supervisor, { ...refuse, extension: 2 })
    expect(weekly(second)).toEqual([['2026-09-04', 'running']])
  })

  it('ends with the final reply, and is owed by nobody who did not ask', () => {
    const replied = asked().and('2026-08-31T09:00+08:00', lead, reply)
    expect(weekly(replied)).toEqual([['2026-09-04', 'void']])
    august().when('2026-08-12T09:00+08:00', lead, report).refuses('progress-report.none-due')
    asked().when('2026-08-29T09:00+08:00', department('sy-housing'), report).refuses('work-order.unknown')
  })
})

describe('答复退回后的每周报告', () => {
  const back = { type: 'sendBack', reasons: '未附鉴定结论' } as const
  const extended = () => asked().and('2026-08-31T09:00+08:00', supervisor, grant)
  const replied = (at: string) => extended().and(at, lead, reply)

  it('go on while the extension does: the week that is now is owed, none that passed during the check', () => {
    expect(weekly(replied('2026-09-02T09:00+08:00').and('2026-09-03T09:00+08:00', operator, back))).toEqual([
      ['2026-09-04', 'void'],
      ['2026-09-04', 'running'],
    ])
    const late = replied('2026-09-02T09:00+08:00').and('2026-09-12T09:00+08:00', operator, back)
    expect(weekly(late)).toEqual([
      ['2026-09-04', 'void'],
      ['2026-09-18', 'running'],
    ])
    late.when('2026-09-13T09:00+08:00', lead, report).decides('progress-reported')
    expect(weekly(late.sweptTo('2026-09-19T00:00+08:00'))).toEqual([
      ['2026-09-04', 'void'],
      ['2026-09-18', 'passed'],
      ['2026-09-25', 'running'],
    ])
  })
  it('are not owed where no extension was granted or is asked for', () => {
    const none = asked()
      .and('2026-08-29T10:00+08:00', supervisor, refuse)
      .and('2026-08-30T09:00+08:00', lead, reply)
      .and('2026-08-31T09:00+08:00', operator, back)
    expect(weekly(none)).toEqual([['2026-09-04', 'void']])
  })
})

describe('每一工单各自延期', () => {
  const helper = 'heping-urban-management'
  const co = department(helper)
  const together = () =>
    registered({ at: '2026-08-10T08:30+08:00', ticketType: 'complaint' })
      .and('2026-08-10T08:40+08:00', operator, { type: 'accept' })
      .and('2026-08-10T09:00+08:00', operator, { type: 'dispatch', coHandlers: [helper] })
  const ask = (order: string, months = 1) => ({ ...request, order, months }) as const
  const both = () =>
    together().and('2026-08-28T10:00+08:00', lead, ask(first)).and('2026-08-28T11:00+08:00', co, ask(second))
  const runs = ({ ticket }: Story, order: string) =>
    ticket.clocks.some((clock) => clock.kind === 'weekly-report' && clock.order === order && !clock.endedAt)

  it('one unit’s application that is pending keeps no other from applying', () =>
    expect(both().ticket.extensions).toMatchObject([
      { n: 1, order: first },
      { n: 2, order: second },
    ]))
  it('granted, the limit of that order moves and no other’s', () => {
    const story = both().and('2026-08-31T09:00+08:00', supervisor, grant)
    expect(story.clock('final-reply', first)).toMatchObject({ lastDay: '2026-09-30' })
    expect(story.clock('final-reply', first)).not.toHaveProperty('outcome')
    expect(story.clock('final-reply', second)).toMatchObject({ lastDay: '2026-08-31' })
    expect(story.ticket.extensions.map((extension) => extensionState(extension, story.ticket))).toEqual([
      'granted',
      'pending',
    ])
  })
  it('refused, the reports of that order end and no other’s, whatever the other was granted', () => {
    const granted = both().and('2026-08-31T09:00+08:00', supervisor, grant)
    const refused = granted.and('2026-08-31T10:00+08:00', supervisor, { ...refuse, extension: 2 })
    expect([runs(refused, first), runs(refused, second)]).toEqual([true, false])
    const other = both().and('2026-08-31T10:00+08:00', supervisor, refuse)
    expect([runs(other, first), runs(other, second)]).toEqual([false, true])
  })
  it('what a co-handler is granted takes nothing off the lead’s two months while both have their orders', () => {
    const granted = both().and('2026-08-31T09:00+08:00', supervisor, { ...grant, extension: 2 })
    const capped = granted.and('2026-08-31T10:00+08:00', supervisor, refuse)
    expect(capped.ticket.extensions).toHaveLength(2)
    expect(cap(capped.ticket, capped.clock('final-reply', first) as never, law)).toMatchObject({
      months: 2,
      lastDay: '2026-11-02',
    })
  })
  it('the week of a report ends at its midnight: only from then on the next is given', () => {
    const reported = asked().and('2026-09-01T09:00+08:00', lead, report)
    const next = (at: string) => reported.when(at, lead, report).events('progress-reported')[0]?.due
    expect(next('2026-09-04T23:59+08:00')).toBeUndefined()
    expect(next('2026-09-05T00:00+08:00')).toBe(instant('2026-09-12T00:00+08:00'))
  })
  it('a report is the order’s that asked', () => {
    const one = together().and('2026-08-28T10:00+08:00', lead, ask(first))
    one.when('2026-08-28T12:00+08:00', co, { ...report, order: second }).refuses('progress-report.none-due')
    const [made] = one.when('2026-08-28T12:00+08:00', lead, report).events('progress-reported')
    expect(made).toMatchObject({ due: instant('2026-09-05T00:00+08:00') })
  })
})

describe('延期之后', () => {
  const other = department('sy-housing')
  const handedOver = (story: Story, at: string) =>
    story.and(at, supervisor, { type: 'reassign', order: first, to: 'sy-housing', reasons: '职责已划转' })
  const capOf = (story: Story) => cap(story.ticket, story.clock('final-reply', second) as never, law)

  it('a reply after even the new limit stays late; at its very end it is over', () => {
    const until = { ...grant, until: '2026-09-04' } as const
    const replied = (at: string) =>
      asked(1, '2026-08-31T20:00+08:00').sweptTo('2026-09-01T00:00+08:00').and(at, lead, reply)
    const judged = (at: string) => final(replied(at).and('2026-09-10T09:00+08:00', supervisor, until))
    expect(judged('2026-09-04T23:59+08:00')).toMatchObject({ lastDay: '2026-09-04', outcome: 'met' })
    expect(judged('2026-09-05T00:00+08:00')).toMatchObject({ lastDay: '2026-09-04', outcome: 'late' })
    expect(judged('2026-09-07T09:00+08:00')).toMatchObject({ lastDay: '2026-09-04', outcome: 'late' })
  })
  it('a refusal names no day', () =>
    asked()
      .when('2026-08-31T09:00+08:00', supervisor, { ...refuse, until: '2026-09-11' })
      .refuses('extension.refused-has-no-length'))
  it('a second grant goes beyond what stands, not only beyond the original', () =>
    expect(
      asked()
        .and('2026-08-31T09:00+08:00', supervisor, grant)
        .and('2026-09-28T10:00+08:00', lead, { ...request, months: 2 })
        .when('2026-09-29T10:00+08:00', supervisor, { ...grant, extension: 2, months: 1 })
        .refuses('extension.not-longer'),
    ).toEqual({ lastDay: '2026-09-30' }))
  it('an application lapses with the order it was made for', () => {
    const { ticket } = handedOver(asked(), '2026-08-29T10:00+08:00')
    expect(ticket.extensions.map((extension) => extensionState(extension, ticket))).toEqual(['lapsed'])
  })
  it('what the unit before was granted is taken off: begun months whole, a refusal nothing', () => {
    const granted = (length: object) =>
      handedOver(asked(2).and('2026-08-31T09:00+08:00', supervisor, { ...grant, ...length }), '2026-08-31T10:00+08:00')
    expect(capOf(granted({ months: 1 })).months).toBe(1)
    expect(capOf(granted({ until: '2026-09-11' })).months).toBe(1)
    expect(capOf(granted({ until: '2026-10-09' })).months).toBe(0)
    expect(capOf(granted({})).months).toBe(0)
    const refused = handedOver(asked(2).and('2026-08-31T09:00+08:00', supervisor, refuse), '2026-08-31T10:00+08:00')
    expect(capOf(refused).months).toBe(2)
    refused
      .when('2026-09-01T10:00+08:00', other, { ...request, order: second, months: 2 })
      .decides('extension-requested')
  })
  it('asked for under another limit of the same order, it is counted from that limit’s own last day', () => {
    const recast = asked()
      .and('2026-08-29T10:00+08:00', supervisor, grant)
      .and('2026-08-30T10:00+08:00', operator, { type: 'reclassify', ticketType: 'consultation', reasons: '实为咨询' })
    const clock = recast.clock('reply', first)
    expect(clock).toBeDefined()
    expect(originalLastDay(recast.ticket, clock as never)).toBe(clock?.lastDay)
  })
  it('readers see what was asked, by whom it is decided and how it stands', () => {
    const story = asked().and('2026-08-31T09:00+08:00', supervisor, grant)
    const [extension] = story.ticket.extensions
    expect(extension && extensionView(extension, story.ticket)).toEqual({
      extension: 1,
      requestedAt: instant('2026-08-28T10:00+08:00'),
      order: first,
      clock: 'final-reply',
      kind: 'general',
      decidedBy: 'platform',
      originalLastDay: '2026-08-31',
      asksUntil: '2026-09-30',
      months: 1,
      reasons: '需专业机构鉴定',
      decidedAt: instant('2026-08-31T09:00+08:00'),
      decision: 'granted',
      decisionReasons: '情况属实',
      authority: 'platform',
      grantedUntil: '2026-09-30',
      grantedMonths: 1,
      state: 'granted',
    })
  })
})
