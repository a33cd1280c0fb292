/** 排名靠后督办 — closed lists that its record, calls and answers share. */

/** 状态 — proposed; fallen: its ground went before any step; declined; running: steps were issued; ended: reformed; withdrawn. */
export const ladderStates = ['proposed', 'declined', 'fallen', 'running', 'ended', 'withdrawn'] as const
export type LadderState = (typeof ladderStates)[number]

/** 核查认定 — sufficient, or 整改不力. */
export const findings = ['sufficient', 'insufficient'] as const
export type Finding = (typeof findings)[number]

/** 期限 — the unit answers, the unit reports what it did, the city's authority checks. */
export const ladderTerms = ['reply', 'report', 'check'] as const
export type LadderTerm = (typeof ladderTerms)[number]

/** 送达方式 — posted and answered with 2xx, or acknowledged by the unit's key. */
export const receivedBy = ['posted', 'acknowledged'] as const

/** 告知被督办单位 — what the unit is told of its ladder. */
export const ladderNotices = [
  'ladder.proposed',
  'ladder.declined',
  'ladder.step-issued',
  'ladder.term-passed',
  'ladder.checked',
  'ladder.ground-fell',
  'ladder.ended',
  'ladder.withdrawn',
] as const
export type LadderNotice = (typeof ladderNotices)[number]
