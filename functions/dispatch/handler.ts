/** 派单 — to lead and co-handlers, by the dispatch catalogue or by hand. */
import { dispatchRoutes } from '../../shared/api/routes/dispatch.ts'
import { onTicket, onWorkOrder } from '../../shared/runtime/commands.ts'
import { composeCalls } from '../../shared/runtime/compose.ts'
import { findInCatalogue } from '../../shared/runtime/dispatch-desk.ts'
import { httpFunction } from '../../shared/runtime/http.ts'

export const handler = httpFunction(
  dispatchRoutes,
  {
    dispatch: (call, deps) => onTicket(call, { type: 'dispatch', ...call.body }, deps),
    addCoHandler: (call, deps) => onTicket(call, { type: 'addCoHandler', ...call.body }, deps),
    removeCoHandler: (call, deps) =>
      onWorkOrder(call, { type: 'removeCoHandler', ...call.body, order: call.params.workOrder ?? '' }, deps),
    findInCatalogue,
  },
  composeCalls(),
)
