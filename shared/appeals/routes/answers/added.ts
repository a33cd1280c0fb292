/** 补充与关联 — answers about what an appellant added to an appeal, and brought besides. */

import * as z from 'zod'
import { moment } from '../../../schema/moment.ts'

const text = z.string()
const link = { ticket: z.string(), at: moment }

/** 同一诉求人的关联件. */
export const links = {
  earlier: z.array(z.strictObject({ ...link, news: text })).optional(),
  later: z.array(z.strictObject(link)).optional(),
}

export const addedFacts = z
  .array(
    z.strictObject({
      at: moment,
      text,
      piece: z.literal(true).optional().describe('分条短信的后续部分 the rest of a message that came in several'),
    }),
  )
  .optional()
