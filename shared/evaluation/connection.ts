/** 接通率 — answered ÷ offered, by interval and area, each day from one source (art. 27). */
import type { CallsTold } from '../appeals/index.ts'
import type { Period } from '../law/period.ts'
import type { callSources } from './words.ts'

/** What was reported of a whole day in numbers. */
export interface CallsReported {
  day: string
  offered: number
  answered: number
}

export interface Calls extends CallsReported {
  /** reported numbers know no hour and no area */
  hour?: number | undefined
  area?: string | undefined
}

/** 一日一源 — a day of which calls were told is counted from them, any other from what was reported: no call twice. */
export function callsCounted(reported: readonly CallsReported[], told: readonly CallsTold[]): Calls[] {
  const days = new Set(told.map(({ day }) => day))
  return [...told, ...reported.filter(({ day }) => !days.has(day))]
}

const within = <C extends { day: string }>(calls: readonly C[], { from, to }: Period): C[] =>
  calls.filter(({ day }) => from <= day && day <= to)

export const sumOf = (calls: readonly Calls[]) => ({
  offered: calls.reduce((sum, { offered }) => sum + offered, 0),
  answered: calls.reduce((sum, { answered }) => sum + answered, 0),
})

export interface Rate {
  /** `city`, or an area code */
  of: string
  day: string
  hour: number | undefined
  source: (typeof callSources)[number]
  offered: number
  answered: number
  /** undefined where nobody rang */
  value: number | undefined
}

/** One row an interval in which somebody rang; of an area, what was told for it. */
export function ratesOf(
  calls: readonly Calls[],
  { period, interval, by }: { period: Period; interval: 'hour' | 'day'; by: 'city' | 'area' },
): Rate[] {
  const counted = within(calls, period).filter(
    ({ hour, area }) => (interval === 'day' || hour !== undefined) && (by === 'city' || area !== undefined),
  )
  const nameOf = ({ day, hour, area }: Calls) =>
    [day, interval === 'hour' ? String(hour).padStart(2, '0') : '', by === 'area' ? area : ''].join(' ')
  return [...Map.groupBy(counted, nameOf)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, group]) => {
      const [first] = group
      if (!first) return []
      const { offered, answered } = sumOf(group)
      return {
        of: by === 'area' ? (first.area ?? '') : 'city',
        day: first.day,
        hour: interval === 'hour' ? first.hour : undefined,
        source: first.hour === undefined ? ('reported' as const) : ('calls' as const),
        offered,
        answered,
        value: offered ? answered / offered : undefined,
      }
    })
}

/** Days of which both are known and say something else: somebody should see why. */
export function differing(reported: readonly CallsReported[], told: readonly CallsTold[], period: Period) {
  const byDay = Map.groupBy(within(told, period), ({ day }) => day)
  return within(reported, period).flatMap(({ day, offered, answered }) => {
    const group = byDay.get(day)
    if (!group) return []
    const calls = sumOf(group)
    const same = calls.offered === offered && calls.answered === answered
    return same ? [] : [{ day, told: calls, reported: { offered, answered } }]
  })
}
