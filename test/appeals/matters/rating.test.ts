/** 好差评 — when, by whom and how often, and what bad ones lead to (第十三条、第二十八条、第二十九条). */
import { describe, expect, it } from 'vitest'
import { rateable } from '../../../shared/appeals/matters/rating/occasions.ts'
import { levelOfAnswer } from '../../../shared/appeals/matters/rating/sms-answer.ts'
import { workedAgain } from '../../../shared/appeals/matters/reopening/worked-again.ts'
import { liaoningDraft2021 } from '../../../shared/law/liaoning-draft-2021/index.ts'
import { leading, mergeInto } from '../../support/merging.ts'
import {
  agreement,
  appellant,
  type Born,
  channel,
  department,
  first,
  instant,
  law,
  operator,
  registered,
  type Story,
  second,
  supervisor,
  third,
} from '../../support/story.ts'
import { checked, closed, dispatched, lead, rejected } from '../ticket/endings.ts'

const rate = (level: number, about?: 'acceptance' | 'progress' | 'result' | 'callback') =>
  ({ type: 'rate', level, via: 'link', ...(about ? { about } : {}) }) as const

describe('评价 opens', () => {
  it('not before anything was told', () =>
    registered().when('2026-10-09T10:00+08:00', appellant(), rate(5)).refuses('ticket.not-allowed-here'))
  it('with the acceptance, before any result', () => {
    const [rating] = dispatched().when('2026-10-09T10:00+08:00', appellant(), rate(4)).events('rated')
    expect(rating).toMatchObject({ about: 'acceptance', level: 4 })
  })
  it('after a refusal too', () => rejected().when('2026-10-09T10:00+08:00', appellant(), rate(1)).decides('rated'))
  it('when the result is told, before closing and before any callback', () => {
    const [rating] = checked().when('2026-10-12T10:30+08:00', appellant(), rate(5)).events('rated')
    expect(rating?.about).toBe('result')
    closed().when('2026-10-12T11:01+08:00', appellant(), rate(5)).decides('rated')
  })
  it('not after a reply that only the platform has seen', () => {
    const replied = dispatched().and('2026-10-12T09:00+08:00', lead, {
      type: 'reply',
      order: first,
      record: '更换曳引机',
      answer: '电梯已恢复运行',
      consultation: { impossible: '电话停机' },
    })
    replied.when('2026-10-12T09:10+08:00', appellant(), rate(5, 'result')).refuses('rating.nothing-told')
  })
})

describe('一事一评、一次一评', () => {
  it('the result is rated once', () =>
    closed()
      .and('2026-10-12T12:00+08:00', appellant(), rate(5))
      .when('2026-10-12T12:01+08:00', appellant(), rate(1))
      .refuses('rating.already-given'))
  it('acceptance and result may each be rated, the acceptance afterwards as well', () =>
    closed()
      .and('2026-10-12T12:00+08:00', appellant(), rate(5, 'result'))
      .when('2026-10-12T12:01+08:00', appellant(), rate(3, 'acceptance'))
      .decides('rated'))
  it('each interim reply is a contact of its own', () => {
    const told = dispatched().and('2026-10-09T11:00+08:00', lead, {
      type: 'replyInterim',
      order: first,
      record: '已到场',
      answer: '正在订购配件',
    })
    const once = told.and('2026-10-09T12:00+08:00', appellant(), rate(4, 'progress'))
    once.when('2026-10-09T12:01+08:00', appellant(), rate(4, 'progress')).refuses('rating.already-given')
    dispatched().when('2026-10-09T12:01+08:00', appellant(), rate(4, 'progress')).refuses('rating.nothing-told')
  })
  it('so is the callback', () =>
    closed()
      .and('2026-10-12T14:00+08:00', operator, { type: 'callBack', outcome: 'reached', solved: 'solved', by: '回访员' })
      .when('2026-10-12T15:00+08:00', appellant(), rate(5, 'callback'))
      .decides('rated'))
})

describe('the ways of rating', () => {
  it('on the phone it is recorded by an operator, with the recording', () => {
    const phone = { type: 'rate', level: 4, via: 'phone' } as const
    closed().when('2026-10-12T14:00+08:00', operator, phone).refuses('rating.phone-needs-recording')
    closed()
      .when('2026-10-12T14:00+08:00', operator, { ...phone, recording: '录音 20261012-77' })
      .decides('rated')
    closed().when('2026-10-12T14:00+08:00', appellant(), phone).refuses('rating.wrong-way')
    closed().when('2026-10-12T14:00+08:00', operator, rate(5)).refuses('rating.wrong-way')
  })
  it('a channel passes the message on for a ticket it carried, and for no other', () => {
    const answer = { type: 'rateBySms', message: '４分，还行' } as const
    const [rating] = closed().when('2026-10-12T14:00+08:00', channel('web'), answer).events('rated')
    expect(rating).toMatchObject({ level: 4, via: 'sms', about: 'result', comment: '还行' })
    closed().when('2026-10-12T14:00+08:00', channel('app'), answer).refuses('ticket.unknown')
    closed().when('2026-10-12T14:00+08:00', operator, answer).refuses('ticket.role-not-allowed')
  })
  it.each([
    ['5', 5],
    ['５', 5],
    [' 3 ', 3],
    ['五', 5],
    ['2分', 2],
    ['4星', 4],
    ['【5】', 5],
    ['(1) 没人管', 1],
    ['1。太慢', 1],
    ['非常满意', 5],
    ['非常不满意！！', 1],
    ['不满意', 2],
    ['满意，谢谢', 4],
    ['基本满意', 3],
  ])('reads “%s” as %i', (text, level) =>
    expect(levelOfAnswer(text, liaoningDraft2021.rating.levels)?.level).toBe(level),
  )
  it.each(['0', '6', '15', '51', '1个月了还没解决', '满意不满意都一样', '谢谢', '5.1节还停电', '', '5元'])(
    'does not guess at “%s”',
    (text) => expect(levelOfAnswer(text, liaoningDraft2021.rating.levels)).toBeUndefined(),
  )
  it('an unreadable message is refused with what may be answered', () =>
    expect(
      closed()
        .when('2026-10-12T14:00+08:00', channel('web'), { type: 'rateBySms', message: '谢谢' })
        .refuses('rating.answer-unreadable').levels,
    ).toContain('5 非常满意'))
})

describe('差评核查', () => {
  const bad = () => closed().and('2026-10-12T12:00+08:00', appellant(), rate(2))
  const justified = {
    type: 'examineRating' as const,
    conclusion: 'justified' as const,
    causes: ['delay'],
    reasons: '拖延三天',
  }

  it('starts with levels 1 and 2 only, and is due in five working days', () => {
    expect(bad().clock('rating-examination')).toMatchObject({ lastDay: '2026-10-19' })
    expect(closed().and('2026-10-12T12:00+08:00', appellant(), rate(3)).clock('rating-examination')).toBeUndefined()
  })
  it('is not stopped by the end of the ticket, and its passing is found', () =>
    expect(bad().sweptTo('2026-10-20T00:00+08:00').clock('rating-examination')?.passedAt).toBeDefined())
  it('is the authority’s, not the operator’s', () =>
    bad().when('2026-10-13T09:00+08:00', operator, justified).refuses('ticket.role-not-allowed'))
  it('needs a cause when justified, and none when not', () => {
    bad()
      .when('2026-10-13T09:00+08:00', supervisor, { ...justified, causes: [] })
      .refuses('rating.justified-needs-cause')
    bad()
      .when('2026-10-13T09:00+08:00', supervisor, { ...justified, causes: ['weather'] })
      .refuses('rating.cause-unknown')
    bad()
      .when('2026-10-13T09:00+08:00', supervisor, { ...justified, conclusion: 'not-justified' })
      .refuses('rating.not-justified-has-no-cause')
  })
  it('not justified, it is recorded with reasons and the ticket stays closed', () => {
    const story = bad().and('2026-10-13T09:00+08:00', supervisor, {
      type: 'examineRating',
      conclusion: 'not-justified',
      causes: [],
      reasons: '诉求超出法定标准',
    })
    expect(story.ticket).toMatchObject({ state: 'closed', ratings: [{ examination: { conclusion: 'not-justified' } }] })
    expect(story.clock('rating-examination')?.outcome).toBe('met')
    story.when('2026-10-13T10:00+08:00', supervisor, justified).refuses('rating.nothing-to-examine')
  })
  it('justified, the matter is worked again: a new order to the same unit, with limits of its own', () => {
    const story = bad().and('2026-10-13T09:00+08:00', supervisor, justified)
    expect(story.ticket).toMatchObject({ state: 'handling', reopenings: [{ cause: 'bad-rating' }] })
    expect(story.ticket.closing).toBeUndefined()
    expect(story.ticket.orders.map(({ unit, state }) => [unit, state])).toEqual([
      ['heping-housing', 'ended'],
      ['heping-housing', 'open'],
    ])
    expect(story.clock('final-reply', second)).toMatchObject({ lastDay: '2026-11-03' })
    expect(story.clock('callback')?.outcome).toBe('void')
    expect(story.ticket.dispatchedAt).toBe('2026-10-09T01:00:00.000Z')
    expect(story.ticket.supervisions).toMatchObject([{ order: second, triggers: ['bad-rating'], level: 'key' }])
  })
  it('or to another unit that the authority names', () => {
    const story = bad().and('2026-10-13T09:00+08:00', supervisor, { ...justified, lead: 'sy-housing' })
    expect(story.ticket.orders.at(-1)).toMatchObject({ unit: 'sy-housing', role: 'lead', by: 'reopening' })
    bad()
      .when('2026-10-13T09:00+08:00', supervisor, { ...justified, lead: 'nobody' })
      .refuses('unit.unknown')
  })
  it('after a new closing the new result may be rated again', () => {
    const again = bad()
      .and('2026-10-13T09:00+08:00', supervisor, justified)
      .and('2026-10-14T09:00+08:00', lead, {
        type: 'reply',
        order: second,
        record: '更换整机',
        answer: '已更换',
        consultation: { impossible: '电话停机' },
      })
      .and('2026-10-14T10:00+08:00', operator, { type: 'passCheck' })
    expect(again.when('2026-10-14T11:00+08:00', appellant(), rate(5)).events('rated')).toMatchObject([
      { about: 'result', times: 2 },
    ])
  })
  it('of a refusal, the platform reviews the appeal anew', () => {
    const story = rejected()
      .and('2026-10-09T10:00+08:00', appellant(), rate(1))
      .and('2026-10-12T09:00+08:00', supervisor, { ...justified, causes: ['buck-passing'] })
    expect(story.ticket.state).toBe('registered')
    expect(story.clock('review')).toMatchObject({ lastDay: '2026-10-14' })
  })
  it('of the acceptance alone, the ticket is being worked and stays as it is', () => {
    const story = dispatched()
      .and('2026-10-09T10:00+08:00', appellant(), rate(1))
      .and('2026-10-09T11:00+08:00', supervisor, justified)
    expect(story.ticket).toMatchObject({ state: 'handling', reopenings: [] })
    expect(story.ticket.orders).toHaveLength(1)
    expect(story.ticket.supervisions).toMatchObject([{ order: first, triggers: ['bad-rating'], level: 'key' }])
  })
  it('of an answer still being checked, the answer goes back', () => {
    const story = checked()
      .and('2026-10-12T10:30+08:00', appellant(), rate(1))
      .and('2026-10-12T10:40+08:00', supervisor, justified)
    expect(story.ticket.state).toBe('handling')
    expect(story.ticket.orders[0]?.sentBack).toHaveLength(1)
    const better = story
      .and('2026-10-13T09:00+08:00', lead, {
        type: 'reply',
        order: first,
        record: '更换整机',
        answer: '已更换',
        consultation: { impossible: '电话停机' },
      })
      .and('2026-10-13T10:00+08:00', operator, { type: 'passCheck' })
    better.when('2026-10-13T11:00+08:00', appellant(), rate(5)).decides('rated')
  })
  it('two bad ratings are examined one by one', () => {
    const two = bad().and('2026-10-12T12:30+08:00', appellant(), rate(1, 'acceptance'))
    const one = two.and('2026-10-13T09:00+08:00', supervisor, {
      type: 'examineRating',
      rating: 2,
      conclusion: 'not-justified',
      causes: [],
      reasons: '受理及时',
    })
    expect(one.ticket.ratings.map(({ examination }) => examination?.conclusion)).toEqual([undefined, 'not-justified'])
    expect(one.ticket.clocks.filter(({ kind, endedAt }) => kind === 'rating-examination' && !endedAt)).toHaveLength(1)
  })
})

describe('标注', () => {
  const mark = (nature: 'mediation' | 'law-enforcement' | 'ordinary') =>
    ({ type: 'markMatter', nature, reasons: '行政调解' }) as const

  it('marks a matter of mediation or law enforcement, and can be taken back', () => {
    const marked = closed().and('2026-10-13T09:00+08:00', operator, mark('mediation'))
    expect(marked.ticket.nature).toBe('mediation')
    marked.when('2026-10-13T10:00+08:00', operator, mark('mediation')).refuses('matter.marked-so-already')
    expect(marked.and('2026-10-13T10:00+08:00', supervisor, mark('ordinary')).ticket.nature).toBeUndefined()
  })
  it('is not for the unit whose satisfaction it concerns', () =>
    closed().when('2026-10-13T09:00+08:00', lead, mark('law-enforcement')).refuses('ticket.role-not-allowed'))
})

describe('短信的读法', () => {
  const levels = liaoningDraft2021.rating.levels
  it.each([
    ['5分，谢谢你们 ', 5, '谢谢你们'],
    ['满意（电话里说的', 4, '电话里说的'],
    ['4分，还有2处没修', 4, '还有2处没修'],
    ['【 5】', 5, undefined],
    ['三', 3, undefined],
  ])('“%s” is level %i, and what follows is its comment', (text, level, comment) =>
    expect(levelOfAnswer(text, levels)).toEqual({ level, ...(comment ? { comment } : {}) }),
  )
  it.each(['你好，我给五分', '六分', '分'])('does not look for a level further on: “%s”', (text) =>
    expect(levelOfAnswer(text, levels)).toBeUndefined(),
  )
})

describe('可评之事', () => {
  const missed = { type: 'callBack', outcome: 'unreachable', by: '回访员' } as const
  const reached = { type: 'callBack', outcome: 'reached', solved: 'solved', by: '回访员' } as const

  it('is what was told so far, and no call in vain', () => {
    expect(rateable(registered().ticket)).toEqual([])
    expect(rateable(dispatched().ticket)).toEqual(['acceptance'])
    expect(rateable(closed().ticket)).toEqual(['acceptance', 'result'])
    const called = closed().and('2026-10-13T09:00+08:00', operator, missed)
    expect(rateable(called.ticket)).toEqual(['acceptance', 'result'])
    const heard = called.and('2026-10-13T15:00+08:00', operator, reached)
    expect(rateable(heard.ticket)).toEqual(['acceptance', 'result', 'callback'])
    const rated = heard.and('2026-10-13T16:00+08:00', appellant(), rate(4, 'callback'))
    expect(rateable(rated.ticket)).toEqual(['acceptance', 'result'])
  })
  it('is the interim reply of a leading ticket too, for whoever was merged into it', () =>
    expect(rateable({ ...registered().ticket, handled: { interim: { at: '', answer: '在办' } } })).toEqual([
      'progress',
    ]))
})

describe('重新办理', () => {
  const helper = 'heping-urban-management'
  const market = 'heping-market'
  const justified = {
    type: 'examineRating' as const,
    conclusion: 'justified' as const,
    causes: ['delay'],
    reasons: '拖延三天',
  }
  const consultation = { impossible: '电话停机' }
  const reply = { type: 'reply', order: first, record: '更换', answer: '已修', consultation } as const
  const solved = { type: 'close', ground: 1, alternative: 'solved', evidence: {}, reasons: '已修' } as const
  const again = (story: Story, more: object = {}) =>
    story
      .and('2026-10-14T12:00+08:00', appellant(), rate(1, 'result'))
      .and('2026-10-15T09:00+08:00', supervisor, { ...justified, ...more })
  const finished = (story: Story, order = first, who = lead) =>
    story
      .and('2026-10-14T09:00+08:00', who, { ...reply, order })
      .and('2026-10-14T10:00+08:00', operator, { type: 'passCheck' })
      .and('2026-10-14T11:00+08:00', operator, solved)
  const dispatchedTo = (born: Born, ...coHandlers: string[]) =>
    registered({ at: '2026-10-09T08:30+08:00', ...born })
      .and('2026-10-09T08:40+08:00', operator, { type: 'accept' })
      .and('2026-10-09T09:00+08:00', operator, { type: 'dispatch', coHandlers })
  const contributed = (story: Story, unit: string, order: string) =>
    story.and('2026-10-13T09:00+08:00', department(unit), { type: 'reply', order, record: '已清理', answer: '已配合' })
  const standing = ({ ticket }: Story) =>
    ticket.orders.filter(({ state }) => state === 'open').map(({ unit, role }) => `${unit} ${role}`)

  it('joins the co-handlers of before again, and asks the lead alone for an explanation', () => {
    const story = again(finished(contributed(dispatchedTo({}, helper), helper, second)))
    expect(standing(story)).toEqual(['heping-housing lead', `${helper} co`])
    expect(story.ticket.supervisions.map(({ to }) => to)).toEqual([['heping-housing']])
  })
  it('but not one that had been taken out before the end', () => {
    const removed = dispatchedTo({}, helper, market).and('2026-10-12T09:00+08:00', operator, {
      type: 'removeCoHandler',
      order: third,
      reason: '不涉及',
    })
    expect(standing(again(finished(contributed(removed, helper, second))))).toEqual([
      'heping-housing lead',
      `${helper} co`,
    ])
  })
  it('and one that had joined before the lead changed hands', () => {
    const moved = contributed(dispatchedTo({}, helper), helper, second).and('2026-10-13T10:00+08:00', supervisor, {
      type: 'reassign',
      order: first,
      to: 'sy-housing',
      reasons: '职责已划转',
    })
    expect(standing(again(finished(moved, third, department('sy-housing'))))).toEqual([
      'sy-housing lead',
      `${helper} co`,
    ])
  })
  it('under a statute’s own limit where the same unit works it again, and not where another is named', () => {
    const story = dispatchedTo({ category: 'information-disclosure' })
    const unit = story.ticket.orders[0]?.unit ?? ''
    const done = finished(story, first, department(unit))
    expect(again(done).ticket.orders[1]).toMatchObject({ unit, statutory: { workingDays: 20 } })
    expect(again(done, { lead: 'sy-housing' }).ticket.orders[1]?.statutory).toBeUndefined()
    expect(again(finished(dispatchedTo({}))).ticket.orders[1]?.statutory).toBeUndefined()
  })
  it('begins anew: what was asked of the appellant is over; sent back only, it stands', () => {
    const asked = dispatchedTo({})
      .and('2026-10-12T09:00+08:00', lead, {
        type: 'requestSupplement',
        ask: '请补充照片',
        until: '2026-10-20',
        agreement,
      })
      .and('2026-10-13T09:00+08:00', appellant(), { type: 'supplySupplement', text: '照片三张' })
    expect(again(finished(asked)).ticket.supplement).toBeUndefined()
    const back = asked
      .and('2026-10-14T09:00+08:00', lead, reply)
      .and('2026-10-14T10:00+08:00', operator, { type: 'passCheck' })
    expect(again(back).ticket).toMatchObject({ state: 'handling', supplement: { text: '照片三张' } })
  })
  it('of a ticket that is merged, or waits for dispatch, nothing is done again: it is being worked', () => {
    const acceptance = (story: Story) =>
      story
        .and('2026-10-12T12:00+08:00', appellant(), rate(1, 'acceptance'))
        .when('2026-10-13T09:00+08:00', supervisor, justified)
    acceptance(
      dispatchedTo({}).and('2026-10-09T10:00+08:00', operator, mergeInto, { lead: leading(dispatchedTo({})) }),
    ).decides('rating-examined')
    acceptance(
      dispatchedTo({})
        .and('2026-10-09T10:00+08:00', lead, { type: 'acknowledge', order: first })
        .and('2026-10-09T11:00+08:00', lead, {
          type: 'requestReturn',
          order: first,
          ground: 'not-responsible',
          form: 'give-back',
          reasons: '非我单位职责',
        })
        .and('2026-10-10T09:00+08:00', supervisor, {
          type: 'decideReturn',
          order: first,
          decision: 'approve',
          reasons: '成立',
        }),
    ).decides('rating-examined')
  })
  it('closed under a lead that no unit had any more, it goes to the unit the authority names, or to none', () => {
    const orphan = { ...finished(dispatchedTo({})).ticket, orders: [], handled: {} }
    const context = { ...law, now: instant('2026-10-15T09:00+08:00'), today: '2026-10-15', actor: supervisor }
    const because = { cause: 'bad-rating', reasons: '拖延' } as const
    expect(workedAgain(because, orphan, context)).toEqual([])
    expect(workedAgain({ ...because, lead: 'sy-housing' }, orphan, context)).toMatchObject([
      { type: 'reopened', to: 'unit' },
      { type: 'dispatched', orders: [{ unit: 'sy-housing', role: 'lead' }] },
      { type: 'supervision-opened', to: ['sy-housing'] },
    ])
  })
})
