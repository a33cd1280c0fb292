/** 决定的执行 — gives a command to a ladder, with the law and what it must know. */
import type { Actor } from '../../access/actor.ts'
import { execute } from '../../record/execute.ts'
import type { Asked } from '../../record/kind.ts'
import { isRefusal } from '../../record/refusal.ts'
import type { DecideDeps as ResultDeps } from '../results/decided.ts'
import type { Deciding, LadderCommand } from './decide.ts'
import { ladderKind } from './kind.ts'
import type { Ladder, LadderEntry } from './ladder.ts'
import type { LadderQueue, Ladders } from './ports.ts'
import type { Refusal } from './refusals.ts'

export type DecideDeps = Pick<ResultDeps, 'law' | 'clock' | 'attempt' | 'draw'> & {
  ladders: Ladders
  ladderQueue: LadderQueue
}

/** The knock is the message that wakes whatever follows: it comes before the write. */
export async function decided(
  asked: Asked<LadderCommand, Actor>,
  known: Pick<Deciding, 'entered' | 'earlier' | 'stands' | 'unitOfStaff'>,
  deps: DecideDeps,
): Promise<Ladder | Refusal> {
  const { rules, calendar, registry } = await deps.law()
  const { ladders: records, clock, attempt, draw } = deps
  const kind = ladderKind(asked.id, { ...known, rules, calendar, place: { registry, rules } })
  const knock = (ladder: string, { n: version, attempt: by }: LadderEntry) =>
    deps.ladderQueue.send({ ladder, version, attempt: by }, by)
  const done = await execute(kind, asked, { records, texts: records.texts, knock, clock, attempt, draw })
  // The kind says no with its own codes.
  return isRefusal(done) ? (done as Refusal) : done.state
}
