/** 每夜 — what is done once a night: each line below, and learning behind them. */

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
import { endCommenters } from '../../shared/consultation/report/ending.ts'
import { dynamoCommenters } from '../../shared/consultation/storage/commenters.ts'
import { dynamoComments } from '../../shared/consultation/storage/comments.ts'
import { dynamoDrafts } from '../../shared/consultation/storage/drafts.ts'
import { endAppealTexts } from '../../shared/evaluation/appeals/end-texts.ts'
import { heldByDisputes } from '../../shared/evaluation/appeals/held.ts'
import { dynamoAppeals } from '../../shared/evaluation/appeals/storage/appeals.ts'
import { countNight } from '../../shared/evaluation/days/night.ts'
import { endLadderTexts } from '../../shared/evaluation/ladder/end-texts.ts'
import { dynamoLadders } from '../../shared/evaluation/ladder/storage/ladders.ts'
import { dynamoChanges } from '../../shared/evaluation/storage/changes.ts'
import { dynamoDays } from '../../shared/evaluation/storage/days.ts'
import { groupWeeks } from '../../shared/knowledge/questions/group-week.ts'
import { endReportTexts } from '../../shared/knowledge/reports/end-texts.ts'
import { dynamoArticleReports } from '../../shared/knowledge/storage/article-reports.ts'
import { dynamoQuestions } from '../../shared/knowledge/storage/questions.ts'
import { countUses } from '../../shared/knowledge/uses/count-night.ts'
import { dateOf } from '../../shared/law/shanghai-time.ts'
import { askForMonths, publishedOn } from '../../shared/published/index.ts'
import { bringForward } from '../../shared/record/bring-forward.ts'
import { announceHeads } from '../../shared/record/heads.ts'
import { functionTable } from '../../shared/run/functions.ts'
import { errorFields, log } from '../../shared/run/log.ts'
import { sdk } from '../../shared/run/sdk.ts'
import { composeFeed, sealDays } from '../../shared/sharing/index.ts'
import { dynamoParked } from '../../shared/storage/dynamo-parked.ts'
import { eventBus } from '../../shared/storage/event-bus.ts'
import { sqsIndex } from '../../shared/storage/sqs.ts'
import { endTold } from '../../shared/telling/end.ts'
import { dynamoNotices } from '../../shared/telling/storage/notices.ts'

const appeals = composeAppeals()
const evaluationAppeals = dynamoAppeals(appeals.dynamo, appeals.settings.tables.tickets)
const noticesOf = dynamoNotices(appeals.dynamo, appeals.settings.tables.tickets)
const deps = {
  ...appeals,
  days: dynamoDays(appeals.dynamo, appeals.settings.tables.registry),
  changes: dynamoChanges(appeals.dynamo, appeals.settings.tables.registry),
  factsOfDay: (day: string, unreadable: string[]) => factsOfDay(day, appeals, unreadable),
  bus: eventBus(new EventBridgeClient(sdk), appeals.settings.bus),
  appeals: evaluationAppeals,
  held: () => heldByDisputes({ ...appeals, appeals: evaluationAppeals }),
  ladders: dynamoLadders(appeals.dynamo, appeals.settings.tables.tickets),
  /** Nothing follows the end of texts. */
  ladderQueue: { send: async () => {} },
  drafts: dynamoDrafts(appeals.dynamo, appeals.settings.tables.tickets),
  comments: dynamoComments(appeals.dynamo, appeals.settings.tables.tickets),
  commenters: dynamoCommenters(appeals.dynamo, appeals.settings.tables.appellants),
  reports: dynamoArticleReports(appeals.dynamo, appeals.settings.tables.tickets),
  parked: dynamoParked(appeals.dynamo, appeals.settings.tables.tickets),
  endTold: (comment: string) => endTold(comment, { ...appeals, notices: noticesOf }),
  failed: (what: string, error: unknown) => log('error', { message: 'not erased', what, ...errorFields(error) }),
}

const feed = composeFeed(appeals)
const questions = dynamoQuestions(appeals.dynamo, appeals.settings.tables.registry)
const indexQueue = sqsIndex(appeals.sqs, appeals.settings.queues.evaluating)

/** Stops this long before its time-out and leaves the rest to the next night. */
const spare = 30_000
/** Kept for learning, of which the last minute is not for reading. Milliseconds. */
const kept = { forLearning: 180_000, forFitting: 60_000 }

export const handler = scheduleFunction({
  mayTake: functionTable.daily.timeout * 1000 - spare,
  async work(timed) {
    const timeIsUp = () => timed.timeIsUp(kept.forLearning)
    // One that fails keeps no other from its work; the night counts as failed all the same.
    const done = await Promise.allSettled([
      bringForward(deps).then((promises) => log('info', { message: 'brought forward', promises })),
      removeOrphans(deps).then((counts) => log('info', { message: 'orphans removed', ...counts })),
      announceHeads(everyRecord(appeals.dynamo, appeals.settings.tables), deps).then((heads) =>
        log('info', { message: 'heads announced', heads }),
      ),
      sealDays(timeIsUp, feed).then((days) =>
        log('info', { message: 'days of the feed sealed', days: days.join(' ') }),
      ),
      endRetention(timeIsUp, deps).then((ended) => log('info', { message: 'kept no longer', ...ended })),
      listUnended(timeIsUp, deps).then((listed) => log('info', { message: 'calls without an end', ...listed })),
      endAnswers(timeIsUp, deps).then((ended) => log('info', { message: 'answers kept no longer', ...ended })),
      endAppealTexts(timeIsUp, deps).then((ended) => log('info', { message: 'appeals kept no longer', ...ended })),
      endLadderTexts(timeIsUp, deps).then((ended) => log('info', { message: 'ladders kept no longer', ...ended })),
      endCommenters(timeIsUp, deps).then((ended) => log('info', { message: 'commenters kept no longer', ...ended })),
      endReportTexts(timeIsUp, deps).then((ended) => log('info', { message: 'reports kept no longer', ...ended })),
      countUses(timeIsUp, deps).then((counted) => log('info', { message: 'quotes counted', ...counted })),
      groupWeeks({ ...deps, questions }).then((grouped) => log('info', { message: 'questions grouped', ...grouped })),
      countNight(timeIsUp, deps).then((night) => log('info', { message: 'figures counted', ...night })),
      indexQueue
        .send(deps.clock.now().toISOString().slice(0, 10))
        .then(() => log('info', { message: 'index asked for' })),
      askForMonths(dateOf(deps.clock.now().toISOString()), publishedOn(appeals)).then((months) =>
        log('info', { message: 'months to be published', months: months.join(' ') }),
      ),
      endCalls(timeIsUp, deps).then((ended) => log('info', { message: 'kept no longer for calls', ...ended })),
    ])
    // Behind all others: it takes the processor for itself.
    const learned = await Promise.allSettled([
      learnNight(() => timed.timeIsUp(kept.forFitting), deps).then((night) =>
        log('info', { message: 'suggestions learned', ...night }),
      ),
    ])
    const failed = [...done, ...learned].find((outcome) => outcome.status === 'rejected')
    if (failed) throw failed.reason
  },
})
