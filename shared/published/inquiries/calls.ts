/** 监督询问 — answers calls that record, answer, publish and list requests for information. */
import type { Actor } from '../../access/actor.ts'
import { seesEverything } from '../../access/sees.ts'
import type { Law } from '../../city/law.ts'
import { askedBy, type Call } from '../../door/http.ts'
import { pageAt } from '../../door/page-at.ts'
import type { Route } from '../../door/route.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import type { Clock } from '../../record/clock.ts'
import { execute, type WriteDeps } from '../../record/execute.ts'
import { isRefusal } from '../../record/refusal.ts'
import { openly } from '../answering.ts'
import { type Refusal, refused } from '../refusals.ts'
import type { Deciding, InquiryCommand } from './decide.ts'
import type { Inquiry, InquiryEntry } from './inquiry.ts'
import { inquiryKind } from './kind.ts'
import { isLate } from './late.ts'
import type { Inquiries } from './ports.ts'
import type { InquiriesRoutes } from './routes.ts'
import { answeredWithin } from './words.ts'

export type InquiriesDeps = Pick<WriteDeps<InquiryEntry, Inquiry>, 'attempt' | 'draw'> &
  Pick<Deciding, 'personalIn'> & {
    inquiries: Inquiries
    clock: Clock
    law(): Promise<Law>
  }
type Called<N extends keyof InquiriesRoutes> = Call<InquiriesRoutes[N]>

export async function receiveInquiry(call: Called<'receiveInquiry'>, deps: InquiriesDeps) {
  const { receivedOn } = call.body
  const today = todayOf(deps.clock)
  if (receivedOn > today) return refused('inquiry.in-the-future', { today })
  const { calendar } = await deps.law()
  const dueOn = calendar.workingDaysAfter(receivedOn, answeredWithin).date
  const nth = (await deps.inquiries.all()).filter(({ inquiry }) => inquiry.startsWith(receivedOn)).length + 1
  const id = `${receivedOn}-${nth}`
  const done = await decided(id, call, { type: 'receive', ...call.body, dueOn }, deps)
  return 'body' in done ? { ...done, location: `/v1/inquiries/${id}` } : done
}

export const answerInquiry = (call: Called<'answerInquiry'>, deps: InquiriesDeps) =>
  decided(call.params.inquiry, call, { type: 'answer', ...call.body }, deps)
export const publishInquiry = (call: Called<'publishInquiry'>, deps: InquiriesDeps) =>
  decided(call.params.inquiry, call, { type: 'publish', ...call.body }, deps)
export const withholdInquiry = (call: Called<'withholdInquiry'>, deps: InquiriesDeps) =>
  decided(call.params.inquiry, call, { type: 'withhold', ...call.body }, deps)

async function decided(
  id: string,
  call: Pick<Call<Route>, 'actor' | 'from' | 'once' | 'ifMatch'>,
  command: InquiryCommand,
  { inquiries: records, clock, attempt, draw, personalIn, law }: InquiriesDeps,
) {
  if (!seesEverything(call.actor, await law())) return refused('published.other-level')
  // Nothing follows it.
  const [knock, texts] = [async () => {}, { put: async () => {} }]
  const asked = { ...askedBy(call), id, command, ifMatch: call.ifMatch }
  const done = await execute(inquiryKind(id, { personalIn }), asked, { records, texts, knock, clock, attempt, draw })
  return isRefusal(done) ? (done as Refusal) : { body: shown(done.state, todayOf(clock)), version: done.state.version }
}

export async function listKeptInquiries(
  { query, actor }: Called<'listKeptInquiries'>,
  { inquiries, clock, law }: InquiriesDeps,
) {
  if (!seesEverything(actor, await law())) return refused('published.other-level')
  const today = todayOf(clock)
  const found = (await inquiries.all())
    .filter(({ state }) => query.state === undefined || query.state === state)
    .map((one) => shown(one, today))
    .filter(({ isOverdue }) => query.late === undefined || (query.late === 'true') === isOverdue)
  return { body: pageAt(found.sort(byPlace), placeOf, query) }
}

/** Those that wait come first, by their limit. */
const placeOf = ({ state, dueOn, inquiry }: Pick<Inquiry, 'state' | 'dueOn' | 'inquiry'>): string =>
  `${state === 'open' ? 0 : 1} ${dueOn} ${inquiry}`
const byPlace = (one: Parameters<typeof placeOf>[0], other: typeof one): number =>
  placeOf(one) < placeOf(other) ? -1 : 1

/** What was published of them, the newest first. */
export async function listInquiries({ query, knows }: Called<'listInquiries'>, { inquiries }: InquiriesDeps) {
  const rows = (await inquiries.all()).flatMap(({ inquiry, inquirer, body, subject, receivedOn, ...one }) => {
    const { answered, published } = one
    if (!answered || !published) return []
    const { question, answer, at: publishedAt } = published
    const { answeredBy, at: answeredAt } = answered
    return [{ inquiry, inquirer, body, subject, receivedOn, question, answer, answeredBy, answeredAt, publishedAt }]
  })
  const newest = rows.sort((one, other) => (one.inquiry < other.inquiry ? 1 : -1))
  return openly(
    pageAt(newest, (_, at) => String(at).padStart(7, '0'), query),
    knows,
  )
}

const todayOf = ({ now }: Pick<Clock, 'now'>): string => dateOf(now().toISOString())
const byOf = ({ id, staff }: Actor) => ({ id, ...(staff === undefined ? {} : { staff }) })
const act = <A extends { by: Actor }>({ by, ...of }: A) => ({ ...of, by: byOf(by) })

const shown = ({ version: _, received: __, answered, published, withheld, ...inquiry }: Inquiry, today: string) => ({
  ...inquiry,
  isOverdue: isLate(inquiry, today),
  answered: answered && act(answered),
  published: published && act(published),
  withheld: withheld && act(withheld),
})
