/** 目录调整建议 — calls that suggest, list and decide changes of the dispatch catalogue (第二十条). */
import { randomUUID } from 'node:crypto'
import type { Actor } from '../../access/actor.ts'
import { isInBranch, isInKey, isLimited } from '../../access/sees.ts'
import { askedBy, type Call } from '../../door/http.ts'
import { DoorRefusal } from '../../door/input.ts'
import { onOnePage } from '../../door/pages.ts'
import { addDays } from '../../law/civil-date.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import { isRefusal } from '../../record/refusal.ts'
import type { CatalogueEntry } from '../city.ts'
import type { CallDeps } from '../compose.ts'
import type { Law } from '../law.ts'
import { catalogueRecord } from '../records/dated.ts'
import { refused } from '../refusals.ts'
import { registryOf } from '../registry.ts'
import type { Routes } from '../routes/index.ts'
import { onSuggestion } from '../suggestions/adopting.ts'
import { type SuggestionCommand, suggestionKind } from '../suggestions/kind.ts'
import type { CatalogueSuggestion } from '../suggestions/suggestion.ts'
import { cannotStand } from './cataloguing.ts'
import { keepsArea, keptByAnother } from './keeping.ts'
import { cityOf } from './named.ts'

export async function suggestCatalogueEntry(
  { body, once, ...asking }: Call<Routes['suggestCatalogueEntry']>,
  deps: CallDeps,
) {
  const { actor } = asking
  const now = deps.clock.now().toISOString()
  if (isLimited(actor) && !isInKey(actor, body, await deps.law())) return refused('key.limited')
  const wrong = cannotStand({ ...body, from: dateOf(now) }, await cityOf(deps), deps)
  if (wrong) return wrong

  const id = once?.salt ?? randomUUID()
  return decided(id, { type: 'suggest', ...body }, { once, ...asking }, deps)
}

export async function listCatalogueSuggestions(
  { query, actor }: Call<Routes['listCatalogueSuggestions']>,
  deps: CallDeps,
) {
  const { state, limit } = query
  const law = await deps.law()
  const items = (await deps.registry.suggestions())
    .filter((suggestion) => seesSuggestion(suggestion, actor, law))
    .filter(({ decision }) => state === 'all' || (state === 'decided') === (decision !== undefined))
    .sort((a, b) => b.at.localeCompare(a.at))
  return { body: onOnePage(items.slice(0, limit)) }
}

/** Adopted, it is a row of the catalogue from that day on. */
export async function decideCatalogueSuggestion(
  { params, body, ...asking }: Call<Routes['decideCatalogueSuggestion']>,
  deps: CallDeps,
) {
  const id = params.suggestion ?? ''
  const suggestion = suggestionKind(id).replay((await deps.suggestions.read(id))?.log ?? [])
  if (!suggestion || !seesSuggestion(suggestion, asking.actor, await deps.law()))
    throw new DoorRefusal('thing.unknown', { details: { suggestion: params.suggestion } })
  if (suggestion.decision) return refused('catalogue.suggestion-decided', suggestion.decision)
  const { decision, reasons } = body
  if (decision === 'decline') return decided(id, { type: 'decideSuggestion', decision, reasons }, asking, deps)

  const city = await cityOf(deps)
  const { category, area, lead, coHandlers } = suggestion
  const from = body.from ?? addDays(dateOf(deps.clock.now().toISOString()), 1)
  // Another lead changes nothing about the matter: a limit that a statute sets for it stays (第十九条（五）).
  const { statutoryLimit } = registryOf(city).catalogueEntry(category, area, from) ?? {}
  const others = await keptByAnother([area], [lead, ...coHandlers], asking.actor, deps)
  const wrong =
    others ??
    cannotStand(
      catalogueRecord.among({ category, area, lead, coHandlers, from }, city.catalogue.filter(isOf(category, area))),
      city,
      deps,
    )
  if (wrong) return wrong
  const command = {
    type: 'decideSuggestion' as const,
    decision,
    reasons,
    from,
    ...(statutoryLimit ? { statutoryLimit } : {}),
  }
  return decided(id, command, asking, deps)
}

const isOf = (category: string, area: string) => (row: CatalogueEntry) => row.category === category && row.area === area

async function decided(id: string, command: SuggestionCommand, asking: Parameters<typeof askedBy>[0], deps: CallDeps) {
  const done = await onSuggestion({ id, command, ...askedBy(asking) }, deps)
  return isRefusal(done) ? done : { body: done.state, location: `/v1/catalogue-suggestions/${id}` }
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
