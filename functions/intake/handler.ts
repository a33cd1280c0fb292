/** 受理 — registration, review and the appellant's side of a ticket. */

import { httpFunction } from '../../shared/api/http-function.ts'
import { exportLog, listLooks } from '../../shared/appeals/calls/auditing.ts'
import { rateBySms } from '../../shared/appeals/calls/by-sms.ts'
import { onTicket } from '../../shared/appeals/calls/commands.ts'
import { setConfidentiality } from '../../shared/appeals/calls/confidentiality.ts'
import { listMerged, mergeTickets } from '../../shared/appeals/calls/merging.ts'
import * as missed from '../../shared/appeals/calls/missed-calls.ts'
import * as reading from '../../shared/appeals/calls/reading.ts'
import { correctAppellant, issueAccessCode, registerAppeal } from '../../shared/appeals/calls/registration.ts'
import {
  linkEarlier,
  listEarlierTickets,
  listSimilarTickets,
  rejectAppeal,
} from '../../shared/appeals/calls/repeats.ts'
import { composeAppeals } from '../../shared/appeals/compose.ts'
import { intakeRoutes } from '../../shared/appeals/routes/intake.ts'
import { mergingRoutes } from '../../shared/appeals/routes/merging.ts'
import { missedCallsRoutes } from '../../shared/appeals/routes/missed-calls.ts'
import { reviewingRoutes } from '../../shared/appeals/routes/reviewing.ts'

const { listMergedAppeals: _, ...ofIntake } = mergingRoutes

export const handler = httpFunction(
  { ...intakeRoutes, ...reviewingRoutes, ...ofIntake, ...missedCallsRoutes },
  {
    register: registerAppeal,
    issueAccessCode,
    listTickets: reading.listTickets,
    readTicket: reading.readOne,
    readDeadlines: reading.readDeadlines,
    readTimeline: reading.readTimeline,
    readIdentity: reading.readIdentity,
    correctIdentity: correctAppellant,
    readSubmission: reading.readSubmission,
    listDeliveries: reading.listDeliveries,
    declareEmergency: (call, deps) => onTicket(call, { type: 'declareEmergency', ...call.body }, deps),
    confirmEmergency: (call, deps) => onTicket(call, { type: 'confirmEmergency', ...call.body }, deps),
    downgradeEmergency: (call, deps) => onTicket(call, { type: 'downgradeEmergency', ...call.body }, deps),
    listEmergencies: (call, deps) => reading.listRows(`emergencies ${call.query.list}`, call, deps),
    answer: (call, deps) => onTicket(call, { type: 'answer', ...call.body }, deps),
    reject: rejectAppeal,
    listEarlierTickets,
    linkEarlier,
    listSimilarTickets,
    mergeTickets,
    listMerged,
    endMerging: (call, deps) => onTicket(call, { type: 'endMerging', ...call.body }, deps),
    unmerge: (call, deps) => onTicket(call, { type: 'unmerge', ...call.body }, deps),
    addFacts: (call, deps) => onTicket(call, { type: 'addFacts', ...call.body }, deps),
    listLooks,
    exportLog,
    redirect: (call, deps) => onTicket(call, { type: 'redirect', ...call.body }, deps),
    requestSupplement: (call, deps) => onTicket(call, { type: 'requestSupplement', ...call.body }, deps),
    supplySupplement: (call, deps) => onTicket(call, { type: 'supplySupplement', ...call.body }, deps),
    extendSupplement: (call, deps) => onTicket(call, { type: 'extendSupplement', ...call.body }, deps),
    explainSupplement: (call, deps) => onTicket(call, { type: 'explainSupplement', ...call.body }, deps),
    judgeExplanation: (call, deps) => onTicket(call, { type: 'judgeExplanation', ...call.body }, deps),
    accept: (call, deps) => onTicket(call, { type: 'accept', ...call.body }, deps),
    file: (call, deps) => onTicket(call, { type: 'file', ...call.body }, deps),
    setConfidentiality,
    writeForUnits: (call, deps) => onTicket(call, { type: 'writeForUnits', ...call.body }, deps),
    recordContact: (call, deps) => onTicket(call, { type: 'recordContact', ...call.body }, deps),
    contestFiling: (call, deps) => onTicket(call, { type: 'contestFiling', ...call.body }, deps),
    withdraw: (call, deps) => onTicket(call, { type: 'withdraw', ...call.body }, deps),
    rateBySms,
    recordMissedCall: missed.tellMissedCall,
    listMissedCalls: missed.listMissedCalls,
    readMissedCallPhone: missed.readMissedCallPhone,
    listMissedCallLooks: missed.listMissedCallLooks,
    recordReturn: missed.ringBack,
    rate: (call, deps) => onTicket(call, { type: 'rate', ...call.body }, deps),
  },
  composeAppeals(),
)
