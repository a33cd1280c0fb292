/** 典型案例 — answers calls that propose, decide, publish and list chosen cases. */
import type { Actor } from '../../access/actor.ts'
import { seesEverything } from '../../access/sees.ts'
import { askedBy, type Call } from '../../door/http.ts'
import { pageAt } from '../../door/page-at.ts'
import type { Route } from '../../door/route.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import { execute, type WriteDeps } from '../../record/execute.ts'
import { isRefusal } from '../../record/refusal.ts'
import { openly } from '../answering.ts'
import { licence } from '../licence.ts'
import { type Refusal, refused } from '../refusals.ts'
import type { Act, Case, CaseEntry } from './case.ts'
import type { CaseCommand, Looked } from './decide.ts'
import { caseKind } from './kind.ts'
import { type LookedDeps, lookedAt } from './looked.ts'
import type { Cases, OpenCases } from './ports.ts'
import type { CasesRoutes, OpenCasesRoutes } from './routes.ts'

export type CasesDeps = Pick<WriteDeps<CaseEntry, Case>, 'attempt' | 'draw' | 'clock'> &
  Omit<LookedDeps, 'cases'> & { cases: Cases }
type Called<N extends keyof CasesRoutes> = Call<CasesRoutes[N]>
type Asking = Pick<Call<Route>, 'actor' | 'from' | 'once' | 'ifMatch'>

export async function proposeCase(call: Called<'proposeCase'>, deps: CasesDeps) {
  const denied = await notTheirs(call.actor, deps)
  if (denied) return denied
  const { ticket, title, summary } = call.body
  const looked = await lookedAt(ticket, { by: call.actor, from: call.from }, deps)
  if (isRefusal(looked)) return looked as Refusal
  const { category, area, month } = looked
  const id = await nextNumber(deps)
  await deps.cases.note(ticket)
  const command: CaseCommand = { type: 'propose', ticket, category, area, month, title, summary }
  const done = await decided(id, call, command, deps, looked)
  return 'body' in done ? { ...done, location: `/v1/cases/${id}` } : done
}

/** 2026-17 — by the year, in the order of proposals: of the ticket it says nothing. Two at once: one is told that it changed. */
async function nextNumber({ cases, clock }: Pick<CasesDeps, 'cases' | 'clock'>): Promise<string> {
  const year = dateOf(clock.now().toISOString()).slice(0, 4)
  const count = (await cases.all()).filter((one) => one.case.startsWith(`${year}-`)).length
  return `${year}-${count + 1}`
}

export const reviseCase = (call: Called<'reviseCase'>, deps: CasesDeps) =>
  onTicket(call, { type: 'revise', ...call.body }, deps)
export const publishCase = (call: Called<'publishCase'>, deps: CasesDeps) =>
  onTicket(call, { type: 'publish', ...call.body }, deps)
export const decideCaseMarks = (call: Called<'decideCaseMarks'>, deps: CasesDeps) =>
  decided(call.params.case, call, { type: 'decide', ...call.body }, deps)
export const withholdCase = (call: Called<'withholdCase'>, deps: CasesDeps) =>
  decided(call.params.case, call, { type: 'withhold', ...call.body }, deps)
export const takeDownCase = (call: Called<'takeDownCase'>, deps: CasesDeps) =>
  decided(call.params.case, call, { type: 'take-down', ...call.body }, deps)

/** What is known of its ticket is read first. */
async function onTicket(call: Asking & { params: { case: string } }, command: CaseCommand, deps: CasesDeps) {
  const denied = await notTheirs(call.actor, deps)
  if (denied) return denied
  const one = await deps.cases.one(call.params.case)
  if (!one) return refused('case.unknown')
  const looked = await lookedAt(one.ticket, { by: call.actor, from: call.from }, deps)
  return isRefusal(looked) ? (looked as Refusal) : decided(one.case, call, command, deps, looked)
}

async function decided(id: string, call: Asking, command: CaseCommand, deps: CasesDeps, looked?: Looked) {
  const denied = await notTheirs(call.actor, deps)
  if (denied) return denied
  const { clock, attempt, draw } = deps
  const { records, texts } = deps.cases.opened()
  const asked = { ...askedBy(call), id, command, ifMatch: call.ifMatch }
  // Nothing follows it.
  const knock = async () => {}
  const done = await execute(caseKind(id, looked), asked, { records, texts, knock, clock, attempt, draw })
  return isRefusal(done) ? (done as Refusal) : { body: shown(done.state), version: done.state.version }
}

const notTheirs = async (actor: Actor, { law }: Pick<CasesDeps, 'law'>) =>
  seesEverything(actor, await law()) ? undefined : refused('case.other-level')

export async function listCases({ query, actor }: Called<'listCases'>, deps: CasesDeps) {
  const denied = await notTheirs(actor, deps)
  if (denied) return denied
  const found = (await deps.cases.all()).filter(({ state }) => query.state === undefined || query.state === state)
  return { body: pageAt(found.sort(newestFirst).map(shown), placeOf, query) }
}

export async function readCase({ params, actor }: Called<'readCase'>, deps: CasesDeps) {
  const denied = await notTheirs(actor, deps)
  if (denied) return denied
  const one = await deps.cases.one(params.case)
  return one ? { body: shown(one), version: one.version } : refused('case.unknown')
}

const nth = (id: string): number => Number(id.slice(0, 4)) * 1_000_000 + Number(id.slice(5))
const newestFirst = (one: Pick<Case, 'case'>, other: Pick<Case, 'case'>): number => nth(other.case) - nth(one.case)
/** Ascending with the order of the list. */
const placeOf = (one: Pick<Case, 'case'>): string => String(1e13 - nth(one.case))

export interface OpenCasesDeps extends Pick<LookedDeps, 'law'> {
  openCases: OpenCases
}

export async function listOpenCases({ query, knows }: Call<OpenCasesRoutes['listOpenCases']>, deps: OpenCasesDeps) {
  const { registry } = await deps.law()
  const all = (await deps.openCases.all()).sort((one, other) =>
    one.publishedAt === other.publishedAt ? newestFirst(one, other) : one.publishedAt < other.publishedAt ? 1 : -1,
  )
  const rows = all.map(({ publishedAt, ...one }) => ({
    ...one,
    categoryName: one.category && registry.called('category', one.category),
    areaName: one.area && registry.called('area', one.area),
    publishedOn: dateOf(publishedAt),
  }))
  return openly({ ...pageAt(rows, (_, at) => String(at).padStart(7, '0'), query), licence }, knows)
}

const byOf = ({ id, staff }: Actor) => ({ id, ...(staff === undefined ? {} : { staff }) })
const act = <A extends Act>({ by, ...of }: A) => ({ ...of, by: byOf(by) })

const shown = ({
  version: _,
  writers: __,
  written,
  first,
  second,
  published,
  withheld,
  takenDown,
  marks,
  ...one
}: Case) => ({
  ...one,
  marks: marks.map((mark) => ({ ...mark, words: one[mark.in].slice(mark.start, mark.end) })),
  written: act(written),
  first: first && act({ ...first, decisions: [...first.decisions] }),
  second: second && act({ ...second, decisions: [...second.decisions] }),
  published: published && act(published),
  withheld: withheld && act(withheld),
  takenDown: takenDown && act(takenDown),
})
