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
  solve(model: string, options: object): { Status: string; ObjectiveValue: number }
}>
let solver: ReturnType<typeof load> | undefined

const unbounded = 1_000_000

/** How many values a sum of unknowns may have, with all that is known. */
export async function valuesOf(of: readonly string[], { unknowns, known }: Riddle): Promise<number> {
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
    .flatMap(({ of: some, less, from, to }, at) => [
      ` a${at}: ${sumOf(some, less)} >= ${from}`,
      ` b${at}: ${sumOf(some, less)} <= ${to}`,
    ])
  const bounds = [...unknowns].map(([one, least]) => ` ${least} <= ${names.get(one)} <= ${unbounded}`)
  const whole = [...names.values()].join(' ')
  const best = (way: 'Maximize' | 'Minimize'): number => {
    const model = `${way}\n obj: ${sumOf(of)}\nSubject To\n${rows.join('\n')}\nBounds\n${bounds.join('\n')}\nGeneral\n ${whole}\nEnd`
    const solved = highs.solve(model, { output_flag: false })
    if (solved.Status !== 'Optimal') throw new Error(`${solved.Status}: what is told contradicts itself`)
    return Math.round(solved.ObjectiveValue)
  }
  return best('Maximize') - best('Minimize') + 1
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
): Riddle {
  const areas = groups.area.map((of) => `area ${of}`)
  const categories = groups.category.map((of) => `category ${of}`)
  const unknowns = new Map([...areas, ...categories].map((one) => [one, 0]))
  const known: Known[] = [{ of: areas, less: categories, from: 0, to: 0 }]
  for (const { area, category, [side]: value } of told) {
    const of = area !== undefined ? [`area ${area}`] : category !== undefined ? [`category ${category}`] : areas
    known.push({ of, ...(value === undefined ? { from: 0, to: 9 } : asRounded(value)) })
  }
  return { unknowns, known }
}
