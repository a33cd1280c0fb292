/** 回访 — the lists and fields that its commands, events and answers share. */
import * as z from 'zod'

/** 解决情况 — what the appellant says became of the matter. */
export const solvedness = ['solved', 'partly', 'not-solved'] as const
export type Solved = (typeof solvedness)[number]

/** 办理真实度 — whether what the reply says is true. */
export const truths = ['true', 'partly', 'untrue'] as const
export type Truth = (typeof truths)[number]

/** 联系结果 — whether anybody answered. */
export const callOutcomes = ['reached', 'unreachable'] as const

/** 诉求人所说 — of the handling, when called back or at an inspection. */
export const saidOfIt = () => ({
  solved: z.enum(solvedness),
  truth: z.enum(truths).optional(),
  agreed: z.boolean().optional(),
})
