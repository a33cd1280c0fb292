/** 定期报告 — which reports there are, by whom, to whom, until when their receipt is due. */
import * as z from 'zod'
import { cited, words } from './limit.ts'
import { authorities } from './permission.ts'

/** 报送对象 — the authority at the same level, the one above, the own government, areas and departments of the city. */
export const reportReaders = ['business-environment', 'superior', 'government', 'area', 'department'] as const

export const reporting = z.strictObject({
  kinds: z
    .array(
      z.strictObject({
        code: z.string().min(1),
        ...words.shape,
        /** who makes it */
        by: z.array(z.enum(authorities)).min(1),
        to: z.array(z.enum(reportReaders)).min(1),
        /** 通过 — by whom alone it is sent on */
        through: z.enum(authorities).optional(),
        article: cited.article,
      }),
    )
    .min(1),
  /** counted from the day on which it was sent */
  receiptWithin: z.strictObject({ workingDays: z.int().positive() }),
  ...cited,
})
