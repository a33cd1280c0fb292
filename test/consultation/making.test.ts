/** 提意见 — limits of address, question, telephone and draft; numbers that meet; deaths between two writes. */
import { describe, expect, it } from 'vitest'
import { solved } from '../../infra/demo/solved.ts'
import { consulting } from '../../shared/city/consulting.ts'
import { ownCaptcha } from '../../shared/consultation/captcha/own.ts'
import type { Comment, CommentEntry } from '../../shared/consultation/comments/comment.ts'
import { type MakeDeps, makeComment } from '../../shared/consultation/comments/make.ts'
import type { Claim, Commenter, Commenters } from '../../shared/consultation/comments/ports.ts'
import { askCommentQuestion, type PublicDeps } from '../../shared/consultation/comments/public.ts'
import type { DraftEntry } from '../../shared/consultation/drafts/draft.ts'
import { DoorRefusal } from '../../shared/door/input.ts'
import { isRefusal } from '../../shared/record/refusal.ts'
import { memoryRecords } from '../support/records.ts'

const content = {
  ...{ kind: 'government-document', title: '办法', unit: 'sy-housing', first: '2026-10-01', last: '2026-10-31' },
  clauses: [{ clause: 1, text: '甲' }],
}
const opened = {
  version: 1,
  state: 'opened' as const,
  content,
  proposed: { at: '', by: { role: 'operator' as const, id: 'k' } },
}

const by = { role: 'operator' as const, id: 'k' }
const entry = (n: number, event: object) =>
  ({ n, at: '2026-10-01T00:00:00Z', attempt: 'a', by, command: '', events: [event] }) as unknown as DraftEntry
const proposal = entry(1, { type: 'draft-proposed', version: 1, content })
const opening = entry(2, { type: 'draft-opened', version: 1 })

function world(limits: object = {}) {
  const records = memoryRecords<CommentEntry, Comment>()
  const claims = new Map<string, { claim: Claim; commenter: Commenter; isKept: boolean }>()
  const counts = new Map<string, number>()
  let attempts = 0
  let seed = 5
  const draw = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  const clock = {
    now: () => new Date('2026-10-12T02:00:00Z'),
    real: () => Date.parse('2026-10-12T02:00:00Z'),
    steady: () => 0,
    sleep: async () => {},
    timeout: () => new AbortController().signal,
  }
  const secret = async () => 'secret'
  const captcha = ownCaptcha({ secret, clock, draw })
  const commenters: Commenters = {
    async claim(claim, commenter) {
      const standing = claims.get(claim.comment)
      if (standing) return { claimed: false, standing: standing.claim }
      claims.set(claim.comment, { claim, commenter, isKept: false })
      return { claimed: true }
    },
    standing: async (comment) => claims.get(comment)?.claim,
    async keep(comment) {
      const claim = claims.get(comment)
      if (claim) claim.isKept = true
    },
    read: async (comment) => claims.get(comment)?.commenter,
    unconfirmed: async () => [],
    remove: async () => {},
    end: async () => {},
  }
  const deps: MakeDeps = {
    ...{ commenters, clock, draw, secret, masked: (text: string) => text, attempt: () => `a${++attempts}` },
    comments: {
      ...records,
      texts: { put: async () => {}, end: async () => {} },
      list: async () => ({ items: [], next: undefined }),
      public: async () => ({ items: [], next: undefined }),
    },
    captcha: async () => captcha,
    counting: {
      async count(name: string) {
        counts.set(name, (counts.get(name) ?? 0) + 1)
        return counts.get(name) ?? 0
      },
    },
  }
  const form = async (more: object = {}) => {
    const { token = '', question = '' } = await captcha.ask('d')
    return {
      ...{ title: '题', name: '张三丰', idNumber: '11010519491231002X', occupation: '教师' as const },
      ...{ phone: '13900000001', email: 'a@example.com', opinion: '意见' },
      captcha: { token, answer: solved(question) },
      ...more,
    }
  }
  const send = async (of: Awaited<ReturnType<typeof form>>, address = '192.0.2.1') => {
    const making = { consultation: 'd', opened, isWithdrawn: false, consulting: consulting().parse({ limits }) }
    try {
      const done = await makeComment({ ...making, form: of, address, actor: { role: 'anyone', id: 'anyone' } }, deps)
      return isRefusal(done) ? done.refused : done.comment
    } catch (error) {
      if (error instanceof DoorRefusal) return error.code
      throw error
    }
  }
  return { form, send, claims, records, counts, deps }
}

describe('a comment', () => {
  it('is refused beyond the hour’s limit of its address, and not of another', async () => {
    const { form, send } = world({ commentsPerAddress: 2 })
    const phones = ['13900000001', '13900000002', '13900000003', '13900000004']
    const sent: string[] = []
    for (const phone of phones.slice(0, 3)) sent.push(await send(await form({ phone })))
    expect(sent.map((one) => one.slice(0, 4))).toEqual(['C261', 'C261', 'rate'])
    expect(await send(await form({ phone: phones[3] }), '192.0.2.9')).toMatch(/^C26/)
  })
  it('is refused beyond the minute’s limit of its draft, and the day’s of its telephone however it is written', async () => {
    const one = world({ commentsPerDraft: 1 })
    await one.send(await one.form())
    expect(await one.send(await one.form({ phone: '13900000002' }))).toBe('rate.exceeded')
    const other = world({ commentsPerPhone: 1 })
    await other.send(await other.form())
    expect(await other.send(await other.form({ phone: '+86 139-0000-0001' }))).toBe('rate.exceeded')
    expect([...other.counts.keys()].join(' ')).not.toMatch(/139|192\.0/)
  })
  it('counts where it is answered, wherever its question was asked, and telephone and draft before anything is kept', async () => {
    const { form, send, claims } = world({ commentsPerAddress: 1 })
    const asked = [await form(), await form({ phone: '13900000002' })]
    const [first, second] = asked
    if (!first || !second) throw new Error('no form')
    expect(await send(first, '192.0.2.1')).toMatch(/^C26/)
    expect(await send(second, '192.0.2.1')).toBe('rate.exceeded')
    expect(claims.size).toBe(1)
    expect(await send(second, '198.51.100.7')).toMatch(/^C26/)
  })
  it('gives an address no more questions in an hour than the city allows, and another as many', async () => {
    const { deps } = world()
    const limits = { questionsPerAddress: 2 }
    const asking = {
      ...deps,
      law: async () => ({ registry: { consulting: consulting().parse({ limits }) } }),
      drafts: { read: async () => ({ log: [proposal, opening] }) },
    } as unknown as PublicDeps
    const ask = async (ip: string) => {
      const call = { params: { consultation: 'd' }, from: { ip, request: 'r' } } as never
      return askCommentQuestion(call, asking).then(
        (answer) => ('body' in answer ? 'asked' : answer.refused),
        (error: unknown) => (error as DoorRefusal).code,
      )
    }
    expect([await ask('192.0.2.1'), await ask('192.0.2.1'), await ask('192.0.2.1'), await ask('192.0.2.9')]).toEqual([
      ...['asked', 'asked', 'rate.exceeded', 'asked'],
    ])
  })
  it('waits where another’s service cannot say whether a question was answered', async () => {
    const { form, send, deps, claims } = world()
    const sent = await form()
    const opened = { nonce: 'n', until: undefined, isRight: async () => 'unavailable' as const }
    deps.captcha = async () => ({ ask: async () => ({}), open: async () => opened })
    expect(await send(sent)).toBe('captcha.unavailable')
    expect(claims.size).toBe(0)
  })
  it('that was claimed and not written is written when it is sent again, and is then no orphan', async () => {
    const { form, send, claims, records } = world()
    const sent = await form()
    const comment = await send(sent)
    records.items.clear()
    const [claim] = claims.values()
    if (claim) claim.isKept = false
    expect(await send(sent)).toBe(comment)
    expect(records.items.size).toBe(1)
    expect(claim?.isKept).toBe(true)
  })
  it('takes the next number where another has the one that it drew', async () => {
    const { form, send, claims } = world()
    const sent = await form()
    const comment = await send(sent)
    const [claim] = claims.values()
    claims.clear()
    claims.set(comment, {
      claim: { ...(claim as { claim: Claim }).claim, nonce: 'another' },
      commenter: {} as Commenter,
      isKept: true,
    })
    const second = await send(sent)
    expect(second).not.toBe(comment)
    expect(await send(sent)).toBe(second)
  })
})
