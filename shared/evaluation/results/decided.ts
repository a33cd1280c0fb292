/** 决定的执行 — gives a command to a result, with the law and the appeals as they stand. */
import type { Actor } from '../../access/actor.ts'
import type { Law } from '../../city/law.ts'
import type { Attempt, Clock, Draw } from '../../record/clock.ts'
import { execute } from '../../record/execute.ts'
import type { Asked } from '../../record/kind.ts'
import { isRefusal } from '../../record/refusal.ts'
import type { AppealStanding } from '../appeals/standing.ts'
import type { ResultCommand } from './decide.ts'
import { resultKind } from './kind.ts'
import { isCountedIn } from './level.ts'
import { baseOf, branchIn } from './period.ts'
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
  const place = { registry, rules }
  const appeals = await standingsOf(asked.id, branchIn(asked.id), deps)
  const knock = (result: string, { n: version, attempt: by }: ResultEntry) =>
    deps.resultQueue.send({ result, version, attempt: by }, by)
  const texts = { put: async () => {} }
  const done = await execute(resultKind(asked.id, { place, rules, calendar, appeals }), asked, {
    ...{ records, texts, knock, clock, attempt, draw },
  })
  // The kind says no with its own codes.
  return isRefusal(done) ? (done as Refusal) : done.state
}

/** Of the units that a result counts, against whichever result of its node they were filed. */
export async function standingsOf(
  id: string,
  branch: string | undefined,
  { appealsOf, law }: Pick<DecideDeps, 'appealsOf' | 'law'>,
): Promise<AppealStanding[]> {
  const [all, place] = await Promise.all([appealsOf.standings(baseOf(id)), law()])
  return all.filter(({ unit }) => isCountedIn(branch, unit, place))
}
