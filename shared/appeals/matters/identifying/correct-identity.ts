/** 更正身份信息 — by the platform or the registering channel, at any time (第三十五条). */
import { decided, type Rule } from '../../ticket/decision.ts'

export const correctIdentity: Rule<'correctIdentity'> = ({ fields, callId }) =>
  decided({ type: 'identity-corrected', fields, ...(callId === undefined ? {} : { call: callId }) })
