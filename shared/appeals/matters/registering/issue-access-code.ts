/** 重新发给查询码 — whoever lost the code, or sees it tried by others, is given another (第十三条（二）、第三十五条). */
import { decided, type Rule } from '../../ticket/decision.ts'

export const issueAccessCode: Rule<'issueAccessCode'> = ({ reasons }) =>
  decided({ type: 'access-code-issued', reasons })
