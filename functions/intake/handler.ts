/** 受理 — registration, review and the appellant's side of a ticket. */

import { intakeRoutes } from '../../shared/api/routes/intake.ts'
import { mergingRoutes } from '../../shared/api/routes/merging.ts'
import { missedCallsRoutes } from '../../shared/api/routes/missed-calls.ts'
import { reviewingRoutes } from '../../shared/api/routes/reviewing.ts'
import { exportLog, listLooks } from '../../shared/runtime/auditing.ts'
import { rateBySms } from '../../shared/runtime/by-sms.ts'
import { onTicket } from '../../shared/runtime/commands.ts'
import { composeCalls } from '../../shared/runtime/compose.ts'
import { setConfidentiality } from '../../shared/runtime/confidentiality.ts'
import { httpFunction } from '../../shared/runtime/http.ts'
import { listMerged, mergeTickets } from '../../shared/runtime/merging.ts'
import * as missed from '../../shared/runtime/missed-calls.ts'
import * as reading from '../../shared/runtime/reading.ts'
import { correctAppellant, issueAccessCode, registerAppeal } from '../../shared/runtime/registration.ts'
import { linkEarlier, listEarlierTickets, listSimilarTickets, rejectAppeal } from '../../shared/runtime/repeats.ts'

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
  composeCalls(),
)
