/** 草案这一类记录 — what the record machine must know of drafts. */
import { type Actor, signed } from '../../access/actor.ts'
import { textsInTheLog } from '../../record/kept-texts.ts'
import type { Kind } from '../../record/kind.ts'
import { isRefusal } from '../../record/refusal.ts'
import { type Deciding, type DraftCommand, decideDraft } from './decide.ts'
import { type Draft, type DraftEntry, draftOf } from './draft.ts'
import { refused } from './refusals.ts'

export const draftKindName = 'consultation'
export const draftRecord = (consultation: string): string => `${draftKindName} ${consultation}`

type DraftKind = Kind<Draft, DraftEntry, DraftCommand, Draft, Actor>

export const draftKind = (consultation: string, place: Deciding['place']): DraftKind => ({
  chainOf: draftRecord,
  // A draft is published as it stands: nothing of a person that would have to be erased.
  texts: textsInTheLog(),
  replay: (log) => draftOf(consultation, log),
  signed,
  unseen: () => undefined,
  begins: ({ type }) => type === 'proposeConsultation',
  decide({ command, actor, ifMatch }, draft, { bytes }, now) {
    const events = decideDraft(command, draft, { now, actor, place, ifMatch, bytes })
    return isRefusal(events) ? events : { events }
  },
  rows: (draft) => draft,
  says: {
    unknown: () => refused('consultation.unknown'),
    changed: () => refused('consultation.changed'),
    keyReused: () => refused('idempotency.key-reused'),
  },
})
