/** 答复口径模板 — what is answered of them, as they stand and stood. */
import * as z from 'zod'
import { roles } from '../../../access/actor.ts'
import { pageOf } from '../../../door/pages.ts'
import { standardReply } from '../../standard-replies.ts'

export const standardReplyAnswers = {
  putStandardReply: standardReply(),
  listStandardReplyVersions: pageOf(
    standardReply().extend({
      by: z.strictObject({
        role: z.enum(roles),
        id: z.string(),
        staff: z.string().optional().describe('工号'),
        unit: z.string().optional(),
      }),
    }),
  ),
}
