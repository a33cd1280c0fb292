/** 考核申诉 — closed lists that its record, calls and answers share. */

/** 裁定 — not counted, counted as it was, or put off until a day to look again (挂账). */
export const rulings = ['excluded', 'refused', 'put-off'] as const
export type Ruling = (typeof rulings)[number]

export const appealStates = ['open', ...rulings] as const
export type AppealState = (typeof appealStates)[number]
