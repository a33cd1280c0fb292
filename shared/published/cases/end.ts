/** 随件撤下 — cases of a ticket that may be told of no more are taken down. */
import { system } from '../../access/actor.ts'
import { mayBeTold, type SourceDeps, type ToldNoMore } from '../../appeals/index.ts'
import { execute, type WriteDeps } from '../../record/execute.ts'
import { isRefusal } from '../../record/refusal.ts'
import type { Case, CaseEntry } from './case.ts'
import { caseKind } from './kind.ts'
import type { Cases } from './ports.ts'

export type EndDeps = Pick<WriteDeps<CaseEntry, Case>, 'clock' | 'attempt' | 'draw'> &
  Pick<SourceDeps, 'tickets'> & { cases: Cases }

/** Whatever its state: who publishes it at the same moment finds it changed. Done again it changes nothing. */
export async function endCases({ ticket, isLead }: ToldNoMore, deps: EndDeps): Promise<void> {
  if (!isLead && !(await deps.cases.isNoted(ticket))) return
  for (const one of await deps.cases.all()) {
    // What is merged into a lead knows of it, and not the other way round.
    if (isEnded(one) || (one.ticket !== ticket && !isLead)) continue
    const told = await mayBeTold(one.ticket, deps)
    if (told === 'told' || (told === 'never' && isDown(one))) continue
    await end(one, told === 'erased', deps)
  }
}

async function end({ case: id }: Case, erased: boolean, { cases, clock, attempt, draw }: EndDeps): Promise<void> {
  const { records, texts } = cases.opened()
  const asked = { id, command: { type: 'end' as const, erased }, actor: system('changes') }
  const knock = async () => {}
  const done = await execute(caseKind(id), asked, { records, texts, knock, clock, attempt, draw })
  if (isRefusal(done)) throw new Error(`case ${id} was not taken down: ${done.refused}`)
}

const isDown = ({ state }: Case): boolean => state === 'taken-down' || state === 'withheld'
const isEnded = (one: Case): boolean => isDown(one) && one.textsEndedAt !== undefined
