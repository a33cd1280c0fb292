/** 否定备案 — the lists and fields that its commands, events and answers share. */
import * as z from 'zod'

/** 核查结论 — it stands, or is to be done again. */
export const examinations = ['confirm', 'redo'] as const

/** 否定结果 — refused, sent elsewhere, filed, given back, or closed without being solved. */
export const negativeKinds = ['rejected', 'redirected', 'filed', 'returned', 'closed'] as const
export type NegativeKind = (typeof negativeKinds)[number]

/** 核查 — as it is asked for and as it is decided. */
export const examined = <T extends z.ZodType>(text: T) => ({ decision: z.enum(examinations), reasons: text })
