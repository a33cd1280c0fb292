/** 决定的执行 — gives a command to an appeal, with result and ticket. */
import type { Actor } from '../../access/actor.ts'
import { execute } from '../../record/execute.ts'
import type { Asked } from '../../record/kind.ts'
import { isRefusal } from '../../record/refusal.ts'
import type { DecideDeps as ResultDeps } from '../results/decided.ts'
import type { Appeal } from './appeal.ts'
import type { AppealCommand, Deciding } from './decide.ts'
import { appealKind } from './kind.ts'
import type { Appeals } from './ports.ts'
import type { Refusal } from './refusals.ts'

export type DecideDeps = Pick<ResultDeps, 'law' | 'clock' | 'attempt' | 'draw'> & { appeals: Appeals }

/** Nothing follows an appeal: nobody is knocked for. */
export async function decided(
  asked: Asked<AppealCommand, Actor>,
  known: Pick<Deciding, 'result' | 'counts' | 'hands' | 'unitOfStaff'>,
  deps: DecideDeps,
): Promise<Appeal | Refusal> {
  const { rules, calendar, registry } = await deps.law()
  const { appeals: records, clock, attempt, draw } = deps
  const kind = appealKind(asked.id, { ...known, rules, calendar, place: { registry, rules } })
  const knock = async () => {}
  const done = await execute(kind, asked, { records, texts: records.texts, knock, clock, attempt, draw })
  // The kind says no with its own codes.
  return isRefusal(done) ? (done as Refusal) : done.state
}
