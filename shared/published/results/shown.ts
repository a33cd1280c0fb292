/** 公开的结果 — what is told of a published result: exact on fifty matters. */
import type { PublishedResult } from '../../evaluation/index.ts'
import type { Edge } from '../figures/flow.ts'
import { withholdMore } from '../figures/withholding.ts'

/** 精确 — a figure of the city or of a unit on at least so many matters. */
export const exactFrom = 50
const few = 4

type Row = PublishedResult['figures'][number]
const isRatio = (figure: string, { called }: Pick<PublishedResult, 'called'>): boolean =>
  called.find(({ code }) => code === figure)?.unit === 'ratio'
const missesOf = ({ denominator, numerator }: Row): number => denominator - numerator
const isFew = (count: number): boolean => count >= 1 && count <= few

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
 * Exact are those on fifty matters of which neither part is one to four; then as many more are withheld as it takes that no
 * unit's few can be worked out from the city and the others.
 */
export function shownFigures(result: Pick<PublishedResult, 'figures' | 'called'>): ShownFigure[] {
  const rows = result.figures.filter(({ by }) => by !== 'area')
  return [...Map.groupBy(rows, ({ figure }) => figure)].flatMap(([figure, theirs]) => {
    const ratio = isRatio(figure, result)
    const base = baseOf(figure, result)
    const exact = new Set(
      theirs.filter(
        (row) =>
          row.denominator >= exactFrom &&
          !(ratio && (isFew(row.numerator) || isFew(missesOf(row)))) &&
          !rows.some((other) => other.figure === base && isOfOne(row, other) && differInFew(row, other)),
      ),
    )
    withholdAmong(theirs, exact, ratio)
    return theirs.flatMap((row): ShownFigure[] => {
      const of = { figure, ...(row.by === 'unit' ? { unit: row.of } : {}) }
      const { value, numerator, denominator, calendarDays } = row
      if (exact.has(row)) return [{ ...of, value, numerator, denominator, calendarDays }]
      if (!ratio || denominator < exactFrom) return []
      const rate = numerator / denominator
      return isFew(missesOf(row))
        ? [{ ...of, atLeast: stepDown(rate) }]
        : isFew(numerator)
          ? [{ ...of, atMost: stepUp(rate) }]
          : []
    })
  })
}

const baseOf = (figure: string, { called }: Pick<PublishedResult, 'called'>): string | undefined =>
  called.find(({ code }) => code === figure)?.variantOf
const isOfOne = (one: Row, other: Row): boolean => one.by === other.by && one.of === other.of
/** 同一指标的两种口径 — what one counts and the other does not is a few matters. */
const differInFew = (one: Row, other: Row): boolean =>
  [one.numerator - other.numerator, one.denominator - other.denominator, missesOf(one) - missesOf(other)].some((many) =>
    isFew(Math.abs(many)),
  )

/** 一档 — a bound in steps of five hundredths says of no few how many they are. */
const steps = 20
const stepDown = (rate: number): number => Math.floor(rate * steps) / steps
const stepUp = (rate: number): number => Math.ceil(rate * steps) / steps

interface Part extends Edge {
  row: Row | undefined
}

const unbounded = { least: 0, most: Number.POSITIVE_INFINITY }

/** The units’ hits, misses and matters and what nobody answers for are the city’s: each by itself, and a row is told whole or not. */
function withholdAmong(rows: readonly Row[], exact: Set<Row>, ratio: boolean): void {
  const city = rows.find(({ by }) => by === 'city')
  const units = rows.filter(({ by }) => by === 'unit')
  const sides = ratio ? [(row: Row) => row.numerator, missesOf] : [(row: Row) => row.denominator]
  const tables = sides.map((countOf): Part[] => {
    const rest = (city ? countOf(city) : 0) - units.reduce((sum, row) => sum + countOf(row), 0)
    // Where units share matters their sum says nothing of the city.
    const to = rest < 0 ? 'nowhere' : 'city'
    const partOf = (row: Row, between: Pick<Edge, 'from' | 'to'>): Part => ({
      ...{ row, count: countOf(row), isTold: exact.has(row), ...unbounded, ...between },
    })
    return [
      ...units.map((row) => partOf(row, { from: 'begin', to })),
      ...(rest > 0 ? [{ row: undefined, count: rest, isTold: false, ...unbounded, from: 'begin', to }] : []),
      ...(city && rest >= 0 ? [partOf(city, { from: 'city', to: 'begin' })] : []),
      ...(rest < 0 ? [{ row: undefined, count: 0, isTold: false, ...unbounded, from: to, to: 'begin' }] : []),
    ]
  })
  for (let many = -1; many !== exact.size; ) {
    many = exact.size
    for (const table of tables)
      withholdMore(table, ({ row }) => {
        if (row) exact.delete(row)
        for (const part of tables.flat()) if (part.row === row) part.isTold = false
      })
  }
}

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
