/** 办结 — nine grounds, every alternative inside them with its evidence, and nothing outside the list (第二十五条). */
import { describe, expect, it } from 'vitest'
import type { CommandOf } from '../../../shared/appeals/words/command.ts'
import {
  agreement,
  appellant,
  channel,
  department,
  first,
  law,
  operator,
  registered,
  type Story,
  supervisor,
} from '../../support/story.ts'

const unit = department('heping-housing')
const texts = { record: '现场核查', answer: '已处理' }
const consulted = { at: '2026-10-13T09:00:00+08:00', by: '李工', how: 'phone' } as const

const accepted = () => registered().and('2026-10-09T09:30+08:00', operator, { type: 'accept' })
const handling = () => accepted().and('2026-10-09T10:00+08:00', operator, { type: 'dispatch' })
const replied = () =>
  handling().and('2026-10-13T10:00+08:00', unit, { type: 'reply', order: first, ...texts, consultation: consulted })
const checked = () => replied().and('2026-10-13T15:00+08:00', operator, { type: 'passCheck' })

type Evidence = CommandOf<'close'>['evidence']
const closing = (ground: number, alternative: string, evidence: Evidence = {}): CommandOf<'close'> => ({
  type: 'close',
  ground,
  alternative,
  evidence,
  reasons: '经核查，符合办结情形',
})
const at = '2026-10-14T09:00+08:00'
const close = (story: Story, ...of: Parameters<typeof closing>) => story.when(at, operator, closing(...of))

describe('the list is exhaustive', () => {
  it('a ground or alternative that article 25 does not name is refused', () => {
    close(checked(), 1, 'lawful').refuses('close.ground-unknown')
    close(checked(), 9, 'by-local-rule').refuses('close.ground-unknown')
  })
  it('every alternative of the rules closes with the evidence it names and none without', () => {
    const sample = {
      reference: '(2026)辽0102民初123号',
      signedOn: '2026-10-12',
      performedOn: '2026-10-13',
      raisedOn: '2026-10-12',
      recording: '电话录音 20261012-3',
      document: '书面材料一份',
      citation: '《中华人民共和国行政复议法》第十一条',
      finding: '现场核查与所述不符',
    }
    const whole: Record<string, Story> = {
      'lapsed-supplement': handling()
        .and('2026-10-09T11:00+08:00', unit, {
          type: 'requestSupplement',
          ask: '请补充收据',
          until: '2026-10-12',
          agreement,
        })
        .sweptTo('2026-10-13T00:00+08:00'),
      'checked-reply': checked(),
    }
    for (const { code, alternatives } of law.rules.closing.grounds)
      for (const { code: alternative, evidence, oneOf = [], requires } of alternatives) {
        if (requires === 'non-cooperation') continue
        const story = (requires && whole[requires]) || handling()
        const given = Object.fromEntries([...evidence, ...oneOf.slice(0, 1)].map((field) => [field, sample[field]]))
        close(story, code, alternative, given).decides('closed')
        if (Object.keys(given).length > 0) close(story, code, alternative).refuses('close.needs-evidence')
      }
  })
  it('nothing closes while a return request is pending', () =>
    handling()
      .and(
        '2026-10-09T10:05+08:00',
        { role: 'system', id: 'delivery' },
        {
          type: 'recordReceipt',
          order: first,
          how: 'push',
          at: '2026-10-09T02:05:00.000Z',
        },
      )
      .and('2026-10-09T11:00+08:00', unit, {
        type: 'requestReturn',
        order: first,
        ground: 'not-responsible',
        form: 'give-back',
        reasons: '不属本单位职责',
      })
      .when(at, operator, closing(5, 'untrue', { finding: '不属实' }))
      .refuses('close.return-pending'))
  it('only the platform closes, and only what was dispatched', () => {
    checked().when(at, unit, closing(1, 'solved')).refuses('ticket.role-not-allowed')
    accepted()
      .when(at, operator, closing(5, 'untrue', { finding: '不属实' }))
      .refuses('ticket.not-allowed-here')
  })
})

describe('（一）', () => {
  it('solved, and accepted, need a reply that passed the check (第二十条)', () => {
    close(replied(), 1, 'solved').refuses('close.needs-checked-reply')
    close(replied(), 1, 'accepted', { recording: '录音 1' }).refuses('close.needs-checked-reply')
    close(checked(), 1, 'solved').decides('closed')
  })
  it('that the appellant accepts is known by a recording or by writing', () => {
    close(checked(), 1, 'accepted').refuses('close.needs-evidence')
    close(checked(), 1, 'accepted', { document: '诉求人签字的确认单' }).decides('closed')
  })
  it('a settlement is signed and performed: neither tomorrow, nor the one before the other', () => {
    const settled = (signedOn: string, performedOn: string) =>
      close(handling(), 1, 'settlement', { document: '和解协议', signedOn, performedOn })
    settled('2026-10-12', '2026-10-14').decides('closed')
    settled('2026-10-12', '2026-10-12').decides('closed')
    settled('2026-10-13', '2026-10-12').refuses('close.performed-before-signed')
    settled('2026-10-12', '2026-10-15').refuses('close.date-in-future')
    settled('2026-10-15', '2026-10-15').refuses('close.date-in-future')
    close(handling(), 1, 'settlement', { document: '和解协议', signedOn: '2026-10-12' }).refuses('close.needs-evidence')
  })
})

describe('（二）、（六）', () => {
  const brought = (raisedOn: string, reference = '(2026)辽0102民初123号') =>
    close(handling(), 2, 'lawsuit', { reference, raisedOn })
  it('only what was brought during handling counts, the day of acceptance included', () => {
    brought('2026-10-09').decides('closed')
    brought('2026-10-14').decides('closed')
    brought('2026-10-08').refuses('close.not-during-handling')
    brought('2026-10-15').refuses('close.date-in-future')
    close(handling(), 6, 'discipline', { reference: '线索回执第27号', raisedOn: '2026-10-08' }).refuses(
      'close.not-during-handling',
    )
  })
  it('a case has a number', () => brought('2026-10-12', '已起诉').refuses('close.reference-form'))
})

describe('（七）、（九）', () => {
  it('another case of a law or regulation cites one, not a 规章', () => {
    const citing = (citation: string) => close(handling(), 9, 'other-law', { citation })
    citing('《信访工作条例》第二十三条').decides('closed')
    citing('《中华人民共和国行政复议法》第十一条').decides('closed')
    citing('《城市供热管理办法》第八条').refuses('close.citation-not-a-statute')
    citing('《沈阳市停车收费规定》第五条').refuses('close.citation-not-a-statute')
    citing('有关规定').refuses('close.citation-form')
  })
  it('against a policy names the document, against the law cites it', () => {
    const finding = '学区外借读无政策依据'
    close(handling(), 7, 'against-policy', { document: '沈教发〔2026〕3号', finding }).decides('closed')
    close(handling(), 7, 'against-policy', { finding }).refuses('close.needs-evidence')
    close(handling(), 7, 'unlawful', { citation: '《城市管理办法》第一条', finding }).refuses(
      'close.citation-not-a-statute',
    )
  })
})

describe('（八）连续30日', () => {
  const silent = (day = '2026-09-01') =>
    registered({ at: '2026-08-28T09:00+08:00' })
      .and('2026-08-28T09:30+08:00', operator, { type: 'accept' })
      .and('2026-08-28T10:00+08:00', operator, { type: 'dispatch' })
      .and('2026-08-28T11:00+08:00', unit, {
        type: 'requestSupplement',
        ask: '请补充合同',
        until: '2026-09-15',
        agreement: { ...agreement, at: '2026-08-28T10:30+08:00' },
      })
      .and(`${day}T16:00+08:00`, unit, { type: 'recordNonCooperation', facts: '三次上门均拒绝开门' })
  const byNonCooperation = closing(8, 'non-cooperation')

  it('recorded 09-01: 10-01 is day 30, closing is allowed from 10-02 00:00', () => {
    silent().when('2026-10-01T23:59+08:00', operator, byNonCooperation).refuses('close.too-early')
    silent().when('2026-10-02T00:00+08:00', operator, byNonCooperation).decides('closed', 'supplement-ended')
  })
  it('a second record does not begin them anew', () =>
    silent()
      .when('2026-09-10T09:00+08:00', unit, { type: 'recordNonCooperation', facts: '再次拒绝' })
      .refuses('non-cooperation.already-recorded'))
  it('the platform standing behind the unit’s record starts no second period: the days run on', () => {
    const verified = silent().and('2026-09-10T09:00+08:00', operator, {
      type: 'recordNonCooperation',
      facts: '电话核实属实',
    })
    expect(verified.ticket.nonCooperationVerified).toBe(true)
    const clocks = verified.ticket.clocks.filter(({ kind }) => kind === 'non-cooperation')
    expect(clocks).toMatchObject([{ lastDay: '2026-10-01' }])
    const again = verified
      .and('2026-09-20T09:00+08:00', unit, { type: 'recordCooperation', facts: '已配合', because: 'cooperates' })
      .and('2026-09-21T09:00+08:00', unit, { type: 'recordNonCooperation', facts: '又拒绝开门' })
    expect(again.clock('non-cooperation')).toMatchObject({ lastDay: '2026-10-21' })
  })
  it('without a record it is refused', () =>
    handling().when(at, operator, byNonCooperation).refuses('non-cooperation.not-recorded'))

  const reset = {
    'a record of cooperation': (story: Story) =>
      story.and('2026-09-20T09:00+08:00', unit, { type: 'recordCooperation', facts: '已配合', because: 'cooperates' }),
    'a good reason': (story: Story) =>
      story.and('2026-09-20T09:00+08:00', operator, {
        type: 'recordCooperation',
        facts: '住院治疗',
        because: 'good-reason',
      }),
    'a supplement': (story: Story) =>
      story.and('2026-09-20T09:00+08:00', appellant(), { type: 'supplySupplement', text: '合同照片' }),
    'facts added on day 19': (story: Story) =>
      story.and('2026-09-20T09:00+08:00', appellant(), { type: 'addFacts', text: '已拍到现场照片' }),
    'an explanation why it cannot be supplied': (story: Story) =>
      story.and('2026-09-20T09:00+08:00', appellant(), { type: 'explainSupplement', reason: '合同在法院' }),
    'an appointment kept': (story: Story) =>
      story.and('2026-09-20T09:00+08:00', unit, {
        type: 'recordCooperation',
        facts: '如约到场',
        because: 'appointment-kept',
      }),
    'a contact reached': (story: Story) =>
      story.and('2026-09-20T09:00+08:00', operator, {
        type: 'recordCooperation',
        facts: '电话接通，愿意配合',
        because: 'contact-reached',
      }),
    'an answer when consulted': (story: Story) =>
      story.and('2026-09-20T09:00+08:00', unit, {
        type: 'reply',
        order: first,
        ...texts,
        consultation: { ...consulted, at: '2026-09-20T08:30:00+08:00' },
      }),
  }
  it.each(Object.entries(reset))('%s resets it', (_, cooperates) => {
    const story = cooperates(silent())
    expect(story.ticket.nonCooperationSince).toBeUndefined()
    expect(story.clock('non-cooperation')).toMatchObject({ outcome: 'void' })
    story.when('2026-10-02T00:00+08:00', operator, byNonCooperation).refuses('non-cooperation.not-recorded')
  })
  it('the platform reached the appellant of a confidential matter: that resets it too, unless it was before the record', () => {
    const contacted = (at: string, outcome: 'reached' | 'unreachable') =>
      silent()
        .and('2026-09-19T09:00+08:00', appellant(), { type: 'setConfidentiality', confidential: true }, { seen: [] })
        .and('2026-09-20T09:00+08:00', operator, {
          type: 'recordContact',
          workOrder: first,
          at,
          by: '话务员',
          how: 'phone',
          outcome,
        }).ticket.nonCooperationSince
    expect(contacted('2026-09-20T08:30:00+08:00', 'reached')).toBeUndefined()
    expect(contacted('2026-09-20T08:30:00+08:00', 'unreachable')).toBeDefined()
    expect(contacted('2026-09-01T15:30:00+08:00', 'reached')).toBeDefined()
  })
  it('a rating is no cooperation, nor is being consulted before the record', () => {
    silent()
      .and('2026-09-20T09:00+08:00', appellant(), { type: 'rate', level: 2, via: 'link' })
      .when('2026-10-02T00:00+08:00', operator, byNonCooperation)
      .decides('closed', 'supplement-ended')
    const before = silent().and('2026-09-20T09:00+08:00', unit, {
      type: 'reply',
      order: first,
      ...texts,
      consultation: { ...consulted, at: '2026-08-31T08:30:00+08:00' },
    })
    expect(before.ticket.nonCooperationSince).toBeDefined()
  })
  it('a consultation that was impossible resets nothing', () =>
    silent()
      .and('2026-09-20T09:00+08:00', unit, {
        type: 'reply',
        order: first,
        ...texts,
        consultation: { impossible: '电话停机' },
      })
      .when('2026-10-02T00:00+08:00', operator, byNonCooperation)
      .decides('closed', 'supplement-ended'))
  it('begins again from a second record', () => {
    const again = reset['a supplement'](silent()).and('2026-09-25T09:00+08:00', unit, {
      type: 'recordNonCooperation',
      facts: '再次拒绝',
    })
    again.when('2026-10-25T23:59+08:00', operator, byNonCooperation).refuses('close.too-early')
    again.when('2026-10-26T00:00+08:00', operator, byNonCooperation).decides('closed')
  })
})

describe('（三）撤回', () => {
  const written = { type: 'withdraw', how: 'written' } as const

  it('in writing through the platform it is its own document; before dispatch the ticket just ends', () => {
    accepted().when(at, appellant(), written).decides('withdrawn')
    handling().when(at, appellant(), written).decides('closed')
    expect(handling().when(at, appellant(), written).events('closed')[0]).toMatchObject({
      ground: 3,
      alternative: 'withdrawn',
      withdrawal: true,
    })
  })
  it('ended orally it needs a recording or a note', () => {
    handling().when(at, operator, { type: 'withdraw', how: 'oral' }).refuses('withdraw.oral-needs-recording')
    handling().when(at, operator, { type: 'withdraw', how: 'oral', recording: '录音 8' }).decides('closed')
  })
  it.each([
    ['an operator', operator],
    ['a channel', channel()],
  ])('said for the appellant by %s the writing is named, and it is looked at', (_, by) => {
    handling().when(at, by, written).refuses('withdraw.written-needs-document')
    accepted().when(at, by, written).refuses('withdraw.written-needs-document')
    const named = handling().when(at, by, { ...written, document: '撤诉申请书' })
    expect(named.events('closed')[0]).toMatchObject({ evidence: { document: '撤诉申请书' }, negative: true })
  })
  it('returned and waiting for another unit, it is still being handled: a closing, to be called back', () => {
    const waiting = handling()
      .and('2026-10-09T10:05+08:00', unit, { type: 'acknowledge', order: first })
      .and('2026-10-09T11:00+08:00', unit, {
        type: 'requestReturn',
        order: first,
        ground: 'not-responsible',
        form: 'give-back',
        reasons: '不属本单位职责',
      })
      .and('2026-10-09T12:00+08:00', supervisor, {
        type: 'decideReturn',
        order: first,
        decision: 'approve',
        reasons: '成立',
      })
    waiting.when(at, appellant(), written).decides('closed')
  })
  it('is refused once closed or withdrawn, and to a stranger', () => {
    handling().and(at, appellant(), written).when(at, appellant(), written).refuses('ticket.not-allowed-here')
    accepted().and(at, appellant(), written).when(at, appellant(), written).refuses('ticket.not-allowed-here')
    handling().when(at, channel('app'), written).refuses('ticket.unknown')
  })
})

describe('依据与记录', () => {
  it('says which alternatives a ground has, and that there is no tenth ground', () => {
    expect(close(checked(), 1, 'lawful').refuses('close.ground-unknown').known).toContain('solved')
    expect(close(checked(), 10, 'solved').refuses('close.ground-unknown').known).toBeUndefined()
  })
  it('a departmental rule may be cited where the article asks for no statute', () =>
    close(checked(), 1, 'solved', { citation: '《沈阳市物业管理办法》第三条' }).decides('closed'))
  it('a lawsuit from between registration and acceptance is not one during handling', () => {
    const late = registered()
      .and('2026-10-12T09:30+08:00', operator, { type: 'accept' })
      .and('2026-10-12T10:00+08:00', operator, { type: 'dispatch' })
    const lawsuit = (raisedOn: string) => close(late, 2, 'lawsuit', { reference: '（2026）辽01民初1号', raisedOn })
    lawsuit('2026-10-11').refuses('close.not-during-handling')
    lawsuit('2026-10-12').decides('closed')
  })
  it('a settlement or signature from before the registration is not about this appeal', () => {
    const settled = (signedOn: string, performedOn: string) =>
      close(checked(), 1, 'settlement', { document: '和解协议', signedOn, performedOn })
    expect(settled('2026-10-08', '2026-10-12').refuses('close.date-before-registration')).toMatchObject({
      field: 'signedOn',
      registered: '2026-10-09',
    })
    settled('2026-10-09', '2026-10-12').decides('closed')
  })
  it('a withdrawal keeps how it was said, and what shows it', () => {
    const early = (more: object, by = operator) =>
      registered()
        .when('2026-10-09T09:30+08:00', by, { type: 'withdraw', how: 'oral', ...more })
        .events('withdrawn')
    expect(early({ recording: '录音1' })).toStrictEqual([{ type: 'withdrawn', how: 'oral', recording: '录音1' }])
    expect(early({ how: 'written', document: '撤回书', reasons: '已自行协商' })).toStrictEqual([
      { type: 'withdrawn', how: 'written', document: '撤回书', reasons: '已自行协商' },
    ])
    expect(early({ how: 'written' }, appellant())).toStrictEqual([{ type: 'withdrawn', how: 'written' }])
  })
  it('during handling it closes by ground 3; said to be the appellant’s will by somebody else, it is looked at', () => {
    const { ground, written, oral } = law.rules.closing.withdrawal
    const late = (more: object, by = operator) =>
      handling()
        .when(at, by, { type: 'withdraw', how: 'written', ...more })
        .events('closed')
    const ended = { type: 'closed', ground, alternative: written, withdrawal: true }
    expect(late({}, appellant())).toStrictEqual([
      { ...ended, evidence: { document: registered().ticket.number }, reasons: '诉求人书面撤回' },
    ])
    expect(late({ document: '撤回书', reasons: '已自行协商' })).toStrictEqual([
      { ...ended, evidence: { document: '撤回书' }, reasons: '已自行协商', negative: true },
    ])
    expect(late({ how: 'oral', recording: '录音1' })).toStrictEqual([
      { ...ended, alternative: oral, evidence: { recording: '录音1' }, reasons: '诉求人口头终止', negative: true },
    ])
  })
})

describe('不予配合的记录', () => {
  const refusedEntry = { type: 'recordNonCooperation', facts: '三次上门均被拒绝' } as const
  const cooperates = { type: 'recordCooperation', facts: '同意入户', because: 'cooperates' } as const

  it('is the unit’s that handles the matter, or the platform’s', () => {
    const stranger = department('sy-public-security')
    handling().when(at, stranger, refusedEntry).refuses('ticket.unknown')
    handling().when(at, stranger, cooperates).refuses('ticket.unknown')
    handling().when(at, unit, cooperates).refuses('non-cooperation.not-recorded')
    handling().when(at, operator, refusedEntry).decides('non-cooperation-recorded')
  })
  it('an appellant who answers a sub-unit’s questions cooperates as well', () => {
    const street = department('heping-nanhu-street')
    const silent = accepted()
      .and('2026-10-09T10:00+08:00', operator, { type: 'dispatch', lead: 'heping', reason: '区级统筹' })
      .and('2026-10-09T11:00+08:00', operator, refusedEntry)
      .and('2026-10-09T12:00+08:00', department('heping'), {
        type: 'passDown',
        order: first,
        to: [{ unit: 'heping-nanhu-street' }],
        instructions: '请办理',
      })
    const order = silent.ticket.orders[1]?.number ?? ''
    silent
      .when(at, street, { type: 'reply', order, ...texts, consultation: consulted })
      .decides('replied-up', 'cooperation-recorded')
    silent
      .when(at, street, { type: 'reply', order, ...texts, consultation: { impossible: '电话停机' } })
      .decides('replied-up')
  })
})
