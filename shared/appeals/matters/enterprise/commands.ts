/** 涉企营商环境 — commands: the authority's review, and what the department owes when it is to be closed (第十九条、第二十六条). */

import * as z from 'zod'
import { date } from '../../../city/city.ts'
import { instant } from '../../../law/civil-date.ts'
import { widest } from '../../../law/widest.ts'
import { line, writtenText } from '../../../schema/text.ts'
import { acts, businessEnvironment, command } from '../../words/asking.ts'
import { ticketType } from '../../words/classification.ts'
import { code, order, spoken } from '../../words/fields.ts'

/** 审定 — it is an enterprise matter, or it is something else (art. 19). */
export const reviewEnterprise = command(
  ['审定涉企事项', 'review the enterprise matter'],
  acts('ticket', businessEnvironment),
  () =>
    z.strictObject({
      decision: z.enum(['confirm', 'reclassify']),
      corrects: z.boolean().optional().describe('更正已作的审定 takes back a review that was confirmed by mistake'),
      ticketType: ticketType.exclude(['enterprise', 'thanks', 'invalid']).optional().describe('reclassify: what it is'),
      reasons: writtenText,
    }),
)

/** 告知诉求人 — by the department itself; consent counts only when signed or sealed (art. 26). */
export const tellAppellant = command(['告知诉求人', 'tell the appellant'], acts('order'), () =>
  z.strictObject({
    ...order,
    at: instant,
    by: line,
    how: z.enum([...spoken.options, 'post']),
    said: line.optional(),
    consent: z
      .strictObject({ document: line, signedOn: date })
      .optional()
      .describe(
        '书面签字（盖章），可填本诉求件附件的编号: the signed or sealed consent, or a file of this ticket that holds it',
      ),
  }),
)

/** 通报办结 — to the business-environment authority, with the ground and the reasons (art. 26). */
export const reportClosing = command(['通报办结', 'report the closing'], acts('order'), () =>
  z.strictObject({
    ...order,
    ground: z.int().min(1).max(widest.closingGround),
    alternative: code,
    reasons: writtenText,
  }),
)

export const enterpriseCommands = {
  reviewEnterprise,
  tellAppellant,
  reportClosing,
}
