/** 监督询问 — received with a limit, answered once, published by another person, without anybody's data. */
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../shared/access/actor.ts'
import { personalIn } from '../../shared/api/personal-in.ts'
import {
  answerInquiry,
  type InquiriesDeps,
  listInquiries,
  listKeptInquiries,
  publishInquiry,
  receiveInquiry,
  withholdInquiry,
} from '../../shared/published/inquiries/calls.ts'
import { type Inquiry, type InquiryEntry, inquiryOf } from '../../shared/published/inquiries/inquiry.ts'
import { lateFor } from '../../shared/published/inquiries/late.ts'
import { memoryRecords } from '../support/records.ts'
import { law } from '../support/story.ts'

const staff = (number: string): Actor => ({
  role: 'supervisor',
  id: `k-${number}`,
  staff: number,
  authority: 'platform',
})
const [anna, bert] = [staff('001'), staff('002')]
const asked = {
  ...{ inquirer: 'npc', body: '市人大常委会监察和司法委员会', subject: '供热诉求办理', receivedOn: '2026-10-09' },
  question: '今年供热诉求的办结情况如何？',
} as const

function world(today = '2026-10-12') {
  const records = memoryRecords<InquiryEntry, never>()
  const all = async () => [...records.items].flatMap(([id, log]) => inquiryOf(id, log) ?? [])
  let attempts = 0
  const deps = {
    ...{ inquiries: { ...records, all }, law: async () => law, personalIn, draw: () => 0 },
    attempt: () => `a${++attempts}`,
    clock: {
      now: () => new Date(`${today}T02:00:00.000Z`),
      sleep: async () => {},
      real: () => 0,
      timeout: () => AbortSignal.timeout(60_000),
      steady: () => 0,
    },
  } as unknown as InquiriesDeps
  const ask = async (
    call: (asked: never, deps: InquiriesDeps) => Promise<object>,
    body: object,
    actor = anna,
    id = '2026-10-09-1',
  ) =>
    (await call(
      {
        params: { inquiry: id },
        body,
        query: { limit: 25, ...body },
        actor,
        from: { ip: '', request: '' },
        knows: [],
        ifMatch: (body as { ifMatch?: number }).ifMatch,
      } as never,
      deps,
    )) as { body: { items: object[] }; refused?: string }
  return ask
}
const answer = { answer: '已办结九成以上，其余正在办理。', by: '市房产局' }
const texts = { question: asked.question, answer: answer.answer }

describe('监督询问', () => {
  it('is received with a limit of fifteen working days, and stands first until it is answered', async () => {
    const ask = world('2026-11-02')
    // Working days from the 10th on, a make-up Saturday: the 15th is the 29th.
    expect(await ask(receiveInquiry, asked)).toMatchObject({
      body: { inquiry: '2026-10-09-1', state: 'open', dueOn: '2026-10-29', isOverdue: true },
      location: '/v1/inquiries/2026-10-09-1',
    })
    await ask(receiveInquiry, { ...asked, inquirer: 'media', body: '沈阳日报' })
    await ask(answerInquiry, answer)
    const { body } = await ask(listKeptInquiries, {})
    expect(body.items).toMatchObject([
      { inquiry: '2026-10-09-2', state: 'open' },
      { state: 'answered', isOverdue: false },
    ])
    expect((await ask(listKeptInquiries, { state: 'answered' })).body.items).toHaveLength(1)
    const late = async (asked: string) =>
      ((await ask(listKeptInquiries, { late: asked })).body.items as Inquiry[]).map(({ inquiry }) => inquiry)
    expect([await late('true'), await late('false')]).toEqual([['2026-10-09-2'], ['2026-10-09-1']])
  })

  it('rings from the first moment after its last day on, by the one that is late the longest', async () => {
    const one = { inquiry: '1', state: 'open', dueOn: '2026-10-29' } as Inquiry
    const rings = (now: string, ...more: Inquiry[]) =>
      lateFor({ inquiries: { all: async () => [one, ...more] }, clock: { now: () => new Date(now) } })
    expect(await rings('2026-10-29T23:59:59+08:00')).toBeUndefined()
    expect(await rings('2026-10-30T00:00:10+08:00')).toBe(10)
    expect(await rings('2026-10-30T00:00:10+08:00', { ...one, dueOn: '2026-10-28' })).toBe(86_410)
    expect(await rings('2026-10-30T00:00:10+08:00', { ...one, dueOn: '2026-10-01', state: 'answered' })).toBe(10)
  })

  it('is told in public once another person decides it, in words written for it', async () => {
    const ask = world()
    await ask(receiveInquiry, asked)
    expect(await ask(publishInquiry, texts, bert)).toMatchObject({ refused: 'inquiry.not-answered' })
    await ask(answerInquiry, answer)
    expect((await ask(listInquiries, {})).body.items).toEqual([])
    expect(await ask(answerInquiry, answer)).toMatchObject({ refused: 'inquiry.answered' })
    expect(await ask(publishInquiry, texts, anna)).toMatchObject({ refused: 'inquiry.own-answer' })
    const { staff: _, ...key } = bert
    expect(await ask(publishInquiry, texts, key)).toMatchObject({ refused: 'inquiry.needs-person' })
    expect(await ask(publishInquiry, texts, bert)).toMatchObject({ body: { state: 'published' } })
    expect((await ask(listInquiries, {})).body.items).toMatchObject([
      { inquiry: '2026-10-09-1', inquirer: 'npc', answeredBy: '市房产局', ...texts },
    ])
    expect(await ask(withholdInquiry, { reasons: '涉密' }, bert)).toMatchObject({ refused: 'inquiry.decided' })
  })

  it('is not told where that is decided, with reasons', async () => {
    const ask = world()
    await ask(receiveInquiry, asked)
    await ask(answerInquiry, answer)
    expect(await ask(withholdInquiry, { reasons: '涉及未公开的执法' }, bert)).toMatchObject({
      body: { state: 'withheld' },
    })
    expect((await ask(listInquiries, {})).body.items).toEqual([])
  })

  it('holds no data of a person and no number of a ticket, not even inside', async () => {
    const ask = world()
    for (const question of [
      '王女士的诉求为何未办？',
      '电话13812345678的诉求为何未办？',
      '给wang@example.com的答复为何未发？',
      '261009-48213077为何未办？',
    ])
      expect(await ask(receiveInquiry, { ...asked, question })).toMatchObject({ refused: 'inquiry.personal' })
    await ask(receiveInquiry, asked)
    expect(await ask(answerInquiry, { ...answer, answer: '已联系张先生。' })).toMatchObject({
      refused: 'inquiry.personal',
    })
  })

  it('is refused for what there is not', async () => {
    const ask = world()
    expect(await ask(answerInquiry, answer)).toMatchObject({ refused: 'inquiry.unknown' })
    expect(await ask(receiveInquiry, { ...asked, receivedOn: '2026-10-13' })).toMatchObject({
      refused: 'inquiry.in-the-future',
    })
    await ask(receiveInquiry, asked)
    expect(await ask(answerInquiry, { ...answer, ifMatch: 7 })).toMatchObject({ refused: 'inquiry.changed' })
  })
})
