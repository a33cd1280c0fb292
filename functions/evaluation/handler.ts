/** 考核 — the seven figures and the tickets behind each. */
import { evaluationRoutes } from '../../shared/api/routes/evaluation.ts'
import { composeCalls } from '../../shared/runtime/compose.ts'
import { listFigureTickets, readFigures, recordCalls } from '../../shared/runtime/evaluating.ts'
import { httpFunction } from '../../shared/runtime/http.ts'

export const handler = httpFunction(evaluationRoutes, { readFigures, listFigureTickets, recordCalls }, composeCalls())
