/** 督办、延期 — what the authority asks of units that handle, and what they ask of it. */

import { httpFunction } from '../../shared/api/http-function.ts'
import { onTicket, onWorkOrder, ordinal } from '../../shared/appeals/calls/commands.ts'
import { listExtensionRequests, listSupervisions, requestExtension } from '../../shared/appeals/calls/supervising.ts'
import { composeAppeals } from '../../shared/appeals/compose.ts'
import { supervisionRoutes } from '../../shared/appeals/routes/supervision.ts'

export const handler = httpFunction(
  supervisionRoutes,
  {
    listExtensionRequests,
    listSupervisions,
    requestExtension,
    decideExtension: (call, deps) =>
      onTicket(call, { type: 'decideExtension', ...call.body, extension: ordinal(call.params.extension) }, deps),
    reportProgress: (call, deps) =>
      onWorkOrder(call, { type: 'reportProgress', ...call.body, order: call.params.workOrder }, deps),
    supervise: (call, deps) =>
      onWorkOrder(call, { type: 'supervise', ...call.body, order: call.params.workOrder }, deps),
    raiseSupervision: (call, deps) =>
      onTicket(call, { type: 'raiseSupervision', ...call.body, supervision: ordinal(call.params.supervision) }, deps),
    answerSupervision: (call, deps) =>
      onTicket(call, { type: 'answerSupervision', ...call.body, supervision: ordinal(call.params.supervision) }, deps),
    dischargeSupervision: (call, deps) =>
      onTicket(
        call,
        { type: 'dischargeSupervision', ...call.body, supervision: ordinal(call.params.supervision) },
        deps,
      ),
    urge: (call, deps) => onWorkOrder(call, { type: 'urge', ...call.body, order: call.params.workOrder }, deps),
  },
  composeAppeals(),
)
