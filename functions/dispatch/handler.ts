/** 派单 — to lead and co-handlers, by the dispatch catalogue or by hand. */

import { httpFunction } from '../../shared/api/http-function.ts'
import { onTicket, onWorkOrder } from '../../shared/appeals/calls/commands.ts'
import { findInCatalogue } from '../../shared/appeals/calls/dispatch-desk.ts'
import { composeAppeals } from '../../shared/appeals/compose.ts'
import { dispatchRoutes } from '../../shared/appeals/routes/dispatch.ts'

export const handler = httpFunction(
  dispatchRoutes,
  {
    dispatch: (call, deps) => onTicket(call, { type: 'dispatch', ...call.body }, deps),
    addCoHandler: (call, deps) => onTicket(call, { type: 'addCoHandler', ...call.body }, deps),
    removeCoHandler: (call, deps) =>
      onWorkOrder(call, { type: 'removeCoHandler', ...call.body, order: call.params.workOrder }, deps),
    findInCatalogue,
  },
  composeAppeals(),
)
