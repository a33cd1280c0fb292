/** 登记簿的条目 — turns the parts of a city into items, and items into a city. */
import { type City, city } from '../city.ts'
import { inSuccession, type Row } from '../rows.ts'
import { moved, movesOf, type Tree } from '../tree.ts'

/** The parts of a city that are items of their own, and what names each. */
const parts = {
  area: (part: City['areas'][number]) => part.code,
  unit: (part: City['units'][number]) => part.code,
  category: (part: City['categories'][number]) => part.code,
  channel: (part: City['channels'][number]) => part.code,
  catalogue: (part: City['catalogue'][number]) => `${part.category} ${part.area} ${part.from}`,
  topic: (part: City['topics'][number]) => `${part.category} ${part.area} ${part.from}`,
  responsibility: (part: City['responsibilities'][number]) => `${part.matter} ${part.from}`,
}
export type Part = keyof typeof parts
export type PartValue<P extends Part> = Parameters<(typeof parts)[P]>[0]

export const lists = {
  area: 'areas',
  unit: 'units',
  category: 'categories',
  channel: 'channels',
  catalogue: 'catalogue',
  topic: 'topics',
  responsibility: 'responsibilities',
} as const

export const nameOf = <P extends Part>(part: P, value: PartValue<P>): string =>
  `${part} ${(parts[part] as (value: PartValue<P>) => string)(value)}`

/** Of a tree’s moves: beside the rows of the city, so that one query reads both. */
export const treeName = (tree: Tree): string => `tree ${tree}`

/** Undefined where none has been loaded. */
export function cityIn(items: readonly { sk: string; value: unknown }[]): City | undefined {
  const at = (name: string) => items.find(({ sk }) => sk === name)?.value
  const base = at('city')
  if (!base) return undefined
  const of = (part: Part) => items.filter(({ sk }) => sk.startsWith(`${part} `)).map(({ value }) => value)
  const parsed = city().parse({
    ...base,
    ...Object.fromEntries(Object.entries(lists).map(([part, list]) => [list, of(part as Part)])),
  })
  const moves = (tree: Tree) => movesOf(at(treeName(tree)))
  return {
    ...parsed,
    units: moved(parsed.units, moves('unit')),
    categories: moved(parsed.categories, moves('category')),
    // Two that were entered at once did not see each other.
    catalogue: succeeding(parsed.catalogue, ({ category, area }) => `${category} ${area}`),
    responsibilities: succeeding(parsed.responsibilities, ({ matter }) => matter),
  }
}

const succeeding = <T extends Row>(rows: readonly T[], of: (row: T) => string): T[] =>
  [...Map.groupBy(rows, of).values()].flatMap(inSuccession)
