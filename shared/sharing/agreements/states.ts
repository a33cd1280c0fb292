/** 协议状态 — how an agreement stands on a day. */
import type { Agreement } from './agreement.ts'

export const agreementStates = ['in-force', 'proposed', 'refused', 'expired', 'ended'] as const
export type AgreementState = (typeof agreementStates)[number]

/** 中英文名称. */
export const agreementStateNames: Readonly<Record<AgreementState, readonly [zh: string, en: string]>> = {
  'in-force': ['在期', 'in force'],
  proposed: ['待审批', 'waiting for approval'],
  refused: ['未批准', 'refused'],
  expired: ['到期', 'expired'],
  ended: ['终止', 'ended'],
}

/** In force goes before a change that waits. */
export function stateOf({ inForce, proposed, ended }: Agreement, today: string): AgreementState {
  if (ended) return 'ended'
  if (inForce) return inForce.terms.until >= today ? 'in-force' : 'expired'
  return proposed ? 'proposed' : 'refused'
}
