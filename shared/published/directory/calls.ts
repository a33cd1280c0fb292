/** 谁负责什么 — answers calls for units, catalogue and responsibility list: names of bodies alone. */
import type { Law } from '../../city/law.ts'
import { isRetired } from '../../city/retirement.ts'
import type { Call } from '../../door/http.ts'
import { byOrder, pageAt } from '../../door/page-at.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import type { Clock } from '../../record/clock.ts'
import { openly } from '../answering.ts'
import type { DirectoryRoutes } from './routes.ts'

export interface DirectoryDeps {
  law(): Promise<Law>
  clock: Pick<Clock, 'now'>
}
type Called<N extends keyof DirectoryRoutes> = Call<DirectoryRoutes[N]>

const todayOf = ({ clock }: DirectoryDeps): string => dateOf(clock.now().toISOString())
const isInForce = ({ from, until }: { from: string; until?: string | undefined }, day: string): boolean =>
  from <= day && day <= (until ?? day)

/** Of people nothing: neither who leads a unit nor how they are called. */
export async function listOpenUnits({ query, knows }: Called<'listOpenUnits'>, deps: DirectoryDeps) {
  const { registry } = await deps.law()
  const today = todayOf(deps)
  const { units, catalogue } = registry.lists
  const leads = Map.groupBy(
    catalogue.filter((row) => isInForce(row, today)),
    ({ lead }) => lead,
  )
  const rows = units
    .filter((unit) => !isRetired(unit, today))
    .map(({ code: unit, name: unitName, level, area, parent }) => ({
      ...{ unit, unitName, level, area, areaName: registry.called('area', area) },
      ...(parent === undefined ? {} : { parent, parentName: registry.called('unit', parent) }),
      leads: [...new Set((leads.get(unit) ?? []).map(({ category }) => category))].sort(),
    }))
  return openly(pageAt(rows, byOrder, query), knows)
}

export async function listOpenCatalogue({ query, knows }: Called<'listOpenCatalogue'>, deps: DirectoryDeps) {
  const { registry } = await deps.law()
  const today = todayOf(deps)
  const rows = registry.lists.catalogue
    .filter((row) => isInForce(row, today))
    .map(({ statutoryLimit, category, area, lead, coHandlers, from, until }) => ({
      ...{ category, categoryName: registry.called('category', category) },
      ...{ area, areaName: registry.called('area', area), lead, leadName: registry.called('unit', lead) },
      ...{ coHandlers, from, until, statute: statutoryLimit?.citation },
    }))
  return openly(pageAt(rows, byOrder, query), knows)
}

export async function listOpenResponsibilities(
  { query, knows }: Called<'listOpenResponsibilities'>,
  deps: DirectoryDeps,
) {
  const { registry } = await deps.law()
  const today = todayOf(deps)
  const rows = registry.lists.responsibilities
    .filter((row) => isInForce(row, today))
    .map(({ matter, name: matterName, categories, areas, lead, departments, from, until }) => ({
      ...{
        matter,
        matterName,
        categories,
        areas,
        lead,
        leadName: registry.called('unit', lead),
        departments,
        from,
        until,
      },
    }))
  return openly(pageAt(rows, byOrder, query), knows)
}
