/** 合并 — tickets of several columns in columns of their own, by number. */
import { type Columns, groupColumns } from './columns.ts'
import type { IsElsewhere } from './fold.ts'

/** Whether a ticket is taken, by its place in these columns. */
export type Taken = (columns: Columns, ticket: number) => boolean

/** The same as if all that is taken had been put into columns at once. */
export class Joining {
  readonly #taken: Taken
  readonly #found: { columns: Columns; ticket: number; number: number }[] = []
  #occasions = 0

  constructor(taken: Taken = () => true) {
    this.#taken = taken
  }

  add(columns: Columns, isElsewhere: IsElsewhere = () => false): void {
    const { numbers, versions, starts } = columns
    for (let ticket = 0; ticket < numbers.length; ticket++) {
      const number = numbers[ticket] ?? 0
      if (isElsewhere(number, versions[ticket] ?? 0) || !this.#taken(columns, ticket)) continue
      this.#found.push({ columns, ticket, number })
      this.#occasions += (starts[ticket + 1] ?? 0) - (starts[ticket] ?? 0)
    }
  }

  done(): Columns {
    const found = this.#found.sort((one, other) => one.number - other.number)
    const joined = emptyColumns(found.length, this.#occasions)
    const places = new Map<Columns, Places>()
    let at = 0
    for (const [index, { columns, ticket, number }] of found.entries()) {
      const placesOf = places.get(columns) ?? placing(columns, joined)
      places.set(columns, placesOf)
      joined.numbers[index] = number
      joined.versions[index] = columns.versions[ticket] ?? 0
      for (const group of groupColumns) joined[group][index] = placesOf[group](columns[group][ticket] ?? 0)
      const end = columns.starts[ticket + 1] ?? 0
      for (let from = columns.starts[ticket] ?? 0; from < end; from++, at++) {
        joined.unit[at] = placesOf.unit(columns.unit[from] ?? 0)
        for (const name of asTheyAre) joined[name][at] = columns[name][from] ?? 0
      }
      joined.starts[index + 1] = at
    }
    return joined
  }
}

const asTheyAre = ['kind', 'day', 'flags', 'amount'] as const

function emptyColumns(tickets: number, occasions: number): Columns {
  const group = () => new Uint16Array(tickets)
  return {
    names: { area: [''], category: [''], channel: [''], type: [''], unit: [''] },
    ...{ area: group(), category: group(), channel: group(), type: group() },
    ...{ numbers: new Float64Array(tickets), versions: new Uint32Array(tickets), starts: new Uint32Array(tickets + 1) },
    ...{ kind: new Uint8Array(occasions), day: new Uint16Array(occasions), unit: new Uint16Array(occasions) },
    ...{ flags: new Uint16Array(occasions), amount: new Uint32Array(occasions) },
  }
}

type Places = Record<keyof Columns['names'], (place: number) => number>

/** Where the names of some columns stand among those of all, each put there when it is met first. */
function placing({ names }: Columns, joined: Columns): Places {
  const of = (name: keyof Columns['names']) => {
    const all = joined.names[name]
    const known = [0]
    return (place: number): number => {
      const found = known[place]
      if (found !== undefined) return found
      const code = names[name][place] ?? ''
      const standing = all.indexOf(code)
      const now = standing < 0 ? all.push(code) - 1 : standing
      known[place] = now
      return now
    }
  }
  return { area: of('area'), category: of('category'), channel: of('channel'), type: of('type'), unit: of('unit') }
}

/** 计入期间 — some occasion of the ticket is of a day of the period. */
export function countingFrom(first: number, last: number): Taken {
  return ({ starts, day }, ticket) => {
    for (let at = starts[ticket] ?? 0; at < (starts[ticket + 1] ?? 0); at++) {
      const on = day[at] ?? 0
      if (first <= on && on <= last) return true
    }
    return false
  }
}
