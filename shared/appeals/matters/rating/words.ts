/** 好差评 — the lists and fields that its commands, events and answers share. */
import * as z from 'zod'
import { markedNatures } from '../../../law/codes.ts'

/** 评价途径 — how it was given. */
export const ratingWays = ['link', 'sms', 'phone', 'keypress'] as const

/** 核查结论 — whether a bad rating is justified. */
export const conclusions = ['justified', 'not-justified'] as const

/** 标注 — what a matter may be marked as, as the rules know it; ordinary takes the mark back. */
export { markedNatures }
export const natures = [...markedNatures, 'ordinary'] as const

/** 标注 — as it is asked for and as it is decided. */
export const marked = <T extends z.ZodType>(text: T) => ({ nature: z.enum(natures), reasons: text })
