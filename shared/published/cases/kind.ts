/** 案例这一类记录 — what the record machine must know of chosen cases. */
import { type Actor, signed } from '../../access/actor.ts'
import type { Kind } from '../../record/kind.ts'
import { isRefusal } from '../../record/refusal.ts'
import { refused } from '../refusals.ts'
import { type Case, type CaseEntry, caseOf, caseTexts } from './case.ts'
import { type CaseCommand, decideCase, type Looked } from './decide.ts'

type CaseKind = Kind<Case, CaseEntry, CaseCommand, Case, Actor>

/** @param looked what was read of its ticket, for commands that need it */
export const caseKind = (id: string, looked?: Looked): CaseKind => ({
  chainOf: (of) => `case ${of}`,
  texts: caseTexts,
  replay: (log) => caseOf(id, log),
  signed,
  unseen: () => undefined,
  begins: ({ type }) => type === 'propose',
  decide({ command, actor }, before) {
    const events = decideCase(command, before, { actor, looked })
    return isRefusal(events) ? events : { events }
  },
  rows: (state) => state,
  says: {
    unknown: () => refused('case.unknown'),
    changed: () => refused('case.changed'),
    keyReused: () => refused('idempotency.key-reused'),
  },
})
