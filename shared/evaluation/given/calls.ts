/** 评定分 — answers calls that give points and list them. */
import { isInBranch } from '../../access/sees.ts'
import { askedBy, type Call } from '../../door/http.ts'
import { pageAt } from '../../door/page-at.ts'
import { execute } from '../../record/execute.ts'
import { isRefusal } from '../../record/refusal.ts'
import type { UnitOfStaff } from '../appeals/ports.ts'
import type { DecideDeps } from '../results/decided.ts'
import { resultIn } from '../results/last-approved.ts'
import { periodOf, resultId } from '../results/period.ts'
import { givenId } from './given.ts'
import { givenKind, rowOf } from './kind.ts'
import type { GivenPoints, GivenRow } from './ports.ts'
import { type Refusal, refused } from './refusals.ts'
import type { GivenRoutes } from './routes.ts'

export type CallDeps = Pick<DecideDeps, 'law' | 'clock' | 'attempt' | 'draw' | 'results'> & {
  givenPoints: GivenPoints
  unitOfStaff: UnitOfStaff
}

export async function givePoints(call: Call<GivenRoutes['givePoints']>, deps: CallDeps) {
  const { body, actor } = call
  const { rules, registry } = await deps.law()
  if (!registry.unit(body.unit)) return refused('unit.unknown', { unit: body.unit })
  const id = givenId(body)
  const [result, unitOfStaff] = await Promise.all([
    resultUntil(body.to, deps),
    actor.staff === undefined ? undefined : deps.unitOfStaff(actor.staff),
  ])
  const table = registry.scoring(body.to) ?? rules.scoring
  const kind = givenKind(id, { place: { registry, rules }, rules, table, result, unitOfStaff })
  const { givenPoints: records, clock, attempt, draw } = deps
  // Nothing follows it: nobody is knocked for.
  const [knock, texts] = [async () => {}, { put: async () => {} }]
  const asked = { ...askedBy(call), id, command: { type: 'givePoints', ...body } as const }
  const done = await execute(kind, asked, { records, texts, knock, clock, attempt, draw })
  return isRefusal(done) ? (done as Refusal) : { body: rowOf(done.state) }
}

/** One whose period ends that day, begun and not withdrawn: it has its own points. */
async function resultUntil(to: string, deps: Pick<CallDeps, 'law' | 'results'>): Promise<string | undefined> {
  const { nodes } = (await deps.law()).rules.evaluation
  const year = Number(to.slice(0, 4))
  for (const node of nodes.filter((one) => periodOf(one, year).to === to)) {
    const result = await resultIn(resultId(node.code, year), deps)
    if (result && result.state !== 'withdrawn') return result.id
  }
  return undefined
}

export async function listGivenPoints({ query, actor }: Call<GivenRoutes['listGivenPoints']>, deps: CallDeps) {
  const law = await deps.law()
  const rows = (await deps.givenPoints.rowsOf(query.to))
    .filter((row) => isInBranch(row.unit, actor, law))
    .sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
  return { body: pageAt(rows, placeOf, query) }
}

const placeOf = ({ unit, component }: GivenRow): string => `${unit} ${component}`
