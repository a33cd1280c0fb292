/** 同一诉求人再次诉求 — commands to link tickets of one appellant (第十七条（七）). */
import * as z from 'zod'
import { lazily } from '../../../schema/lazily.ts'
import { writtenText } from '../../../schema/text.ts'

/** 关联在先诉求件 — the same appellant's earlier ticket, and what is new in this one. */
export const linkEarlier = lazily(() =>
  z.strictObject({
    earlier: z.string().max(40).describe('the same appellant’s earlier ticket'),
    news: writtenText.describe('新情况、新理由'),
  }),
)

/** The platform's own: the earlier ticket knows the later one. */
export const noteLater = lazily(() => z.strictObject({ later: z.string() }))

export const repeatsCommands = { linkEarlier, noteLater }
