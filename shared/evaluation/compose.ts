/** 组装 — what calls for figures and scores are given. */
import { composeCity } from '../city/compose.ts'
import { platform } from '../run/platform.ts'
import { sqsEvaluating } from '../storage/sqs.ts'
import { dynamoGivenPoints } from './given/storage/given.ts'
import type { Facts } from './ports.ts'
import { dynamoChanges } from './storage/changes.ts'
import { dynamoDays } from './storage/days.ts'
import { dynamoEvaluations } from './storage/evaluations.ts'

export function composeEvaluation(facts: Facts, on = platform()) {
  const city = composeCity(on)
  const { registry, tickets } = city.settings.tables
  const givenPoints = dynamoGivenPoints(city.dynamo, tickets)
  return {
    ...city,
    ...facts,
    givenPoints,
    days: dynamoDays(city.dynamo, registry),
    changes: dynamoChanges(city.dynamo, registry),
    evaluations: dynamoEvaluations(city.dynamo, registry),
    evaluationQueue: sqsEvaluating(on.sqs, on.settings.queues.evaluating),
  }
}
export type CallDeps = ReturnType<typeof composeEvaluation>
