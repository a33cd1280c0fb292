/** 办理 — the fields that its commands and events share. */
import type * as z from 'zod'

/** 办理记录与答复口径 — what was found and done, and what is told of it. */
export const twoTexts = <T extends z.ZodType>(record: T, answer: T = record) => ({ record, answer })
