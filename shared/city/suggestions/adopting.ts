/** 采纳 — what follows when a suggestion is adopted: a row of the catalogue (第二十条). */
import type { Actor } from '../../access/actor.ts'
import type { Standing } from '../../record/entry.ts'
import { execute } from '../../record/execute.ts'
import { type Followed, follow, type Received } from '../../record/follow.ts'
import type { Asked } from '../../record/kind.ts'
import type { RecordKnock } from '../../record/records.ts'
import { isRefusal } from '../../record/refusal.ts'
import { catalogueRecord } from '../records/dated.ts'
import { type EnactDeps, enact } from '../records/enact.ts'
import { type SuggestionCommand, type SuggestionEntry, suggestionKind } from './kind.ts'
import type { Suggestions } from './store.ts'

export type SuggestingDeps = EnactDeps & { suggestions: Suggestions }

/** Decides on a suggestion; the row of one that is adopted is there when this is answered. */
export async function onSuggestion(asked: Asked<SuggestionCommand, Actor>, deps: SuggestingDeps) {
  const kind = suggestionKind(asked.id)
  const done = await execute(kind, asked, {
    ...deps,
    records: deps.suggestions,
    knock: (id, { n: version, attempt }) => deps.knocks.send({ record: kind.chainOf(id), version, attempt }),
  })
  if (!isRefusal(done)) await enterAdopted(asked.id, done.decision, done.log, deps)
  return done
}

export const followSuggestion = (
  id: string,
  knock: RecordKnock,
  received: Received,
  deps: SuggestingDeps,
): Promise<Followed> =>
  follow<SuggestionEntry, Standing<SuggestionEntry>>(knock, received, {
    clock: deps.clock,
    read: () => deps.suggestions.read(id),
    // Nobody else is knocked for: this knock comes again until the row is written.
    carryOut: (decision, { log }) => enterAdopted(id, decision, log, { ...deps, knocks: { send: async () => {} } }),
  })

/** Safe to repeat: the catalogue knows the suggestion by its id. */
async function enterAdopted(
  id: string,
  { n, by, events }: SuggestionEntry,
  log: readonly SuggestionEntry[],
  deps: EnactDeps,
): Promise<void> {
  const adopted = events.find((happened) => happened.type === 'suggestion-decided')
  const suggestion = suggestionKind(id).replay(log.slice(0, n))
  if (!suggestion || adopted?.from === undefined) return
  const { category, area, lead, coHandlers } = suggestion
  const { from, statutoryLimit } = adopted
  const row = { category, area, lead, coHandlers, from, ...(statutoryLimit ? { statutoryLimit } : {}) }
  const record = catalogueRecord.idOf(row)
  await enact(
    catalogueRecord.kind(record),
    {
      id: record,
      command: { type: 'enterRow', row, suggestion: id },
      actor: by,
      once: { key: `suggestion ${id}`, print: id },
    },
    deps,
  )
}
