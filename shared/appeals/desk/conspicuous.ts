/** 异常查询 — who looked callers up without a call too often in a shift (第三十五条). */
import type { Rules } from '../../law/rules.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import type { Lookup } from './ports.ts'

export interface Conspicuous {
  /** public id of the key */
  key: string
  operator: string | undefined
  /** of a key by which several were named, how many: all of theirs together */
  operators: number | undefined
  /** most of them within a shift */
  count: number
  from: string
  to: string
  lookups: Pick<Lookup, 'at' | 'how' | 'purpose' | 'call' | 'shown'>[]
}

/**
 * Counted anew from the records each time.
 * @param lookups of the day and of the one before it, since a shift may begin there
 * @param told names of the calls that the telephone system told of
 */
export function conspicuous(
  lookups: readonly Lookup[],
  told: ReadonlySet<string>,
  day: string,
  { conspicuous: limit, perCall }: Rules['callerLookups'],
): Conspicuous[] {
  const listed = (of: readonly Lookup[], operators: number): Conspicuous[] => {
    const most = mostWithin(of, limit.withinHours * 3_600_000, day)
    const [first, last] = [most[0], most.at(-1)]
    if (!first || !last || most.length <= limit.moreThan) return []
    const shown = most.slice(-mostShown).map(({ at, how, purpose, call, shown }) => ({ at, how, purpose, call, shown }))
    const who = operators > 1 ? { operator: undefined, operators } : { operator: first.operator, operators: undefined }
    return [{ key: first.by.id, ...who, count: most.length, from: first.at, to: last.at, lookups: shown }]
  }
  return [...Map.groupBy(lookups, ({ by }) => by.id).values()].flatMap((ofKey) => {
    const without = withoutCall(ofKey, told, perCall)
    const byName = [...Map.groupBy(without, ({ operator }) => operator).values()]
    // Who asks says by which name: by many names it is one key that asked all the same.
    return [
      ...byName.flatMap((theirs) => listed(theirs, 1)),
      ...(byName.length > 1 ? listed(without, byName.length) : []),
    ]
  })
}

/** Rows that are shown of one key, the latest: a whole desk may share it. */
const mostShown = 200

/** A call that nobody told of is none, and so many belong to one. */
function withoutCall(lookups: readonly Lookup[], told: ReadonlySet<string>, perCall: number): Lookup[] {
  const inCall = new Map<string, number>()
  return lookups
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))
    .filter(({ call }) => {
      if (call === undefined || !told.has(call)) return true
      const before = inCall.get(call) ?? 0
      inCall.set(call, before + 1)
      return before >= perCall
    })
}

/** The most that lie within so long of each other, the last of them on the day. */
function mostWithin(lookups: readonly Lookup[], milliseconds: number, day: string): Lookup[] {
  let [first, most] = [0, [] as Lookup[]]
  for (const [last, { at }] of lookups.entries()) {
    while (Date.parse(at) - Date.parse(lookups[first]?.at ?? at) >= milliseconds) first++
    if (dateOf(at) === day && last - first + 1 > most.length) most = lookups.slice(first, last + 1)
  }
  return most
}
