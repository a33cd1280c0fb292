/** 目录与清单 — calls that add dated rows to catalogue and responsibility list (第二十条、第二十二条). */

import { randomUUID } from 'node:crypto'
import type { Actor } from '../../access/actor.ts'
import { isInBranch, isInKey, isLimited } from '../../access/sees.ts'
import type { Call, Reply } from '../../door/http.ts'
import { DoorRefusal } from '../../door/input.ts'
import { addDays } from '../../law/civil-date.ts'
import type { Rules } from '../../law/rules.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import { isStatute } from '../../law/statute.ts'
import { execute } from '../../record/execute.ts'
import type { Asked } from '../../record/kind.ts'
import { isRefusal, type Refusal } from '../../record/refusal.ts'
import type { CatalogueEntry, City } from '../city.ts'
import type { CallDeps } from '../compose.ts'
import type { Law } from '../law.ts'
import { cannotTakeOrders } from '../receivers.ts'
import { refused } from '../refusals.ts'
import { registryOf } from '../registry.ts'
import { forever } from '../retirement.ts'
import type { Routes } from '../routes/index.ts'
import { inSuccession, type Row } from '../rows.ts'
import { type SuggestionCommand, suggestionKind } from '../suggestions/kind.ts'
import type { CatalogueSuggestion } from '../suggestions/suggestion.ts'
import { cityOf, codeOf } from './administering.ts'
import { keepsArea, keptByAnother } from './keeping.ts'

type Answer = Promise<Reply | Refusal>

export async function putCatalogueEntry(
  { params, body, actor }: Call<Routes['putCatalogueEntry']>,
  deps: CallDeps,
): Answer {
  const { category, area } = params
  const entry = { category, area, ...body }
  const { rules } = await deps.law()
  const others = await keptByAnother([area], [body.lead, ...body.coHandlers], actor, deps)
  const city = await cityOf(deps)
  const wrong = others ?? cannotStand(fittedRow(entry, city), city, deps) ?? citesNoStatute(entry, rules)
  if (wrong) return wrong

  return { body: await addRow(entry, city, deps) }
}

export async function readCatalogueHistory({ params }: Call<Routes['readCatalogueHistory']>, deps: CallDeps): Answer {
  const { catalogue } = await cityOf(deps)
  const rows = catalogue.filter(({ category, area }) => category === params.category && area === params.area)
  return { body: { items: rows.sort((a, b) => b.from.localeCompare(a.from)) } }
}

export async function suggestCatalogueEntry(
  { body, actor, once, from }: Call<Routes['suggestCatalogueEntry']>,
  deps: CallDeps,
): Answer {
  const now = deps.clock.now().toISOString()
  if (isLimited(actor) && !isInKey(actor, body, await deps.law())) return refused('key.limited')
  const wrong = cannotStand({ ...body, from: dateOf(now) }, await cityOf(deps), deps)
  if (wrong) return wrong

  const id = once?.salt ?? randomUUID()
  const done = await executeOn(id, { id, command: { type: 'suggest', ...body }, actor, from, once }, deps)
  return isRefusal(done) ? done : { body: done.state, location: `/v1/catalogue-suggestions/${id}` }
}

export async function listCatalogueSuggestions(
  { query, actor }: Call<Routes['listCatalogueSuggestions']>,
  deps: CallDeps,
): Answer {
  const { state, limit } = query
  const law = await deps.law()
  const items = (await deps.registry.suggestions())
    .filter((suggestion) => seesSuggestion(suggestion, actor, law))
    .filter(({ decision }) => state === 'all' || (state === 'decided') === (decision !== undefined))
    .sort((a, b) => b.at.localeCompare(a.at))
  return { body: { items: items.slice(0, limit) } }
}

/** Adopted, it is a row of the catalogue from that day on; asked again, a row that was not written any more is made good. */
export async function decideCatalogueSuggestion(
  { params, body, actor, once, from: asked }: Call<Routes['decideCatalogueSuggestion']>,
  deps: CallDeps,
): Answer {
  const id = params.suggestion ?? ''
  const suggestion = suggestionKind(id).replay((await deps.suggestions.read(id))?.log ?? [])
  if (!suggestion || !seesSuggestion(suggestion, actor, await deps.law()))
    throw new DoorRefusal('thing.unknown', { details: { suggestion: params.suggestion } })
  const city = await cityOf(deps)
  if (suggestion.decision) {
    const { from } = suggestion.decision
    if (from && !isEntered(suggestion, from, city)) await addRow(rowOf(suggestion, from, city), city, deps)
    return refused('catalogue.suggestion-decided', suggestion.decision)
  }
  const now = deps.clock.now().toISOString()
  const from = body.from ?? addDays(dateOf(now), 1)
  const entry = rowOf(suggestion, from, city)
  const others = await keptByAnother([entry.area], [entry.lead, ...entry.coHandlers], actor, deps)
  const wrong = body.decision === 'adopt' ? (others ?? cannotStand(fittedRow(entry, city), city, deps)) : undefined
  if (wrong) return wrong

  const { decision, reasons } = body
  const command = { type: 'decideSuggestion' as const, decision, reasons, ...(decision === 'adopt' ? { from } : {}) }
  const done = await executeOn(id, { id, command, actor, from: asked, once }, deps)
  if (isRefusal(done)) return done
  if (decision === 'adopt') await addRow(entry, city, deps)
  return { body: done.state, location: `/v1/catalogue-suggestions/${id}` }
}

/** Nothing follows a suggestion but the row that whoever adopts it enters: nobody is knocked for. */
const executeOn = (id: string, asked: Asked<SuggestionCommand, Actor>, { suggestions: records, ...deps }: CallDeps) =>
  execute(suggestionKind(id), asked, { ...deps, records, knock: async () => {} })

/** Another lead changes nothing about the matter: a limit that a statute sets for it stays (第十九条（五）). */
function rowOf({ category, area, lead, coHandlers }: CatalogueSuggestion, from: string, city: City): CatalogueEntry {
  const { statutoryLimit } = registryOf(city).catalogueEntry(category, area, from) ?? {}
  return { category, area, lead, coHandlers, from, ...(statutoryLimit ? { statutoryLimit } : {}) }
}

const isEntered = ({ category, area }: CatalogueSuggestion, from: string, { catalogue }: City): boolean =>
  catalogue.some((row) => row.category === category && row.area === area && row.from === from)

export async function listResponsibilities({ query }: Call<Routes['listResponsibilities']>, deps: CallDeps): Answer {
  const { responsibilities } = await cityOf(deps)
  const today = dateOf(deps.clock.now().toISOString())
  const items = responsibilities.filter(
    ({ from, until }) => query.history === 'yes' || (from <= today && (until === undefined || today <= until)),
  )
  return { body: { items } }
}

/** By negotiation, or by a ruling: the authority's decision on a return is recorded here for the next time. */
export async function putResponsibility(
  { params, body, actor }: Call<Routes['putResponsibility']>,
  deps: CallDeps,
): Answer {
  const others = await keptByAnother(body.areas, [body.lead, ...body.departments], actor, deps)
  if (others) return others
  const matter = codeOf(params.matter)
  const city = await cityOf(deps)
  const theirs = city.responsibilities.filter((row) => row.matter === matter)
  const entry = fitted({ matter, ...body }, theirs)
  for (const category of body.categories)
    for (const area of body.areas) {
      const wrong = cannotStand(
        { category, area, lead: body.lead, coHandlers: body.departments, from: body.from, until: entry.until },
        city,
        deps,
      )
      if (wrong) return wrong
    }
  if (body.source.kind === 'ruling' && !(await deps.isRuled(body.source.workOrder)))
    return refused('responsibility.no-such-ruling', { workOrder: body.source.workOrder })

  await deps.registry.put('responsibility', entry)
  return { body: entry }
}

/** A unit sees its own and those of units below it; an authority, and an operator whose key is limited, those of their areas. */
export function seesSuggestion(
  { by, category, area }: Pick<CatalogueSuggestion, 'by' | 'category' | 'area'>,
  actor: Actor,
  law: Law,
): boolean {
  if (actor.role === 'department') return isInBranch(by.unit, actor, law)
  if (actor.role === 'supervisor') return keepsArea(actor, area, law)
  return actor.role !== 'operator' || isInKey(actor, { category, area }, law)
}

function cannotStand(
  { category, area, lead, coHandlers, from, until = forever }: CatalogueEntry,
  city: City,
  { clock }: CallDeps,
): Refusal | undefined {
  if (!city.categories.some(({ code }) => code === category)) return refused('category.unknown', { category })
  if (area !== '*' && !city.areas.some(({ code }) => code === area)) return refused('area.unknown', { area })
  // On its last day it must still name units that take what it gives them.
  const wrong = cannotTakeOrders([lead, ...coHandlers], { registry: registryOf(city), today: until })
  if (wrong) return wrong
  const today = dateOf(clock.now().toISOString())
  if (from < today) return refused('catalogue.backdated', { from, today })
}

/** 从其规定 — the limit of a law or a regulation, told by the form of its title (第十九条（五）). */
function citesNoStatute({ statutoryLimit }: CatalogueEntry, { statutes }: Rules): Refusal | undefined {
  if (!statutoryLimit || isStatute(statutoryLimit.citation, statutes)) return undefined
  return refused('catalogue.limit-not-a-statute', { citation: statutoryLimit.citation })
}

const fittedRow = (row: CatalogueEntry, { catalogue }: City): CatalogueEntry =>
  fitted(
    row,
    catalogue.filter(({ category, area }) => category === row.category && area === row.area),
  )

async function addRow(row: CatalogueEntry, city: City, deps: CallDeps): Promise<CatalogueEntry> {
  const entry = fittedRow(row, city)
  await deps.registry.put('catalogue', entry)
  return entry
}

/** It ends the day before a later one begins. That the one in force ends, is seen when the city is read. */
function fitted<T extends Row>(entry: T, rows: readonly T[]): T {
  const others = rows.filter(({ from }) => from !== entry.from)
  return inSuccession([entry, ...others]).find(({ from }) => from === entry.from) ?? entry
}
