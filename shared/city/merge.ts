/** 载入即合并 — adds and amends what a city's file changes in a standing registry. */
import { addDays } from '../law/civil-date.ts'
import type { City, codedLists, Unit } from './city.ts'
import { changesIn } from './notices/changes.ts'

/** What loading would write, and each change in a line for people. */
export interface Merging {
  city: City
  changes: string[]
  /** rows of the file that the registry has otherwise: decisions made since, which stand */
  kept: string[]
  /** limits that run are counted by these */
  movesLimits: boolean
}

interface Row {
  from: string
  until?: string | undefined
}

/**
 * The file over the registry. What the file does not name stays; a row that was replaced or ended since stays so.
 *
 * @param withdrawn units whose retirement was withdrawn: that is told by their record alone
 */
export function mergedCity(file: City, standing: City, withdrawn: ReadonlySet<string>): Merging {
  const changes: string[] = []
  const kept: string[] = []
  const named = <K extends (typeof codedLists)[number]>(list: K): City[K] => {
    const mine = new Map<string, { code: string }>(standing[list].map((one) => [one.code, one]))
    for (const written of file[list]) {
      const before = mine.get(written.code)
      const one = list === 'units' ? retiring(written as Unit, before as Unit | undefined) : written
      if (!before) changes.push(`${list}: ${one.code} is added`)
      else if (!same(before, one)) changes.push(`${list}: ${one.code}: ${differences(before, one)}`)
      mine.set(one.code, one)
    }
    return [...mine.values()] as City[K]
  }
  /** When a unit retires is decided once: a file brings it, and neither undoes nor moves it, nor what was withdrawn. */
  const retiring = (one: Unit, before: Unit | undefined): Unit => {
    const decided = before?.retires
    if (!(decided || withdrawn.has(one.code)) || same(decided, one.retires)) return one
    const stays = decided ? 'stays retired as was decided since' : 'stays, for its retirement was withdrawn'
    if (one.retires) kept.push(`units: ${one.code} ${stays}: ${differences(one.retires, decided ?? {})}`)
    return { ...one, retires: decided }
  }
  const rows = <T extends Row>(
    list: string,
    theirs: readonly T[],
    mine: readonly T[],
    keyOf: (row: T) => string,
  ): T[] =>
    [...Map.groupBy([...mine, ...theirs], keyOf).entries()].flatMap(([key]) => {
      let all = mine.filter((row) => keyOf(row) === key)
      for (const row of theirs.filter((one) => keyOf(one) === key)) {
        const there = all.find(({ from }) => from === row.from)
        if (there && same({ ...there, until: undefined }, { ...row, until: undefined })) {
          // The same row: it may be ended by the file, and is never opened by it again.
          if (row.until !== undefined && (there.until === undefined || row.until < there.until)) {
            changes.push(`${list}: ${key} from ${row.from} ends on ${row.until}`)
            all = all.map((one) => (one === there ? { ...there, until: row.until } : one))
          } else if (there.until !== row.until)
            kept.push(`${list}: ${key} from ${row.from} stays ended on ${there.until}`)
        } else if (there)
          kept.push(`${list}: ${key} from ${row.from} stays as it was decided since: ${differences(row, there)}`)
        else {
          const later = all.filter(({ from }) => from > row.from).sort((a, b) => a.from.localeCompare(b.from))[0]
          const until =
            later && (row.until === undefined || row.until >= later.from) ? addDays(later.from, -1) : row.until
          changes.push(`${list}: ${key} has a new row from ${row.from}${until ? ` until ${until}` : ''}`)
          all = all.map((one) =>
            one.from < row.from && (one.until === undefined || one.until >= row.from)
              ? { ...one, until: addDays(row.from, -1) }
              : one,
          )
          all = [...all, until ? { ...row, until } : row]
        }
      }
      return all
    })

  const place = ({ category, area }: { category: string; area: string }) => `${category} in ${area}`
  const base = withoutLists(file)
  for (const field of Object.keys({ ...base, ...withoutLists(standing) }) as (keyof typeof base)[])
    if (field === 'telling') changes.push(...changesIn(standing.telling, base.telling))
    else if (!same(base[field], standing[field]))
      changes.push(`${field}: ${shown(standing[field])} → ${shown(base[field])}`)
  const city: City = {
    ...base,
    areas: named('areas'),
    units: named('units'),
    categories: named('categories'),
    channels: named('channels'),
    catalogue: rows('catalogue', file.catalogue, standing.catalogue, place),
    topics: rows('topics', file.topics, standing.topics, place),
    responsibilities: rows(
      'responsibility list',
      file.responsibilities,
      standing.responsibilities,
      ({ matter }) => matter,
    ),
  }
  return { city, changes, kept, movesLimits: !same(file.calendar, standing.calendar) || file.rules !== standing.rules }
}

/** What a city says besides its lists. */
const withoutLists = ({
  areas: _a,
  units: _u,
  categories: _c,
  channels: _ch,
  catalogue: _k,
  topics: _t,
  responsibilities: _r,
  ...base
}: City) => base

/** Two values by what they say, whatever the order of their fields. */
const same = (one: unknown, other: unknown): boolean => said(one) === said(other)

const said = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a.localeCompare(b)))
      : inner,
  )

function differences(before: object, after: object): string {
  const [one, other] = [before as Record<string, unknown>, after as Record<string, unknown>]
  return Object.keys({ ...one, ...other })
    .filter((field) => !same(one[field], other[field]))
    .map((field) => `${field} ${shown(one[field])} → ${shown(other[field])}`)
    .join(', ')
}

const shown = (value: unknown): string => said(value) ?? 'none'
