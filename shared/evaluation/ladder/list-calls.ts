/** 清单 — answers calls that list ladders, whom one may be proposed against, and what was published. */
import { isInBranch } from '../../access/sees.ts'
import type { Call } from '../../door/http.ts'
import { inTurns } from '../../record/at-once.ts'
import { cursorOf, ForeignCursor, keyOf } from '../../storage/cursor.ts'
import { type CallDeps, ladderIn } from './calls.ts'
import { entered } from './entering.ts'
import { isOver } from './ladder.ts'
import { lateIn } from './late.ts'
import type { KeptRow } from './ports.ts'
import type { LadderRoutes } from './routes.ts'
import { publicationsOf } from './shown.ts'

export async function listLadderCandidates(
  { query, actor }: Call<LadderRoutes['listLadderCandidates']>,
  deps: CallDeps,
) {
  const law = await deps.law()
  const found = await entered(law.rules, deps.clock.now().toISOString(), deps)
  const open = new Map((await deps.ladders.rows()).flatMap((row) => (isOver(row) ? [] : [[row.unit, row.ladder]])))
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
  const rows = (await deps.ladders.rows())
    .filter(({ unit }) => isInBranch(unit, actor, law))
    .filter((row) => (!query.state || query.state === row.state) && (!query.unit || query.unit === row.unit))
    .map(({ isPublic: _, looksNext: __, ...row }) => ({ ...row, late: lateIn(row, now) }))
    .filter(({ late }) => query.late === undefined || (query.late === 'true') === late.length > 0)
    .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
  return { body: pageAt(rows, orderOf, query) }
}

/** The open ones first, each by the last day that comes next; those that are over by when they were proposed. */
const orderOf = (row: Omit<KeptRow, 'isPublic'>): string => {
  const next = [row.replyBy, row.reportBy, row.checkBy].flatMap((day) => day ?? []).sort()[0]
  return `${isOver(row) ? 2 : 1} ${next ?? '~'} ${row.proposedAt} ${row.ladder}`
}

const readAtOnce = 8

/** The newest first. */
export async function listLadderPublications({ query }: Call<LadderRoutes['listLadderPublications']>, deps: CallDeps) {
  const { rules, registry } = await deps.law()
  const published = (await deps.ladders.rows()).filter(({ isPublic }) => isPublic)
  const found = await inTurns(readAtOnce, published, async ({ ladder: id }) => {
    const ladder = await ladderIn(id, deps)
    return ladder ? publicationsOf(ladder, rules.evaluation.measures, (unit) => registry.unit(unit)?.name) : []
  })
  const orderOf = ({ issuedAt, unit, measure }: (typeof found)[number][number]): string =>
    `${(9e15 - Date.parse(issuedAt)).toString()} ${unit} ${measure}`
  const items = found.flat().sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
  return { body: pageAt(items, orderOf, query) }
}

/** @param all in the order of their places */
function pageAt<T>(
  all: readonly T[],
  placeOf: (one: T) => string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
) {
  const after = cursor === undefined ? '' : keyOf(cursor)?.place?.S
  if (after === undefined) throw new ForeignCursor('not a cursor of ladders')
  const rest = all.filter((one) => placeOf(one) > after)
  const items = rest.slice(0, limit)
  const last = items.at(-1)
  const next = rest.length > items.length && last ? cursorOf({ place: { S: placeOf(last) } }) : undefined
  return { items, next, unreadable: undefined }
}
