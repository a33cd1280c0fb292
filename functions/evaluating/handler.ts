/** 考核结果的后续 — counts, reviews and announces what was decided on one result. */

import { composeResults } from '../../shared/api/compose-results.ts'
import { queueFunction } from '../../shared/api/queue-function.ts'
import { composeFollowers } from '../../shared/appeals/compose-followers.ts'
import { callsOfPeriod } from '../../shared/appeals/desk/calls-of-period.ts'
import { daysOfSlice, factsOfSlice, slicesOf } from '../../shared/appeals/desk/period.ts'
import { counting } from '../../shared/evaluation/results/counting.ts'
import { followResult } from '../../shared/evaluation/results/work.ts'
import { dynamoChanges } from '../../shared/evaluation/storage/changes.ts'
import { dynamoDays } from '../../shared/evaluation/storage/days.ts'
import { hiddenBetweenLooks } from '../../shared/record/follow.ts'
import { functionTable } from '../../shared/run/functions.ts'
import { log } from '../../shared/run/log.ts'
import { resultMessage, sqsVisibility } from '../../shared/storage/sqs.ts'

const appeals = composeFollowers()
const { settings, sqs } = appeals
const deps = {
  ...appeals,
  ...composeResults(appeals),
  counting: counting({
    ...appeals,
    days: dynamoDays(appeals.dynamo, settings.tables.registry),
    changes: dynamoChanges(appeals.dynamo, settings.tables.registry),
    sliced: {
      ...{ slicesOf, daysOf: daysOfSlice },
      factsOf: (period, slice, unreadable) => factsOfSlice(period, slice, appeals, unreadable),
    },
    callsOf: (period) => callsOfPeriod(period, appeals),
  }),
}

/** A slice that is begun is ended within this time. */
const spare = 120_000

export const handler = queueFunction({
  name: 'evaluating',
  city: settings.city,
  message: resultMessage,
  mayTake: functionTable.evaluating.timeout * 1000 - spare,
  hide: sqsVisibility(sqs, settings.queues.evaluating).hide,
  consume: async (knock, received) => {
    const outcome = await followResult(knock, received, deps)
    log('info', { message: 'followed a result', ...knock, outcome })
    return outcome === 'retry' ? { again: true, hide: hiddenBetweenLooks } : 'done'
  },
})
