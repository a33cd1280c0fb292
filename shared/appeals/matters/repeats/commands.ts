/** 同一诉求人再次诉求 — commands to link tickets of one appellant (第十七条（七）). */
import * as z from 'zod'
import { writtenText } from '../../../schema/text.ts'
import { acts, command, reads } from '../../words/asking.ts'

/** 关联在先诉求件 — the same appellant's earlier ticket, and what is new in this one. */
export const linkEarlier = command(['关联在先诉求件', 'link an earlier ticket'], acts('ticket'), () =>
  z.strictObject({
    earlier: z.string().max(40).describe('the same appellant’s earlier ticket'),
    news: writtenText.describe('新情况、新理由'),
  }),
)

/** The platform's own: the earlier ticket knows the later one. */
export const noteLater = command(['记录后续关联件', 'note a later ticket'], reads('ticket'), () =>
  z.strictObject({ later: z.string() }),
)

export const repeatsCommands = { linkEarlier, noteLater }
