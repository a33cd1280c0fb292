/** Commands ↔ rules: a command without a rule does not compile. */
import type { LaterCommand, Rule } from '../decision.ts'
import { accept } from './accept.ts'
import { acknowledge } from './acknowledge.ts'
import { answer } from './answer.ts'
import { callBack } from './call-back.ts'
import { passCheck, sendBack } from './check-reply.ts'
import { close } from './close.ts'
import { decideReturn } from './decide-return.ts'
import { dispatch } from './dispatch.ts'
import { file } from './file.ts'
import { recordCooperation, recordNonCooperation } from './non-cooperation.ts'
import { passLimits } from './pass-limits.ts'
import { rate } from './rate.ts'
import { recordReceipt } from './record-receipt.ts'
import { redirect } from './redirect.ts'
import { reject } from './reject.ts'
import { reply } from './reply.ts'
import { replyInterim } from './reply-interim.ts'
import { requestReturn } from './request-return.ts'
import { requestSupplement } from './request-supplement.ts'
import { supplySupplement } from './supply-supplement.ts'
import { withdraw } from './withdraw.ts'

export const rules: { readonly [N in LaterCommand]: Rule<N> } = {
  answer,
  reject,
  redirect,
  requestSupplement,
  supplySupplement,
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
  passLimits,
}
