/** 考核 — figures, scores and results, appeals against them, and ladders that rest on them. */

import { composeResults } from '../../shared/api/compose-results.ts'
import { httpFunction } from '../../shared/api/http-function.ts'
import { composeAppeals } from '../../shared/appeals/compose.ts'
import { callsOfPeriod } from '../../shared/appeals/desk/calls-of-period.ts'
import { factsOfPeriod, slicesOf } from '../../shared/appeals/desk/period.ts'
import {
  fileEvaluationAppeal,
  listEvaluationAppeals,
  listEvaluationRulings,
  readEvaluationAppeal,
  ruleEvaluationAppeal,
} from '../../shared/evaluation/appeals/calls.ts'
import { evaluationAppealsRoutes } from '../../shared/evaluation/appeals/routes.ts'
import {
  listFigureTickets,
  readConnection,
  readFigures,
  readScores,
  recordCalls,
} from '../../shared/evaluation/calls.ts'
import { composeEvaluation } from '../../shared/evaluation/compose.ts'
import { givePoints, listGivenPoints } from '../../shared/evaluation/given/calls.ts'
import { givenRoutes } from '../../shared/evaluation/given/routes.ts'
import {
  checkRectification,
  declineLadder,
  endLadder,
  issueLadderStep,
  proposeLadder,
  readLadder,
  receiveLadderStep,
  replyToLadderStep,
  reportRectification,
  withdrawLadder,
} from '../../shared/evaluation/ladder/calls.ts'
import { listLadderCandidates, listLadderPublications, listLadders } from '../../shared/evaluation/ladder/list-calls.ts'
import { laddersRoutes } from '../../shared/evaluation/ladder/routes.ts'
import { readEvaluation } from '../../shared/evaluation/long/calls.ts'
import {
  listReports,
  makeReport,
  readReport,
  readReportFigures,
  recordReportReceipt,
  sendReport,
} from '../../shared/evaluation/reports/calls.ts'
import { reportsRoutes } from '../../shared/evaluation/reports/routes.ts'
import {
  approveResult,
  beginResult,
  listResults,
  publishResult,
  readResult,
  recomputeResult,
  recordResultReceipt,
  reviewResult,
  sendResult,
  withdrawResult,
} from '../../shared/evaluation/results/calls.ts'
import { resultsRoutes } from '../../shared/evaluation/results/routes.ts'
import {
  listResultTickets,
  readResultFigures,
  readResultManifest,
  readResultScores,
} from '../../shared/evaluation/results/sealed-calls.ts'
import { evaluationRoutes } from '../../shared/evaluation/routes.ts'
import { publishedOn, reportedMonths } from '../../shared/published/index.ts'
import { platform } from '../../shared/run/platform.ts'

const on = platform()
const { releases, publishedSealed } = publishedOn(on)
const appeals = composeAppeals(on)

const evaluation = composeEvaluation(
  {
    factsOf: (period, unreadable) => factsOfPeriod(period, appeals, unreadable),
    callsOf: (period) => callsOfPeriod(period, appeals),
  },
  on,
)

export const handler = httpFunction(
  {
    ...evaluationRoutes,
    ...resultsRoutes,
    ...evaluationAppealsRoutes,
    ...laddersRoutes,
    ...givenRoutes,
    ...reportsRoutes,
  },
  {
    ...{ readFigures, readEvaluation, readConnection, readScores, listFigureTickets, recordCalls },
    ...{ beginResult, listResults, readResult, readResultFigures, readResultScores, listResultTickets },
    ...{ readResultManifest, withdrawResult, reviewResult, approveResult, sendResult, recordResultReceipt },
    ...{ publishResult, recomputeResult },
    ...{
      fileEvaluationAppeal,
      listEvaluationAppeals,
      readEvaluationAppeal,
      ruleEvaluationAppeal,
      listEvaluationRulings,
    },
    ...{ listLadderCandidates, proposeLadder, listLadders, readLadder, declineLadder, issueLadderStep },
    ...{ receiveLadderStep, replyToLadderStep, reportRectification, checkRectification, endLadder, withdrawLadder },
    ...{ listLadderPublications, givePoints, listGivenPoints },
    ...{ makeReport, listReports, readReport, readReportFigures, sendReport, recordReportReceipt },
  },
  {
    ...evaluation,
    ...composeResults(on),
    months: reportedMonths({
      ...{ releases, sealed: publishedSealed },
      city: async () => (await evaluation.law()).registry.code,
    }),
    slicesOf,
    handsIn: async (ticket: string) => (await appeals.tickets.read(ticket))?.log.map(({ by }) => by),
    unitOfStaff: async (staff: string) => (await evaluation.registry.person(staff))?.unit,
  },
)
