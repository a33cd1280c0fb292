/** 每夜 — removes orphans, ends what is kept long enough, counts figures, announces heads. */

import { EventBridgeClient } from '@aws-sdk/client-eventbridge'
import { everyRecord } from '../../shared/api/records.ts'
import { scheduleFunction } from '../../shared/api/schedule-function.ts'
import { composeAppeals } from '../../shared/appeals/compose.ts'
import { endAnswers } from '../../shared/appeals/desk/end-answers.ts'
import { endCalls } from '../../shared/appeals/desk/end-calls.ts'
import { endRetention } from '../../shared/appeals/desk/end-retention.ts'
import { learnNight } from '../../shared/appeals/desk/learn-night.ts'
import { removeOrphans } from '../../shared/appeals/desk/orphans.ts'
import { factsOfDay } from '../../shared/appeals/desk/period.ts'
import { listUnended } from '../../shared/appeals/desk/unended-calls.ts'
import { endAppealTexts } from '../../shared/evaluation/appeals/end-texts.ts'
import { dynamoAppeals } from '../../shared/evaluation/appeals/storage/appeals.ts'
import { countNight } from '../../shared/evaluation/days/night.ts'
import { endLadderTexts } from '../../shared/evaluation/ladder/end-texts.ts'
import { dynamoLadders } from '../../shared/evaluation/ladder/storage/ladders.ts'
import { dynamoChanges } from '../../shared/evaluation/storage/changes.ts'
import { dynamoDays } from '../../shared/evaluation/storage/days.ts'
import { endReportTexts } from '../../shared/knowledge/reports/end-texts.ts'
import { dynamoArticleReports } from '../../shared/knowledge/storage/article-reports.ts'
import { bringForward } from '../../shared/record/bring-forward.ts'
import { announceHeads } from '../../shared/record/heads.ts'
import { functionTable } from '../../shared/run/functions.ts'
import { errorFields, log } from '../../shared/run/log.ts'
import { sdk } from '../../shared/run/sdk.ts'
import { dynamoParked } from '../../shared/storage/dynamo-parked.ts'
import { eventBus } from '../../shared/storage/event-bus.ts'
import { sqsIndex } from '../../shared/storage/sqs.ts'

const appeals = composeAppeals()
const evaluationAppeals = dynamoAppeals(appeals.dynamo, appeals.settings.tables.tickets)
const deps = {
  ...appeals,
  days: dynamoDays(appeals.dynamo, appeals.settings.tables.registry),
  changes: dynamoChanges(appeals.dynamo, appeals.settings.tables.registry),
  factsOfDay: (day: string, unreadable: string[]) => factsOfDay(day, appeals, unreadable),
  bus: eventBus(new EventBridgeClient(sdk), appeals.settings.bus),
  appeals: evaluationAppeals,
  disputed: evaluationAppeals.disputed,
  ladders: dynamoLadders(appeals.dynamo, appeals.settings.tables.tickets),
  /** Nothing follows the end of texts. */
  ladderQueue: { send: async () => {} },
  reports: dynamoArticleReports(appeals.dynamo, appeals.settings.tables.tickets),
  parked: dynamoParked(appeals.dynamo, appeals.settings.tables.tickets),
  failed: (what: string, error: unknown) => log('error', { message: 'not erased', what, ...errorFields(error) }),
}

const indexQueue = sqsIndex(appeals.sqs, appeals.settings.queues.evaluating)

/** Stops this long before its time-out and leaves the rest to the next night. */
const spare = 30_000

export const handler = scheduleFunction({
  mayTake: functionTable.daily.timeout * 1000 - spare,
  async work({ timeIsUp }) {
    // One that fails keeps no other from its work; the night counts as failed all the same.
    const done = await Promise.allSettled([
      bringForward(deps).then((promises) => log('info', { message: 'brought forward', promises })),
      removeOrphans(deps).then((counts) => log('info', { message: 'orphans removed', ...counts })),
      announceHeads(everyRecord(appeals.dynamo, appeals.settings.tables), deps).then((heads) =>
        log('info', { message: 'heads announced', heads }),
      ),
      endRetention(timeIsUp, deps).then((ended) => log('info', { message: 'kept no longer', ...ended })),
      listUnended(timeIsUp, deps).then((listed) => log('info', { message: 'calls without an end', ...listed })),
      endAnswers(timeIsUp, deps).then((ended) => log('info', { message: 'answers kept no longer', ...ended })),
      endAppealTexts(timeIsUp, deps).then((ended) => log('info', { message: 'appeals kept no longer', ...ended })),
      endLadderTexts(timeIsUp, deps).then((ended) => log('info', { message: 'ladders kept no longer', ...ended })),
      endReportTexts(timeIsUp, deps).then((ended) => log('info', { message: 'reports kept no longer', ...ended })),
      countNight(timeIsUp, deps).then((night) => log('info', { message: 'figures counted', ...night })),
      indexQueue
        .send(deps.clock.now().toISOString().slice(0, 10))
        .then(() => log('info', { message: 'index asked for' })),
      endCalls(timeIsUp, deps).then((ended) => log('info', { message: 'kept no longer for calls', ...ended })),
    ])
    // Behind all others: it takes the processor for itself.
    const learned = await Promise.allSettled([
      learnNight(timeIsUp, deps).then((night) => log('info', { message: 'suggestions learned', ...night })),
    ])
    const failed = [...done, ...learned].find((outcome) => outcome.status === 'rejected')
    if (failed) throw failed.reason
  },
})
