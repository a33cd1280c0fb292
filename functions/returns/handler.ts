/** 退件 — a unit asks to give an order back; the authority decides. */
import { returnsRoutes } from '../../shared/api/routes/returns.ts'
import { onWorkOrder } from '../../shared/runtime/commands.ts'
import { composeCalls } from '../../shared/runtime/compose.ts'
import { httpFunction } from '../../shared/runtime/http.ts'
import { listRulings } from '../../shared/runtime/rulings.ts'

export const handler = httpFunction(
  returnsRoutes,
  {
    requestReturn: (call, deps) =>
      onWorkOrder(call, { type: 'requestReturn', ...call.body, order: call.params.workOrder ?? '' }, deps),
    listRulings,
    reassign: (call, deps) =>
      onWorkOrder(call, { type: 'reassign', ...call.body, order: call.params.workOrder ?? '' }, deps),
    decideReturn: (call, deps) =>
      onWorkOrder(call, { type: 'decideReturn', ...call.body, order: call.params.workOrder ?? '' }, deps),
  },
  composeCalls(),
)
