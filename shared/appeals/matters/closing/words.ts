/** 办结 — the lists and fields that its commands, events and answers share. */
import * as z from 'zod'

/** 撤回的形式 — in writing, or orally. */
export const withdrawalForms = ['written', 'oral'] as const

/** 撤回 — as it is asked for and as it is decided. */
export const withdrawal = <T extends z.ZodType, L extends z.ZodType>(text: T, line: L) => ({
  how: z.enum(withdrawalForms),
  recording: line.optional().describe('needed when oral'),
  document: line.optional().describe('the written document, needed when it did not come through the platform'),
  reasons: text.optional(),
})
