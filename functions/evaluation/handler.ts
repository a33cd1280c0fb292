/** 考核 — the seven figures, the score made of them, and the tickets behind each. */

import { httpFunction } from '../../shared/api/http-function.ts'
import { composeAppeals } from '../../shared/appeals/compose.ts'
import { callsOfPeriod } from '../../shared/appeals/desk/calls-of-period.ts'
import { factsOfPeriod } from '../../shared/appeals/desk/period.ts'
import {
  listFigureTickets,
  readConnection,
  readFigures,
  readScores,
  recordCalls,
} from '../../shared/evaluation/calls.ts'
import { composeEvaluation } from '../../shared/evaluation/compose.ts'
import { evaluationRoutes } from '../../shared/evaluation/routes.ts'
import { platform } from '../../shared/run/platform.ts'

const on = platform()
const appeals = composeAppeals(on)

export const handler = httpFunction(
  evaluationRoutes,
  { readFigures, readConnection, readScores, listFigureTickets, recordCalls },
  composeEvaluation(
    {
      factsOf: (period, unreadable) => factsOfPeriod(period, appeals, unreadable),
      callsOf: (period) => callsOfPeriod(period, appeals),
    },
    on,
  ),
)
