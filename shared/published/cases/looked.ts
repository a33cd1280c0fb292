/** 查验所依 — what a summary is held against: its ticket as it stands, and other cases. */
import type { Actor } from '../../access/actor.ts'
import { type CaseSource, caseSource, type SourceDeps } from '../../appeals/index.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import { toldLater } from '../figures/foreseen.ts'
import { countyOf, topOf } from '../figures/place.ts'
import { type Refusal, refused } from '../refusals.ts'
import type { Case } from './case.ts'
import type { Looked } from './decide.ts'
import { isMinor, minorsIn } from './minors.ts'
import { isToldOf } from './told.ts'

export interface LookedDeps extends SourceDeps {
  cases: { all(): Promise<Case[]> }
}

export interface Found extends Looked {
  category: string | undefined
  area: string | undefined
  month: string
}

/** Read anew for each text and each publication: what was true then may be so no more. */
export async function lookedAt(
  ticket: string,
  asking: { by: Actor; from: { ip: string; request: string } },
  deps: LookedDeps,
): Promise<Found | Refusal> {
  const source = await caseSource(ticket, asking, deps)
  if (!source) return refused('case.ticket-unknown', { ticket })
  const { registry } = await deps.law()
  const { areas, categories, units } = registry.lists
  const month = dateOf(source.registeredAt).slice(0, 7)
  const known = await deps.cases.all()
  const told = known.filter((one) => one.month === month && isToldOf(one) && one.ticket !== ticket)
  const parents = new Map(categories.map(({ code, parent }) => [code, parent]))
  return {
    ...{ month, never: whyNever(source), known: knownOf(source), sources: source.texts },
    category: topOf(source.category ?? '', parents) || undefined,
    area: countyOf(source.area ?? '', areas) || undefined,
    publicNames: [...units, ...areas].map(({ name }) => name).filter((name) => name.length > 1),
    isPlaced: told.length < toldLater,
  }
}

function whyNever({ isNever, isClosed, people, texts, registeredAt }: CaseSource): Refusal | undefined {
  if (isNever) return refused('case.never')
  if (!isClosed) return refused('case.not-closed')
  if (people.some(({ idNumber }) => idNumber !== undefined && isMinor(idNumber, dateOf(registeredAt))))
    return refused('case.minors', { words: '诉求人' })
  const words = minorsIn(texts)
  return words === undefined ? undefined : refused('case.minors', { words })
}

function knownOf({ people, officials, numbers, places, texts }: CaseSource): Looked['known'] {
  const of = (field: 'phone' | 'idNumber' | 'email' | 'address') => people.flatMap((one) => one[field] || [])
  return {
    names: [...people.map(({ name }) => name), ...officials].filter((name) => name !== ''),
    phones: of('phone'),
    idNumbers: of('idNumber'),
    emails: of('email'),
    addresses: [...of('address'), ...places],
    ...{ numbers, texts },
  }
}
