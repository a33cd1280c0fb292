/** 清单 — answers calls that list ladders, whom one may be proposed against, and what was published. */
import { isInBranch } from '../../access/sees.ts'
import type { Call } from '../../door/http.ts'
import { pageAt } from '../../door/page-at.ts'
import { inTurns } from '../../record/at-once.ts'
import { type CallDeps, ladderIn } from './calls.ts'
import { entered } from './entering.ts'
import { isOver } from './ladder.ts'
import type { KeptRow } from './ports.ts'
import type { LadderRoutes } from './routes.ts'
import { publicationsOf } from './shown.ts'
import { lateAmong, termsIn } from './terms.ts'

export async function listLadderCandidates(
  { query, actor }: Call<LadderRoutes['listLadderCandidates']>,
  deps: CallDeps,
) {
  const law = await deps.law()
  const found = await entered(law.rules, deps.clock.now().toISOString(), deps)
  const open = new Map((await deps.ladders.listed()).flatMap((row) => (isOver(row) ? [] : [[row.unit, row.ladder]])))
  // Too few results bring nobody in.
  const items = ('found' in found ? [] : [...found.grounds])
    .filter(([unit]) => isInBranch(unit, actor, law))
    .map(([unit, grounds]) => ({ unit, grounds: [...grounds], ladder: open.get(unit) }))
    .sort((one, other) => (one.unit < other.unit ? -1 : 1))
  return { body: pageAt(items, ({ unit }) => unit, query) }
}

export async function listLadders({ query, actor }: Call<LadderRoutes['listLadders']>, deps: CallDeps) {
  const law = await deps.law()
  const now = deps.clock.now().toISOString()
  const rows = (await deps.ladders.listed())
    .filter(({ unit }) => isInBranch(unit, actor, law))
    .filter((row) => (!query.state || query.state === row.state) && (!query.unit || query.unit === row.unit))
    .map(({ published: _, looksNext: __, ...row }) => ({
      ...row,
      late: lateAmong(termsIn(row), now).map(({ term }) => term),
    }))
    .filter(({ late }) => query.late === undefined || (query.late === 'true') === late.length > 0)
    .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
  return { body: pageAt(rows, orderOf, query) }
}

/** The open ones first, each by the last day that comes next; those that are over by when they were proposed. */
const orderOf = (row: Omit<KeptRow, 'published'>): string => {
  const next = [row.replyBy, row.reportBy, row.checkBy].flatMap((day) => day ?? []).sort()[0]
  return `${isOver(row) ? 2 : 1} ${next ?? '~'} ${row.proposedAt} ${row.ladder}`
}

const readAtOnce = 8

/** The newest first; read are those of the page alone. */
export async function listLadderPublications({ query }: Call<LadderRoutes['listLadderPublications']>, deps: CallDeps) {
  const { rules, registry } = await deps.law()
  const published = (await deps.ladders.listed())
    .flatMap(({ ladder, unit, published: steps }) => steps.map((one) => ({ ladder, unit, ...one })))
    .sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
  const { items, ...rest } = pageAt(published, placeOf, query)
  const nameOf = (unit: string) => registry.unit(unit)?.name
  const read = await inTurns(readAtOnce, [...new Set(items.map(({ ladder }) => ladder))], async (id) => {
    const ladder = await ladderIn(id, deps)
    return [id, ladder ? publicationsOf(ladder, rules.evaluation.measures, nameOf) : []] as const
  })
  const of = new Map(read)
  const found = items.flatMap(({ ladder, step }) => of.get(ladder)?.find(({ measure }) => measure === step) ?? [])
  return { body: { items: found, ...rest } }
}

const placeOf = ({ issuedAt, unit, step }: { issuedAt: string; unit: string; step: string }): string =>
  `${9e15 - Date.parse(issuedAt)} ${unit} ${step}`
