/** 线索移交书 — what the document of a clue says, and how it was delivered and received (第七条). */
import * as z from 'zod'
import { moment } from '../../../schema/moment.ts'
import { deliveredBy, receivedBy } from '../../matters/clues/words.ts'
import { by } from './reading.ts'

const text = z.string()
const named = z.strictObject({ code: z.string(), zh: z.string(), en: z.string() })

export const clueDelivery = () => z.strictObject({ at: moment, ...deliveredBy(moment, text) })
export const clueReceipt = () => z.strictObject({ at: moment, ...receivedBy(moment, text) })

export const clueAnswer = z.strictObject({
  ticket: z.string(),
  clue: z.string(),
  article: z.string().describe('移交依据 what the hand-over rests on'),
  at: moment,
  by: by.describe('移交人 who handed it over'),
  reference: text.describe('移交文号'),
  to: named.describe('接收机关类别 the kind of body'),
  body: text.describe('接收机关 the body'),
  ground: named.optional().describe('违法、违纪 of what it is a clue'),
  basis: text.optional().describe('疑似违反的条文'),
  facts: text,
  attached: z.array(text).describe('所附材料的编号 what is attached, by reference'),
  delivered: clueDelivery().optional(),
  received: clueReceipt().optional(),
  receiptDue: z.iso.date().optional(),
  feedbackDue: z.iso.date().optional().describe('下次反馈期限 until when the body’s next feedback is due'),
  decision: z
    .strictObject({ version: z.int(), hash: z.string() })
    .describe('作出移交的决定及其散列值 the decision that handed it over, with its hash in the ticket’s chain'),
})
