/** 办理 — what departments do with orders, and the platform's check, closing and callback. */

import { httpFunction } from '../../shared/api/http-function.ts'
import { listAssistance, readAssistance, reportAssistance } from '../../shared/appeals/calls/assisting.ts'
import { onTicket, onWorkOrder } from '../../shared/appeals/calls/commands.ts'
import { listMergedAppeals } from '../../shared/appeals/calls/merging.ts'
import { listRows, listUnsettled, listWorkOrders, readWorkOrder } from '../../shared/appeals/calls/reading.ts'
import { listLinkedTickets } from '../../shared/appeals/calls/repeats.ts'
import { composeAppeals } from '../../shared/appeals/compose.ts'
import { enterpriseRoutes } from '../../shared/appeals/routes/enterprise.ts'
import { handlingRoutes } from '../../shared/appeals/routes/handling.ts'
import { mergingRoutes } from '../../shared/appeals/routes/merging.ts'
import { passingDownRoutes } from '../../shared/appeals/routes/passing-down.ts'

export const handler = httpFunction(
  {
    ...handlingRoutes,
    ...enterpriseRoutes,
    ...passingDownRoutes,
    listMergedAppeals: mergingRoutes.listMergedAppeals,
  },
  {
    listMergedAppeals,
    listLinkedTickets,
    listWorkOrders,
    readWorkOrder,
    acknowledge: (call, deps) =>
      onWorkOrder(call, { type: 'acknowledge', ...call.body, order: call.params.workOrder }, deps),
    replyInterim: (call, deps) =>
      onWorkOrder(call, { type: 'replyInterim', ...call.body, order: call.params.workOrder }, deps),
    reply: (call, deps) => onWorkOrder(call, { type: 'reply', ...call.body, order: call.params.workOrder }, deps),
    sendBack: (call, deps) => onTicket(call, { type: 'sendBack', ...call.body }, deps),
    passCheck: (call, deps) => onTicket(call, { type: 'passCheck', ...call.body }, deps),
    close: (call, deps) => onTicket(call, { type: 'close', ...call.body }, deps),
    listUnsettled,
    listNegatives: (call, deps) => listRows(`negative ${call.query.list}`, call, deps),
    examineNegative: (call, deps) => onTicket(call, { type: 'examineNegative', ...call.body }, deps),
    recordNonCooperation: (call, deps) => onTicket(call, { type: 'recordNonCooperation', ...call.body }, deps),
    recordCooperation: (call, deps) => onTicket(call, { type: 'recordCooperation', ...call.body }, deps),
    reviewEnterprise: (call, deps) => onTicket(call, { type: 'reviewEnterprise', ...call.body }, deps),
    tellAppellant: (call, deps) =>
      onWorkOrder(call, { type: 'tellAppellant', ...call.body, order: call.params.workOrder }, deps),
    reportClosing: (call, deps) =>
      onWorkOrder(call, { type: 'reportClosing', ...call.body, order: call.params.workOrder }, deps),
    listEnterpriseMatters: (call, deps) => listRows(`enterprise ${call.query.list}`, call, deps),
    reclassify: (call, deps) => onTicket(call, { type: 'reclassify', ...call.body }, deps),
    listReclassifications: (call, deps) => listRows('reclassified', call, deps, 'newest'),
    callBack: (call, deps) => onTicket(call, { type: 'callBack', ...call.body }, deps),
    passDown: (call, deps) => onWorkOrder(call, { type: 'passDown', ...call.body, order: call.params.workOrder }, deps),
    sendBackDown: (call, deps) =>
      onWorkOrder(call, { type: 'sendBackDown', ...call.body, order: call.params.workOrder }, deps),
    adopt: (call, deps) => onWorkOrder(call, { type: 'adopt', ...call.body, order: call.params.workOrder }, deps),
    recall: (call, deps) => onWorkOrder(call, { type: 'recall', ...call.body, order: call.params.workOrder }, deps),
    askAssistance: (call, deps) =>
      onWorkOrder(call, { type: 'askAssistance', ...call.body, order: call.params.workOrder }, deps),
    reportAssistance,
    readAssistance,
    listAssistance,
  },
  composeAppeals(),
)
