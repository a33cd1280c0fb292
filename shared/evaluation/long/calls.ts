/** 长期间的统计 — answers calls with what was worked out, or with where it stands. */
import type { Actor } from '../../access/actor.ts'
import type { Law } from '../../city/law.ts'
import { type Call, later } from '../../door/http.ts'
import { DoorRefusal } from '../../door/input.ts'
import type { evaluationRoutes } from '../routes.ts'
import { evaluationTo } from './answers.ts'
import { type AskDeps, evaluationOf } from './ask.ts'
import type { Evaluation } from './evaluation.ts'
import type { Evaluations } from './ports.ts'
import type { Question } from './question.ts'
import { tooMany } from './too-many.ts'

export type LongCallDeps = AskDeps & { evaluations: Evaluations }

/** Seconds after which it is worth looking again. */
const lookAgain = 5

/** What is asked of a long period; until it is counted, where that is to be seen. */
export async function counted(question: Question, actor: Actor, law: Law, deps: LongCallDeps) {
  const evaluation = await evaluationOf(question, actor, law, deps)
  return { evaluation, isCounted: isCounted(evaluation) }
}

/** @throws where more came of it than one answer holds */
export function isCounted({ outcome }: Evaluation): boolean {
  if (outcome?.tooMany) throw tooMany()
  return outcome !== undefined
}

export const waiting = (actor: Actor, evaluation: Evaluation, law: Law, { clock }: Pick<LongCallDeps, 'clock'>) =>
  later(
    evaluationTo(actor, evaluation, { law, now: clock.now().toISOString() }),
    `/v1/evaluations/${evaluation.id}`,
    lookAgain,
  )

export async function readEvaluation(
  { params, actor }: Call<(typeof evaluationRoutes)['readEvaluation']>,
  deps: LongCallDeps & { law(): Promise<Law> },
) {
  const evaluation = await known(params.evaluation, deps)
  const groups = evaluation.outcome ? await deps.evaluations.groupsOf(evaluation) : undefined
  const now = deps.clock.now().toISOString()
  return { body: evaluationTo(actor, evaluation, { law: await deps.law(), now, ...(groups ? { groups } : {}) }) }
}

/** @throws where there is none, or none any more */
export async function known(id: string, { evaluations, clock }: Pick<LongCallDeps, 'evaluations' | 'clock'>) {
  const found = await evaluations.read(id)
  if (!found || found.asked.keptUntil <= clock.now().toISOString())
    throw new DoorRefusal('thing.unknown', { details: { evaluation: id } })
  return found
}
