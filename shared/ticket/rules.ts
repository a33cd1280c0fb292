/** Commands ↔ rules: a command without a rule does not compile. */

import { passLimits } from './clocks/pass-limits.ts'
import { close } from './closing/close.ts'
import { recordCooperation, recordNonCooperation } from './closing/non-cooperation.ts'
import { withdraw } from './closing/withdraw.ts'
import type { LaterCommand, Rule } from './decision.ts'
import { dispatch } from './dispatching/dispatch.ts'
import { recordReceipt } from './dispatching/record-receipt.ts'
import { decideExtension } from './extending/decide-extension.ts'
import { reportProgress } from './extending/report-progress.ts'
import { requestExtension } from './extending/request-extension.ts'
import { callBack } from './following-up/call-back.ts'
import { rate } from './following-up/rate.ts'
import { acknowledge } from './handling/acknowledge.ts'
import { passCheck, sendBack } from './handling/check-reply.ts'
import { reply } from './handling/reply.ts'
import { replyInterim } from './handling/reply-interim.ts'
import { decideReturn } from './returning/decide-return.ts'
import { requestReturn } from './returning/request-return.ts'
import { accept } from './reviewing/accept.ts'
import { answer } from './reviewing/answer.ts'
import { file } from './reviewing/file.ts'
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
  dispatch,
  recordReceipt,
  acknowledge,
  replyInterim,
  reply,
  sendBack,
  passCheck,
  close,
  withdraw,
  recordNonCooperation,
  recordCooperation,
  callBack,
  rate,
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
  passLimits,
}
