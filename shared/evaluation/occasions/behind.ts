/** 指标背后的诉求件 — which tickets count in a figure, whether each hits, and by which occasions. */
import { dayNumber } from '../../law/civil-date.ts'
import type { Figure } from '../../law/figures.ts'
import type { Period } from '../../law/period.ts'
import type { By } from '../words.ts'
import { type Columns, minutesOf, numberOf, occasionAt, running } from './columns.ts'
import type { Excluded, IsElsewhere } from './fold.ts'
import { Groups } from './groups.ts'
import { askedOf, isSo } from './matching.ts'
import type { Occasion } from './occasion.ts'

export interface Behind {
  ticket: string
  hit: boolean
  /** 不计入考核 — by a ruling: it stands here and in neither number */
  excluded?: true
  /** why it counts */
  because: Occasion[]
}

export interface AskedBehind {
  figure: Figure
  period: Period
  by: By
  /** whose: 'city', an area's, a unit's … code */
  of: string
  now: string
  branchOf?: ((unit: string) => readonly string[]) | undefined
  excluded?: ((number: number) => readonly Excluded[] | undefined) | undefined
  /** whether whoever asks may see a ticket */
  isSeen?: ((of: { area?: string | undefined; category?: string | undefined }) => boolean) | undefined
}

/** In the order of the columns; of a figure whose occasions count each by itself a ticket may stand there more than once. */
export function* behind(
  columns: Columns,
  asked: AskedBehind,
  isElsewhere: IsElsewhere = () => false,
): Generator<Behind> {
  const { figure, period, by, of, now, branchOf, excluded, isSeen } = asked
  const groups = new Groups(by, branchOf)
  const placesOf = groups.of(columns)
  const place = groups.names.indexOf(of)
  const tests = askedOf([figure])
  const [first, last, minute] = [dayNumber(period.from), dayNumber(period.to), minutesOf(now)]
  const { numbers, versions, starts, kind, day, unit, flags, amount } = columns
  for (let ticket = 0; place >= 0 && ticket < numbers.length; ticket++) {
    const number = numbers[ticket] ?? 0
    if (isElsewhere(number, versions[ticket] ?? 0)) continue
    if (isSeen && !isSeen(holdingOf(columns, ticket))) continue
    const found: { at: number; hit: boolean }[] = []
    for (let at = starts[ticket] ?? 0; at < (starts[ticket + 1] ?? 0); at++) {
      const [test] = tests[kind[at] ?? 0] ?? []
      const [on, bits, many] = [day[at] ?? 0, flags[at] ?? 0, amount[at] ?? 0]
      if (!test || on < first || on > last || (bits & running && many > minute)) continue
      if (isSo(test.counts, bits, many) && placesOf(ticket, unit[at] ?? 0).includes(place))
        found.push({ at, hit: isSo(test.hits, bits, many) })
    }
    const isExcluded = excluded?.(number)?.some((one) => one.figure === figure.code && groups.holds(place, one.unit))
    for (const those of taken(figure.take, found))
      yield {
        ticket: numberOf(number),
        hit: those.every(({ hit }) => hit),
        ...(isExcluded ? { excluded: true as const } : {}),
        because: those.map(({ at }) => occasionAt(columns, at)),
      }
  }
}

const holdingOf = ({ names, area, category }: Columns, ticket: number) => ({
  area: names.area[area[ticket] ?? 0] || undefined,
  category: names.category[category[ticket] ?? 0] || undefined,
})

function taken<T>(take: Figure['take'], found: readonly T[]): (readonly T[])[] {
  if (found.length === 0) return []
  if (take === 'each') return found.map((one) => [one])
  return [take === 'last' ? found.slice(-1) : found]
}
