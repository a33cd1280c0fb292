/** 规则表 — every command's rule; a command without one does not compile. */

import { callBack } from './calling-back/call-back.ts'
import { reclassify } from './classifying/reclassify.ts'
import { passLimits } from './clocks/pass-limits.ts'
import { close } from './closing/close.ts'
import { recordCooperation, recordNonCooperation } from './closing/non-cooperation.ts'
import { withdraw } from './closing/withdraw.ts'
import { closeClue, recordClueFeedback, transferClue } from './clues/transfer-clue.ts'
import { recordContact } from './confidentiality/record-contact.ts'
import { setConfidentiality } from './confidentiality/set-confidentiality.ts'
import { writeForUnits } from './confidentiality/write-for-units.ts'
import type { LaterCommand, Rule } from './decision.ts'
import { addCoHandler } from './dispatching/add-co-handler.ts'
import { dispatch } from './dispatching/dispatch.ts'
import { recordReceipt } from './dispatching/record-receipt.ts'
import { removeCoHandler } from './dispatching/remove-co-handler.ts'
import { declareEmergency } from './emergencies/declare-emergency.ts'
import { confirmEmergency, downgradeEmergency } from './emergencies/review-emergency.ts'
import { reportClosing } from './enterprise/report-closing.ts'
import { reviewEnterprise } from './enterprise/review-enterprise.ts'
import { tellAppellant } from './enterprise/tell-appellant.ts'
import { decideExtension } from './extending/decide-extension.ts'
import { reportProgress } from './extending/report-progress.ts'
import { requestExtension } from './extending/request-extension.ts'
import { verifyFinding } from './false-closing/verify-finding.ts'
import { acknowledge } from './handling/acknowledge.ts'
import { passCheck, sendBack } from './handling/check-reply.ts'
import { reply } from './handling/reply.ts'
import { replyInterim } from './handling/reply-interim.ts'
import { correctIdentity } from './identifying/correct-identity.ts'
import { recordInspection } from './inspecting/record-inspection.ts'
import { addFacts, followLead } from './merging/follow-lead.ts'
import { merge, unmerge } from './merging/merge.ts'
import { endMerging, openMerging } from './merging/open-merging.ts'
import { reportMisconduct } from './misconduct/report-misconduct.ts'
import { takeMisconductStep } from './misconduct/take-step.ts'
import { verifyMisconduct } from './misconduct/verify-misconduct.ts'
import { answerMisuse } from './misuse/answer-misuse.ts'
import { handOverMisuse } from './misuse/hand-over-misuse.ts'
import { recordMisuse } from './misuse/record-misuse.ts'
import { verifyMisuse } from './misuse/verify-misuse.ts'
import { examineNegative } from './negative/examine-negative.ts'
import { askAssistance, reportAssistance } from './passing-down/assistance.ts'
import { adopt, recall, sendBackDown } from './passing-down/from-below.ts'
import { passDown } from './passing-down/pass-down.ts'
import { examineRating } from './rating/examine-rating.ts'
import { markMatter } from './rating/mark-matter.ts'
import { rate, rateBySms } from './rating/rate.ts'
import { issueAccessCode } from './registering/issue-access-code.ts'
import { linkEarlier, noteLater } from './repeats/link-earlier.ts'
import { endRetention } from './retaining/end-retention.ts'
import { decideReturn } from './returning/decide-return.ts'
import { reassign } from './returning/reassign.ts'
import { requestReturn } from './returning/request-return.ts'
import { accept } from './reviewing/accept.ts'
import { answer } from './reviewing/answer.ts'
import { contestFiling, file } from './reviewing/file.ts'
import { redirect } from './reviewing/redirect.ts'
import { reject } from './reviewing/reject.ts'
import { answerSupervision } from './supervising/answer-supervision.ts'
import { dischargeSupervision } from './supervising/discharge-supervision.ts'
import { raiseSupervision } from './supervising/raise-supervision.ts'
import { supervise } from './supervising/supervise.ts'
import { urge } from './supervising/urge.ts'
import { explainSupplement, judgeExplanation } from './supplementing/explain-supplement.ts'
import { extendSupplement } from './supplementing/extend-supplement.ts'
import { requestSupplement } from './supplementing/request-supplement.ts'
import { supplySupplement } from './supplementing/supply-supplement.ts'

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
