/** 链接网页 — who it was is forgotten or corrected, tries run out, proofs end; nothing typed is lost. */
import { describe, expect, it } from 'vitest'
import type { Guesses } from '../../../shared/access/guessing.ts'
import { type Link, type LinkPurpose, mintLink, type Target } from '../../../shared/access/links.ts'
import { house } from '../../../shared/api/http-function.ts'
import { accessLimits } from '../../../shared/law/access-limits.ts'
import { problemPage as problemOf } from '../../../shared/pages/frame.ts'
import { at } from '../../../shared/pages/html/address.ts'
import { openLink, type PageDeps, useLink } from '../../../shared/pages/link/showing.ts'
import { secret } from '../../simulation/memory/identities.ts'
import { desk } from '../../support/desk.ts'

const digits = '0001'
const problemPage = (problem: Parameters<typeof problemOf>[0], ask?: string): string =>
  problemOf(problem, { home: at`/`, name: '接诉', ...(ask === undefined ? {} : { ask }) }).text('')
type Sent = Partial<Parameters<typeof useLink>[0]['body']>

async function page(purpose: LinkPurpose = 'supplement', target?: Target) {
  const { number, deps } = await desk()
  const kept = new Map<string, Link>()
  const tried = new Map<string, { version: number; guesses: Guesses }>()
  let now = deps.clock.now().getTime()
  const world = {
    ...deps,
    clock: { ...deps.clock, now: () => new Date(now), real: () => now },
    links: { keep: async (link: Link) => void kept.set(link.hash, link), read: async (hash: string) => kept.get(hash) },
    registry: {
      guesses: async (of: string) => tried.get(of),
      async keepGuesses(of: string, version: number, guesses: Guesses) {
        if ((tried.get(of)?.version ?? 0) !== version) return false
        tried.set(of, { version: version + 1, guesses })
        return true
      },
    },
    limits: accessLimits.parse({ perCaller: { wrong: 200 } }),
    secret: async () => secret,
    unread: async () => [],
    markRead: async () => false,
    sessions: { keep: async () => {} },
    // Nobody has commented.
    ofComments: { ...deps, commenters: { read: async () => undefined } } as unknown as PageDeps['ofComments'],
  }
  const { url } = await mintLink({ ...(target ?? { kind: 'ticket', record: number, purpose }), site: '' }, world)
  const token = url.slice('/l/'.length)
  const call = (body: Sent, ip: string) =>
    ({
      params: { token },
      body,
      from: { ip, request: 'r' },
      worded: () => ({ zh: '不', en: 'no', status: 409 }),
    }) as never
  return {
    number,
    deps: world,
    pass: (minutes: number) => {
      now += minutes * 60_000
    },
    open: async () => (await openLink(call({}, ''), world)).status,
    use: async (body: Sent, ip = '192.0.2.1') => {
      const { status, text = '', retryAfter } = await useLink(call(body, ip), world)
      const proof = /name="proof" value="([^"]+)"/.exec(text)?.[1]
      return { status, text, proof, retryAfter }
    },
  }
}

describe('the page behind a link', () => {
  it('is none of a ticket where the link leads to a comment, not even under the ticket’s own number', async () => {
    const { number, open } = await page()
    expect(await open()).toBe(200)
    for (const record of ['C261009-48213077', number]) {
      const other = await page('supplement', { kind: 'comment', record, purpose: 'verdict' })
      expect([await other.open(), (await other.use({ code: digits })).status]).toEqual([200, 404])
    }
    // Nor is a comment found by a link to a ticket.
    const ticket = await page('supplement', { kind: 'ticket', record: 'C261009-48213077', purpose: 'progress' })
    expect((await ticket.use({ code: digits })).status).toBe(404)
  })
  it('is gone when nobody knows any more whose the matter is', async () => {
    const { deps, use } = await page()
    expect((await use({ code: digits })).status).toBe(200)
    const [key = ''] = deps.identities.items.keys()
    await deps.identities.end(key)
    const gone = await use({ code: digits })
    expect([gone.status, gone.text]).toEqual([404, expect.stringContaining('链接已失效')])
  })

  it('takes whatever is typed for what it is: eight characters that are no digits are wrong', async () => {
    const { use } = await page()
    expect((await use({ code: '一二三四五六七八' })).status).toBe(403)
  })

  it('names the number where this city is asked, also of what is gone and what failed', async () => {
    const { deps, use, open } = await page()
    const { registry, ...law } = await deps.law()
    const asked = { ...registry, telling: { ...registry.telling, ask: '024-96123' } }
    deps.law = async () => ({ ...law, registry: asked })
    expect((await use({ code: digits })).text).toContain('024-96123')
    deps.tickets.read = async () => undefined
    const gone = await use({ code: digits })
    expect(gone.text).toContain('024-96123')
    expect(await open()).toBe(200)
    const problem = { zh: '', en: '', request: 'r' }
    const ask = (from: Parameters<NonNullable<typeof house.ask>>[0]) => house.ask?.(from)
    expect(problemPage(problem, await ask(deps))).toContain('024-96123')
    const down = { ...deps, law: async () => Promise.reject(new Error('the table is away')) }
    expect(problemPage(problem, await ask(down))).toContain('12345')
  })

  it('says what is wrong with what was typed, each thing once, and names no field', () => {
    const wrong = { pointer: '/comment', message: 'at most 500', zh: '不能超过 500 个字。' }
    const refused = {
      zh: '见 errors。',
      en: 'see errors',
      request: 'r',
      errors: [wrong, { ...wrong, pointer: '/text' }],
    }
    const shown = problemPage(refused)
    expect(shown.match(/不能超过 500 个字。/g)).toHaveLength(1)
    expect(shown).toContain('at most 500')
    expect(shown).not.toMatch(/errors|\/comment/)
  })

  it('keeps what was typed where others decide at the same moment, and takes it when it is sent once more', async () => {
    const { deps, use, number } = await page()
    const { write } = deps.tickets
    deps.tickets.write = async () => 'conflict'
    const typed = { give: 'yes' as const, text: '楼上也不热', once: 'f' }
    const busy = await use({ ...typed, code: digits })
    expect([busy.status, busy.text]).toEqual([503, expect.stringMatching(/请再提交一次.*value="楼上也不热"/s)])
    deps.tickets.write = write
    const sent = await use({ ...typed, proof: busy.proof })
    expect([sent.status, sent.text]).toEqual([200, expect.stringContaining('已收到')])
    expect((await deps.tickets.read(number))?.log).toHaveLength(2)
  })

  it('is gone when its matter is not there', async () => {
    const { deps, use } = await page()
    deps.tickets.read = async () => undefined
    expect((await use({ code: digits })).status).toBe(404)
  })

  it('knows the corrected telephone, and neither the one before nor whoever showed that', async () => {
    const { deps, use } = await page()
    const { proof } = await use({ code: digits })
    const [key = ''] = deps.identities.items.keys()
    const by = { role: 'operator' as const, id: 'o' }
    await deps.identities.correct(
      key,
      { phone: '13900000002' },
      { n: 2, at: deps.clock.now().toISOString(), by, reason: '号码有误' },
    )
    expect((await use({ proof })).status).toBe(403)
    expect((await use({ code: digits })).status).toBe(403)
    expect((await use({ code: '0002' })).status).toBe(200)
  })

  it('asks again after half an hour, and what was typed stands in the question', async () => {
    const { use, pass } = await page()
    const { proof } = await use({ code: digits })
    pass(29)
    expect((await use({ proof })).status).toBe(200)
    pass(1)
    const again = await use({ proof, give: 'yes', once: 'f', text: '“楼上”也不热' })
    expect([again.status, again.text]).toEqual([403, expect.stringContaining('name="text" value="“楼上”也不热"')])
    const rating = await (await page('rate')).use({ level: 2, comment: '慢', give: 'yes' })
    expect(rating.text).toMatch(/name="comment" value="慢".*name="level" value="2"/s)
  })

  it('takes ten wrong answers in its life, from wherever they come, and then none, right ones neither', async () => {
    const { use, pass, open } = await page()
    for (let i = 0; i < 9; i++) {
      const { status, text } = await use({ code: '9999' }, `192.0.2.${i}`)
      expect([status, text]).toEqual([403, expect.stringContaining(`还可以再试${Math.min(4, 9 - i)}次`)])
      pass(24 * 60)
    }
    expect((await use({ code: '9999' }, '198.51.100.1')).text).toContain('已不能再试')
    const shut = await use({ code: digits }, '198.51.100.2')
    expect([shut.status, shut.retryAfter, shut.text]).toEqual([429, undefined, expect.stringContaining('此链接已停用')])
    pass(4 * 24 * 60)
    expect([(await use({ code: digits })).status, await open()]).toEqual([429, 200])
  })

  it('knows for a day who was right, whatever others tried', async () => {
    const { use, pass } = await page()
    expect((await use({ code: digits }, '203.0.113.1')).status).toBe(200)
    for (let i = 0; i < 10; i++) await use({ code: '9999' }, `192.0.2.${i}`)
    pass(60)
    expect((await use({ code: digits }, '203.0.113.1')).status).toBe(200)
    for (const left of [4, 3, 2, 1]) {
      const { text } = await use({ code: '9999' }, '203.0.113.1')
      expect(text).toContain(`还可以再试${left}次`)
    }
    expect((await use({ code: '9999' }, '203.0.113.1')).text).toContain('已不能再试')
    expect((await use({ code: digits }, '203.0.113.1')).status).toBe(429)
  })
})
