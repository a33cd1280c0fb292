/** 离岗放回 — what they claimed, and nothing that somebody else has claimed since. */
import { decided, type Rule, refused } from '../../ticket/decision.ts'

export const releaseLeft: Rule<'releaseLeft'> = ({ holder }, { claim }) =>
  claim?.holder === holder ? decided({ type: 'released', holder, because: 'absence' }) : refused('claim.none')
