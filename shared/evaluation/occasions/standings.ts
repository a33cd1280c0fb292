/** 逐件认定 — of each matter that counts in a figure, once, whether it hits. */
import { dayNumber } from '../../law/civil-date.ts'
import type { Figure } from '../../law/figures.ts'
import type { Period } from '../../law/period.ts'
import { type Columns, kindCode, minutesOf, running } from './columns.ts'
import { askedOf, isSo } from './matching.ts'

/** Area and category are empty where the matter has none. */
export interface MatterIn {
  /** 261009-48213077 as 26100948213077 */
  number: number
  area: string
  category: string
}

export interface StandingIn extends MatterIn {
  figure: string
  isHit: boolean
}

interface AskedStandings {
  figures: readonly Figure[]
  period: Period
  /** what runs counts once its limit is past */
  now: string
}

/** As the fold counts them for the whole city. Figures of which a matter counts more than once are left out. */
export function* standingsIn(columns: Columns, { figures, period, now }: AskedStandings): Generator<StandingIn> {
  const once = figures.filter(({ take }) => take !== 'each')
  const tests = askedOf(once)
  const [first, last, minute] = [dayNumber(period.from), dayNumber(period.to), minutesOf(now)]
  const { starts, kind, day, flags, amount } = columns
  for (let ticket = 0; ticket < columns.numbers.length; ticket++) {
    const standing: (boolean | undefined)[] = []
    for (let at = starts[ticket] ?? 0; at < (starts[ticket + 1] ?? 0); at++) {
      const [on, bits, many] = [day[at] ?? 0, flags[at] ?? 0, amount[at] ?? 0]
      if (on < first || on > last || (bits & running && many > minute)) continue
      for (const { index, take, counts, hits } of tests[kind[at] ?? 0] ?? []) {
        if (!isSo(counts, bits, many)) continue
        const isHit = isSo(hits, bits, many)
        standing[index] = take === 'last' ? isHit : isHit && standing[index] !== false
      }
    }
    const matter = matterAt(columns, ticket)
    for (const [index, isHit] of standing.entries())
      if (isHit !== undefined) yield { ...matter, figure: once[index]?.code ?? '', isHit }
  }
}

/** Those registered in the period, but for what was filed without being handled. */
export function* registeredIn(columns: Columns, { from, to }: Period): Generator<MatterIn & { channel: string }> {
  const [first, last, registered] = [dayNumber(from), dayNumber(to), kindCode('registered')]
  const { starts, kind, day } = columns
  for (let ticket = 0; ticket < columns.numbers.length; ticket++)
    for (let at = starts[ticket] ?? 0; at < (starts[ticket + 1] ?? 0); at++)
      if (kind[at] === registered && first <= (day[at] ?? 0) && (day[at] ?? 0) <= last)
        yield { ...matterAt(columns, ticket), channel: columns.names.channel[columns.channel[ticket] ?? 0] ?? '' }
}

const matterAt = ({ names, numbers, area, category }: Columns, ticket: number): MatterIn => ({
  number: numbers[ticket] ?? 0,
  area: names.area[area[ticket] ?? 0] ?? '',
  category: names.category[category[ticket] ?? 0] ?? '',
})
