/** 办理 — the fields that its commands and events share. */
import * as z from 'zod'
import { spoken } from '../../words/fields.ts'

/** 办理记录与答复口径 — what was found and done, and what is told of it. */
export const twoTexts = <T extends z.ZodType>(record: T, answer: T = record) => ({ record, answer })

/** 征求诉求人意见 — as the unit says it and as it is kept: when, by whom, how, or why it was impossible. */
export const consulting = <A extends z.ZodType, B extends z.ZodType, T extends z.ZodType>(at: A, by: B, text: T) =>
  z.union([
    z.strictObject({ at, by, how: spoken, said: text.optional() }),
    z.strictObject({ impossible: text.describe('why the appellant could not be consulted') }),
  ])
