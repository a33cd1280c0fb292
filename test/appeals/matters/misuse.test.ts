/** 诉求人不当行为 — recorded with due process: notice, reply, verification, expiry; it blocks nothing (第十四条、第三十八条). */
import { describe, expect, it } from 'vitest'
import { effectsOf } from '../../../shared/appeals/kind/effects.ts'
import { listedRows } from '../../../shared/appeals/kind/listed.ts'
import { misuseInForce } from '../../../shared/appeals/matters/misuse/record.ts'
import { ticketView, timelineView } from '../../../shared/appeals/views/ticket.ts'
import {
  appellant,
  businessEnvironment,
  decisionsOf,
  operator,
  registered,
  registering,
  type Story,
  supervisor,
} from '../../support/story.ts'
import { closed, dispatched, lead } from '../ticket/endings.ts'

const record = { type: 'recordMisuse', kind: 'abuse', facts: '三次来电辱骂话务员' } as const
const verify = (decision: 'confirmed' | 'dropped' = 'confirmed') =>
  ({ type: 'verifyMisuse', record: 'misuse-1', decision, reasons: '录音可证' }) as const
const handOver = {
  type: 'handOverMisuse',
  record: 'misuse-1',
  to: '市信用中心',
  reference: '沈信移〔2026〕8号',
} as const

const recorded = () => dispatched().and('2026-10-09T10:00+08:00', operator, record)
const heard = () =>
  recorded().and('2026-10-10T09:00+08:00', appellant(), { type: 'answerMisuse', text: '当时情绪激动，愿意道歉' })
const confirmed = () => heard().and('2026-10-12T09:00+08:00', supervisor, verify())

/** What follows the last decision of a story. */
const followed = (story: Story) => {
  const last = story.log.at(-1)
  const decision = {
    n: story.log.length,
    attempt: 'a',
    by: operator,
    command: 'c',
    rules: 'r',
    at: '',
    events: [],
    ...last,
  }
  return effectsOf({ ...decision, events: [...(last?.events ?? [])] } as never, story.ticket)
}

describe('记录', () => {
  it('is of one of the kinds of the law', () =>
    dispatched()
      .when('2026-10-09T10:00+08:00', operator, { ...record, kind: 'rude-haircut' })
      .refuses('misuse.kind-unknown'))
  it('is told to the appellant, who has five working days to answer', () => {
    expect(followed(recorded())).toContainEqual(
      expect.objectContaining({
        type: 'deliver',
        notice: 'appeal.misuse-noticed',
        to: { kind: 'channel', code: 'web' },
      }),
    )
    expect(recorded().clock('misuse-reply')).toMatchObject({ lastDay: '2026-10-15' })
  })
  it('changes nothing about the ticket: it is handled on, with its limits', () => {
    const before = dispatched()
    expect(recorded().ticket.state).toBe('handling')
    expect(recorded().clock('final-reply')).toEqual(before.clock('final-reply'))
  })
  it('blocks neither another appeal nor an emergency', () => {
    expect(registering({ at: '2026-10-12T09:00+08:00' })).toHaveProperty('events')
    expect(registering({ at: '2026-10-12T09:00+08:00', emergency: 'accident' })).toHaveProperty('events')
  })
  it('may be made after the ticket has ended, by the platform’s side only', () => {
    closed().when('2026-10-13T09:00+08:00', supervisor, record).decides('misuse-recorded')
    closed().when('2026-10-13T09:00+08:00', lead, record).refuses('ticket.role-not-allowed')
    closed().when('2026-10-13T09:00+08:00', appellant(), record).refuses('ticket.role-not-allowed')
  })
})

describe('陈述、申辩', () => {
  it('is heard once', () =>
    heard()
      .when('2026-10-10T10:00+08:00', appellant(), { type: 'answerMisuse', text: '再补充' })
      .refuses('misuse.no-answer-due'))
  it('lapses at the end of the fifth working day', () => {
    const late = { type: 'answerMisuse', text: '我有话说' } as const
    recorded().when('2026-10-15T23:59+08:00', appellant(), late).decides('misuse-answered')
    const lapsed = recorded().sweptTo('2026-10-16T00:00+08:00')
    expect(lapsed.ticket.misuse[0]?.lapsedAt).toBeDefined()
    lapsed.when('2026-10-16T00:01+08:00', appellant(), late).refuses('misuse.no-answer-due')
  })
  it('of one record leaves the other’s period running', () => {
    const two = recorded().and('2026-10-09T11:00+08:00', operator, { ...record, kind: 'threat' })
    const answered = two.and('2026-10-10T09:00+08:00', appellant(), {
      type: 'answerMisuse',
      record: 'misuse-2',
      text: '没有威胁',
    })
    expect(answered.ticket.misuse.map(({ reply }) => reply !== undefined)).toEqual([false, true])
    expect(answered.ticket.clocks.filter(({ kind }) => kind === 'misuse-reply').map(({ outcome }) => outcome)).toEqual([
      undefined,
      'met',
    ])
  })
  it('is not the platform’s to give for its own record, nor another appellant’s', () =>
    recorded()
      .when('2026-10-10T09:00+08:00', appellant('261009-00000000'), { type: 'answerMisuse', text: '…' })
      .refuses('ticket.unknown'))
})

describe('核实', () => {
  it('is refused before the appellant was heard or the period has lapsed', () => {
    recorded().when('2026-10-12T09:00+08:00', supervisor, verify()).refuses('misuse.not-heard')
    recorded()
      .sweptTo('2026-10-16T00:00+08:00')
      .when('2026-10-16T09:00+08:00', supervisor, verify())
      .decides('misuse-verified')
  })
  it('is the authority’s, of either kind', () => {
    heard().when('2026-10-12T09:00+08:00', operator, verify()).refuses('ticket.role-not-allowed')
    heard().when('2026-10-12T09:00+08:00', businessEnvironment, verify()).decides('misuse-verified')
  })
  it('is done once', () =>
    confirmed().when('2026-10-12T10:00+08:00', supervisor, verify('dropped')).refuses('misuse.already-verified'))
  it('drops or confirms; dropped, the record leaves every list', () => {
    const dropped = heard().and('2026-10-12T09:00+08:00', supervisor, verify('dropped'))
    expect(listedRows(dropped.ticket).find(({ key }) => key === 'misuse-1')?.list).toBeUndefined()
    expect(listedRows(confirmed().ticket).find(({ key }) => key === 'misuse-1')?.list).toBe('misuse')
    expect(dropped.clock('misuse-expiry')).toBeUndefined()
  })
  it('confirmed, it expires after twelve months', () => {
    expect(confirmed().clock('misuse-expiry')).toMatchObject({ lastDay: '2027-10-12' })
    const expired = confirmed().sweptTo('2027-10-13T00:00+08:00')
    expect(expired.ticket.misuse[0]?.expiredAt).toBeDefined()
    expired.when('2027-10-13T09:00+08:00', supervisor, handOver).refuses('misuse.not-confirmed')
  })
})

describe('移交信用档案', () => {
  it('only of a confirmed record, and once', () => {
    heard().when('2026-10-12T09:00+08:00', supervisor, handOver).refuses('misuse.not-confirmed')
    const handed = confirmed().and('2026-10-13T09:00+08:00', supervisor, handOver)
    expect(handed.ticket.misuse[0]?.handedOver).toMatchObject({ reference: '沈信移〔2026〕8号' })
    handed.when('2026-10-13T10:00+08:00', supervisor, handOver).refuses('misuse.already-handed-over')
    confirmed()
      .when('2026-10-13T09:00+08:00', supervisor, { ...handOver, record: 'misuse-7' })
      .refuses('misuse.unknown')
  })
})

describe('who sees it', () => {
  it('the authorities, and neither the operator who recorded it nor connected systems', () => {
    const { ticket } = recorded()
    expect(ticketView(ticket, supervisor)).toHaveProperty('misuse')
    expect(JSON.stringify(ticketView(ticket, operator))).not.toContain('misuse')
    const log = decisionsOf(recorded())
    expect(JSON.stringify(timelineView(log, operator))).not.toContain('misuse')
    expect(JSON.stringify(timelineView(log, supervisor))).toContain('misuse-recorded')
    expect(followed(recorded()).filter(({ type }) => type === 'announce')).toEqual([])
  })
  it('a lapsed period is not announced either', () => {
    const lapsed = registered().and('2026-10-09T10:00+08:00', operator, record).sweptTo('2026-10-16T00:00+08:00')
    expect(JSON.stringify(followed(lapsed).filter(({ type }) => type === 'announce'))).not.toContain('misuse')
  })
})

describe('在先记录', () => {
  const again = { ...record, facts: '又来电辱骂' }
  const two = () => heard().and('2026-10-12T09:00+08:00', operator, again)

  it('shows what is in due process or in force; dropped and expired records are nobody’s past', () => {
    const at = '2026-10-13T09:00+08:00'
    const shown = (story: Story) => misuseInForce(story.ticket.misuse)
    expect(shown(two())).toEqual([
      { record: 'misuse-1', kind: 'abuse', at: '2026-10-09T02:00:00.000Z', stage: 'heard' },
      { record: 'misuse-2', kind: 'abuse', at: '2026-10-12T01:00:00.000Z', stage: 'noticed' },
    ])
    expect(shown(two().and(at, supervisor, verify('dropped'))).map(({ record }) => record)).toEqual(['misuse-2'])
    expect(shown(confirmed())).toMatchObject([{ stage: 'confirmed' }])
    const expired = [{ subject: 'misuse-1', at, kind: 'abuse', facts: '', expiredAt: at }]
    expect(misuseInForce(expired)).toEqual([])
  })
  it('each is verified by itself', () => {
    const at = '2026-10-13T09:00+08:00'
    two()
      .when(at, supervisor, { ...verify(), record: 'misuse-2' })
      .refuses('misuse.not-heard')
    const { ticket } = two().and(at, supervisor, verify())
    expect(ticket.misuse.map(({ verification }) => verification?.decision)).toEqual(['confirmed', undefined])
  })
  it('expired, a record leaves the list', () => {
    const { ticket } = confirmed()
    const [one] = ticket.misuse
    const old = { ...ticket, misuse: one ? [{ ...one, expiredAt: '2027-10-12T01:00:00.000Z' }] : [] }
    const row = (of: typeof ticket) => listedRows(of).find(({ key }) => key === 'misuse-1')
    expect(row(ticket)).toMatchObject({ list: 'misuse', row: { stage: 'confirmed' } })
    expect(row(old)).toMatchObject({ list: undefined, row: { stage: 'expired' } })
  })
})
