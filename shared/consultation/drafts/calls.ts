/** 意见征集 — answers calls that write, open, withdraw and list drafts. */
import type { Actor } from '../../access/actor.ts'
import { isInBranch } from '../../access/sees.ts'
import { code } from '../../city/city.ts'
import { fieldErrors } from '../../door/field-errors.ts'
import { askedBy, type Call } from '../../door/http.ts'
import { DoorRefusal } from '../../door/input.ts'
import { cursorFrom } from '../../door/paging.ts'
import { isRefusal } from '../../record/refusal.ts'
import type { DraftCommand } from './decide.ts'
import { type DecideDeps, draftDecided } from './decided.ts'
import { type Act, type Draft, draftOf, unitOf } from './draft.ts'
import { refused } from './refusals.ts'
import type { DraftRoutes } from './routes.ts'

export type CallDeps = DecideDeps

type Asking = Pick<Call<DraftRoutes['openConsultation']>, 'actor' | 'from' | 'once' | 'ifMatch'>

export const proposeConsultation = (call: Call<DraftRoutes['proposeConsultation']>, deps: CallDeps) =>
  decide(call, codeOf(call.params.consultation), { type: 'proposeConsultation', content: call.body }, deps)

export const openConsultation = (call: Call<DraftRoutes['openConsultation']>, deps: CallDeps) =>
  decide(call, call.params.consultation, { type: 'openConsultation', version: numberOf(call.params) }, deps)

export const refuseConsultation = (call: Call<DraftRoutes['refuseConsultation']>, deps: CallDeps) =>
  decide(
    call,
    call.params.consultation,
    { type: 'refuseConsultation', version: numberOf(call.params), ...call.body },
    deps,
  )

export const withdrawConsultation = (call: Call<DraftRoutes['withdrawConsultation']>, deps: CallDeps) =>
  decide(call, call.params.consultation, { type: 'withdrawConsultation', ...call.body }, deps)

async function decide(asking: Asking, id: string, command: DraftCommand, deps: CallDeps) {
  const done = await draftDecided({ ...askedBy(asking), id, command, ifMatch: asking.ifMatch }, deps)
  if (isRefusal(done)) return done
  return { ...shown(done), location: `/v1/consultations/${id}` }
}

export async function listKeptConsultations(
  { query, actor }: Call<DraftRoutes['listKeptConsultations']>,
  deps: CallDeps,
) {
  const place = await deps.law()
  const unit = query.unit ?? actor.unit
  if (unit !== undefined && !isInBranch(unit, actor, place)) return refused('consultation.unknown')
  const hasOthersBelow = place.registry.unitCodes.some(
    (one) => one !== unit && unit && place.registry.isWithin(one, unit),
  )
  const list =
    query.state === 'proposed'
      ? { of: 'waiting' as const }
      : unit === undefined || hasOthersBelow
        ? { of: 'all' as const }
        : { of: 'unit' as const, unit }
  const { items, ...rest } = await deps.drafts.list(list, query.limit, cursorFrom(query.cursor))
  // One list of the city: a page of it may show fewer.
  const theirs = items.filter(({ unit: of }) => unit === undefined || place.registry.isWithin(of, unit))
  return { body: { ...rest, items: theirs } }
}

export async function readKeptConsultation(
  { params, actor }: Call<DraftRoutes['readKeptConsultation']>,
  deps: CallDeps,
) {
  const draft = await seenDraft(params.consultation, actor, deps)
  return draft ? shown(draft) : refused('consultation.unknown')
}

/** Of another branch it does not exist. */
export async function seenDraft(
  id: string,
  actor: Actor,
  deps: Pick<CallDeps, 'drafts' | 'law'>,
): Promise<Draft | undefined> {
  const draft = await draftIn(id, deps)
  return draft && isInBranch(unitOf(draft), actor, await deps.law()) ? draft : undefined
}

export async function draftIn(id: string, { drafts }: Pick<CallDeps, 'drafts'>): Promise<Draft | undefined> {
  const stored = await drafts.read(id)
  return stored && draftOf(id, stored.log)
}

function shown({ consultation, revision, versions, withdrawn }: Draft) {
  const body = {
    consultation,
    revision,
    versions: versions.map(({ version, state, content, proposed, opened, refused }) => ({
      ...{ version, state, ...content },
      proposed: actOf(proposed),
      opened: opened && actOf(opened),
      refused: refused && actOf(refused),
    })),
    withdrawn: withdrawn && actOf(withdrawn),
  }
  return { body, version: revision }
}

export const actOf = ({ at, by: { role, id, staff, unit }, reasons }: Act) => ({ at, role, id, staff, unit, reasons })

export function codeOf(text: string): string {
  const parsed = code().safeParse(text)
  if (parsed.success) return parsed.data
  throw new DoorRefusal('input.invalid', { errors: fieldErrors(parsed.error, 'path') })
}

/** Of what is no number there is no version. */
const numberOf = ({ version }: { version: string }): number => (/^[1-9]\d{0,5}$/.test(version) ? Number(version) : 0)
