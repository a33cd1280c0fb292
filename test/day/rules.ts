/** What lists must show, held against the model: while the day runs with some slack, at quiet moments exactly. */
import { lastDayOf, type Matter, type Model, possibly, type State, surely } from './model.ts'

export interface Row {
  ticket: string
  limit?: string | undefined
}

/** A list as somebody had it before them. */
export interface Seen {
  /** whose, and which */
  what: string
  /** its first page ends behind these rows when false */
  isWhole: boolean
  rows: readonly Row[]
  /** what makes a ticket stand on it */
  holds(state: State, matter: Matter): boolean
  /** what the row says besides */
  fits?(state: State, row: Row): boolean
  /** the unit whose list it is: no others are looked through */
  unit?: string
  /** limits are compared where the model knows them */
  isByLimit: boolean
  /** milliseconds of the steady clock, between asked and answered */
  from: number
  to: number
  /** milliseconds by which it may be behind */
  slack: number
}

/** How many stand on each list, as somebody was told. */
export interface Counted {
  who: string
  rows: ReadonlyMap<string, number>
  holds(state: State, matter: Matter): boolean
  from: number
  to: number
}

export interface Judge {
  seen(list: Seen): void
  counted(counts: Counted): void
  /**
   * All that was seen since, once everything that was done is known.
   * @param late milliseconds that lists may be behind besides, but where the world stood still @returns what may not be
   */
  judge(late: number): string[]
  /** lists and rows that were compared, and by how many milliseconds a list was behind at most */
  compared: { lists: number; rows: number; counts: number; staleBy: number; missingBy: number }
}

/** @returns what a page says by itself: out of order, a row twice */
export function faultsOf({ what, rows, isByLimit }: Pick<Seen, 'what' | 'rows' | 'isByLimit'>): string[] {
  const twice = rows.filter((row, at) => rows.findIndex(({ ticket }) => ticket === row.ticket) !== at)
  const limits = rows.map(({ limit }) => limit ?? '~')
  const isSorted = !isByLimit || limits.every((limit, at) => at === 0 || (limits[at - 1] ?? '') <= limit)
  return [
    ...twice.map(({ ticket }) => `${what} has ${ticket} twice`),
    ...(isSorted ? [] : [`${what} is not in the order of limits: ${limits.join(' ')}`]),
  ]
}

/** The instant at which what is owed next must be done. */
export const limitOf = (state: State): string | undefined => {
  const day = lastDayOf(state)
  if (day === undefined) return undefined
  const behind = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  return `${behind}T00:00:00+08:00`
}

export function judgeOf({ matters }: Model): Judge {
  let lists: Seen[] = []
  let counts: Counted[] = []
  const compared: Judge['compared'] = { lists: 0, rows: 0, counts: 0, staleBy: 0, missingBy: 0 }

  function stale(list: Seen, row: Row): string[] {
    const { what, from, to, slack, holds, fits = () => true, isByLimit } = list
    const matter = matters.get(row.ticket)
    if (!matter) return [`${what} has ${row.ticket}, which nobody registered`]
    compared.rows++
    const is = (state: State) =>
      holds(state, matter) && fits(state, row) && (!isByLimit || limitOf(state) === row.limit)
    const by = steps(slack).find((late) => possibly(matter, from - late, to, is))
    if (by === undefined)
      return [`${what} has ${row.ticket} as it has not been for ${slack / 1000} s: ${shown(row)}, ${lately(matter)}`]
    compared.staleBy = Math.max(compared.staleBy, by)
    return []
  }

  function missing(list: Seen, of: Iterable<Matter>): string[] {
    const { what, from, to, slack, holds, rows, isWhole, isByLimit } = list
    const there = new Set(rows.map(({ ticket }) => ticket))
    const last = rows.at(-1)?.limit
    const wrong: string[] = []
    for (const matter of of) {
      if (there.has(matter.number)) continue
      const is = (state: State) => {
        if (!holds(state, matter)) return false
        const limit = limitOf(state)
        return isWhole || (isByLimit && limit !== undefined && last !== undefined && limit < last)
      }
      const by = steps(slack).findLast((late) => surely(matter, from - late, to, is))
      if (by === undefined) continue
      if (by >= slack) wrong.push(`${what} lacks ${matter.number} for more than ${slack / 1000} s: ${lately(matter)}`)
      else compared.missingBy = Math.max(compared.missingBy, by)
    }
    return wrong
  }

  const miscounted = ({ who, rows, holds, from, to }: Counted): string[] =>
    [...rows].flatMap(([list, many]) => {
      let [least, most] = [0, 0]
      for (const matter of matters.values()) {
        const is = (state: State) => state.list === list && holds(state, matter)
        if (possibly(matter, from, to, is)) most++
        if (surely(matter, from, to, is)) least++
      }
      compared.counts++
      return many >= least && many <= most
        ? []
        : [
            `${who} was told that ${many} stand on ${list}, but there were ${least === most ? most : `${least} to ${most}`}`,
          ]
    })

  return {
    compared,
    seen: (list) => lists.push(list),
    counted: (of) => counts.push(of),
    judge(late) {
      const ofUnits = new Map<string, Set<Matter>>()
      for (const matter of matters.values())
        for (const { order } of matter.states)
          if (order) ofUnits.set(order.unit, (ofUnits.get(order.unit) ?? new Set()).add(matter))
      const within = lists.map((list) => (list.slack === 0 ? list : { ...list, slack: list.slack + late }))
      const found = within.flatMap((list) => [
        ...list.rows.flatMap((row) => stale(list, row)),
        ...missing(list, list.unit === undefined ? matters.values() : (ofUnits.get(list.unit) ?? [])),
      ])
      compared.lists += lists.length
      found.push(...counts.flatMap((of) => miscounted({ ...of, from: of.from - late })))
      lists = []
      counts = []
      return found
    },
  }
}

/** Milliseconds of being behind that are told apart, up to what is allowed. */
const steps = (slack: number): number[] => [
  ...[0, 50, 100, 250, 500, 1000, 2000, 3000, 5000, 8000].filter((one) => one < slack),
  slack,
]

const shown = (row: Row): string => JSON.stringify(row).slice(0, 600)
const lately = ({ deeds, states }: Matter): string =>
  `${deeds
    .slice(-4)
    .map(({ deed, by, version }) => `${version} ${deed.did} by ${by}`)
    .join(', ')}; now ${states.at(-1)?.list} of ${states.at(-1)?.holder ?? 'nobody'}`
