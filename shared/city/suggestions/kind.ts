/** 目录调整建议 — a suggestion is a record: proposed, then adopted or declined (第二十条). */
import * as z from 'zod'
import { type Actor, actor, signed } from '../../access/actor.ts'
import { type Entry, entrySchema } from '../../record/entry.ts'
import { type EventOfShapes, event, oneOf } from '../../record/event-shape.ts'
import { textsInTheLog } from '../../record/kept-texts.ts'
import type { Kind } from '../../record/kind.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { catalogueEntry } from '../city.ts'
import { refused } from '../refusals.ts'
import type { CatalogueSuggestion } from './suggestion.ts'

const events = [
  event('suggested', () => ({
    ...catalogueEntry().pick({ category: true, area: true, lead: true, coHandlers: true }).shape,
    reasons: z.string(),
  })),
  event('suggestion-decided', () => ({
    decision: z.enum(['adopt', 'decline']),
    reasons: z.string(),
    /** adopted: the catalogue names the lead from this day on */
    from: z.iso.date().optional(),
  })),
] as const
type Happened = EventOfShapes<typeof events>
type Said<T extends Happened['type']> = Omit<Extract<Happened, { type: T }>, 'type'>

export const suggestionEntry = lazily(() => entrySchema(actor, oneOf(events)))
export type SuggestionEntry = Parsed<typeof suggestionEntry>

export type SuggestionCommand =
  | ({ type: 'suggest' } & Said<'suggested'>)
  | ({ type: 'decideSuggestion' } & Said<'suggestion-decided'>)

/** @param id of the record: it is part of what is shown */
const replayOf =
  (id: string) =>
  (log: readonly SuggestionEntry[]): CatalogueSuggestion | undefined => {
    let state: CatalogueSuggestion | undefined
    for (const { events, at, by } of log) for (const happened of events) state = evolve(state, happened, { id, at, by })
    return state
  }

function evolve(
  state: CatalogueSuggestion | undefined,
  { type: _, ...said }: Happened,
  { id, at, by }: Pick<Entry, 'at'> & { id: string; by: Actor },
): CatalogueSuggestion | undefined {
  if ('decision' in said) {
    const { from, ...decision } = said
    return state && { ...state, decision: { ...decision, at, by: by.id, ...(from ? { from } : {}) } }
  }
  return { id, ...said, at, by: { role: by.role, id: by.id, ...(by.unit ? { unit: by.unit } : {}) } }
}

export const suggestionKind = (
  id: string,
): Kind<CatalogueSuggestion, SuggestionEntry, SuggestionCommand, CatalogueSuggestion, Actor> => ({
  chainOf: (id) => `suggestion ${id}`,
  texts: textsInTheLog(),
  replay: replayOf(id),
  signed,
  unseen: () => undefined,
  begins: ({ type }) => type === 'suggest',
  decide({ command: { type, ...said } }, state) {
    if (state?.decision) return refused('catalogue.suggestion-decided', state.decision)
    if ('decision' in said) return { events: [{ type: 'suggestion-decided', ...said }] }
    return { events: [{ type: 'suggested', ...said }] }
  },
  rows: (state) => state,
  says: {
    unknown: (id) => refused('list.unknown', { suggestion: id }),
    changed: () => refused('catalogue.suggestion-decided'),
    keyReused: () => refused('idempotency.key-reused'),
  },
})
