/** 攻击者 — knows whatever is public of a month; a solver that others made narrows down the rest. */
import loadHighs from 'highs'
import type { ToldCount } from '../../shared/published/figures/counts.ts'
import type { ToldRate } from '../../shared/published/figures/rates.ts'

interface Range {
  from: number
  to: number
}

/** A sum of unknowns less others, and between what it lies. */
interface Known extends Range {
  of: readonly string[]
  less?: readonly string[]
}

/** Unknown counts: whole numbers, from what is public of each by itself. */
export interface Riddle {
  unknowns: Map<string, number>
  known: Known[]
}

/** Its types describe what CommonJS is given. */
const load = loadHighs as unknown as () => Promise<{
  solve(
    model: string,
    options: object,
  ): { Status: string; ObjectiveValue: number; Columns: Record<string, { Primal: number }> }
}>
let solver: ReturnType<typeof load> | undefined

const unbounded = 1_000_000

type Way = 'Maximize' | 'Minimize'

/** What is known, as a model that is asked again and again. @returns the least or the most of a sum, and one way in which it all may be */
async function asked({ unknowns, known }: Riddle) {
  solver ??= load()
  const highs = await solver
  const names = new Map([...unknowns.keys()].map((one, at) => [one, `x${at}`]))
  // `19*hits` stands for nineteen times as many.
  const term = (one: string): string => {
    const [name = '', times = '1'] = one.split('*').reverse()
    return `${times} ${names.get(name)}`
  }
  const sumOf = (some: readonly string[], less: readonly string[] = []) =>
    [...some.map((one) => `+ ${term(one)}`), ...less.map((one) => `- ${term(one)}`)].join(' ')
  const rows = known
    .filter(({ of: some }) => some.length > 0)
    .flatMap(({ of: some, less, from, to }, at) =>
      from === to
        ? [` a${at}: ${sumOf(some, less)} = ${from}`]
        : [` a${at}: ${sumOf(some, less)} >= ${from}`, ` b${at}: ${sumOf(some, less)} <= ${to}`],
    )
  const bounds = [...unknowns].map(([one, least]) => ` ${least} <= ${names.get(one)} <= ${unbounded}`)
  const whole = [...names.values()].join(' ')
  const rest = `Subject To\n${rows.join('\n')}\nBounds\n${bounds.join('\n')}\nGeneral\n ${whole}\nEnd`
  return (way: Way, of: readonly string[]) => {
    const solved = highs.solve(`${way}\n obj: ${sumOf(of)}\n${rest}`, { output_flag: false, time_limit: 5 })
    if (solved.Status !== 'Optimal') throw new Error(`${solved.Status}: what is told contradicts itself`)
    const value = (name: string) => Math.round(solved.Columns[names.get(name) ?? '']?.Primal ?? 0)
    return {
      best: Math.round(solved.ObjectiveValue),
      sum: (some: readonly string[]) => some.reduce((all, one) => all + value(one), 0),
    }
  }
}

/** How many values a sum of unknowns may have, with all that is known. */
export async function valuesOf(of: readonly string[], riddle: Riddle): Promise<number> {
  const ask = await asked(riddle)
  return ask('Maximize', of).best - ask('Minimize', of).best + 1
}

/**
 * Of sums, how many values each may have, or so many as were seen once these are `enough`: each solution says one of all.
 * @param sums the true one with each
 */
export async function valuesOfEach(
  sums: readonly { of: readonly string[]; count: number }[],
  riddle: Riddle,
  enough: number,
): Promise<number[]> {
  const ask = await asked(riddle)
  const seen = sums.map(({ count }) => ({ least: count, most: count }))
  for (const [at, { of }] of sums.entries())
    for (const way of ['Maximize', 'Minimize'] as const) {
      const range = seen[at]
      if (!range || range.most - range.least + 1 >= enough) continue
      const { sum } = ask(way, of)
      for (const [other, one] of sums.entries()) {
        const value = sum(one.of)
        const its = seen[other]
        if (its) Object.assign(its, { least: Math.min(its.least, value), most: Math.max(its.most, value) })
      }
    }
  return seen.map(({ least, most }) => most - least + 1)
}

/** Rounded at random to a multiple of five. */
export const asRounded = (told: number): Range => ({ from: told - 4, to: told + 4 })

export interface Cell {
  area: string
  category: string
  /** of them public by themselves, as through Open311 */
  open: number
}

const nameOf = ({ area, category }: Pick<Cell, 'area' | 'category'>): string => `${area} ${category}`

/** Everybody knows where there is anything at all: an unknown for each such cell. */
export const riddleOf = (cells: readonly Cell[]): Riddle => ({
  unknowns: new Map(cells.map((cell) => [nameOf(cell), cell.open])),
  known: [],
})

export const cellsIn = ({ unknowns }: Riddle, { area, category }: Pick<ToldCount, 'area' | 'category'>): string[] =>
  [...unknowns.keys()].filter((cell) => {
    const [ofArea, ofCategory] = cell.split(' ')
    return (area === undefined || area === ofArea) && (category === undefined || category === ofCategory)
  })

/** What a table of counts adds. @param moved by how much cells were more when it was made, which everybody knows too */
export function learnCounts(
  riddle: Riddle,
  told: readonly ToldCount[],
  read: (one: ToldCount) => Range,
  moved: ReadonlyMap<string, number> = new Map(),
): void {
  for (const one of told) {
    const of = cellsIn(riddle, one)
    const more = of.reduce((sum, cell) => sum + (moved.get(cell) ?? 0), 0)
    const { from, to } = read(one)
    riddle.known.push({ of, from: from - more, to: to - more })
  }
}

/** Hits, or misses, of one figure: those of all areas, and of all categories, are the city’s. */
export function riddleOfRates(
  told: readonly ToldRate[],
  side: 'hits' | 'misses',
  groups: { area: readonly string[]; category: readonly string[] },
  /** what is public of each by itself */
  least: (by: 'area' | 'category', of: string) => number = () => 0,
): Riddle {
  const areas = groups.area.map((of) => `area ${of}`)
  const categories = groups.category.map((of) => `category ${of}`)
  const unknowns = new Map(
    (['area', 'category'] as const).flatMap((by) => groups[by].map((of) => [`${by} ${of}`, least(by, of)] as const)),
  )
  const known: Known[] = [{ of: areas, less: categories, from: 0, to: 0 }]
  for (const { area, category, [side]: value } of told) {
    const of = area !== undefined ? [`area ${area}`] : category !== undefined ? [`category ${category}`] : areas
    known.push({ of, ...(value === undefined ? { from: 0, to: 9 } : asRounded(value)) })
  }
  return { unknowns, known }
}
