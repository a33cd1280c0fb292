/** 关联通话 — once for each call; the name of the call was found before (第十三条). */
import { decided, type Rule, refused } from '../../ticket/decision.ts'

export const linkCall: Rule<'linkCall'> = ({ callId }, { calls = [] }) => {
  if (calls.some(({ call }) => call === callId)) return refused('call.already-linked', { call: callId })

  return decided({ type: 'call-linked', call: callId })
}
