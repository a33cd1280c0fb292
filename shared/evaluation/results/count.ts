/** 计算 — counts a result slice by slice, and seals what it is made of. */

import { system } from '../../access/actor.ts'
import { hashOfDecision } from '../../record/chain.ts'
import { isRefusal } from '../../record/refusal.ts'
import type { Sealed, SealedObject } from '../../record/sealed.ts'
import { shapedAs } from '../../schema/kept.ts'
import { numberOf } from '../occasions/columns.ts'
import { ofUnits } from '../occasions/of-units.ts'
import { type Context, context } from './context.ts'
import { type DecideDeps, decided } from './decided.ts'
import type { Exclusion } from './exclusion.ts'
import { isCountedIn } from './level.ts'
import { type Manifest, manifest, type PartNamed } from './manifest.ts'
import { columnsOfPart, packedPart } from './part.ts'
import type { Counted, Counting, SliceReader, Slices } from './ports.ts'
import type { Refusal } from './refusals.ts'
import { type Result, resultOf } from './result.ts'
import { calls, type Summary, summary, summing } from './summary.ts'

export type WorkDeps = DecideDeps & { sealed: Sealed; slices: Slices; counting: Counting }

export const byPlatform = system('evaluating')

const placeOf = ({ id, round }: Pick<Result, 'id' | 'round'>): string => `${id}/${round}`

/** @returns false where time was up before all slices were counted */
export async function count(result: Result, timeIsUp: () => boolean, deps: WorkDeps): Promise<boolean> {
  const { restates } = result
  const counted = restates ? await restated(restates, result, deps) : await countedSlices(result, timeIsUp, deps)
  if (!counted) return false
  const before = await deps.sealed.put(`${placeOf(result)}/before`, (await summariesOf(counted, [[]], deps))[0])
  const whole: Manifest = { ...counted, before }
  const sealed = await deps.sealed.put(`${placeOf(result)}/manifest`, whole)
  const { figures } = await readSummary(before, deps.sealed)
  const units = new Set(figures.flatMap(({ by, of }) => (by === 'unit' ? [of] : [])))
  const done = await decided(
    {
      id: result.id,
      command: {
        type: 'announceList',
        manifest: sealed,
        tickets: whole.parts.reduce((sum, { tickets }) => sum + tickets, 0),
        units: [...units],
      },
      actor: byPlatform,
    },
    deps,
  )
  unlessOvertaken(done, result)
  return true
}

/** Done already by a worker whose message came twice, or withdrawn meanwhile. */
function unlessOvertaken(done: Result | Refusal, { id }: Result): void {
  if (isRefusal(done) && done.refused !== 'result.not-now') throw new Error(`${id} does not go on: ${done.refused}`)
}

type Base = Omit<Manifest, 'before' | 'after' | 'excluded'>

async function countedSlices(result: Result, timeIsUp: () => boolean, deps: WorkDeps): Promise<Base | undefined> {
  const { id, round, period, slices, node, year, branch } = result
  const done = await deps.slices.done(id, round)
  const left = slices.filter((slice) => !done.has(slice))
  const read = left.length > 0 ? await deps.counting.open(period) : undefined
  for (const slice of left) {
    if (!read || timeIsUp()) return undefined
    done.set(slice, await deps.slices.tell(id, round, slice, await countSlice(result, slice, read, deps)))
  }
  const all = slices.flatMap((slice) => done.get(slice) ?? [])
  const whole = await deps.counting.contextOf(period)
  const place = await deps.law()
  const rests = { ...whole, units: whole.units.filter(({ code }) => isCountedIn(branch, code, place)) }
  // Lines are the city's: nobody rings a district.
  const rung = branch === undefined ? await deps.counting.callsOf(period) : []
  return {
    ...{ shape: 1, result: id, node, year, from: period.from, to: period.to },
    countedAt: result.begunAt,
    versions: versionsOf(rests),
    context: await deps.sealed.put(`${placeOf(result)}/context`, rests),
    calls: await deps.sealed.put(`${placeOf(result)}/calls`, { shape: 1, rows: rung }),
    parts: all.flatMap(({ part }) => part ?? []),
    unreadable: all.flatMap(({ unreadable }) => unreadable).sort(),
  }
}

async function countSlice(
  result: Result,
  slice: string,
  read: SliceReader,
  { sealed, law }: Pick<WorkDeps, 'sealed' | 'law'>,
): Promise<Counted> {
  const unreadable: string[] = []
  const { registry } = await law()
  const isOurs = (unit: string) => isCountedIn(result.branch, unit, { registry })
  const all = await read(slice, unreadable)
  const matters = result.branch === undefined ? all : ofUnits(all, isOurs)
  const [first, last] = [matters.numbers[0], matters.numbers.at(-1)]
  if (first === undefined || last === undefined) return { unreadable }
  const object = await sealed.put(`${placeOf(result)}/part-${slice}`, packedPart(matters))
  const named = { slice, tickets: matters.numbers.length, first: numberOf(first), last: numberOf(last) }
  return { part: { ...object, ...named }, unreadable }
}

/** 更正 — rests on what its predecessor sealed, and counts nothing anew. */
async function restated(restates: NonNullable<Result['restates']>, result: Result, deps: WorkDeps): Promise<Base> {
  const { id, node, year, period } = result
  const before = await readManifest(await manifestOf(restates.result, restates.manifest, deps), deps.sealed)
  const { after: _, excluded: __, before: ___, ...base } = before
  const { reason: ____, ...named } = restates
  return { ...base, ...{ result: id, node, year, from: period.from, to: period.to }, restates: named }
}

async function manifestOf(id: string, hash: string, { results }: Pick<WorkDeps, 'results'>): Promise<SealedObject> {
  const stored = await results.read(id)
  const found = stored && resultOf(id, stored.log)?.review?.manifest
  if (found?.sha256 !== hash) throw new Error(`the result ${id} has another manifest than the one restated`)
  return found
}

const versionsOf = ({ rules, calendar, catalogue, scoring }: Context): Manifest['versions'] => ({
  rules: rules.version,
  calendar: hashOfDecision(calendar),
  catalogue,
  scoring: hashOfDecision(scoring),
})

/** 复核 — figures and scores after the rulings, sealed beside those before. */
export async function review(result: Result, deps: WorkDeps): Promise<void> {
  if (!result.list || !result.review) return
  const { excluded } = result.review
  const whole = await readManifest(result.list.manifest, deps.sealed)
  const after = await deps.sealed.put(`${placeOf(result)}/after`, (await summariesOf(whole, [excluded], deps))[0])
  const sealed = await deps.sealed.put(`${placeOf(result)}/manifest`, { ...whole, after, excluded })
  const done = await decided(
    { id: result.id, command: { type: 'sealReview', manifest: sealed }, actor: byPlatform },
    deps,
  )
  unlessOvertaken(done, result)
}

/** From what is sealed and nothing else; for each set of exclusions, in one reading of the parts. */
export async function summariesOf(
  { context: rests, calls: rung, parts, from, to, countedAt: at }: Base,
  sets: readonly (readonly Exclusion[])[],
  { sealed }: { sealed: Pick<Sealed, 'read'> },
): Promise<Summary[]> {
  const under = shapedAs(context, await sealed.read(rests), 'the context of a result')
  const sums = sets.map((exclusions) => summing(under, { period: { from, to }, at }, exclusions))
  for (const part of parts) {
    const columns = await readPart(part, sealed)
    for (const sum of sums) sum.take(columns)
  }
  const { rows } = shapedAs(calls, await sealed.read(rung), 'the calls of a result')
  return sums.map((sum) => sum.done(rows))
}

export const readPart = async (part: PartNamed, sealed: Pick<Sealed, 'read'>) =>
  columnsOfPart(await sealed.read(part), `the part ${part.slice} of a result`)

export const readManifest = async (object: SealedObject, sealed: Pick<Sealed, 'read'>): Promise<Manifest> =>
  shapedAs(manifest, await sealed.read(object), 'the manifest of a result')

export const readSummary = async (object: SealedObject, sealed: Pick<Sealed, 'read'>): Promise<Summary> =>
  shapedAs(summary, await sealed.read(object), 'the summary of a result')
