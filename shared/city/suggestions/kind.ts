/** 目录调整建议 — a suggestion is a record: proposed, then adopted or declined (第二十条). */
import * as z from 'zod'
import { actor } from '../../access/actor.ts'
import { entrySchema } from '../../record/entry.ts'
import { type EventOfShapes, event, oneOf } from '../../record/event-shape.ts'
import { lazily } from '../../schema/lazily.ts'
import { catalogueEntry } from '../city.ts'
import { type RegisterEntry, type RegisterKind, registerKind } from '../records/kind.ts'
import { refused } from '../refusals.ts'
import { type CatalogueSuggestion, suggestionDecisions } from './suggestion.ts'

const events = [
  event('suggested', () => ({
    ...catalogueEntry().pick({ category: true, area: true, lead: true, coHandlers: true }).shape,
    reasons: z.string(),
  })),
  event('suggestion-decided', () => ({
    decision: z.enum(suggestionDecisions),
    reasons: z.string(),
    /** adopted: the catalogue names the lead from this day on */
    from: z.iso.date().optional(),
    /** adopted: the limit of a statute that the row goes on bearing (第十九条（五）) */
    statutoryLimit: catalogueEntry().shape.statutoryLimit,
  })),
] as const
type Happened = EventOfShapes<typeof events>
type Said<T extends Happened['type']> = Omit<Extract<Happened, { type: T }>, 'type'>

const entry = lazily(() => entrySchema(actor, oneOf(events)))
export type SuggestionEntry = RegisterEntry<Happened>

export type SuggestionCommand =
  | ({ type: 'suggest' } & Said<'suggested'>)
  | ({ type: 'decideSuggestion' } & Said<'suggestion-decided'>)

/** @param id of the record: it is part of what is shown */
export const suggestionKind = (
  id: string,
): RegisterKind<CatalogueSuggestion, Happened, SuggestionCommand, CatalogueSuggestion> =>
  registerKind({
    name: 'suggestion',
    entry,
    begins: ({ type }) => type === 'suggest',
    evolve(state, happened, { at, by }) {
      if (happened.type === 'suggested') {
        const { type: _, ...said } = happened
        return { id, ...said, at, by: { role: by.role, id: by.id, ...(by.unit ? { unit: by.unit } : {}) } }
      }
      if (!state) throw new Error('a suggestion was decided before it was made')
      const { decision, reasons, from } = happened
      return { ...state, decision: { decision, reasons, at, by: by.id, ...(from ? { from } : {}) } }
    },
    decide({ type, ...said }, state) {
      if (state?.decision) return refused('catalogue.suggestion-decided', state.decision)
      if ('decision' in said) return [{ type: 'suggestion-decided', ...said }]
      return [{ type: 'suggested', ...said }]
    },
    rows: (state) => state,
    says: {
      unknown: (id) => refused('list.unknown', { suggestion: id }),
      changed: () => refused('catalogue.suggestion-decided'),
    },
  })
