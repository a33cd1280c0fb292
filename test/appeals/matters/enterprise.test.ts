/** 涉企营商环境 — whose matter it is, its review, and what the department owes before it is closed (第十九条、第二十六条). */
import { describe, expect, it } from 'vitest'
import { listedRows } from '../../../shared/appeals/kind/listed.ts'
import { listedEnterprise } from '../../../shared/appeals/matters/enterprise/listed.ts'
import { leading, mergeInto } from '../../support/merging.ts'
import {
  appellant,
  type Born,
  businessEnvironment,
  department,
  first,
  law,
  operator,
  registered,
  registering,
  type Story,
  supervisor,
} from '../../support/story.ts'

const unit = department('heping-housing')
const firm = { appellantKind: 'organisation', businessEnvironment: true } as const
const at = (day: string, time = '09:00') => `2026-${day}T${time}+08:00`
const enterprise = (born: Born = {}) => registered({ ...firm, ticketType: 'enterprise', ...born, at: at('09-04') })
const accepted = (born: Born = {}) => enterprise(born).and(at('09-04', '10:00'), operator, { type: 'accept' })
const dispatched = () => accepted().and(at('09-07'), operator, { type: 'dispatch' })
const texts = { record: '约谈三部门', answer: '实行并联审批' }
const consultation = { at: at('09-10'), by: '李工', how: 'phone' } as const
const confirm = { type: 'reviewEnterprise', decision: 'confirm', reasons: '属涉企营商环境事项' } as const
const reviewed = () => dispatched().and(at('09-08'), businessEnvironment, confirm)
const checked = () =>
  reviewed()
    .and(at('09-10', '10:00'), unit, { type: 'reply', order: first, ...texts, consultation })
    .and(at('09-10', '15:00'), operator, { type: 'passCheck' })
const lists = ({ ticket }: Story) => listedRows(ticket).flatMap(({ list }) => list ?? [])

describe('已有初步处理意见', () => {
  it('an enterprise matter stands on a list from its preliminary opinion until it is closed', () => {
    const lists = (story: Story) => listedEnterprise(story.ticket).flatMap(({ list }) => list ?? [])
    const matter = registered({ ticketType: 'enterprise', appellantKind: 'organisation', businessEnvironment: true })
      .and('2026-10-09T09:30+08:00', operator, { type: 'accept' })
      .and('2026-10-09T10:00+08:00', operator, { type: 'dispatch' })
    expect(lists(matter)).not.toContain('enterprise opinion-given')
    const order = matter.ticket.orders[0]
    const given = matter.and('2026-10-12T10:00+08:00', department(order?.unit ?? ''), {
      type: 'replyInterim',
      order: order?.number ?? '',
      record: '已核实',
      answer: '初步处理意见',
    })
    expect(lists(given)).toContain('enterprise opinion-given')
    const ended = given.and('2026-10-13T10:00+08:00', operator, { type: 'withdraw', how: 'oral', recording: '录音1' })
    expect(lists(ended)).not.toContain('enterprise opinion-given')
  })
})

describe('which matters these are', () => {
  it('the appellant is an organisation and the subject the business environment: both', () => {
    expect(registering({ ...firm, ticketType: 'enterprise' })).not.toHaveProperty('refused')
    for (const half of [{ appellantKind: 'person' } as const, { businessEnvironment: false }])
      expect(registering({ ...firm, ...half, ticketType: 'enterprise' })).toMatchObject({
        refused: 'enterprise.needs-organisation',
      })
  })
  it('the self-employed count as natural persons, unless the city says otherwise', () => {
    const stall = { ...firm, appellantKind: 'self-employed', ticketType: 'enterprise' } as const
    expect(registering(stall)).toMatchObject({ refused: 'enterprise.needs-organisation' })
    expect(registering(stall, { ...law.registry, selfEmployedAreOrganisations: true })).not.toHaveProperty('refused')
  })
  it('a firm’s simple question is a consultation; its complaint is not accepted as anything else', () => {
    const as = (ticketType: 'consultation' | 'complaint') => registered({ ...firm, ticketType, at: at('09-04') })
    as('consultation').when(at('09-04', '10:00'), operator, { type: 'accept' }).decides('accepted')
    as('complaint').when(at('09-04', '10:00'), operator, { type: 'accept' }).refuses('enterprise.must-be-classed')
    as('complaint')
      .when(at('09-04', '10:00'), operator, { type: 'accept', ticketType: 'enterprise', note: '涉企' })
      .decides('accepted')
  })
})

describe('审定', () => {
  const recast = { ...confirm, decision: 'reclassify', ticketType: 'help', reasons: '属一般求助' } as const

  it('is the business-environment authority’s, once, and waits on its list', () => {
    expect(lists(accepted())).toContain('enterprise to-review')
    accepted().when(at('09-04', '11:00'), supervisor, confirm).refuses('ticket.authority-not-allowed')
    const reviewed = accepted().and(at('09-04', '11:00'), businessEnvironment, confirm)
    expect(lists(reviewed)).not.toContain('enterprise to-review')
    reviewed.when(at('09-04', '12:00'), businessEnvironment, confirm).refuses('enterprise.already-reviewed')
  })
  it('never stops the dispatch clock, and dispatch does not wait for it', () => {
    expect(accepted().clock('dispatch')).toMatchObject({ lastDay: '2026-09-07' })
    const reviewed = accepted().and(at('09-04', '11:00'), businessEnvironment, confirm)
    expect(reviewed.clock('dispatch')).toEqual(accepted().clock('dispatch'))
    expect(dispatched().ticket.state).toBe('handling')
  })
  it('must say what else it is, and is of enterprise matters only', () => {
    accepted()
      .when(at('09-04', '11:00'), businessEnvironment, { ...recast, ticketType: undefined })
      .refuses('enterprise.needs-type')
    registered()
      .and(at('10-09', '10:00'), operator, { type: 'accept' })
      .when(at('10-09', '11:00'), businessEnvironment, confirm)
      .refuses('enterprise.not-one')
  })
  it('reclassified, its limits change by the event: from dispatch, or from now where that has passed', () => {
    const early = dispatched().and(at('09-09'), businessEnvironment, recast)
    expect(early.clock('enterprise-opinion')).toMatchObject({ outcome: 'void' })
    expect(early.clock('interim-reply')).toMatchObject({ lastDay: '2026-09-14' })
    expect(early.clock('final-reply')).toMatchObject({ lastDay: '2026-09-28' })
    const late = dispatched().and(at('09-16'), businessEnvironment, recast)
    expect(late.clock('interim-reply')).toMatchObject({ lastDay: '2026-09-22' })
    expect(late.clock('final-reply')).toMatchObject({ lastDay: '2026-09-28' })
  })
  it('reclassified before dispatch, the dispatch starts the limits of the new type', () => {
    const story = accepted()
      .and(at('09-04', '11:00'), businessEnvironment, recast)
      .and(at('09-07'), operator, { type: 'dispatch' })
    expect(story.clock('enterprise-opinion')).toBeUndefined()
    expect(story.clock('final-reply')).toMatchObject({ lastDay: '2026-09-28' })
  })
})

describe('定性变更', () => {
  const handling = () =>
    registered({ ticketType: 'complaint' })
      .and(at('10-09', '10:00'), operator, { type: 'accept' })
      .and(at('10-09', '11:00'), operator, { type: 'dispatch' })
  const recast = { type: 'reclassify', ticketType: 'consultation', reasons: '实为政策咨询' } as const

  it('a complaint recast as a consultation keeps its first type, with reasons, on a list everybody on the desk sees', () => {
    const story = handling().and(at('10-12'), operator, recast)
    expect(story.ticket.ticketType).toBe('consultation')
    expect(story.ticket.reclassifications).toMatchObject([
      { from: 'complaint', to: 'consultation', reasons: '实为政策咨询' },
    ])
    expect(listedRows(story.ticket).find(({ list }) => list === 'reclassified')?.row).toMatchObject({
      first: 'complaint',
      now: 'consultation',
    })
    expect(story.clock('reply')).toMatchObject({ lastDay: '2026-10-15' })
    expect(story.clock('final-reply')).toMatchObject({ outcome: 'void' })
  })
  it('recast back and forth, the old limit does not begin again', () => {
    const story = handling()
      .and(at('10-12'), operator, recast)
      .and(at('10-13'), operator, { ...recast, ticketType: 'help' })
    expect(story.ticket.clocks.filter(({ kind }) => kind === 'final-reply')).toHaveLength(2)
    expect(story.clock('final-reply')).toMatchObject({ lastDay: handling().clock('final-reply')?.lastDay })
  })
  it('on acceptance it needs a note, and shows too', () => {
    const accept = { type: 'accept', ticketType: 'consultation' } as const
    const fresh = registered({ ticketType: 'complaint' })
    fresh.when(at('10-09', '10:00'), operator, accept).refuses('classification.needs-note')
    expect(lists(fresh.and(at('10-09', '10:00'), operator, { ...accept, note: '只问政策' }))).toContain('reclassified')
  })
  it('taken for a question when accepted, it is no complaint afterwards: only the review sends it on', () => {
    const asked = enterprise().and(at('09-04', '10:00'), operator, {
      type: 'accept',
      ticketType: 'consultation',
      note: '只问政策',
    })
    const complaint = { type: 'reclassify', ticketType: 'complaint', reasons: '实为投诉' } as const
    asked.when(at('09-04', '11:00'), operator, complaint).refuses('enterprise.must-be-classed')
    asked
      .when(at('09-04', '11:00'), operator, { ...complaint, businessEnvironment: false })
      .refuses('enterprise.review-decides')
    const sentOn = accepted().and(at('09-04', '11:00'), businessEnvironment, {
      ...confirm,
      decision: 'reclassify',
      ticketType: 'help',
    })
    expect(sentOn.ticket.reclassifications).toMatchObject([{ from: 'enterprise', to: 'help', byReview: true }])
    sentOn.when(at('09-04', '12:00'), operator, complaint).decides('reclassified')
  })
  it('to the same type, by a department, or out of the enterprise lane it is refused', () => {
    handling()
      .when(at('10-12'), operator, { ...recast, ticketType: 'complaint' })
      .refuses('classification.unchanged')
    handling().when(at('10-12'), unit, recast).refuses('ticket.role-not-allowed')
    dispatched().when(at('09-09'), operator, recast).refuses('enterprise.review-decides')
    handling()
      .when(at('10-12'), operator, { ...recast, ticketType: 'enterprise' })
      .refuses('enterprise.needs-organisation')
  })
})

describe('初步处理意见', () => {
  it('is due on the fifteenth working day, and does not close the matter', () => {
    expect(dispatched().clock('enterprise-opinion')).toMatchObject({ lastDay: '2026-09-28' })
    const story = dispatched().and(at('09-28', '23:59'), unit, { type: 'replyInterim', order: first, ...texts })
    expect(story.clock('enterprise-opinion')).toMatchObject({ outcome: 'met' })
    expect(story.ticket.state).toBe('handling')
  })
})

describe('第二十六条', () => {
  const tell = { type: 'tellAppellant', order: first, at: at('09-11'), by: '李工', how: 'visit' } as const
  const report = {
    type: 'reportClosing',
    order: first,
    ground: 1,
    alternative: 'solved',
    reasons: '并联审批已完成',
  } as const
  const close = { type: 'close', ground: 1, alternative: 'solved', evidence: {}, reasons: '已解决' } as const
  const told = () => checked().and(at('09-11', '10:00'), unit, tell)
  const both = () => told().and(at('09-11', '11:00'), unit, report)
  const then = at('09-11', '12:00')

  it('is closed only when the department itself has told the appellant and reported to the authority', () => {
    checked().when(then, operator, close).refuses('enterprise.not-told')
    told().when(then, operator, close).refuses('enterprise.not-reported')
    checked().and(at('09-11', '11:00'), unit, report).when(then, operator, close).refuses('enterprise.not-told')
    both().when(then, operator, close).decides('closed')
  })
  it('every ground needs both, and the ground is the reported one', () => {
    const untrue = { ...close, ground: 5, alternative: 'untrue', evidence: { finding: '不属实' } }
    checked().when(then, operator, untrue).refuses('enterprise.not-told')
    both().when(then, operator, untrue).refuses('enterprise.report-differs')
  })
  it('a telling or a report from before the last reply is of another result', () => {
    const again = both()
      .and(at('09-14'), operator, { type: 'sendBack', reasons: '结论不完整' })
      .and(at('09-15'), unit, { type: 'reply', order: first, ...texts, consultation })
      .and(at('09-15', '10:00'), operator, { type: 'passCheck' })
    again.when(at('09-15', '11:00'), operator, close).refuses('enterprise.not-told')
    const retold = again.and(at('09-15', '12:00'), unit, { ...tell, at: at('09-15', '11:30') })
    retold.when(at('09-15', '13:00'), operator, close).refuses('enterprise.not-reported')
    retold.and(at('09-15', '13:00'), unit, report).when(at('09-15', '14:00'), operator, close).decides('closed')
  })
  it('consent counts only when signed or sealed', () => {
    const accepts = { ...close, alternative: 'accepted', evidence: { recording: '电话录音 3' } }
    const reported = (telling: Story) =>
      telling.and(at('09-11', '11:00'), unit, { ...report, alternative: 'accepted' }).when(then, operator, accepts)
    expect(reported(told()).refuses('enterprise.consent-not-signed')).toEqual({ missing: ['document', 'signedOn'] })
    const signed = { document: '盖章的办结意见', signedOn: '2026-09-11' }
    reported(checked().and(at('09-11', '10:00'), unit, { ...tell, consent: signed })).decides('closed')
  })
  it('a person’s ticket needs none of it', () =>
    registered({ at: at('09-04') })
      .and(at('09-04', '10:00'), operator, { type: 'accept' })
      .and(at('09-07'), operator, { type: 'dispatch' })
      .when(then, unit, tell)
      .refuses('enterprise.not-one'))
  it('only the unit that leads tells and reports, of what lies between dispatch and now', () => {
    checked().when(then, department('sy-public-security'), tell).refuses('work-order.unknown')
    checked()
      .when(then, unit, { ...tell, at: at('09-12') })
      .refuses('enterprise.date-wrong')
    checked()
      .when(then, unit, { ...tell, at: at('09-06') })
      .refuses('enterprise.date-wrong')
    checked()
      .when(then, unit, { ...tell, consent: { document: '意见', signedOn: '2026-09-12' } })
      .refuses('enterprise.date-wrong')
    checked()
      .when(then, unit, { ...report, alternative: 'nothing' })
      .refuses('close.ground-unknown')
    const withHelp = accepted().and(at('09-07'), operator, {
      type: 'dispatch',
      lead: 'heping-housing',
      coHandlers: ['sy-housing'],
      reason: '需市级配合',
    })
    withHelp
      .when(then, department('sy-housing'), { ...tell, order: `${first.slice(0, -1)}2` })
      .refuses('enterprise.lead-only')
  })
  it('withdrawn by the firm itself it closes at once; the report is still owed, and listed', () => {
    const gone = dispatched().and(then, appellant(), { type: 'withdraw', how: 'written' })
    expect(lists(gone)).toContain('enterprise unreported')
    gone.when(at('09-12'), unit, report).refuses('enterprise.report-differs')
    const done = gone.and(at('09-12'), unit, { ...report, ground: 3, alternative: 'withdrawn' })
    expect(lists(done)).not.toContain('enterprise unreported')
    expect(lists(done)).toContain('enterprise closing-reports')
  })
})

describe('告知与通报的是本次结果', () => {
  const tell = { type: 'tellAppellant', order: first, at: at('09-11'), by: '李工', how: 'visit' } as const
  const report = { type: 'reportClosing', order: first, ground: 1, alternative: 'solved', reasons: '已完成' } as const
  const close = { type: 'close', ground: 1, alternative: 'solved', evidence: {}, reasons: '已解决' } as const
  const then = at('09-11', '12:00')
  const both = (reported: object = {}) =>
    checked()
      .and(at('09-11', '10:00'), unit, tell)
      .and(at('09-11', '11:00'), unit, { ...report, ...reported })

  it('another ground, or another alternative of it, is not what was reported', () => {
    const differs = (reported: object) =>
      both(reported).when(then, operator, close).refuses('enterprise.report-differs')
    expect(differs({ alternative: 'accepted' })).toEqual({ reported: [1, 'accepted'] })
    expect(differs({ ground: 5, alternative: 'untrue' })).toEqual({ reported: [5, 'untrue'] })
  })
  it('after the closing it is that closing that is reported', () => {
    const gone = dispatched().and(then, appellant(), { type: 'withdraw', how: 'written' })
    const late = (reported: object) => gone.when(at('09-12'), unit, { ...report, ground: 3, ...reported })
    expect(late({ alternative: 'ended' }).refuses('enterprise.report-differs')).toEqual({ closed: [3, 'withdrawn'] })
    late({ ground: 1, alternative: 'solved' }).refuses('enterprise.report-differs')
    late({ alternative: 'withdrawn' }).decides('closing-reported')
  })
  it('a ground that article 25 does not name is not reported, nor by a unit that has no part in it', () => {
    checked()
      .when(then, unit, { ...report, ground: 10 })
      .refuses('close.ground-unknown')
    checked().when(then, department('sy-public-security'), report).refuses('work-order.unknown')
  })
  it('what the unit before told and reported is not the present unit’s', () => {
    const [second, taker] = [`${first.slice(0, -1)}2`, department('sy-housing')]
    const moved = reviewed()
      .and(at('09-08'), unit, { ...tell, at: at('09-08') })
      .and(at('09-08', '10:00'), unit, report)
      .and(at('09-09'), supervisor, { type: 'reassign', order: first, to: 'sy-housing', reasons: '市级管辖' })
    moved.when(at('09-09', '10:00'), unit, { ...tell, at: at('09-09') }).refuses('work-order.not-open')
    const untrue = { ...close, ground: 5, alternative: 'untrue', evidence: { finding: '不属实' } }
    moved.when(at('09-10'), operator, untrue).refuses('enterprise.not-told')
    const told = moved.and(at('09-10'), taker, { ...tell, order: second, at: at('09-10') })
    told.when(at('09-10', '10:00'), operator, untrue).refuses('enterprise.not-reported')
    told
      .and(at('09-10', '11:00'), taker, { ...report, order: second, ground: 5, alternative: 'untrue' })
      .when(at('09-10', '12:00'), operator, untrue)
      .decides('closed')
  })
  it('a unit whose return was approved tells nothing', () =>
    dispatched()
      .and(at('09-07', '10:00'), unit, { type: 'acknowledge', order: first })
      .and(at('09-07', '11:00'), unit, {
        type: 'requestReturn',
        order: first,
        ground: 'not-responsible',
        form: 'transfer',
        proposes: 'sy-housing',
        reasons: '市级管辖',
      })
      .and(at('09-08'), supervisor, {
        type: 'decideReturn',
        order: first,
        decision: 'approve',
        reasons: '成立',
        transferTo: 'sy-housing',
      })
      .when(at('09-08', '10:00'), unit, { ...tell, at: at('09-08') })
      .refuses('work-order.not-open'))
  it('told the minute it was dispatched or is recorded, signed the day it was dispatched: not a day sooner', () => {
    const tells = (more: object) => checked().when(then, unit, { ...tell, ...more })
    tells({ at: at('09-07') }).decides('appellant-told')
    tells({ at: at('09-07', '08:59') }).refuses('enterprise.date-wrong')
    tells({ at: then }).decides('appellant-told')
    const signed = (signedOn: string) => tells({ consent: { document: '意见', signedOn } })
    signed('2026-09-07').decides('appellant-told')
    expect(signed('2026-09-06').refuses('enterprise.date-wrong')).toEqual({ signedOn: '2026-09-06' })
  })
  it('told the minute the reply was given, it is told of that reply', () =>
    checked()
      .and(at('09-11', '10:00'), unit, { ...tell, at: at('09-10', '10:00') })
      .and(at('09-11', '11:00'), unit, report)
      .when(then, operator, close)
      .decides('closed'))
  it('a person is no firm, whatever the city says of the self-employed', () =>
    expect(
      registering(
        { ...firm, appellantKind: 'person', ticketType: 'enterprise' },
        { ...law.registry, selfEmployedAreOrganisations: true },
      ),
    ).toMatchObject({ refused: 'enterprise.needs-organisation' }))
  it('taken back to review because it was no emergency, it leaves the list of reviews until it is accepted', () => {
    const urgent = registered({ at: at('09-04', '09:00'), ...firm, ticketType: 'enterprise' }).and(
      at('09-04', '11:00'),
      operator,
      {
        type: 'declareEmergency',
        kind: 'accident',
        reasons: '车间起火',
      },
    )
    expect(lists(urgent)).toContain('enterprise to-review')
    const back = urgent.and(at('09-04', '12:00'), operator, { type: 'downgradeEmergency', reasons: '无险情' })
    expect(listedRows(back.ticket).filter(({ key }) => key === 'enterprise-review')).toMatchObject([
      { list: undefined },
    ])
    expect(lists(back.and(at('09-04', '13:00'), operator, { type: 'accept' }))).toContain('enterprise to-review')
  })
  it('recast within the enterprise lane’s neighbours, only the limits the new type lacks end', () => {
    const recast = (ticketType: 'help' | 'consultation') =>
      registered({ ticketType: 'complaint' })
        .and(at('10-09', '10:00'), operator, { type: 'accept' })
        .and(at('10-09', '11:00'), operator, { type: 'dispatch' })
        .when(at('10-12'), operator, { type: 'reclassify', ticketType, reasons: '重新定性' })
        .events('reclassified')
    expect(recast('help')).toMatchObject([{ ends: [] }])
    expect(recast('consultation')).toMatchObject([{ ends: ['interim-reply', 'final-reply'] }])
  })
})

describe('未经审定不得办结 (第十九条、第二十六条)', () => {
  const untrue = {
    type: 'close',
    ground: 5,
    alternative: 'untrue',
    evidence: { finding: '不实' },
    reasons: '不实',
  } as const
  it('by no ground, but by the appellant’s own ending', () => {
    dispatched().when(at('09-10'), operator, untrue).refuses('enterprise.not-reviewed')
    dispatched().when(at('09-10'), operator, { type: 'withdraw', how: 'oral', recording: '录音1号' }).decides('closed')
    reviewed().when(at('09-10'), operator, untrue).refuses('enterprise.not-told')
  })
  it('nor, once accepted, by refusing it or sending it elsewhere; at the first review that is open', () => {
    const reject = { type: 'reject', ground: 1, reasons: '民事纠纷' } as const
    accepted().when(at('09-04', '11:00'), operator, reject).refuses('enterprise.not-reviewed')
    accepted()
      .when(at('09-04', '11:00'), operator, { type: 'redirect', to: '仲裁委员会', reasons: '专属管辖' })
      .refuses('enterprise.not-reviewed')
    enterprise().when(at('09-04', '11:00'), operator, reject).decides('rejected')
  })
  it('nor by dropping what makes it one, at acceptance or later: that is the review’s to say', () => {
    const dropped = { businessEnvironment: false, ticketType: 'help', note: '普通求助' } as const
    const noted = { type: 'accept', ...dropped } as const
    enterprise().when(at('09-04', '10:00'), operator, noted).refuses('enterprise.review-decides')
    const question = registered({ ...firm, ticketType: 'consultation', at: at('09-04') })
    question
      .when(at('09-04', '10:00'), operator, { type: 'accept', businessEnvironment: false })
      .refuses('enterprise.review-decides')
    const recast = { type: 'reclassify', reasons: '普通求助' } as const
    const asked = question.and(at('09-04', '10:00'), operator, { type: 'accept' })
    asked
      .when(at('09-04', '11:00'), operator, { ...recast, ticketType: 'complaint' })
      .refuses('enterprise.must-be-classed')
    asked
      .when(at('09-04', '11:00'), operator, { ...recast, ticketType: 'complaint', businessEnvironment: false })
      .refuses('enterprise.review-decides')
    asked.when(at('09-04', '11:00'), operator, { ...recast, ticketType: 'enterprise' }).decides('reclassified')
  })
  it('what the authority found to be none is then taken for what it is by the desk', () => {
    const none = dispatched().and(at('09-08'), businessEnvironment, {
      ...confirm,
      decision: 'reclassify',
      ticketType: 'help',
    })
    none
      .when(at('09-09'), operator, { type: 'reclassify', ticketType: 'complaint', reasons: '实为投诉' })
      .decides('reclassified')
    none.when(at('09-10'), operator, untrue).decides('closed')
  })
  it('nor as an emergency that nobody accepted, nor merged as something else', () => {
    const other = registered({ ...firm, ticketType: 'help', at: at('09-04') })
    const lead = leading(registered({ at: at('09-04') }).and(at('09-04', '10:00'), operator, { type: 'accept' }))
    other.when(at('09-04', '11:00'), operator, mergeInto, { lead }).refuses('enterprise.must-be-classed')
    const urgent = other.and(at('09-04', '10:00'), operator, {
      type: 'declareEmergency',
      kind: 'accident',
      reasons: '厂区进水',
    })
    urgent.when(at('09-10'), operator, untrue).refuses('enterprise.must-be-classed')
  })
  it('nor with the ticket it was merged into: it is freed, and goes on by itself', () => {
    const lead = leading(reviewed())
    const merged = dispatched().and(at('09-09'), operator, mergeInto, { lead })
    merged.when(at('09-09', '10:00'), businessEnvironment, confirm).decides('enterprise-reviewed')
    const closing = {
      type: 'closed' as const,
      ground: 5,
      alternative: 'untrue',
      evidence: { finding: '不实' },
      reasons: '不实',
    }
    const follow = {
      type: 'followLead',
      into: lead.number,
      steps: [{ n: lead.version + 1, events: [closing] }],
    } as const
    const system = { role: 'system', id: 'changes' } as const
    const freed = merged.and(at('09-11'), system, follow as never)
    expect(freed.ticket.state).toBe('accepted')
    expect(
      merged.and(at('09-10'), businessEnvironment, confirm).and(at('09-11'), system, follow as never).ticket.state,
    ).toBe('closed')
  })
})

describe('更正审定', () => {
  const correct = {
    ...confirm,
    decision: 'reclassify',
    corrects: true,
    ticketType: 'help',
    reasons: '误作涉企',
  } as const
  it('a review confirmed by mistake is corrected with reasons: listed, and the limits move by events', () => {
    dispatched().when(at('09-08'), businessEnvironment, correct).refuses('enterprise.nothing-to-correct')
    reviewed()
      .when(at('09-09'), businessEnvironment, { ...correct, corrects: undefined } as never)
      .refuses('enterprise.already-reviewed')
    reviewed()
      .when(at('09-09'), businessEnvironment, { ...confirm, corrects: true })
      .refuses('enterprise.already-reviewed')
    const story = reviewed().and(at('09-09'), businessEnvironment, correct)
    expect(story.ticket).toMatchObject({ ticketType: 'help', enterpriseReview: undefined })
    expect(story.ticket.enterpriseCorrections).toMatchObject([{ reasons: '误作涉企' }])
    expect(lists(story)).toContain('enterprise corrected')
    expect(story.clock('enterprise-opinion')).toMatchObject({ outcome: 'void' })
    expect(story.clock('final-reply')).toMatchObject({ lastDay: '2026-09-28' })
  })
})
