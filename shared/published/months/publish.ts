/** 月度发布 — counts a month that is over and seals what may be told. */
import type { Law } from '../../city/law.ts'
import { type Counting, figuresInForce, numberIn, registeredIn, standingsIn } from '../../evaluation/index.ts'
import { endOfDay, startOfDay } from '../../law/shanghai-time.ts'
import type { Clock } from '../../record/clock.ts'
import type { Sealed } from '../../record/sealed.ts'
import { shapedAs } from '../../schema/kept.ts'
import { countsOf } from '../figures/counts.ts'
import type { Matter, Standing } from '../figures/matter.ts'
import { countyOf, topOf } from '../figures/place.ts'
import { ratesOf } from '../figures/rates.ts'
import type { Rounding } from '../figures/rounding.ts'
import { monthsDue, periodOf, releaseName } from './names.ts'
import type { MonthQueue, ReleaseRow, Releases, RestatementAsked } from './ports.ts'
import { type Release, release as releaseShape } from './release.ts'

/**
 * 公开的比率 — of the seven. Of the others: closing limits are feedback limits too, so that both would tell more than each;
 * what is registered is told already; averages and the telephone are told in results alone.
 */
export const monthlyFigures: readonly string[] = ['immediate-transfer', 'closing', 'callback', 'satisfaction']

export interface PublishDeps {
  releases: Releases
  sealed: Sealed
  counting: Pick<Counting, 'slicesOf' | 'open'>
  law(): Promise<Law>
  rounding(): Promise<Rounding>
  /** numbers of matters that are shown in public, of those registered in this time */
  publicIn(span: { from: string; until: string }): AsyncIterable<string>
  /** whether a result of these days is public already */
  isHeldByResult(days: { from: string; to: string }): Promise<boolean>
  clock: Clock
}

/** Asks for every month that is over and not published. @returns those asked for */
export async function askForMonths(
  today: string,
  { releases, monthQueue }: { releases: Pick<Releases, 'of'>; monthQueue: MonthQueue },
): Promise<string[]> {
  const asked: string[] = []
  for (const month of monthsDue(today)) {
    if ((await releases.of(month)).length > 0) continue
    await monthQueue.send({ month, release: month }, `${month}.${today}`)
    asked.push(month)
  }
  return asked
}

/** @returns undefined where nothing was registered, or the release stands already */
export async function publishMonth(
  { month, release }: { month: string; release: string },
  deps: PublishDeps,
): Promise<ReleaseRow | undefined> {
  const earlier = await deps.releases.of(month)
  if (release !== releaseName(month, earlier.length + 1)) return undefined
  const before = earlier.at(-1)
  const asked = before && (await deps.releases.asked(release))
  if (before && !asked) return undefined
  // Told after a result that counts it, it could be worked out of that.
  if (!before && (await deps.isHeldByResult(periodOf(month)))) return undefined
  const told = await toldOf(month, before, deps)
  if (told.counts.length + told.rates.length === 0 && told.matters === 0) return undefined
  const { matters: _, ...content } = told
  const restates = restatedBy(before, asked)
  const object = await deps.sealed.put(release, {
    ...{ shape: 1, release, month },
    ...(restates ? { restates } : {}),
    ...content,
  } satisfies Release)
  return deps.releases.keep({
    ...{ release, month, publishedAt: deps.clock.now().toISOString(), object },
    ...(restates ? { restates } : {}),
  })
}

const restatedBy = (before: ReleaseRow | undefined, asked: RestatementAsked | undefined): ReleaseRow['restates'] =>
  before && asked && { release: before.release, sha256: before.object.sha256, reason: asked.reason }

async function toldOf(month: string, earlier: ReleaseRow | undefined, deps: PublishDeps) {
  const period = periodOf(month)
  const at = deps.clock.now().toISOString()
  const { rules, registry } = await deps.law()
  const all = figuresInForce({ rules, registry }, period.to)
  const figures = all.filter(({ code }) => monthlyFigures.includes(code))
  const { areas, categories } = registry.lists
  const parents = new Map(categories.map(({ code, parent }) => [code, parent]))
  const placed = <M extends Matter>({ area, category, ...matter }: M): M =>
    ({ ...matter, area: countyOf(area, areas), category: topOf(category, parents) }) as M

  const matters: Matter[] = []
  // What was filed by Open311 may be shown at any time.
  const byOpen311 = new Set(registry.channelsOf('open311'))
  const open = new Set<number>()
  const standings = new Map<string, Standing[]>(figures.map(({ code }) => [code, []]))
  let unread = 0
  const read = await deps.counting.open(period)
  for (const slice of deps.counting.slicesOf(period)) {
    const unreadable: string[] = []
    const columns = await read(slice, unreadable)
    unread += unreadable.length
    for (const { channel, ...matter } of registeredIn(columns, period)) {
      matters.push(placed(matter))
      if (byOpen311.has(channel)) open.add(matter.number)
    }
    for (const standing of standingsIn(columns, { figures, period, now: at }))
      standings.get(standing.figure)?.push(placed(standing))
  }
  const span = { from: startOfDay(period.from), until: endOfDay(period.to) }
  for await (const number of deps.publicIn(span)) open.add(numberIn(number))

  const isPublic = (number: number) => open.has(number)
  const rounding = await deps.rounding()
  const before = earlier && shapedAs(releaseShape, await deps.sealed.read(earlier.object), `the release ${month}`)
  return {
    ...{ ...period, at, unread, matters: matters.length },
    counts: countsOf(matters, { rounding, isPublic, before: before?.counts }),
    rates: figures.flatMap(({ code }) =>
      ratesOf(code, standings.get(code) ?? [], { rounding, isPublic, before: before?.rates }),
    ),
    figures: figures.map(({ code, zh, en, formula }) => ({ code, zh, en, formula })),
    areas: areas.map(({ code, name }) => ({ code, name })).filter(({ code }) => code === countyOf(code, areas)),
    categories: categories.filter(({ parent }) => parent === undefined).map(({ code, name }) => ({ code, name })),
  }
}
