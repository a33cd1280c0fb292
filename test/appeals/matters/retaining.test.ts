/** 保存期限 — identity ends three years after the matter, texts after five (第三十五条). */
import { describe, expect, it } from 'vitest'
import { effectsOf } from '../../../shared/appeals/kind/effects.ts'
import { retained } from '../../../shared/appeals/matters/retaining/retained.ts'
import { isRefusal } from '../../../shared/appeals/ticket/decision.ts'
import { businessEnvironment, department, operator, registered, type Story, supervisor } from '../../support/story.ts'
import { closed, dispatched, rejected } from '../ticket/endings.ts'

const nightly = { role: 'system', id: 'retention' } as const
const end = { type: 'endRetention' } as const
/** Closed on 2026-10-12; its callback is given up within weeks. */
const settled = (): Story => closed().sweptTo('2026-12-31T00:00+08:00')
const identityEnded = (): Story => settled().and('2029-10-13T03:10+08:00', nightly, end)
const textsEnded = (): Story => identityEnded().and('2031-10-13T03:10+08:00', nightly, end)

describe('a matter at its end', () => {
  it('keeps its identity data for three years to the day, and its texts for five', () => {
    expect(retained(settled().ticket)).toEqual({ holds: 'identity', since: '2026-10-12T03:00:00.000Z' })
    expect(settled().when('2029-10-12T23:59+08:00', nightly, end).refuses('retention.not-yet')).toEqual({
      until: '2029-10-12',
    })
    settled().when('2029-10-13T00:00+08:00', nightly, end).decides('identity-ended')
    expect(retained(identityEnded().ticket)).toMatchObject({ holds: 'texts' })
    expect(identityEnded().when('2031-10-12T23:59+08:00', nightly, end).refuses('retention.not-yet')).toEqual({
      until: '2031-10-12',
    })
    identityEnded().when('2031-10-13T00:00+08:00', nightly, end).decides('texts-ended', 'looks-ended')
    expect(retained(textsEnded().ticket)).toBeUndefined()
    textsEnded().when('2040-01-01T00:00+08:00', nightly, end).refuses('retention.not-yet')
  })

  it('keeps the looks at identity data half a year longer than these, at least', () => {
    const late = settled().and('2040-01-02T03:10+08:00', nightly, end)
    expect(retained(late.ticket)).toMatchObject({ holds: 'looks' })
    late.when('2040-07-02T23:59+08:00', nightly, end).refuses('retention.not-yet')
    late.when('2040-07-03T00:00+08:00', nightly, end).decides('looks-ended')
  })

  it('loses its texts with the identity where it is confidential: nothing could be masked without', () => {
    const kept = closed({ confidential: true }).sweptTo('2026-12-31T00:00+08:00')
    kept.when('2029-10-12T23:59+08:00', nightly, end).refuses('retention.not-yet')
    kept.when('2029-10-13T00:00+08:00', nightly, end).decides('identity-ended', 'texts-ended')
  })

  it('counts from the end of the last record that was open', () => {
    const dropped = settled()
      .and('2027-01-04T09:00+08:00', operator, { type: 'recordMisuse', kind: 'abuse', facts: '辱骂' })
      .sweptTo('2027-03-01T00:00+08:00')
      .and('2027-03-02T09:00+08:00', supervisor, {
        type: 'verifyMisuse',
        record: 'misuse-1',
        decision: 'dropped',
        reasons: '不实',
      })
    expect(retained(dropped.ticket)?.since).toBe('2027-03-02T01:00:00.000Z')
  })

  it('loses both in one night where nobody looked for years', () =>
    settled().when('2040-01-01T03:10+08:00', nightly, end).decides('identity-ended', 'texts-ended'))

  it('is one however it ended', () => {
    for (const story of [rejected(), registered().and('2026-10-09T10:00+08:00', operator, withdrawal)])
      story.when('2029-10-11T03:10+08:00', nightly, end).decides('identity-ended')
  })
})
const withdrawal = { type: 'withdraw', how: 'oral', recording: '录音1' } as const

describe('what is still open keeps everything', () => {
  const years = '2035-01-01T03:10+08:00'
  it('the matter itself', () => {
    expect(retained(dispatched().ticket)).toBeUndefined()
    expect(isRefusal(dispatched().when(years, nightly, end).decision)).toBe(true)
  })
  it('a running clock', () => {
    expect(retained(closed().ticket)).toBeUndefined()
    closed().when('2026-10-13T09:00+08:00', nightly, end).refuses('retention.still-needed')
  })
  it('misconduct that is not verified, or upheld and without a step', () => {
    const reported = settled().and('2027-01-04T09:00+08:00', operator, {
      type: 'reportMisconduct',
      ground: 5,
      unit: 'heping-housing',
      facts: '推诿',
      foundBy: 'report',
    })
    const verified = (decision: 'upheld' | 'dropped') =>
      reported.and('2027-02-04T09:00+08:00', businessEnvironment, {
        type: 'verifyMisconduct',
        record: 'misconduct-1',
        decision,
        serious: false,
        crime: false,
        reasons: '已核查',
      })
    for (const story of [reported, verified('upheld')]) {
      expect(retained(story.ticket)).toBeUndefined()
      story.when(years, nightly, end).refuses('retention.still-needed')
    }
    verified('dropped').when(years, nightly, end).decides('identity-ended', 'texts-ended')
  })
  it('a clue that is not closed', () => {
    const clue = settled().and('2027-01-04T09:00+08:00', businessEnvironment, {
      type: 'transferClue',
      to: 'discipline',
      ground: 'undisciplined',
      body: '市纪委监委',
      facts: '涉嫌吃拿卡要',
      reference: '沈移〔2027〕1号',
    })
    // Also when those it went to have long been late to answer.
    const late = clue.sweptTo('2028-01-01T00:00+08:00')
    late.when(years, nightly, end).refuses('retention.still-needed')
  })
  it('a record of misuse that nobody verified', () => {
    const misuse = settled().and('2027-01-04T09:00+08:00', operator, {
      type: 'recordMisuse',
      kind: 'abuse',
      facts: '辱骂',
    })
    misuse.sweptTo('2028-01-01T00:00+08:00').when(years, nightly, end).refuses('retention.still-needed')
  })
})

describe('once nobody knows the appellant any more', () => {
  const later = '2030-01-07T09:00+08:00'
  it('nothing is done under the matter, and it says why', () => {
    const asked = [
      { by: operator, command: { type: 'callBack', outcome: 'reached', solved: 'not-solved', by: '甲' } },
      { by: operator, command: { type: 'correctIdentity', fields: ['phone'] } },
      { by: operator, command: { type: 'issueAccessCode', reasons: '遗失' } },
      { by: operator, command: { type: 'recordMisuse', kind: 'abuse', facts: '辱骂' } },
    ] as const
    for (const { by, command } of asked)
      expect(
        identityEnded()
          .when(later, by, command as never)
          .refuses('retention.ended'),
      ).toEqual({
        identityEndedAt: '2029-10-12T19:10:00.000Z',
        textsEndedAt: undefined,
      })
  })
  it('misconduct can be reported as long as there are texts to prove it, and holds them', () => {
    const report = {
      type: 'reportMisconduct',
      ground: 5,
      unit: 'heping-housing',
      facts: '推诿',
      foundBy: 'report',
    } as const
    const reported = identityEnded().and(later, operator, report)
    reported.when('2035-01-01T03:10+08:00', nightly, end).refuses('retention.still-needed')
    textsEnded().when('2032-01-05T09:00+08:00', operator, report).refuses('retention.ended')
  })
  it('it is for the nightly job alone', () => {
    for (const by of [operator, supervisor, department('heping-housing')])
      settled().when('2040-01-01T03:10+08:00', by, end).refuses('ticket.role-not-allowed')
  })
})

describe('who was given identity data is told that it has ended', () => {
  const told = (story: Story) => {
    const { log, ticket } = story
    const last = log.at(-1)
    const decision = {
      n: log.length,
      attempt: 'a',
      by: nightly,
      command: 'endRetention',
      rules: '',
      at: '',
      events: [],
      ...last,
    }
    return effectsOf(decision as never, ticket)
  }
  it('its channel and its units, once each; and the data are erased', () => {
    const effects = told(identityEnded())
    expect(effects).toContainEqual({ type: 'end-identity', identity: settled().ticket.identity })
    const posts = effects.flatMap((effect) => (effect.type === 'deliver' ? [[effect.notice, effect.to.code]] : []))
    expect(posts).toEqual([
      ['work-order.identity-ended', 'heping-housing'],
      ['appeal.identity-ended', 'web'],
    ])
  })
  it('nobody is told of the texts, which are erased', () => {
    const effects = told(textsEnded())
    expect(effects).toContainEqual({ type: 'end-texts', ticket: settled().ticket.number })
    expect(effects.some(({ type }) => type === 'deliver')).toBe(false)
  })
})
