/** 派单台 — whom list and catalogue name and why, with earlier rulings (第二十条至第二十二条). */

import type { Registry } from '../../city/registry.ts'
import { isRetired } from '../../city/retirement.ts'
import type { Call } from '../../door/http.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import type { CallDeps } from '../compose.ts'
import type { Routes } from '../routes/index.ts'
import { refused } from '../ticket/decision.ts'
import { lastRulings } from './rulings.ts'

export async function findInCatalogue({ query, actor }: Call<Routes['findInCatalogue']>, deps: CallDeps) {
  const { category, area } = query
  const day = query.on ?? dateOf(deps.clock.now().toISOString())
  const { registry } = await deps.law()
  const listed = registry.responsible(category, area, day)
  const entry = registry.catalogueEntry(category, area, day)
  if (listed) {
    const rulings = await lastRulings(category, area, actor, deps)
    const why = {
      zh: `确责清单“${listed.name}”，自${listed.from}起；先于派发工单目录适用。`,
      en: `Responsibility list, matter ${listed.matter}, in force from ${listed.from}; it goes before the catalogue.`,
    }
    const { lead, departments: coHandlers, from, until, matter, source } = listed
    const retired = retiredOf([lead, ...coHandlers], registry, day)
    const by = 'responsibility-list' as const
    return { body: { category, area, by, why, lead, coHandlers, from, until, matter, source, rulings, retired } }
  }
  if (!entry) return refused('dispatch.no-catalogue-entry', query)
  const rulings = await lastRulings(category, area, actor, deps)
  const where = entry.area === '*' ? { zh: '全市', en: 'city-wide' } : { zh: '该区域', en: 'this area’s own' }
  const why = {
    zh: `派发工单目录${where.zh}条目，自${entry.from}起。`,
    en: `Dispatch catalogue, ${where.en} row, in force from ${entry.from}.`,
  }
  const retired = retiredOf([entry.lead, ...entry.coHandlers], registry, day)
  return { body: { ...entry, by: 'catalogue' as const, why, rulings, retired } }
}

/** Before the dispatch is refused, the desk sees whom to name instead. */
function retiredOf(units: readonly string[], registry: Registry, day: string) {
  const retired = units.flatMap((unit) => {
    const { retires } = registry.unit(unit) ?? {}
    return retires && isRetired({ retires }, day)
      ? [{ unit, from: retires.from, successor: registry.takesFor(unit, day) }]
      : []
  })
  return retired.length > 0 ? retired : undefined
}
