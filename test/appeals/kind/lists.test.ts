/** 清单 — every row of each desk's lists, since when it waits, when it leaves. */
import { describe, expect, it } from 'vitest'
import type { Listed } from '../../../shared/access/holding.ts'
import { listedRows } from '../../../shared/appeals/kind/listed.ts'
import { listedRatings } from '../../../shared/appeals/matters/rating/listed.ts'
import { leading, leadNumber, mergeInto } from '../../support/merging.ts'
import {
  appellant,
  businessEnvironment,
  department,
  first,
  instant,
  number,
  operator,
  registered,
  type Story,
  second,
  supervisor,
} from '../../support/story.ts'
import { checked, closed, dispatched, lead } from '../ticket/endings.ts'

const on = (day: string, time = '09:00') => `2026-${day}T${time}+08:00`
/** Without whose they are, which is kept beside them. */
const shownRows = (ticket: Story['ticket']) => listedRows(ticket).map(({ whose: _, ...row }): Listed => row)
const rowOf = ({ ticket }: Story, key: string): Listed | undefined => shownRows(ticket).find((row) => row.key === key)
const rowsOf = ({ ticket }: Story, list: string) => shownRows(ticket).filter((row) => row.list === list)
const counted = { rules: 'liaoning-draft-2021@1' }
const matter = { title: '电梯停运', area: '210102' }
const classed = { ...matter, category: 'property-service' }
const helper = 'heping-urban-management'
/** With a co-handler whose order is younger than the lead's, and that owes its part. */
const together = () =>
  registered({ at: on('10-09', '08:30') })
    .and(on('10-09', '08:40'), operator, { type: 'accept' })
    .and(on('10-09'), operator, { type: 'dispatch', coHandlers: [helper] })
const consultation = { impossible: '电话停机' }
const reply = { type: 'reply', order: first, record: '换件', answer: '已修复', consultation } as const
const withoutHelper = { ...reply, withoutCoHandlers: '协办单位逾期未反馈' } as const
const passCheck = { type: 'passCheck' } as const
const untrue = {
  type: 'close',
  ground: 5,
  alternative: 'untrue',
  evidence: { finding: '现场核查与所述不符' },
  reasons: '不属实',
} as const

describe('督办清单', () => {
  const demand = { type: 'supervise', order: first, trigger: 'wrong-finding', demand: '请重新核实' } as const
  const opened = () => dispatched().and(on('10-09', '10:00'), supervisor, demand)
  const at = instant(on('10-09', '10:00'))
  const limit = instant(on('10-14', '00:00'))
  const row = {
    ticket: number,
    ...classed,
    supervision: 1,
    order: first,
    unit: 'heping-housing',
    triggers: ['wrong-finding'],
    step: 'remind',
    level: 'ordinary',
    state: 'open',
    demands: 1,
    openedAt: at,
    limit,
    counted: { ...counted, kind: 'supervision-answer', start: at, lastDay: '2026-10-13', step: 'remind' },
    passed: false,
  }
  const supervisions = (story: Story) => shownRows(story.ticket).filter(({ key }) => key.startsWith('supervision '))

  it('stands on the city’s list, on the unit’s and on those of the units above it but the topmost', () =>
    expect(supervisions(opened())).toEqual([
      { key: 'supervision 1 *', list: 'supervisions *', since: at, due: limit, row },
      { key: 'supervision 1 heping-housing', list: 'supervisions heping-housing', since: at, due: limit, row },
      { key: 'supervision 1 heping', list: 'supervisions heping', since: at, due: limit, row },
    ]))
  it('of a city’s bureau stands on its own list and the city’s', () => {
    const story = registered({ at: on('10-09', '08:30') })
      .and(on('10-09', '08:40'), operator, { type: 'accept' })
      .and(on('10-09'), operator, { type: 'dispatch', lead: 'sy-housing', reason: '市级管辖' })
      .and(on('10-09', '10:00'), supervisor, demand)
    expect(supervisions(story).map(({ list }) => list)).toEqual(['supervisions *', 'supervisions sy-housing'])
  })
  it('answered it waits for the authority on the same lists; discharged it leaves them', () => {
    const answered = opened().and(on('10-12'), lead, { type: 'answerSupervision', supervision: 1, text: '已整改' })
    expect(rowsOf(answered, 'supervisions heping')).toMatchObject([
      { row: { state: 'answered', answeredAt: instant(on('10-12')) } },
    ])
    const discharged = answered.and(on('10-13'), supervisor, { type: 'dischargeSupervision', supervision: 1 })
    expect(supervisions(discharged).map(({ list }) => list)).toEqual([undefined, undefined, undefined])
  })
  it('at the very top it shows the limit that passed, and how often the unit was urged', () => {
    const story = opened().sweptTo('2027-03-01T00:00+08:00')
    const urged = story.and('2027-03-01T09:00+08:00', operator, { type: 'urge', order: first })
    expect(rowOf(urged, 'supervision 1 *')?.row).toMatchObject({
      passed: true,
      level: 'key',
      urged: { times: 1, lastAt: instant('2027-03-01T09:00+08:00') },
    })
  })
})

describe('差评清单', () => {
  const rate = (level: number, about: 'acceptance' | 'result') => ({ type: 'rate', level, via: 'link', about }) as const
  const bad = () => closed().and(on('10-12', '12:00'), appellant(), rate(2, 'result'))

  const examined = instant(on('10-20', '00:00'))

  it('shows a bad rating, of what, of which unit, and until when it is to be examined', () =>
    expect(rowOf(bad(), 'rating-1')).toEqual({
      key: 'rating-1',
      list: 'bad-ratings',
      since: instant(on('10-12', '12:00')),
      due: examined,
      row: {
        ticket: number,
        title: '电梯停运',
        rating: 'rating-1',
        level: 2,
        about: 'result',
        at: instant(on('10-12', '12:00')),
        unit: 'heping-housing',
        lastDay: '2026-10-19',
        limit: examined,
        counted: {
          ...counted,
          kind: 'rating-examination',
          start: instant(on('10-12', '12:00')),
          lastDay: '2026-10-19',
        },
      },
    }))
  it('never a good one', () => {
    const good = closed().and(on('10-12', '12:00'), appellant(), rate(3, 'result'))
    expect(listedRatings(good.ticket)).toEqual([])
    const both = good.and(on('10-12', '13:00'), appellant(), rate(1, 'acceptance'))
    expect(rowsOf(both, 'bad-ratings')).toMatchObject([{ key: 'rating-2', row: { about: 'acceptance' } }])
  })
  it('shows each of two until it has been examined', () => {
    const two = bad().and(on('10-12', '13:00'), appellant(), rate(1, 'acceptance'))
    const one = two.and(on('10-13'), supervisor, {
      type: 'examineRating',
      rating: 1,
      conclusion: 'not-justified',
      causes: [],
      reasons: '诉求超出法定标准',
    })
    expect(rowsOf(one, 'bad-ratings').map(({ key }) => key)).toEqual(['rating-2'])
    expect(rowOf(one, 'rating-1')).toMatchObject({ list: undefined })
  })
  it('of a refusal names no unit', () => {
    const refused = registered({ at: on('10-09', '08:30') })
      .and(on('10-09'), operator, { type: 'reject', ground: 1, reasons: '民事纠纷' })
      .and(on('10-09', '10:00'), appellant(), rate(1, 'result'))
    expect(rowsOf(refused, 'bad-ratings')[0]?.row).toMatchObject({ unit: undefined, lastDay: '2026-10-15' })
  })
})

describe('未能回访清单', () => {
  const call = { type: 'callBack', by: '回访员' } as const
  const missed = { ...call, outcome: 'unreachable' } as const
  const givenUp = () =>
    closed()
      .and(on('10-13'), operator, missed)
      .and(on('10-13', '15:00'), operator, missed)
      .and(on('10-14'), operator, missed)

  it('shows a ticket whose appellant was called in vain as often as is set', () =>
    expect(rowOf(givenUp(), 'callback')).toEqual({
      key: 'callback',
      list: 'callbacks-given-up',
      since: instant(on('10-14')),
      row: { ticket: number, ...matter, unit: 'heping-housing', attempts: 3, givenUpAt: instant(on('10-14')) },
    }))
  it('not yet after the first call in vain, and no more when the appellant rings back', () => {
    const once = closed().and(on('10-13'), operator, missed)
    expect(rowOf(once, 'callback')).toMatchObject({ list: undefined, since: instant(on('10-13')) })
    const reached = { ...call, outcome: 'reached', solved: 'solved' } as const
    const heard = givenUp().and(on('10-15'), operator, reached)
    expect(rowOf(heard, 'callback')).toMatchObject({ list: undefined, row: { attempts: 3 } })
    expect(rowOf(closed().and(on('10-13'), operator, reached), 'callback')).toBeUndefined()
    expect(rowOf(closed(), 'callback')).toBeUndefined()
  })
  it('worked again and closed again, its calls begin anew', () => {
    const again = givenUp()
      .and(on('10-15'), operator, { ...call, outcome: 'reached', solved: 'not-solved' })
      .and(on('10-16'), lead, { ...reply, order: second })
      .and(on('10-16', '10:00'), operator, passCheck)
      .and(on('10-16', '11:00'), operator, {
        type: 'close',
        ground: 1,
        alternative: 'solved',
        evidence: {},
        reasons: '已修',
      })
      .and(on('10-19'), operator, missed)
    expect(rowOf(again, 'callback')).toMatchObject({ list: undefined, row: { attempts: 1 } })
  })
})

describe('问题线索清单', () => {
  const found = () =>
    closed().and(on('10-13'), operator, {
      type: 'callBack',
      outcome: 'reached',
      solved: 'not-solved',
      by: '回访员',
    })

  const verified = instant(on('10-28', '00:00'))

  it('shows what callback found against the closing until the authority has judged it', () => {
    expect(rowsOf(found(), 'findings')).toEqual([
      {
        key: 'finding-1',
        list: 'findings',
        since: instant(on('10-13')),
        due: verified,
        row: {
          ticket: number,
          ...matter,
          finding: 'finding-1',
          at: instant(on('10-13')),
          by: 'callback',
          kinds: ['not-done'],
          unit: 'heping-housing',
          ground: 1,
          alternative: 'solved',
          limit: verified,
          counted: { ...counted, kind: 'finding-verification', start: instant(on('10-13')), lastDay: '2026-10-27' },
        },
      },
    ])
    const upheld = found().and(on('10-14'), businessEnvironment, {
      type: 'verifyFinding',
      finding: 'finding-1',
      decision: 'upheld',
      reasons: '属实',
    })
    expect(rowOf(upheld, 'finding-1')).toMatchObject({ list: undefined })
  })
})

describe('违规清单', () => {
  const reported = () =>
    closed().and(on('10-13'), operator, {
      type: 'reportMisconduct',
      ground: 4,
      unit: 'heping-housing',
      facts: '未到场即报已维修',
      foundBy: 'inspection',
    })
  const verify = (decision: 'upheld' | 'dropped') =>
    ({
      type: 'verifyMisconduct',
      record: 'misconduct-1',
      decision,
      serious: false,
      crime: false,
      reasons: '补写记录',
    }) as const
  const row = {
    ticket: number,
    record: 'misconduct-1',
    ground: 4,
    unit: 'heping-housing',
    foundBy: 'inspection',
    at: instant(on('10-13')),
    steps: [],
  }

  it('shows what was reported, then what was verified of it and each step taken', () => {
    expect(rowOf(reported(), 'misconduct-1')).toEqual({
      key: 'misconduct-1',
      list: 'misconduct',
      since: instant(on('10-13')),
      row,
    })
    const punished = reported()
      .and(on('10-14'), businessEnvironment, verify('upheld'))
      .and(on('10-15'), businessEnvironment, {
        type: 'takeMisconductStep',
        record: 'misconduct-1',
        step: 'circular',
        reference: '沈营商通〔2026〕3号',
        reportedUp: '沈营商报〔2026〕9号',
      })
    expect(rowOf(punished, 'misconduct-1')).toMatchObject({
      list: 'misconduct',
      row: {
        ...row,
        verified: instant(on('10-14')),
        serious: false,
        crime: false,
        steps: [{ step: 'circular', reference: '沈营商通〔2026〕3号' }],
      },
    })
  })
  it('dropped, it leaves the list', () =>
    expect(rowOf(reported().and(on('10-14'), businessEnvironment, verify('dropped')), 'misconduct-1')).toMatchObject({
      list: undefined,
    }))
})

describe('线索清单', () => {
  const transfer = {
    type: 'transferClue',
    to: 'discipline',
    ground: 'undisciplined',
    body: '市纪委监委',
    facts: '涉嫌收受财物',
    reference: '沈营商线〔2026〕1号',
  } as const
  const transferred = () => dispatched().and(on('10-12'), businessEnvironment, transfer)
  const row = {
    ticket: number,
    clue: 'clue-1',
    to: 'discipline',
    ground: 'undisciplined',
    body: '市纪委监委',
    reference: '沈营商线〔2026〕1号',
    at: instant(on('10-12')),
    receivedAt: undefined,
    receiptDue: '2026-10-19',
    feedback: 0,
    feedbackDue: '2026-11-12',
    overdue: false,
  }
  const feedback = { type: 'recordClueFeedback', clue: 'clue-1', text: '已立案' } as const

  it('shows what a clue waits for, sorted by what is due first', () =>
    expect(rowOf(transferred(), 'clue-1')).toEqual({
      key: 'clue-1',
      list: 'clues',
      since: instant(on('10-12')),
      due: instant(on('10-20', '00:00')),
      row,
    }))
  it('counts the feedback of each clue by itself', () => {
    const two = transferred()
      .and(on('10-13'), businessEnvironment, { ...transfer, to: 'judicial', body: '市检察院' })
      .and(on('10-20'), businessEnvironment, feedback)
    expect(rowOf(two, 'clue-1')?.row).toMatchObject({ feedback: 1, feedbackDue: '2026-11-20' })
    expect(rowOf(two, 'clue-2')?.row).toMatchObject({ feedback: 0, feedbackDue: '2026-11-13', body: '市检察院' })
    expect(two.ticket.clues.map(({ feedback }) => feedback)).toEqual([
      [{ at: instant(on('10-20')), text: '已立案' }],
      [],
    ])
  })
  it('closed, it is listed apart by when that was, and waits for nothing', () => {
    const over = transferred().and(on('11-10'), businessEnvironment, {
      type: 'closeClue',
      clue: 'clue-1',
      result: '给予党纪处分',
      reference: '沈纪函〔2026〕5号',
    })
    expect(rowOf(over, 'clue-1')).toEqual({
      key: 'clue-1',
      list: 'clues-closed',
      since: instant(on('11-10')),
      row: {
        ...row,
        receiptDue: undefined,
        feedbackDue: undefined,
        overdue: undefined,
        closedAt: instant(on('11-10')),
      },
    })
  })
})

describe('突发事项清单', () => {
  const night = '2026-10-01T02:00+08:00'
  const emergency = () => registered({ at: night, emergency: 'accident', area: '210106' })
  const seen = {
    ticket: number,
    number,
    title: '电梯停运',
    emergency: 'accident',
    area: '210106',
    state: 'handling',
    registeredAt: instant(night),
  }

  it('shows each order nobody has acknowledged, until when that is due, and the emergency nobody has looked at', () => {
    expect(rowOf(emergency(), `emergency-${first}`)).toEqual({
      key: `emergency-${first}`,
      list: 'emergencies unacknowledged',
      since: instant(night),
      due: instant('2026-10-01T02:15+08:00'),
      row: {
        ...seen,
        order: first,
        unit: 'tiexi-emergency',
        dispatchedAt: instant(night),
        raised: 0,
        limit: instant('2026-10-01T02:15+08:00'),
      },
    })
    expect(rowOf(emergency(), 'emergency-review')).toEqual({
      key: 'emergency-review',
      list: 'emergencies to-review',
      since: instant(night),
      row: seen,
    })
  })
  it('shows nothing of an appeal that is none', () =>
    expect(listedRows(dispatched().ticket).filter(({ key }) => key.startsWith('emergency'))).toEqual([]))
  it('shows only the emergency units’ orders of one that had been dispatched before', () => {
    const declared = dispatched().and(on('10-09', '10:00'), operator, {
      type: 'declareEmergency',
      kind: 'accident',
      reasons: '有人被困',
    })
    const keys = listedRows(declared.ticket).flatMap(({ key, list }) => (list?.startsWith('emergenc') ? key : []))
    expect(keys).not.toContain(`emergency-${first}`)
    expect(keys).toContain(`emergency-${second}`)
  })
})

describe('涉企清单', () => {
  const firm = { appellantKind: 'organisation', businessEnvironment: true, ticketType: 'enterprise' } as const
  const accepted = () =>
    registered({ ...firm, at: on('09-04') }).and(on('09-04', '10:00'), operator, { type: 'accept' })
  const handled = () =>
    accepted()
      .and(on('09-07'), operator, { type: 'dispatch', coHandlers: [helper] })
      .and(on('09-10'), lead, withoutHelper)
      .and(on('09-10', '15:00'), operator, passCheck)
  const told = {
    type: 'tellAppellant',
    order: first,
    at: on('09-10', '16:00'),
    by: '李工',
    how: 'visit',
    consent: { document: '签字意见书', signedOn: '2026-09-10' },
  } as const
  const report = {
    type: 'reportClosing',
    order: first,
    ground: 1,
    alternative: 'solved',
    reasons: '审批已恢复',
  } as const
  const base = { ticket: number, number, ...matter, acceptedAt: instant(on('09-04', '10:00')) }

  it('shows what waits for the review, with the unit that leads once there is one', () => {
    const review = (story: Story) => rowOf(story, 'enterprise-review')
    expect(review(accepted())).toEqual({
      key: 'enterprise-review',
      list: 'enterprise to-review',
      since: base.acceptedAt,
      row: { ...base, state: 'accepted' },
    })
    expect(review(handled())?.row).toEqual({ ...base, state: 'replied', unit: 'heping-housing' })
    expect(review(registered({ ...firm, at: on('09-04') }))).toBeUndefined()
    expect(review(dispatched())).toBeUndefined()
  })
  it('shows a reported closing with what was told and consented', () => {
    const reported = handled().and(on('09-11'), lead, told).and(on('09-11', '10:00'), lead, report)
    expect(rowOf(reported, 'enterprise-report')).toEqual({
      key: 'enterprise-report',
      list: 'enterprise closing-reports',
      since: instant(on('09-11', '10:00')),
      row: {
        ...base,
        state: 'replied',
        unit: 'heping-housing',
        ground: 1,
        alternative: 'solved',
        toldAt: instant(on('09-10', '16:00')),
        consent: { document: '签字意见书', signedOn: '2026-09-10' },
      },
    })
    expect(rowOf(handled(), 'enterprise-report')).toMatchObject({ list: undefined, since: base.acceptedAt })
  })
  it('shows what was closed without a report — withdrawn by the firm — until it is reported', () => {
    const withdrawn = handled().and(on('09-11'), appellant(), { type: 'withdraw', how: 'written' })
    expect(rowOf(withdrawn, 'enterprise-unreported')).toEqual({
      key: 'enterprise-unreported',
      list: 'enterprise unreported',
      since: instant(on('09-11')),
      row: {
        ...base,
        state: 'closed',
        unit: 'heping-housing',
        ground: 3,
        alternative: withdrawn.ticket.closing?.alternative,
      },
    })
    const alternative = withdrawn.ticket.closing?.alternative ?? ''
    const reported = withdrawn.and(on('09-14'), lead, { ...report, ground: 3, alternative })
    expect(rowOf(reported, 'enterprise-unreported')).toMatchObject({ list: undefined })
    expect(rowOf(handled(), 'enterprise-unreported')).toMatchObject({ list: undefined, since: base.acceptedAt })
  })
  it('reclassified, it leaves them all, whatever becomes of it', () => {
    const recast = accepted()
      .and(on('09-04', '11:00'), businessEnvironment, {
        type: 'reviewEnterprise',
        decision: 'reclassify',
        ticketType: 'help',
        reasons: '属一般求助',
      })
      .and(on('09-07'), operator, { type: 'dispatch' })
      .and(on('09-10'), appellant(), { type: 'withdraw', how: 'written' })
    expect(listedRows(recast.ticket).filter(({ key }) => key.startsWith('enterprise'))).toMatchObject([
      { key: 'enterprise-corrected', list: undefined },
      { key: 'enterprise-review', list: undefined },
      { key: 'enterprise-opinion', list: undefined },
      { key: 'enterprise-report', list: undefined },
      { key: 'enterprise-unreported', list: undefined },
    ])
  })
  it('shows nothing of an appeal that was recast among other types', () => {
    const recast = dispatched().and(on('10-12'), operator, {
      type: 'reclassify',
      ticketType: 'complaint',
      reasons: '实为投诉',
    })
    expect(rowOf(recast, 'enterprise-review')).toBeUndefined()
  })
})

describe('定性变更清单', () => {
  it('shows what an appeal was first taken for, what it is now, and each step between', () => {
    const story = together()
      .and(on('10-12'), operator, { type: 'reclassify', ticketType: 'complaint', reasons: '实为投诉' })
      .and(on('10-13'), operator, { type: 'reclassify', ticketType: 'consultation', reasons: '只问政策' })
    expect(rowOf(story, 'reclassified')).toEqual({
      key: 'reclassified',
      list: 'reclassified',
      since: instant(on('10-13')),
      row: {
        ticket: number,
        number,
        title: '电梯停运',
        first: 'help',
        now: 'consultation',
        unit: 'heping-housing',
        changes: [
          { at: instant(on('10-12')), from: 'help', to: 'complaint' },
          { at: instant(on('10-13')), from: 'complaint', to: 'consultation' },
        ],
      },
    })
    expect(rowOf(together(), 'reclassified')).toBeUndefined()
  })
})

describe('久拖不决清单', () => {
  const replied = () => together().and(on('10-12'), lead, withoutHelper)

  it('shows what was replied and checked, yet neither solved nor accepted', () =>
    expect(rowOf(replied().and(on('10-12', '10:00'), operator, passCheck), 'unsettled')).toEqual({
      key: 'unsettled',
      list: 'unsettled',
      since: instant(on('10-09', '08:40')),
      row: {
        ticket: number,
        number,
        ...classed,
        ticketType: 'help',
        acceptedAt: instant(on('10-09', '08:40')),
        unit: 'heping-housing',
        repliedAt: instant(on('10-12')),
      },
    }))
  it('not before the check, not after the closing, and not what has no reply', () => {
    expect(rowOf(together(), 'unsettled')).toBeUndefined()
    expect(rowOf(replied(), 'unsettled')).toMatchObject({ list: undefined })
    expect(rowOf(closed(), 'unsettled')).toMatchObject({ list: undefined })
    const back = checked().and(on('10-13'), operator, { type: 'sendBack', reasons: '未见照片' })
    expect(rowOf(back, 'unsettled')).toMatchObject({ list: undefined, row: { unit: 'heping-housing' } })
  })
})

describe('否定备案清单', () => {
  it('shows a closing without a solution, whose it was, and what the authority made of it', () => {
    const story = together().and(on('10-13'), operator, untrue)
    const row = {
      ticket: number,
      number,
      outcome: 1,
      at: instant(on('10-13')),
      kind: 'closed',
      ground: 5,
      alternative: 'untrue',
      unit: 'heping-housing',
      ...classed,
      ticketType: 'help',
    }
    expect(rowOf(story, 'negative-1')).toEqual({
      key: 'negative-1',
      list: 'negative to-examine',
      since: instant(on('10-13')),
      row,
    })
    const examine = { type: 'examineNegative', outcome: 1, decision: 'confirm', reasons: '经核查' } as const
    expect(rowOf(story.and(on('10-14'), supervisor, examine), 'negative-1')).toEqual({
      key: 'negative-1',
      list: 'negative examined',
      since: instant(on('10-14')),
      row: { ...row, decision: 'confirm' },
    })
  })
})

describe('派单异议审核', () => {
  const request = {
    type: 'requestReturn',
    order: first,
    ground: 'not-responsible',
    form: 'transfer',
    proposes: 'sy-housing',
    reasons: '该小区由市房产局直管',
  } as const
  const decide = { type: 'decideReturn', order: first, decision: 'refuse', reasons: '属地管理' } as const
  const returned = (born = {}) =>
    registered({ at: on('10-09', '08:30'), ...born })
      .and(on('10-09', '08:40'), operator, { type: 'accept' })
      .and(on('10-09'), operator, { type: 'dispatch', lead: 'heping-housing', reason: '属地' })
      .and(on('10-09', '09:10'), lead, { type: 'acknowledge', order: first })
      .and(on('10-09', '10:00'), lead, request)
  const rulings = ({ ticket }: Story) => shownRows(ticket).filter(({ key }) => key.startsWith('ruling'))
  const since = instant(on('10-10'))
  const row = {
    ticket: number,
    workOrder: first,
    unit: 'heping-housing',
    ...classed,
    ground: 'not-responsible',
    form: 'transfer',
    proposes: 'sy-housing',
    reasons: '该小区由市房产局直管',
    at: instant(on('10-09', '10:00')),
    decision: 'refused',
    decidedAt: since,
    decisionReasons: '属地管理',
  }

  it('a ruling is found by unit, by category, and by category and area, with both sides’ reasons', () =>
    expect(rulings(returned().and(on('10-10'), supervisor, decide))).toEqual([
      { key: `ruling#${first}.0#unit`, list: 'rulings of heping-housing', since, row },
      { key: `ruling#${first}.0#category`, list: 'rulings property-service', since, row },
      { key: `ruling#${first}.0#place`, list: 'rulings property-service 210102', since, row },
    ]))
  it('of an appeal without category or area by what there is', () => {
    const lists = (born: object) => rulings(returned(born).and(on('10-10'), supervisor, decide)).map(({ list }) => list)
    expect(lists({ area: undefined })).toEqual(['rulings of heping-housing', 'rulings property-service'])
    expect(lists({ category: undefined })).toEqual(['rulings of heping-housing'])
  })
  it('what is pending or withdrawn is none', () => {
    expect(rulings(returned())).toEqual([])
    expect(rulings(returned().and(on('10-10'), lead, reply))).toEqual([])
  })
  it('of one unit’s second request is a ruling of its own', () => {
    const twice = returned()
      .and(on('10-09', '15:00'), supervisor, decide)
      .and(on('10-10'), lead, { ...request, newGrounds: '查到直管合同' })
      .and(on('10-10', '15:00'), supervisor, decide)
    expect(rulings(twice).flatMap(({ list, key }) => (list?.includes('of') ? key : []))).toEqual([
      `ruling#${first}.0#unit`,
      `ruling#${first}.1#unit`,
    ])
  })
})

describe('协助任务清单', () => {
  const district = department('heping')
  const street = department('heping-nanhu-street')
  const task = `${number}-a1`
  const asked = () =>
    registered({ at: on('10-09', '08:30') })
      .and(on('10-09', '08:40'), operator, { type: 'accept' })
      .and(on('10-09'), operator, { type: 'dispatch', lead: 'heping', reason: '区级统筹' })
      .and(on('10-12'), district, {
        type: 'passDown',
        order: first,
        to: [{ unit: 'heping-nanhu-street' }],
        instructions: '请办理',
      })
      .and(on('10-12', '10:00'), street, {
        type: 'askAssistance',
        order: second,
        unit: 'heping-wencui-community',
        ask: '请入户了解居民意见',
        until: '2026-10-16',
      })

  it('names a confidential matter as the platform wrote it for units, and so do supervisions', () => {
    const story = asked()
      .and(on('10-12', '11:00'), supervisor, {
        type: 'supervise',
        order: first,
        trigger: 'wrong-finding',
        demand: '请重新核实',
      })
      .and(on('10-12', '12:00'), appellant(), { type: 'setConfidentiality', confidential: true }, { seen: [] })
      .and(on('10-12', '12:00'), operator, { type: 'writeForUnits', title: '反映设施停用', text: '设施停用' })
    const titles = ['supervisions heping', 'assistance heping-wencui-community'].map((list) =>
      rowsOf(story, list).map(({ row }) => row.title),
    )
    expect(titles).toEqual([['反映设施停用'], ['反映设施停用']])
  })
  it('shows a community what it was asked to help with, and by when', () =>
    expect(rowOf(asked(), `assistance#${task}`)).toEqual({
      key: `assistance#${task}`,
      list: 'assistance heping-wencui-community',
      since: instant(on('10-12', '10:00')),
      due: instant(on('10-17', '00:00')),
      row: {
        number: task,
        ticket: number,
        title: '电梯停运',
        unit: 'heping-wencui-community',
        workOrder: second,
        until: '2026-10-16',
        askedAt: instant(on('10-12', '10:00')),
      },
    }))
  it('reported on, or with its order answered, it leaves the list', () => {
    const report = { type: 'reportAssistance', task, report: '已走访12户' } as const
    const reported = asked().and(on('10-13'), department('heping-wencui-community'), report)
    expect(rowOf(reported, `assistance#${task}`)).toMatchObject({ list: undefined })
    const answered = asked().and(on('10-13'), street, {
      type: 'reply',
      order: second,
      record: '已核实',
      answer: '已处理',
    })
    expect(rowOf(answered, `assistance#${task}`)).toMatchObject({ list: undefined })
  })
})

describe('合并清单', () => {
  const merged = () =>
    registered({ at: on('10-09', '08:30') })
      .and(on('10-09', '08:40'), operator, { type: 'accept' })
      .and(on('10-09', '10:00'), operator, mergeInto, { lead: leading(dispatched()) })

  it('shows under the leading ticket each one that was merged into it, and how far it has followed', () =>
    expect(rowOf(merged(), 'merged')).toEqual({
      key: 'merged',
      list: `merged ${leadNumber}`,
      since: instant(on('10-09', '10:00')),
      row: {
        ticket: number,
        state: 'merged',
        seen: leading(dispatched()).version,
        title: '电梯停运',
        registeredAt: instant(on('10-09', '08:30')),
        applications: 0,
      },
    }))
  it('freed, it leaves the list from that moment', () => {
    const freed = merged().and(on('10-12'), operator, { type: 'unmerge', reasons: '并非同一问题' })
    expect(rowOf(freed, 'merged')).toMatchObject({ list: undefined, since: instant(on('10-12')) })
  })
})

describe('同类当日清单', () => {
  it('waits for a category and an area', () => {
    const keys = (born: object) => listedRows(registered(born).ticket).map(({ key }) => key)
    expect(keys({})).toContain('similar')
    expect(keys({ category: undefined })).toEqual([])
    expect(keys({ area: undefined })).toEqual([])
  })
})
