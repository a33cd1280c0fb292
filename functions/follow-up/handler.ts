/** 回访、评价与责任 — what the authorities make of ratings, findings, misuse, misconduct and clues. */

import { httpFunction } from '../../shared/api/http-function.ts'
import { onTicket } from '../../shared/appeals/calls/commands.ts'
import { readAuthorityList, readCallbackReport } from '../../shared/appeals/calls/following-up.ts'
import {
  drawInspection,
  listInspections,
  readInspection,
  recordInspection,
} from '../../shared/appeals/calls/inspecting.ts'
import { composeAppeals } from '../../shared/appeals/compose.ts'
import { followUpRoutes } from '../../shared/appeals/routes/follow-up.ts'

export const handler = httpFunction(
  followUpRoutes,
  {
    examineRating: (call, deps) => onTicket(call, { type: 'examineRating', ...call.body }, deps),
    markMatter: (call, deps) => onTicket(call, { type: 'markMatter', ...call.body }, deps),
    recordInspection,
    verifyFinding: (call, deps) => onTicket(call, { type: 'verifyFinding', ...call.body }, deps),
    recordMisuse: (call, deps) => onTicket(call, { type: 'recordMisuse', ...call.body }, deps),
    answerMisuse: (call, deps) => onTicket(call, { type: 'answerMisuse', ...call.body }, deps),
    verifyMisuse: (call, deps) => onTicket(call, { type: 'verifyMisuse', ...call.body }, deps),
    handOverMisuse: (call, deps) => onTicket(call, { type: 'handOverMisuse', ...call.body }, deps),
    reportMisconduct: (call, deps) => onTicket(call, { type: 'reportMisconduct', ...call.body }, deps),
    verifyMisconduct: (call, deps) => onTicket(call, { type: 'verifyMisconduct', ...call.body }, deps),
    takeMisconductStep: (call, deps) => onTicket(call, { type: 'takeMisconductStep', ...call.body }, deps),
    transferClue: (call, deps) => onTicket(call, { type: 'transferClue', ...call.body }, deps),
    recordClueFeedback: (call, deps) => onTicket(call, { type: 'recordClueFeedback', ...call.body }, deps),
    closeClue: (call, deps) => onTicket(call, { type: 'closeClue', ...call.body }, deps),
    readAuthorityList,
    readCallbackReport,
    drawInspection,
    listInspections,
    readInspection,
  },
  composeAppeals(),
)
