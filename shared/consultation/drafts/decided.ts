/** 决定的执行 — gives a command to a draft; nothing follows it. */
import type { Actor } from '../../access/actor.ts'
import type { Law } from '../../city/law.ts'
import type { Attempt, Clock, Draw } from '../../record/clock.ts'
import { execute } from '../../record/execute.ts'
import type { Asked } from '../../record/kind.ts'
import { isRefusal } from '../../record/refusal.ts'
import type { DraftCommand } from './decide.ts'
import type { Draft } from './draft.ts'
import { draftKind } from './kind.ts'
import type { Drafts } from './ports.ts'
import type { Refusal } from './refusals.ts'

export interface DecideDeps {
  drafts: Drafts
  law(): Promise<Pick<Law, 'registry' | 'rules'>>
  clock: Clock
  attempt: Attempt
  draw: Draw
}

export async function draftDecided(asked: Asked<DraftCommand, Actor>, deps: DecideDeps): Promise<Draft | Refusal> {
  const { registry, rules } = await deps.law()
  const { drafts: records, clock, attempt, draw } = deps
  const done = await execute(draftKind(asked.id, { registry, rules }), asked, {
    ...{ records, clock, attempt, draw },
    texts: { put: async () => {} },
    knock: async () => {},
  })
  // The kind says no with its own codes.
  return isRefusal(done) ? (done as Refusal) : done.state
}
