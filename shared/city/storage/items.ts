/** 登记簿的行 — puts the rows of partition `city` together to a city. */
import { type City, city } from '../city.ts'

/** Undefined where none has been loaded. */
export function cityIn(rows: readonly { sk: string; value: unknown }[]): City | undefined {
  const base = rows.find(({ sk }) => sk === 'city')?.value
  if (!base) return undefined
  const of = (part: string) => rows.filter(({ sk }) => sk.startsWith(`${part} `)).map(({ value }) => value)
  return city().parse({
    ...base,
    areas: of('area'),
    units: of('unit'),
    categories: of('category'),
    channels: of('channel'),
    // A row of the partition holds all rows there were of one thing.
    catalogue: of('catalogue').flat(),
    topics: of('topic').flat(),
    responsibilities: of('responsibility').flat(),
  })
}
