/** 考核 — the seven figures, the score made of them, and the tickets behind each. */
import { evaluationRoutes } from '../../shared/api/routes/evaluation.ts'
import { composeCalls } from '../../shared/runtime/compose.ts'
import { listFigureTickets, readFigures, readScores, recordCalls } from '../../shared/runtime/evaluating.ts'
import { httpFunction } from '../../shared/runtime/http.ts'

export const handler = httpFunction(
  evaluationRoutes,
  { readFigures, readScores, listFigureTickets, recordCalls },
  composeCalls(),
)
