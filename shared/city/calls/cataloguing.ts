/** 目录与清单 — calls that add dated rows to catalogue and responsibility list (第二十条、第二十二条). */

import { askedBy, type Call } from '../../door/http.ts'
import { onOnePage } from '../../door/pages.ts'
import type { Rules } from '../../law/rules.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import { isStatute } from '../../law/statute.ts'
import { isRefusal, type Refusal } from '../../record/refusal.ts'
import type { CatalogueEntry, City, Responsibility } from '../city.ts'
import type { CallDeps } from '../compose.ts'
import { cannotTakeOrders } from '../receivers.ts'
import { catalogueRecord, responsibilityRecord } from '../records/dated.ts'
import { enact } from '../records/enact.ts'
import { refused } from '../refusals.ts'
import { type Registry, registryOf } from '../registry.ts'
import { forever } from '../retirement.ts'
import type { Routes } from '../routes/index.ts'
import { keptByAnother } from './keeping.ts'
import { cityOf, codeOf } from './named.ts'

export async function putCatalogueEntry(
  { params, body, ...asking }: Call<Routes['putCatalogueEntry']>,
  deps: CallDeps,
) {
  const { category, area } = params
  const row = { category, area, ...body }
  const { rules } = await deps.law()
  const others = await keptByAnother([area], [body.lead, ...body.coHandlers], asking.actor, deps)
  if (others) return others
  const city = await cityOf(deps)
  const check = (fitted: CatalogueEntry) => cannotStand(fitted, city, deps) ?? citesNoStatute(fitted, rules)
  const id = catalogueRecord.idOf(row)
  const done = await enact(
    catalogueRecord.kind(id, check),
    { id, command: { type: 'enterRow', row }, ...askedBy(asking) },
    deps,
  )
  return isRefusal(done) ? done : { body: done.state.find(({ from }) => from === row.from) }
}

export async function readCatalogueHistory({ params }: Call<Routes['readCatalogueHistory']>, deps: CallDeps) {
  const { catalogue } = await cityOf(deps)
  const rows = catalogue.filter(({ category, area }) => category === params.category && area === params.area)
  return { body: onOnePage(rows.sort((a, b) => b.from.localeCompare(a.from))) }
}

export async function listResponsibilities({ query }: Call<Routes['listResponsibilities']>, deps: CallDeps) {
  const { responsibilities } = await cityOf(deps)
  const today = dateOf(deps.clock.now().toISOString())
  const items = responsibilities.filter(
    ({ from, until }) => query.history === 'yes' || (from <= today && (until === undefined || today <= until)),
  )
  return { body: onOnePage(items) }
}

/** By negotiation, or by a ruling: the authority's decision on a return is recorded here for the next time. */
export async function putResponsibility(
  { params, body, ...asking }: Call<Routes['putResponsibility']>,
  deps: CallDeps,
) {
  const others = await keptByAnother(body.areas, [body.lead, ...body.departments], asking.actor, deps)
  if (others) return others
  const matter = codeOf(params.matter)
  const city = await cityOf(deps)
  /** In each of its categories and areas its units must be able to take orders. */
  function check({ categories, areas, lead, departments: coHandlers, from, until }: Responsibility) {
    for (const category of categories)
      for (const area of areas) {
        const wrong = cannotStand({ category, area, lead, coHandlers, from, until }, city, deps)
        if (wrong) return wrong
      }
  }
  const row = { matter, ...body }
  if (body.source.kind === 'ruling' && !(await deps.isRuled(body.source.workOrder)))
    return refused('responsibility.no-such-ruling', { workOrder: body.source.workOrder })

  const done = await enact(
    responsibilityRecord.kind(matter, check),
    { id: matter, command: { type: 'enterRow', row }, ...askedBy(asking) },
    deps,
  )
  return isRefusal(done) ? done : { body: done.state.find(({ from }) => from === row.from) }
}

export const cannotStand = (row: CatalogueEntry, city: City, { clock }: Pick<CallDeps, 'clock'>): Refusal | undefined =>
  cannotStandIn(row, city, { registry: registryOf(city), today: dateOf(clock.now().toISOString()) })

/** @param on the registry of this city */
export function cannotStandIn(
  { category, area, lead, coHandlers, from, until = forever }: CatalogueEntry,
  city: City,
  { registry, today }: { registry: Registry; today: string },
): Refusal | undefined {
  if (!city.categories.some(({ code }) => code === category)) return refused('category.unknown', { category })
  if (area !== '*' && !city.areas.some(({ code }) => code === area)) return refused('area.unknown', { area })
  // On its last day it must still name units that take what it gives them.
  const wrong = cannotTakeOrders([lead, ...coHandlers], { registry, today: until })
  if (wrong) return wrong
  if (from < today) return refused('catalogue.backdated', { from, today })
}

/** 从其规定 — the limit of a law or a regulation, told by the form of its title (第十九条（五）). */
export function citesNoStatute(
  { statutoryLimit }: CatalogueEntry,
  { statutes }: Pick<Rules, 'statutes'>,
): Refusal | undefined {
  if (!statutoryLimit || isStatute(statutoryLimit.citation, statutes)) return undefined
  return refused('catalogue.limit-not-a-statute', { citation: statutoryLimit.citation })
}
