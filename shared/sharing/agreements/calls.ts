/** 共享协议 — answers calls that propose, approve, refuse, end, read and list agreements. */
import type { Actor } from '../../access/actor.ts'
import { seesEverything } from '../../access/sees.ts'
import type { Law } from '../../city/law.ts'
import { askedBy, type Call } from '../../door/http.ts'
import { pageAt } from '../../door/page-at.ts'
import type { Route } from '../../door/route.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import type { Clock } from '../../record/clock.ts'
import { execute, type WriteDeps } from '../../record/execute.ts'
import type { Asked } from '../../record/kind.ts'
import { isRefusal } from '../../record/refusal.ts'
import type { Agreed, Agreement, AgreementEntry } from './agreement.ts'
import type { AgreementCommand } from './decide.ts'
import { agreementKind } from './kind.ts'
import type { Agreements } from './ports.ts'
import { type Refusal, refused } from './refusals.ts'
import type { AgreementRoutes } from './routes.ts'
import { stateOf } from './states.ts'
import type { Terms } from './words.ts'

export type CallDeps = Pick<WriteDeps<AgreementEntry, Agreement>, 'attempt' | 'draw'> & {
  agreements: Agreements
  clock: Clock
  law(): Promise<Law>
  /** every kind of fact that there is */
  types: readonly string[]
}
type Called<N extends keyof AgreementRoutes> = Call<AgreementRoutes[N]>

export const proposeAgreement = (call: Called<'proposeAgreement'>, deps: CallDeps) =>
  decided(call, { type: 'proposeAgreement', terms: call.body }, deps)
export const approveAgreement = (call: Called<'approveAgreement'>, deps: CallDeps) =>
  decided(call, { type: 'approveAgreement', terms: call.body.version }, deps)
export const refuseAgreement = (call: Called<'refuseAgreement'>, deps: CallDeps) =>
  decided(call, { type: 'refuseAgreement', terms: call.body.version, reasons: call.body.reasons }, deps)
export const endAgreement = (call: Called<'endAgreement'>, deps: CallDeps) =>
  decided(call, { type: 'endAgreement', reasons: call.body.reasons }, deps)

async function decided(
  call: Pick<Call<Route>, 'actor' | 'from' | 'once' | 'ifMatch'> & { params: { agreement: string } },
  command: AgreementCommand,
  deps: CallDeps,
) {
  const asked = { ...askedBy(call), command, ifMatch: call.ifMatch }
  const done = await onRecord(call.params.agreement, asked, deps)
  return isRefusal(done)
    ? (done as Refusal)
    : { body: shown(done.state, todayOf(deps.clock)), version: done.state.version }
}

/** Decides on an agreement; those of the city alone do. */
export async function onRecord(
  code: string,
  asked: Omit<Asked<AgreementCommand, Actor>, 'id'>,
  { agreements: records, clock, attempt, draw, law, types }: CallDeps,
) {
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(code)) return refused('agreement.unknown', { agreement: code })
  const place = await law()
  const { registry } = place
  if (asked.actor.role === 'supervisor' && !seesEverything(asked.actor, place)) return refused('agreement.other-level')
  const kind = agreementKind(code, {
    today: todayOf(clock),
    unknown: (terms) => unknownIn(terms, registry, types),
  })
  // Nothing follows it: the next reading asks by it.
  const [knock, texts] = [async () => {}, { put: async () => {} }]
  return execute(kind, { ...asked, id: code }, { records, texts, knock, clock, attempt, draw })
}

/** The first kind of names that the city does not have. */
function unknownIn({ to, types, areas, categories }: Terms, registry: Law['registry'], known: readonly string[]) {
  const isThere = to.kind === 'unit' ? registry.unit(to.code) : registry.channel(to.code)
  const missing: [what: string, codes: string[]][] = [
    ['接收方 receivers', isThere ? [] : [to.code]],
    ['种类 kinds', (types ?? []).filter((one) => !known.includes(one))],
    ['区划 areas', (areas ?? []).filter((one) => !registry.called('area', one))],
    ['分类 categories', (categories ?? []).filter((one) => !registry.called('category', one))],
  ]
  const [first] = missing.filter(([, codes]) => codes.length > 0)
  return first && { what: first[0], codes: first[1] }
}

export async function readAgreement({ params, actor }: Called<'readAgreement'>, { agreements, clock }: CallDeps) {
  const found = (await agreements.all()).find(({ code }) => code === params.agreement)
  if (!found || !isTheirs(found, actor)) return refused('agreement.unknown', { agreement: params.agreement })
  return { body: shownTo(actor, found, todayOf(clock)), version: found.version }
}

export async function listAgreements({ query, actor }: Called<'listAgreements'>, { agreements, clock }: CallDeps) {
  const today = todayOf(clock)
  const found = (await agreements.all())
    .filter((one) => isTheirs(one, actor))
    .map((one) => shownTo(actor, one, today))
    .filter(({ state }) => query.state === undefined || query.state === state)
  return { body: pageAt(found, ({ code }) => code, query) }
}

export const todayOf = ({ now }: Pick<Clock, 'now'>): string => dateOf(now().toISOString())

/** 接收方 — who reads by it; the platform’s own people see all of them. */
export const isTheirs = ({ inForce, proposed, lastTo }: Agreement, actor: Actor): boolean =>
  !isOfReceivers(actor) || [inForce?.terms.to, proposed?.terms.to, lastTo].some((to) => to && isReceiver(to, actor))

const isOfReceivers = ({ role }: Actor): boolean => role === 'department' || role === 'channel'

export const isReceiver = ({ kind, code }: Terms['to'], { role, unit, channel }: Actor): boolean =>
  kind === 'unit' ? role === 'department' && unit === code : role === 'channel' && channel === code

/** A receiver sees its own terms, and not which members of staff decided on them. */
function shownTo(actor: Actor, agreement: Agreement, today: string) {
  if (!isOfReceivers(actor)) return shown(agreement, today)
  const own = (one: Agreed | undefined) => (one && isReceiver(one.terms.to, actor) ? one : undefined)
  const seen = shown({ ...agreement, inForce: own(agreement.inForce), proposed: own(agreement.proposed) }, today)
  return JSON.parse(JSON.stringify(seen, (name, value) => (name === 'staff' ? undefined : value))) as typeof seen
}

const byOf = ({ role, id, staff, unit }: Actor) => ({ role, id, staff, unit })
const act = <A extends { by: Actor }>({ by, ...of }: A) => ({ ...of, by: byOf(by) })
const agreed = ({ approved, ...of }: Agreed) => ({ ...act(of), approved: approved && act(approved) })

const shown = (agreement: Agreement, today: string) => ({
  code: agreement.code,
  state: stateOf(agreement, today),
  inForce: agreement.inForce && agreed(agreement.inForce),
  proposed: agreement.proposed && agreed(agreement.proposed),
  refused: agreement.refused && act(agreement.refused),
  ended: agreement.ended && act(agreement.ended),
  push: agreement.push && (agreement.push.stopped ? ('stopped' as const) : ('begun' as const)),
})
