/** The demonstration's appeals are enough, all different, realistic, and completely planned. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readCity } from '../../infra/cities/index.ts'
import { evidence } from '../../shared/appeals/matters/closing/commands.ts'
import { redirect } from '../../shared/appeals/matters/reviewing/commands.ts'
import { type TicketType, ticketType } from '../../shared/appeals/words/classification.ts'
import { areaCode, emergencyKind } from '../../shared/city/city.ts'
import { registryOf } from '../../shared/city/registry.ts'
import { closing } from '../../shared/law/liaoning-draft-2021/closing.ts'
import { line, writtenText } from '../../shared/schema/text.ts'

const twoTexts = z.strictObject({ record: writtenText, answer: writtenText })

const plan = z.strictObject({
  review: z.enum(['accept', 'answer', 'reject', 'redirect', 'supplement', 'file']),
  /** why a `file` closes at once, as the command names it */
  why: z.enum(['thanks', 'empty', 'silent']).optional(),
  answer: writtenText.optional(),
  rejectGround: z.int().min(1).max(12).optional(),
  /** the reasons of a rejection or a redirection */
  reason: writtenText.optional(),
  /** ground 7: the id of the same appellant's earlier appeal */
  earlier: z.int().optional(),
  redirectTo: redirect().shape.to.optional(),
  /** asked before acceptance; not supplied, it ends in ground 10 */
  supplement: z.strictObject({ ask: writtenText, supplied: writtenText.optional() }).optional(),
  department: z
    .enum(['on-time', 'early', 'late', 'silent', 'returns', 'returns-then-refused', 'sent-back-once', 'withdrawn'])
    .optional(),
  interim: writtenText.optional(),
  returnReason: writtenText.optional(),
  proposes: z.string().optional(),
  /** what the platform sends back, and why */
  firstReply: twoTexts.optional(),
  sendBackReason: writtenText.optional(),
  reply: twoTexts.optional(),
  /** absent: stays replied, as a long-unsettled case */
  closing: z.strictObject({ ground: z.int(), alternative: z.string(), evidence: evidence().optional() }).optional(),
  callback: z.enum(['solved', 'not-solved', 'unreachable']).optional(),
  rating: z.int().min(1).max(5).optional(),
})

const appeal = z.strictObject({
  id: z.int().positive(),
  showcase: z.literal(true).optional(),
  channel: z.string(),
  type: ticketType,
  category: z.string(),
  area: areaCode,
  title: line,
  text: writtenText,
  appellant: z.strictObject({
    kind: z.enum(['person', 'organisation']),
    name: line,
    phone: z.string().regex(/^(1380000|024-5560)\d{4}$/),
    address: line.optional(),
  }),
  emergency: emergencyKind.optional(),
  plan,
})
type Appeal = z.infer<typeof appeal>

const appeals = z
  .array(appeal)
  .parse(JSON.parse(readFileSync(new URL('../../infra/demo/appeals.data.json', import.meta.url), 'utf8')))

const shenyang = readCity('shenyang').city
const registry = registryOf(shenyang)

const where = (test: (appeal: Appeal) => unknown) => appeals.filter(test)
const titles = (list: Appeal[]) => list.map(({ title }) => title)
/** The smallest value that at least this share of the values does not exceed. */
const quantile = (values: number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1]
const grams = (text: string) => new Set(Array.from({ length: text.length - 3 }, (_, at) => text.slice(at, at + 4)))

describe('the appeals', () => {
  it('are at least 330, each with its own id, title and text', () => {
    expect(appeals.length).toBeGreaterThanOrEqual(330)
    for (const field of ['id', 'title', 'text'] as const)
      expect(new Set(appeals.map((each) => each[field])).size).toBe(appeals.length)
  })

  it('are not one text with other nouns: no two share a fifth of their four-character runs', () => {
    const all = appeals.map(({ title, text }) => ({ title, grams: grams(text) }))
    for (const [at, one] of all.entries())
      for (const other of all.slice(at + 1)) {
        const shared = [...one.grams].filter((gram) => other.grams.has(gram)).length
        const either = one.grams.size + other.grams.size - shared
        expect(shared / either, `${one.title} / ${other.title}`).toBeLessThan(0.2)
      }
  })

  it.each<[TicketType, number, number]>([
    ['consultation', 0.5, 0.6],
    ['help', 0.25, 0.3],
    ['complaint', 0.07, 0.11],
    ['report', 0.02, 0.04],
    ['suggestion', 0.02, 0.04],
    ['service', 0.01, 0.03],
    ['enterprise', 0.015, 0.035],
    ['thanks', 0.003, 0.02],
    ['invalid', 0.003, 0.02],
  ])('are %s in a real desk’s proportion', (type, least, most) => {
    const share = where((each) => each.type === type).length / appeals.length
    expect(share).toBeGreaterThanOrEqual(least)
    expect(share).toBeLessThanOrEqual(most)
  })

  it('are as long as real ones: median about 83, ninety-ninth percentile about 500', () => {
    const lengths = appeals.map(({ text }) => text.length)
    expect(quantile(lengths, 0.5)).toBeGreaterThanOrEqual(75)
    expect(quantile(lengths, 0.5)).toBeLessThanOrEqual(91)
    expect(quantile(lengths, 0.99)).toBeGreaterThanOrEqual(400)
    expect(quantile(lengths, 0.99)).toBeLessThanOrEqual(550)
  })

  it('get answers as long as real ones: median about 103', () => {
    const answers = appeals.flatMap(({ plan }) => plan.reply?.answer ?? plan.answer ?? [])
    expect(
      quantile(
        answers.map((answer) => answer.length),
        0.5,
      ),
    ).toBeGreaterThanOrEqual(93)
    expect(
      quantile(
        answers.map((answer) => answer.length),
        0.5,
      ),
    ).toBeLessThanOrEqual(115)
    expect(new Set(answers).size).toBe(answers.length)
  })

  it('name channels, leaf categories and areas of the city', () => {
    const parents = new Set(shenyang.categories.map(({ parent }) => parent))
    for (const { title, channel, category, area } of appeals) {
      expect(registry.channel(channel), title).toBeDefined()
      expect(registry.hasCategory(category) && !parents.has(category), `${title}: ${category}`).toBe(true)
      expect(registry.hasArea(area), title).toBe(true)
    }
    // To the others matters are handed over.
    const bring = shenyang.channels.filter(({ kind, line }) => !line && kind !== 'petition' && kind !== 'oversight')
    expect(new Set(appeals.map(({ channel }) => channel)).size).toBe(bring.length)
    expect(new Set(appeals.map(({ area }) => area)).size).toBe(shenyang.areas.length)
  })

  it('are of organisations exactly where they are enterprise matters, and nobody is two people', () => {
    expect(
      titles(where(({ type, appellant }) => (type === 'enterprise') !== (appellant.kind === 'organisation'))),
    ).toEqual([])
    const ownPhone = where(({ plan }) => plan.earlier === undefined).map(({ appellant }) => appellant.phone)
    expect(new Set(ownPhone).size).toBe(ownPhone.length)
  })

  it('include every kind of emergency, accepted at once and handled early', () => {
    const emergencies = where(({ emergency }) => emergency)
    expect(new Set(emergencies.map(({ emergency }) => emergency))).toEqual(new Set(emergencyKind.options))
    for (const { title, plan } of emergencies)
      expect([plan.review, plan.department], title).toEqual(['accept', 'early'])
  })
})

describe('their plans', () => {
  it('answer at once only consultations, and most of these', () => {
    const answered = where(({ plan }) => plan.review === 'answer')
    expect(titles(answered.filter(({ type, plan }) => type !== 'consultation' || !plan.answer))).toEqual([])
    expect(answered.length / where(({ type }) => type === 'consultation').length).toBeGreaterThan(0.8)
  })

  it('give the ground and the reasons of a rejection; an earlier appeal for 7, an unanswered request for 10', () => {
    const rejected = where(({ plan }) => plan.review === 'reject' || plan.rejectGround)
    expect(rejected.length).toBeGreaterThan(5)
    for (const { title, plan, appellant, id } of rejected) {
      expect(plan.rejectGround && plan.reason, title).toBeTruthy()
      const earlier = appeals.find((each) => each.id === plan.earlier)
      if (plan.rejectGround === 7) expect(earlier?.appellant, title).toEqual(appellant)
      if (plan.rejectGround === 7) expect(plan.earlier, title).toBeLessThan(id)
      if (plan.rejectGround === 10) expect(plan.supplement && !plan.supplement.supplied, title).toBe(true)
    }
  })

  it('name the body and the reasons of a redirection', () => {
    const redirected = where(({ plan }) => plan.review === 'redirect')
    expect(redirected.length).toBeGreaterThan(3)
    expect(titles(redirected.filter(({ plan }) => !plan.redirectTo || !plan.reason))).toEqual([])
  })

  it('file what is thanks or invalid, and nothing else', () => {
    for (const { title, type, plan } of appeals) {
      expect(plan.review === 'file', title).toBe(type === 'thanks' || type === 'invalid')
      if (plan.review === 'file') expect(plan.why === 'thanks', title).toBe(type === 'thanks')
    }
  })

  const dispatched = where(({ plan }) => plan.review === 'accept' || plan.supplement?.supplied)

  it('say what the department does with everything accepted, and what it replies unless it is silent or withdrawn', () => {
    expect(titles(dispatched.filter(({ plan }) => !plan.department))).toEqual([])
    for (const { title, plan } of dispatched)
      expect(plan.reply === undefined, title).toBe(plan.department === 'silent' || plan.department === 'withdrawn')
    expect(new Set(dispatched.map(({ plan }) => plan.department)).size).toBe(
      plan.shape.department.unwrap().options.length,
    )
  })

  it('lead, by the catalogue, to a unit; a return that is granted proposes another one', () => {
    for (const { title, category, area, plan } of dispatched) {
      const row = registry.catalogueEntry(category, area, '2026-11-09')
      expect(row, title).toBeDefined()
      expect(plan.returnReason === undefined, title).toBe(!plan.department?.startsWith('returns'))
      expect(plan.proposes === undefined, title).toBe(plan.department !== 'returns')
      if (!plan.proposes) continue
      expect(registry.unit(plan.proposes)?.kind, title).toMatch(/government|public-service/)
      expect(plan.proposes, title).not.toBe(row?.lead)
    }
  })

  it('keep the first reply and the reason of everything sent back', () => {
    const sentBack = where(({ plan, showcase }) => plan.department === 'sent-back-once' || showcase)
    expect(titles(sentBack.filter(({ plan }) => !plan.firstReply || !plan.sendBackReason))).toEqual([])
    expect(titles(where(({ plan }) => plan.firstReply))).toEqual(titles(sentBack))
  })

  it('close by an alternative of article 25 with its evidence; only what is closed is called back', () => {
    const dated = new Set(['signedOn', 'performedOn', 'raisedOn', 'recording'])
    for (const { title, plan } of appeals) {
      if (!plan.closing) expect(plan.callback, title).toBeUndefined()
      if (!plan.closing) continue
      expect(plan.callback !== undefined || plan.department === 'withdrawn', title).toBe(true)
      const ground = closing.grounds.find(({ code }) => code === plan.closing?.ground)
      const chosen = ground?.alternatives.find(({ code }) => code === plan.closing?.alternative)
      expect(chosen, title).toBeDefined()
      // dates, and the recording of a consent, arise when the demonstration runs
      for (const field of chosen?.evidence ?? [])
        if (!dated.has(field)) expect(plan.closing.evidence?.[field], `${title}: ${field}`).toBeDefined()
    }
    expect(dispatched.filter(({ plan }) => plan.reply && !plan.closing).length).toBeGreaterThan(1)
  })

  it('tell one case at length: heating, returned, sent back, solved and rated 5', () => {
    const told = where(({ showcase }) => showcase)
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({
      category: 'heating-temperature',
      plan: {
        department: 'returns',
        interim: expect.any(String),
        firstReply: expect.any(Object),
        closing: { ground: 1, alternative: 'solved' },
        callback: 'solved',
        rating: 5,
      },
    })
  })
})
