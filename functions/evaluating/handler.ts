/** 后台计算 — long periods, what follows decisions on results and ladders, the index of articles. */
import { composeResults } from '../../shared/api/compose-results.ts'
import { queueFunction } from '../../shared/api/queue-function.ts'
import { composeFollowers } from '../../shared/appeals/compose-followers.ts'
import { callsOfPeriod } from '../../shared/appeals/desk/calls-of-period.ts'
import { daysOfSlice, factsOfSlice, slicesOf } from '../../shared/appeals/desk/period.ts'
import { dynamoPublicRows, type PublicRows, type Span } from '../../shared/appeals/storage/public-rows.ts'
import { callsCounted } from '../../shared/evaluation/connection.ts'
import { followLadder, lookAtGrounds } from '../../shared/evaluation/ladder/work.ts'
import { countLong } from '../../shared/evaluation/long/work.ts'
import { counting } from '../../shared/evaluation/results/counting.ts'
import type { Result } from '../../shared/evaluation/results/result.ts'
import { followResult } from '../../shared/evaluation/results/work.ts'
import { dynamoChanges } from '../../shared/evaluation/storage/changes.ts'
import { dynamoDays } from '../../shared/evaluation/storage/days.ts'
import { dynamoEvaluations } from '../../shared/evaluation/storage/evaluations.ts'
import { buildIndex } from '../../shared/knowledge/publishing/build.ts'
import { dynamoArticles } from '../../shared/knowledge/storage/articles.ts'
import { dynamoIndex } from '../../shared/knowledge/storage/index-items.ts'
import type { Period } from '../../shared/law/period.ts'
import {
  dynamoCases,
  isHeldByResult,
  numbersTold,
  publishedOn,
  publishMonth,
  publishResultOpenly,
  roundingOf,
} from '../../shared/published/index.ts'
import { hiddenBetweenLooks } from '../../shared/record/follow.ts'
import { functionTable } from '../../shared/run/functions.ts'
import { log } from '../../shared/run/log.ts'
import { intoFeed } from '../../shared/sharing/index.ts'
import { evaluatingMessage, sqsVisibility } from '../../shared/storage/sqs.ts'

const appeals = composeFollowers()
const { settings, sqs } = appeals
const stores = { ...appeals, ...composeResults(appeals), feed: intoFeed(appeals)(() => false) }
const { registry, tickets } = settings.tables
const callsOf = (period: Period) => callsOfPeriod(period, appeals)
const reading = {
  days: dynamoDays(appeals.dynamo, registry),
  changes: dynamoChanges(appeals.dynamo, registry),
  sliced: {
    ...{ slicesOf, daysOf: daysOfSlice },
    factsOf: (period: Period, slice: string, unreadable: string[]) => factsOfSlice(period, slice, appeals, unreadable),
  },
}
const deps = {
  ...{ ...stores, ...reading },
  evaluations: dynamoEvaluations(appeals.dynamo, registry),
  rungIn: async (period: Period) => callsCounted(...(await Promise.all([appeals.registry.calls(), callsOf(period)]))),
  articles: dynamoArticles(appeals.dynamo, tickets),
  index: dynamoIndex(appeals.dynamo, registry),
  restated: (result: Result) => lookAtGrounds(result, stores),
  counting: counting({ ...stores, ...reading, callsOf }),
}

const { publishedSealed, releases, openResults } = publishedOn(appeals)
const publishing = {
  ...{ releases, sealed: publishedSealed, counting: deps.counting, law: appeals.law, clock: appeals.clock },
  rounding: async () => roundingOf(await appeals.secret()),
  publicIn: (span: Span) => publicNumbers(span),
  isHeldByResult: (days: Period) => isHeldByResult(days, { openResults, openSealed: publishedSealed }),
}

/** Of Open311, and of chosen cases that were ever told with their month. */
async function* publicNumbers(span: Span): AsyncGenerator<string> {
  yield* numbersOf(dynamoPublicRows(appeals.dynamo, tickets), span)
  yield* numbersTold(await dynamoCases(appeals.dynamo, registry).all())
}

async function* numbersOf(rows: PublicRows, span: Span): AsyncGenerator<string> {
  for (let next: string | undefined, isFirst = true; isFirst || next !== undefined; isFirst = false) {
    const page = await rows.registered(span, 500, next)
    for (const { ticket } of page.items) yield ticket
    next = page.next
  }
}

/** A slice that is begun is ended within this time. */
const spare = 120_000

export const handler = queueFunction({
  name: 'evaluating',
  city: settings.city,
  message: evaluatingMessage,
  mayTake: functionTable.evaluating.timeout * 1000 - spare,
  hide: sqsVisibility(sqs, settings.queues.evaluating).hide,
  consume: async (knock, received) => {
    if ('index' in knock) {
      const { unreadable, ...built } = await buildIndex(deps)
      const damaged = unreadable.join(' ')
      log(unreadable.length > 0 ? 'error' : 'info', { message: 'built the index', ...built, damaged })
      return 'done'
    }
    if ('month' in knock) {
      const published = await publishMonth(knock, publishing)
      log('info', { message: 'published a month', ...knock, sha256: published?.object.sha256 })
      return 'done'
    }
    if ('evaluation' in knock) {
      const isCounted = await countLong(knock.evaluation, deps)
      log('info', { message: 'counted a long period', ...knock, isCounted })
      return 'done'
    }
    const outcome =
      'ladder' in knock ? await followLadder(knock, received, deps) : await followResult(knock, received, deps)
    // Whatever was decided on it: once it is published anyone may read it.
    if ('result' in knock)
      await publishResultOpenly(knock.result, { ...deps, openResults, releases, openSealed: publishedSealed })
    log('info', { message: 'followed a result or a ladder', ...knock, outcome })
    return outcome === 'retry' ? { again: true, hide: hiddenBetweenLooks } : 'done'
  },
})
