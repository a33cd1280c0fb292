/** 派给谁 — by hand with a reason, else by responsibility list, else by catalogue (第二十条、第二十二条). */

import { type Context, type Refusal, refused } from '../../ticket/decision.ts'
import type { CommandOf } from '../../words/command.ts'
import type { EventOf } from '../../words/event.ts'
import type { StatutoryLimit } from '../../words/event-fields.ts'

export interface Chosen {
  by: EventOf<'dispatched'>['by']
  lead: string
  coHandlers: readonly string[]
  /** of the responsibility list */
  matter?: string
}

interface Where {
  category: string | undefined
  area: string | undefined
}

/** The list goes before the catalogue: it settles who leads where the catalogue's departments meet. */
export function choose(command: CommandOf<'dispatch'>, where: Where, context: Context): Chosen | Refusal {
  if (command.lead) return byHand(command.lead, command.reason)
  return byList(command.matter, where, context) ?? byCatalogue(where, context)
}

function byHand(lead: string, reason: string | undefined): Chosen | Refusal {
  if (!reason) return refused('dispatch.by-hand-needs-reason')
  return { by: 'hand', lead, coHandlers: [] }
}

function byList(
  matter: string | undefined,
  { category, area }: Where,
  { registry, today }: Context,
): Chosen | Refusal | undefined {
  const entry = matter
    ? registry.matter(matter, today)
    : category && area
      ? registry.responsible(category, area, today)
      : undefined
  if (matter && !entry) return refused('dispatch.matter-unknown', { matter })
  return entry && { by: 'responsibility-list', lead: entry.lead, coHandlers: entry.departments, matter: entry.matter }
}

function byCatalogue({ category, area }: Where, { registry, today }: Context): Chosen | Refusal {
  if (!category || !area) return refused('dispatch.needs-category-and-area')
  const entry = registry.catalogueEntry(category, area, today)
  if (!entry) return refused('dispatch.no-catalogue-entry', { category, area })
  return { by: 'catalogue', lead: entry.lead, coHandlers: entry.coHandlers }
}

/** 法定时限 — belongs to the matter, so it holds whoever is named to handle it (第十九条（五）). */
export function statutoryLimitOf({ category, area }: Where, { registry, today }: Context): StatutoryLimit | undefined {
  const limit = category && area ? registry.catalogueEntry(category, area, today)?.statutoryLimit : undefined
  if (!limit) return undefined
  const { citationKind: _, ...statutory } = limit
  return statutory
}
