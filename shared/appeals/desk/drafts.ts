/** 暂存 — saved, continued by another operator, and erased once it is registered. */
import { isDeepStrictEqual } from 'node:util'
import { type Actor, signed } from '../../access/actor.ts'
import type { Clock } from '../../record/clock.ts'
import { type Refusal, refused } from '../ticket/decision.ts'
import type { Draft, DraftForm } from './draft.ts'
import type { Drafts } from './ports.ts'

interface Deps {
  drafts: Drafts
  clock: Pick<Clock, 'now'>
}

interface Saving {
  form: DraftForm
  operator: string | undefined
  actor: Actor
  ifMatch: number | undefined
}

export type KeptDraft = Draft & { version: number }

/** Over another's only with the version that was read. Saved again after an answer was lost it stands as it is. */
export async function saveDraft(
  call: string,
  { form, operator, actor, ifMatch }: Saving,
  { drafts, clock }: Deps,
): Promise<KeptDraft | Refusal> {
  const standing = await drafts.read(call)
  const { draft, version } = standing
  const by = signed(actor)
  if (draft && isDeepStrictEqual(draft.form, form) && draft.by.id === by.id) return { ...draft, version }
  if (draft ? ifMatch !== version : ifMatch !== undefined)
    return draft ? changed(draft, version) : refused('draft.unknown')
  const saved = { form, by, savedAt: clock.now().toISOString(), ...(operator === undefined ? {} : { operator }) }
  if (await drafts.save(call, saved, version)) return { ...saved, version: version + 1 }
  const now = await drafts.read(call)
  return now.draft ? changed(now.draft, now.version) : refused('draft.unknown')
}

/** Whoever is told may look at it and decide; what stands in it is told to nobody who did not ask. */
const changed = ({ savedAt, operator }: Draft, version: number): Refusal =>
  refused('draft.changed', { version, savedAt, ...(operator === undefined ? {} : { operator }) })

/** 弃稿 — of this version alone, where one is named. */
export async function endDraft(
  call: string,
  ifMatch: number | undefined,
  { drafts }: Pick<Deps, 'drafts'>,
): Promise<undefined | Refusal> {
  const { draft, version } = await drafts.read(call)
  if (!draft) return refused('draft.unknown')
  if (ifMatch !== undefined && ifMatch !== version) return changed(draft, version)
  if (await drafts.end(call, version)) return undefined
  const now = await drafts.read(call)
  return now.draft ? changed(now.draft, now.version) : refused('draft.unknown')
}
