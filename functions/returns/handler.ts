/** 退件 — a unit asks to give an order back; the authority decides. */

import { httpFunction } from '../../shared/api/http-function.ts'
import { onWorkOrder } from '../../shared/appeals/calls/commands.ts'
import { listRulings } from '../../shared/appeals/calls/rulings.ts'
import { composeAppeals } from '../../shared/appeals/compose.ts'
import { returnsRoutes } from '../../shared/appeals/routes/returns.ts'

export const handler = httpFunction(
  returnsRoutes,
  {
    requestReturn: (call, deps) =>
      onWorkOrder(call, { type: 'requestReturn', ...call.body, order: call.params.workOrder }, deps),
    listRulings,
    reassign: (call, deps) => onWorkOrder(call, { type: 'reassign', ...call.body, order: call.params.workOrder }, deps),
    decideReturn: (call, deps) =>
      onWorkOrder(call, { type: 'decideReturn', ...call.body, order: call.params.workOrder }, deps),
  },
  composeAppeals(),
)
