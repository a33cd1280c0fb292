/** 督办 — the closed lists that its commands, events and answers share. */

/** 回复方式 — in words of its own, or by the final reply itself. */
export const answerWays = ['text', 'reply'] as const
export type AnswerWay = (typeof answerWays)[number]

/** 升级的原因 — a further trigger, no answer, one that does not satisfy, or the authority by itself. */
export const raisingCauses = ['trigger', 'unanswered', 'unsatisfactory', 'by-hand'] as const

/** 督办状态 — open: waits for the unit; answered: waits for the authority; discharged by it; ended with its order. */
export const goingOn = ['open', 'answered'] as const
export const supervisionStates = [...goingOn, 'discharged', 'ended'] as const
export type SupervisionState = (typeof supervisionStates)[number]
export type GoingOn = (typeof goingOn)[number]
export const isGoingOn = (state: SupervisionState): state is GoingOn => goingOn.some((one) => one === state)
