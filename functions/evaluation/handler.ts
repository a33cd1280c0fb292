/** 考核 — the seven figures, the score made of them, and the tickets behind each. */

import { httpFunction } from '../../shared/api/http-function.ts'
import { listFigureTickets, readFigures, readScores, recordCalls } from '../../shared/evaluation/calls.ts'
import { evaluationRoutes } from '../../shared/evaluation/routes.ts'
import { composeCalls } from '../../shared/run/compose.ts'

export const handler = httpFunction(
  evaluationRoutes,
  { readFigures, readScores, listFigureTickets, recordCalls },
  composeCalls(),
)
