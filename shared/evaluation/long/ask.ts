/** 提出 — asks for a long evaluation; asked twice it is worked out once. */
import type { Actor } from '../../access/actor.ts'
import type { Law } from '../../city/law.ts'
import { addDays } from '../../law/civil-date.ts'
import { dateOf, endOfDay } from '../../law/shanghai-time.ts'
import type { Clock } from '../../record/clock.ts'
import { type ReadingDeps, standsSince } from '../days/reading.ts'
import { isFailed, untried } from '../tries.ts'
import { type Evaluation, personOf } from './evaluation.ts'
import type { EvaluationQueue, Evaluations } from './ports.ts'
import { nameOf, type Question } from './question.ts'

export interface AskDeps {
  evaluations: Pick<Evaluations, 'read' | 'begin' | 'tried'>
  evaluationQueue: EvaluationQueue
  days: ReadingDeps['days']
  clock: Clock
}

/** A message may be lost, or its worker killed: what stands still so long is sent again when it is asked for. */
const stillSeconds = 60

export async function evaluationOf(question: Question, actor: Actor, law: Law, deps: AskDeps): Promise<Evaluation> {
  const { evaluations, evaluationQueue, clock } = deps
  const now = clock.now().toISOString()
  const id = nameOf(question, { since: await standsSince(deps), law, now })
  const found = await evaluations.read(id)
  if (found && !standsStill(found, now) && !hasFailed(found, now)) return found
  const keptUntil = endOfDay(addDays(dateOf(now), law.rules.evaluation.periods.keptDays))
  const asked = { question, at: now, by: personOf(actor), keptUntil }
  if (!found) await evaluations.begin(id, asked)
  // 从头再算 — whoever asks for what failed has it tried again.
  if (found && hasFailed(found, now)) await evaluations.tried(found, untried(now))
  await evaluationQueue.send({ evaluation: id }, `${id}.${Math.floor(Date.parse(now) / (stillSeconds * 1000))}`)
  return (await evaluations.read(id)) ?? { id, asked }
}

const hasFailed = ({ outcome, tried }: Evaluation, now: string): boolean =>
  !outcome && tried !== undefined && isFailed(tried, now)

function standsStill({ asked, progress, outcome }: Evaluation, now: string): boolean {
  const last = progress?.at ?? asked.at
  return !outcome && Date.parse(now) - Date.parse(last) > stillSeconds * 1000
}
