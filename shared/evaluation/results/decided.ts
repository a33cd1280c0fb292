/** 决定的执行 — gives a command to a result, with the law and the appeals as they stand. */
import type { Actor } from '../../access/actor.ts'
import type { Law } from '../../city/law.ts'
import type { Attempt, Clock, Draw } from '../../record/clock.ts'
import { execute } from '../../record/execute.ts'
import type { Asked } from '../../record/kind.ts'
import { isRefusal } from '../../record/refusal.ts'
import type { ResultCommand } from './decide.ts'
import { resultKind } from './kind.ts'
import { baseOf } from './period.ts'
import type { AppealsOf, ResultQueue, Results } from './ports.ts'
import type { Refusal } from './refusals.ts'
import type { Result, ResultEntry } from './result.ts'

export interface DecideDeps {
  results: Results
  appealsOf: AppealsOf
  resultQueue: ResultQueue
  law(): Promise<Law>
  clock: Clock
  attempt: Attempt
  draw: Draw
}

/** The knock is the message that wakes whatever follows: it comes before the write. */
export async function decided(asked: Asked<ResultCommand, Actor>, deps: DecideDeps): Promise<Result | Refusal> {
  const { rules, calendar, registry } = await deps.law()
  const { results: records, clock, attempt, draw } = deps
  const appeals = await deps.appealsOf.standings(baseOf(asked.id))
  const place = { registry, rules }
  const knock = (result: string, { n: version, attempt: by }: ResultEntry) =>
    deps.resultQueue.send({ result, version, attempt: by }, by)
  const texts = { put: async () => {} }
  const done = await execute(resultKind(asked.id, { place, rules, calendar, appeals }), asked, {
    ...{ records, texts, knock, clock, attempt, draw },
  })
  // The kind says no with its own codes.
  return isRefusal(done) ? (done as Refusal) : done.state
}
