/** 诉求人不当行为 — the lists and fields that its commands, events and answers share. */
import * as z from 'zod'

/** 核实结论 — confirmed, or dropped. */
export const misuseDecisions = ['confirmed', 'dropped'] as const
export type MisuseDecision = (typeof misuseDecisions)[number]

/** 核实 — as it is asked for and as it is decided. */
export const verified = <T extends z.ZodType>(text: T) => ({ decision: z.enum(misuseDecisions), reasons: text })
