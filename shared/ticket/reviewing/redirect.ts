/** 告知到相应机构 — the body with exclusive jurisdiction is named (第十八条). */
import { decided, type Rule } from '../decision.ts'

export const redirect: Rule<'redirect'> = ({ to, contact, reasons }) =>
  decided({ type: 'redirected', to, reasons, ...(contact ? { contact } : {}) })
