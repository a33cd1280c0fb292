/** 后台计算 — what follows decisions on results and ladders; the index of articles. */

import * as z from 'zod'
import { composeResults } from '../../shared/api/compose-results.ts'
import { queueFunction } from '../../shared/api/queue-function.ts'
import { composeFollowers } from '../../shared/appeals/compose-followers.ts'
import { callsOfPeriod } from '../../shared/appeals/desk/calls-of-period.ts'
import { daysOfSlice, factsOfSlice, slicesOf } from '../../shared/appeals/desk/period.ts'
import { followLadder, lookAtGrounds } from '../../shared/evaluation/ladder/work.ts'
import { counting } from '../../shared/evaluation/results/counting.ts'
import type { Result } from '../../shared/evaluation/results/result.ts'
import { followResult } from '../../shared/evaluation/results/work.ts'
import { dynamoChanges } from '../../shared/evaluation/storage/changes.ts'
import { dynamoDays } from '../../shared/evaluation/storage/days.ts'
import { buildIndex } from '../../shared/knowledge/publishing/build.ts'
import { dynamoArticles } from '../../shared/knowledge/storage/articles.ts'
import { dynamoIndex } from '../../shared/knowledge/storage/index-items.ts'
import { hiddenBetweenLooks } from '../../shared/record/follow.ts'
import { functionTable } from '../../shared/run/functions.ts'
import { log } from '../../shared/run/log.ts'
import { lazily } from '../../shared/schema/lazily.ts'
import { evaluatingMessage, indexMessage, sqsVisibility } from '../../shared/storage/sqs.ts'

const appeals = composeFollowers()
const { settings, sqs } = appeals
const stores = { ...appeals, ...composeResults(appeals) }
const { registry, tickets } = settings.tables
const deps = {
  ...stores,
  articles: dynamoArticles(appeals.dynamo, tickets),
  index: dynamoIndex(appeals.dynamo, registry),
  restated: (result: Result) => lookAtGrounds(result, stores),
  counting: counting({
    ...stores,
    days: dynamoDays(appeals.dynamo, settings.tables.registry),
    changes: dynamoChanges(appeals.dynamo, settings.tables.registry),
    sliced: {
      ...{ slicesOf, daysOf: daysOfSlice },
      factsOf: (period, slice, unreadable) => factsOfSlice(period, slice, appeals, unreadable),
    },
    callsOf: (period) => callsOfPeriod(period, appeals),
  }),
}

const message = lazily(() => z.union([evaluatingMessage(), indexMessage()]))

/** A slice that is begun is ended within this time. */
const spare = 120_000

export const handler = queueFunction({
  name: 'evaluating',
  city: settings.city,
  message,
  mayTake: functionTable.evaluating.timeout * 1000 - spare,
  hide: sqsVisibility(sqs, settings.queues.evaluating).hide,
  consume: async (knock, received) => {
    if ('index' in knock) {
      const { unreadable, ...built } = await buildIndex(deps)
      const damaged = unreadable.join(' ')
      log(unreadable.length > 0 ? 'error' : 'info', { message: 'built the index', ...built, damaged })
      return 'done'
    }
    const outcome =
      'ladder' in knock ? await followLadder(knock, received, deps) : await followResult(knock, received, deps)
    log('info', { message: 'followed a result or a ladder', ...knock, outcome })
    return outcome === 'retry' ? { again: true, hide: hiddenBetweenLooks } : 'done'
  },
})
