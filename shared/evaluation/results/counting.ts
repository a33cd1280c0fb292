/** 计数 — reads what counts of a slice, from the night’s days where they stand. */
import type { City } from '../../city/city.ts'
import type { Law } from '../../city/law.ts'
import { addDays, dayNumber } from '../../law/civil-date.ts'
import type { Period } from '../../law/period.ts'
import { keyOf } from '../../law/version.ts'
import { hashOfDecision } from '../../record/chain.ts'
import { type CallsReported, callsCounted } from '../connection.ts'
import { daysOf, type ReadingDeps, readDays, sinceNight } from '../days/reading.ts'
import { figuresInForce } from '../figures-in-force.ts'
import type { GivenPoints, GivenRow } from '../given/ports.ts'
import { withGiven } from '../given/with-given.ts'
import { columnsOf } from '../occasions/columns.ts'
import { countingFrom, Joining } from '../occasions/joined.ts'
import { countedOf } from '../occasions/of-facts.ts'
import type { Facts } from '../ports.ts'
import type { Context } from './context.ts'
import type { Counting, Sliced } from './ports.ts'
import type { CallRows } from './summary.ts'

type Deps = ReadingDeps & {
  sliced: Sliced
  callsOf: Facts['callsOf']
  registry: { calls(): Promise<CallsReported[]>; city(): Promise<City | undefined> }
  law(): Promise<Law>
  givenPoints: Pick<GivenPoints, 'rowsOf'>
}

export const counting = (deps: Deps): Counting => ({
  slicesOf: deps.sliced.slicesOf,

  async open(period) {
    const under = await deps.law()
    const night = await sinceNight(under, deps)
    const counts = countingFrom(dayNumber(period.from), dayNumber(period.to))
    return async (slice, unreadable) => {
      const joining = new Joining(counts)
      if (night) {
        const registered = deps.sliced.daysOf(period, slice)
        const days = await daysOf(period, deps, registered)
        const read = await readDays(days, [night.changed], (...some) => joining.add(...some), deps, { registered })
        unreadable.push(...read.unreadable)
      } else {
        const facts = await deps.sliced.factsOf(period, slice, unreadable)
        joining.add(columnsOf(facts.map((one) => countedOf(one, under))))
      }
      return joining.done()
    }
  },

  async callsOf(period) {
    const [reported, told] = await Promise.all([deps.registry.calls(), deps.callsOf(period)])
    return callRows(callsCounted(reported, told), period)
  },

  async contextOf(period) {
    const given = await deps.givenPoints.rowsOf(period.to)
    return contextOf(period, await deps.law(), await deps.registry.city(), given)
  },
})

function callRows(calls: ReturnType<typeof callsCounted>, { from, to }: Period): CallRows {
  const within = calls.filter(({ day }) => from <= day && day <= to)
  return [...Map.groupBy(within, ({ day, area = '' }) => `${day} ${area}`)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, rows]) => {
      const [day = '', area = ''] = name.split(' ')
      const offered = rows.reduce((sum, row) => sum + row.offered, 0)
      const answered = rows.reduce((sum, row) => sum + row.answered, 0)
      return { day, ...(area === '' ? {} : { area }), offered, answered }
    })
}

function contextOf(
  period: Period,
  { rules, calendar, registry }: Law,
  city: City | undefined,
  given: readonly GivenRow[],
): Context {
  const days: boolean[] = []
  for (let day = period.from; day <= period.to; day = addDays(day, 1)) days.push(calendar.dayOf(day).works)
  const own = registry.scoring(period.to)
  return {
    shape: 1,
    figures: figuresInForce({ rules, registry }, period.to),
    rules: { version: keyOf(rules), data: rules },
    calendar: days.map((works) => (works ? '1' : '0')).join(''),
    scoring: { setBy: own ? 'city' : 'rules', table: withGiven(own ?? rules.scoring, given), fairness: rules.fairness },
    catalogue: hashOfDecision(city?.catalogue ?? []),
    units: registry.unitCodes.flatMap((code) => {
      const unit = registry.unit(code)
      if (!unit) return []
      const { name, level, kind, area, parent } = unit
      return [{ code, name, level, kind, area, ...(parent === undefined ? {} : { parent }) }]
    }),
  }
}
