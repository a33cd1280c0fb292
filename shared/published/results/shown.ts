/** 公开的结果 — what is told of a published result: exact on fifty matters. */
import type { PublishedResult } from '../../evaluation/index.ts'
import type { Beside } from './earlier.ts'
import { exactIn } from './exact.ts'
import { noMonths } from './months.ts'
import { city, countOf, exactFrom, few, isBounded, isFew, type Table, tableOf, toldOf, whoOf } from './table.ts'
import { withholdIn } from './withheld.ts'

export interface ShownFigure {
  figure: string
  /** the city where left out */
  unit?: string | undefined
  value?: number | undefined
  numerator?: number | undefined
  denominator?: number | undefined
  calendarDays?: number | undefined
  atLeast?: number | undefined
  atMost?: number | undefined
}

/**
 * Exact are those on fifty matters that say nothing of one to four, by themselves or beside others; then as many more are
 * withheld as it takes that none can be worked out.
 */
export function shownFigures(
  result: Pick<PublishedResult, 'figures' | 'called'>,
  beside: Beside = { earlier: [], months: noMonths, days: { from: '', to: '' } },
): ShownFigure[] {
  const table = tableOf(result)
  const told = toldOf(exactIn(table, beside), table)
  withholdIn(table, told, beside)
  const rows = result.figures.filter(({ by }) => by !== 'area')
  return [...Map.groupBy(rows, ({ figure }) => figure).values()].flat().flatMap((row): ShownFigure[] => {
    const { figure, value, numerator, denominator, calendarDays } = row
    const of = { figure, ...(row.by === 'unit' ? { unit: row.of } : {}) }
    if (told.has(figure, whoOf(row))) return [{ ...of, value, numerator, denominator, calendarDays }]
    if (!isBoundTold(table, figure, whoOf(row), beside)) return []
    const most = (denominator - few) / denominator
    return [isFew(countOf(row, 'misses')) ? { ...of, atLeast: stepDown(most) } : { ...of, atMost: stepUp(1 - most) }]
  })
}

/** Bounds of a time and of a part of it bound what lies between, as do those of a figure and its variants; those of units, one at least each, bound the city’s. */
function isBoundTold(table: Table, figure: string, who: string, { earlier }: Beside): boolean {
  if (!isBounded(table, figure, who) || earlier.some((one) => one.isBounded(figure, who))) return false
  if (table.families.variants.some(({ variant, base }) => variant.code === figure && isBounded(table, base.code, who)))
    return false
  return who !== city || table.units.filter((unit) => isBounded(table, figure, unit)).length < 2
}

/** 一档 — a bound in steps of five hundredths, true of any few, says of none how many they are. */
const steps = 20
const stepDown = (rate: number): number => Math.floor(rate * steps) / steps
const stepUp = (rate: number): number => Math.ceil(rate * steps) / steps

export interface ShownStanding {
  unit: string
  peers: string
  place?: number | undefined
  /** how many are ranked in its group */
  size: number
  score?: number | undefined
  why?: string | undefined
  excludedShare?: number | undefined
  excludedBelow?: number | undefined
  funnel: ShownFunnel[]
}

/** Rates in thousandths. */
export interface ShownFunnel {
  figure: string
  flag: string
  others?: number | undefined
  grey?: { low: number; high: number } | undefined
  red?: { low: number; high: number } | undefined
}

/** Places within groups of like units, and limits of chance; a score only where every figure it is made of is told. */
export function shownStandings(result: PublishedResult, told: readonly ShownFigure[]): ShownStanding[] {
  const { groups, apart } = result.scores
  const sizes = new Map(groups.map(({ code, size }) => [code, size]))
  const isTold = (unit: string, figure: string): boolean =>
    told.some((one) => one.unit === unit && one.figure === figure && one.denominator !== undefined)
  const standing = (one: (typeof groups)[number]['ranked'][number] | (typeof apart)[number], peers: string) => {
    const components = one.parts.flatMap(({ components }) => components)
    const open = components.every(({ figure }) => figure === undefined || isTold(one.of, figure))
    return {
      ...{ unit: one.of, peers, size: sizes.get(peers) ?? 0 },
      ...('place' in one ? { place: one.place } : { why: one.why }),
      ...(open && one.score !== undefined ? { score: one.score } : {}),
      ...excludedIn(result.excludedOf(one.of)),
      funnel: components.flatMap(({ figure, compared }): ShownFunnel[] => {
        if (figure === undefined || !compared) return []
        const { flag, funnel } = compared
        const shown = funnel && isTold(one.of, figure) ? limitsOf(funnel) : {}
        return [{ figure, flag, ...shown }]
      }),
    }
  }
  return [
    ...groups.flatMap(({ code, ranked }) => ranked.map((one) => standing(one, code))),
    ...apart.map((one) => standing(one, one.peers)),
  ]
}

const thousandth = (rate: number): number => Math.round(rate * 1000) / 1000
const limits = ({ low, high }: { low: number; high: number }) => ({ low: thousandth(low), high: thousandth(high) })
const limitsOf = ({
  rate,
  grey,
  red,
}: {
  rate: number
  grey: Parameters<typeof limits>[0]
  red: Parameters<typeof limits>[0]
}) => ({
  others: thousandth(rate),
  grey: limits(grey),
  red: limits(red),
})

/** 不计入比例 — in hundredths; of one to four that it is below a tenth, of few occasions nothing. */
function excludedIn({ excluded, occasions }: { excluded: number; occasions: number }) {
  if (occasions < exactFrom) return {}
  return isFew(excluded) ? { excludedBelow: 0.1 } : { excludedShare: Math.round((excluded / occasions) * 100) / 100 }
}
