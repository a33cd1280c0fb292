/** 派单 — to lead and co-handlers, by the dispatch catalogue or by hand. */
import { dispatchRoutes } from '../../shared/api/routes/dispatch.ts'
import { onTicket } from '../../shared/runtime/commands.ts'
import { composeCalls } from '../../shared/runtime/compose.ts'
import { httpFunction } from '../../shared/runtime/http.ts'
import { findInCatalogue } from '../../shared/runtime/reading.ts'

export const handler = httpFunction(
  dispatchRoutes,
  {
    dispatch: (call, deps) => onTicket(call, { type: 'dispatch', ...call.body }, deps),
    findInCatalogue,
  },
  composeCalls(),
)
