/** 规则表 — every command's rule; a command without one does not compile. */

import { passLimits } from '../clocks/pass-limits.ts'
import { callBack } from '../matters/calling-back/call-back.ts'
import { reclassify } from '../matters/classifying/reclassify.ts'
import { close } from '../matters/closing/close.ts'
import { recordCooperation, recordNonCooperation } from '../matters/closing/non-cooperation.ts'
import { withdraw } from '../matters/closing/withdraw.ts'
import { closeClue, recordClueFeedback, transferClue } from '../matters/clues/transfer-clue.ts'
import { recordContact } from '../matters/confidentiality/record-contact.ts'
import { setConfidentiality } from '../matters/confidentiality/set-confidentiality.ts'
import { writeForUnits } from '../matters/confidentiality/write-for-units.ts'
import { addCoHandler } from '../matters/dispatching/add-co-handler.ts'
import { dispatch } from '../matters/dispatching/dispatch.ts'
import { recordReceipt } from '../matters/dispatching/record-receipt.ts'
import { removeCoHandler } from '../matters/dispatching/remove-co-handler.ts'
import { declareEmergency } from '../matters/emergencies/declare-emergency.ts'
import { confirmEmergency, downgradeEmergency } from '../matters/emergencies/review-emergency.ts'
import { reportClosing } from '../matters/enterprise/report-closing.ts'
import { reviewEnterprise } from '../matters/enterprise/review-enterprise.ts'
import { tellAppellant } from '../matters/enterprise/tell-appellant.ts'
import { decideExtension } from '../matters/extending/decide-extension.ts'
import { reportProgress } from '../matters/extending/report-progress.ts'
import { requestExtension } from '../matters/extending/request-extension.ts'
import { verifyFinding } from '../matters/false-closing/verify-finding.ts'
import { acknowledge } from '../matters/handling/acknowledge.ts'
import { passCheck, sendBack } from '../matters/handling/check-reply.ts'
import { reply } from '../matters/handling/reply.ts'
import { replyInterim } from '../matters/handling/reply-interim.ts'
import { correctIdentity } from '../matters/identifying/correct-identity.ts'
import { recordInspection } from '../matters/inspecting/record-inspection.ts'
import { addFacts, followLead } from '../matters/merging/follow-lead.ts'
import { merge, unmerge } from '../matters/merging/merge.ts'
import { endMerging, openMerging } from '../matters/merging/open-merging.ts'
import { reportMisconduct } from '../matters/misconduct/report-misconduct.ts'
import { takeMisconductStep } from '../matters/misconduct/take-step.ts'
import { verifyMisconduct } from '../matters/misconduct/verify-misconduct.ts'
import { answerMisuse } from '../matters/misuse/answer-misuse.ts'
import { handOverMisuse } from '../matters/misuse/hand-over-misuse.ts'
import { recordMisuse } from '../matters/misuse/record-misuse.ts'
import { verifyMisuse } from '../matters/misuse/verify-misuse.ts'
import { examineNegative } from '../matters/negative/examine-negative.ts'
import { askAssistance, reportAssistance } from '../matters/passing-down/assistance.ts'
import { adopt, recall, sendBackDown } from '../matters/passing-down/from-below.ts'
import { passDown } from '../matters/passing-down/pass-down.ts'
import { examineRating } from '../matters/rating/examine-rating.ts'
import { markMatter } from '../matters/rating/mark-matter.ts'
import { rate, rateBySms } from '../matters/rating/rate.ts'
import { issueAccessCode } from '../matters/registering/issue-access-code.ts'
import { linkEarlier, noteLater } from '../matters/repeats/link-earlier.ts'
import { endRetention } from '../matters/retaining/end-retention.ts'
import { decideReturn } from '../matters/returning/decide-return.ts'
import { reassign } from '../matters/returning/reassign.ts'
import { requestReturn } from '../matters/returning/request-return.ts'
import { accept } from '../matters/reviewing/accept.ts'
import { answer } from '../matters/reviewing/answer.ts'
import { contestFiling, file } from '../matters/reviewing/file.ts'
import { redirect } from '../matters/reviewing/redirect.ts'
import { reject } from '../matters/reviewing/reject.ts'
import { answerSupervision } from '../matters/supervising/answer-supervision.ts'
import { dischargeSupervision } from '../matters/supervising/discharge-supervision.ts'
import { raiseSupervision } from '../matters/supervising/raise-supervision.ts'
import { supervise } from '../matters/supervising/supervise.ts'
import { urge } from '../matters/supervising/urge.ts'
import { explainSupplement, judgeExplanation } from '../matters/supplementing/explain-supplement.ts'
import { extendSupplement } from '../matters/supplementing/extend-supplement.ts'
import { requestSupplement } from '../matters/supplementing/request-supplement.ts'
import { supplySupplement } from '../matters/supplementing/supply-supplement.ts'
import type { LaterCommand, Rule } from '../ticket/decision.ts'

export const rules: { readonly [N in LaterCommand]: Rule<N> } = {
  issueAccessCode,
  answer,
  reject,
  redirect,
  requestSupplement,
  supplySupplement,
  extendSupplement,
  explainSupplement,
  judgeExplanation,
  accept,
  file,
  contestFiling,
  reclassify,
  reviewEnterprise,
  tellAppellant,
  reportClosing,
  declareEmergency,
  confirmEmergency,
  downgradeEmergency,
  dispatch,
  addCoHandler,
  removeCoHandler,
  recordReceipt,
  acknowledge,
  replyInterim,
  reply,
  sendBack,
  passCheck,
  close,
  examineNegative,
  withdraw,
  recordNonCooperation,
  recordCooperation,
  callBack,
  rate,
  rateBySms,
  examineRating,
  markMatter,
  recordInspection,
  verifyFinding,
  recordMisuse,
  answerMisuse,
  verifyMisuse,
  handOverMisuse,
  reportMisconduct,
  verifyMisconduct,
  takeMisconductStep,
  transferClue,
  recordClueFeedback,
  closeClue,
  requestReturn,
  decideReturn,
  requestExtension,
  decideExtension,
  reportProgress,
  supervise,
  raiseSupervision,
  answerSupervision,
  dischargeSupervision,
  urge,
  reassign,
  passDown,
  sendBackDown,
  adopt,
  recall,
  askAssistance,
  reportAssistance,
  openMerging,
  endMerging,
  merge,
  unmerge,
  followLead,
  addFacts,
  linkEarlier,
  noteLater,
  setConfidentiality,
  writeForUnits,
  recordContact,
  correctIdentity,
  passLimits,
  endRetention,
}
