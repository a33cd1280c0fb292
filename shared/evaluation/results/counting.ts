/** 计数 — reads the occasions of a slice, under the law that is in force. */
import type { City } from '../../city/city.ts'
import type { Law } from '../../city/law.ts'
import { addDays } from '../../law/civil-date.ts'
import type { Period } from '../../law/period.ts'
import { keyOf } from '../../law/version.ts'
import { hashOfDecision } from '../../record/chain.ts'
import { type CallsReported, callsCounted } from '../connection.ts'
import { figuresFor } from '../evaluate.ts'
import { countedOf } from '../occasions/of-facts.ts'
import type { Facts } from '../ports.ts'
import type { Context } from './context.ts'
import type { Counting, SlicedFacts } from './ports.ts'
import type { CallRows } from './summary.ts'

interface Deps {
  facts: SlicedFacts
  callsOf: Facts['callsOf']
  registry: { calls(): Promise<CallsReported[]>; city(): Promise<City | undefined> }
  law(): Promise<Law>
}

export const counting = ({ facts, callsOf, registry, law }: Deps): Counting => ({
  slicesOf: facts.slicesOf,

  async mattersOf(period, slice, unreadable) {
    const under = await law()
    const counted = (await facts.factsOf(period, slice, unreadable)).map((one) => countedOf(one, under))
    return counted
      .filter(({ occasions }) => occasions.length > 0)
      .sort((one, other) => (one.number < other.number ? -1 : 1))
  },

  async callsOf(period) {
    const [reported, told] = await Promise.all([registry.calls(), callsOf(period)])
    return callRows(callsCounted(reported, told), period)
  },

  async contextOf(period) {
    return contextOf(period, await law(), await registry.city())
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

function contextOf(period: Period, { rules, calendar, registry }: Law, city: City | undefined): Context {
  const days: boolean[] = []
  for (let day = period.from; day <= period.to; day = addDays(day, 1)) days.push(calendar.dayOf(day).works)
  const own = registry.scoring(period.to)
  return {
    shape: 1,
    figures: figuresFor({ rules, period }),
    rules: { version: keyOf(rules), data: rules },
    calendar: days.map((works) => (works ? '1' : '0')).join(''),
    scoring: { setBy: own ? 'city' : 'rules', table: own ?? rules.scoring, fairness: rules.fairness },
    catalogue: hashOfDecision(city?.catalogue ?? []),
    units: registry.unitCodes.flatMap((code) => {
      const unit = registry.unit(code)
      if (!unit) return []
      const { name, level, kind, area, parent } = unit
      return [{ code, name, level, kind, area, ...(parent === undefined ? {} : { parent }) }]
    }),
  }
}
