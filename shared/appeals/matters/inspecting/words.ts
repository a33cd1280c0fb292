/** 抽检 — the lists and fields that its commands, events and answers share. */
import * as z from 'zod'
import { saidOfIt } from '../calling-back/words.ts'

/** 抽检结论 — of how it was handled, and of what came of it. */
export const verdicts = ['sound', 'faulty'] as const

/** 抽检 — how one ticket was found: the process, the result, and what the appellant says. */
export const foundAs = () => ({ process: z.enum(verdicts), result: z.enum(verdicts), ...saidOfIt() })
