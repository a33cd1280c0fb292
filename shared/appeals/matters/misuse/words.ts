/** 诉求人不当行为 — the closed lists that its commands, events and answers share. */

/** 核实结论 — confirmed, or dropped. */
export const misuseDecisions = ['confirmed', 'dropped'] as const
export type MisuseDecision = (typeof misuseDecisions)[number]
