/** 决定的执行 — gives a command to the task of reported errors. */
import type { Actor } from '../../access/actor.ts'
import type { Law } from '../../city/law.ts'
import type { Attempt, Clock, Draw } from '../../record/clock.ts'
import { execute } from '../../record/execute.ts'
import type { Asked } from '../../record/kind.ts'
import { isRefusal } from '../../record/refusal.ts'
import type { Deciding, ReportCommand } from './decide.ts'
import { reportKind } from './kind.ts'
import type { ArticleReports } from './ports.ts'
import type { Refusal } from './refusals.ts'
import type { ErrorTask } from './report.ts'

export interface DecideDeps {
  reports: ArticleReports
  law(): Promise<Law>
  clock: Clock
  attempt: Attempt
  draw: Draw
}

/** Nothing follows it: whoever is concerned finds it on their list, and nobody is knocked for. */
export async function reportDecided(
  asked: Asked<ReportCommand, Actor>,
  known: Pick<Deciding, 'article' | 'reported'>,
  deps: DecideDeps,
): Promise<ErrorTask | Refusal> {
  const { rules, calendar } = await deps.law()
  const { reports: records, clock, attempt, draw } = deps
  const done = await execute(reportKind(asked.id, { ...known, rules, calendar }), asked, {
    ...{ records, texts: records.texts, clock, attempt, draw },
    knock: async () => {},
  })
  // The kind says no with its own codes.
  return isRefusal(done) ? (done as Refusal) : done.state
}
