/** 派单文本 — written before dispatch, and later for whoever reads on (第十三条（四）、第三十五条). */
import { decided, type Rule, refused } from '../../ticket/decision.ts'

export const writeForUnits: Rule<'writeForUnits'> = ({ title, text, place }, { confidential }) => {
  if (!confidential) return refused('confidentiality.not-confidential')

  return decided({ type: 'unit-version-written', title, text, ...(place ? { place } : {}) })
}
