/** The demonstration's appeals and what becomes of each, parsed at the door. */
import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { evidence } from '../../shared/appeals/matters/closing/commands.ts'
import { filingReasons } from '../../shared/appeals/matters/reviewing/words.ts'
import { ticketType } from '../../shared/appeals/words/classification.ts'
import { areaCode, emergencyKind } from '../../shared/city/city.ts'

const text = z.string().min(1)
const twoTexts = z.strictObject({ record: text, answer: text })

const plan = z.strictObject({
  review: z.enum(['accept', 'answer', 'reject', 'redirect', 'supplement', 'file']),
  why: z.enum(filingReasons).optional(),
  answer: text.optional(),
  rejectGround: z.int().min(1).max(12).optional(),
  reason: text.optional(),
  /** ground 7: id of the same appellant's earlier appeal */
  earlier: z.int().optional(),
  redirectTo: text.optional(),
  supplement: z.strictObject({ ask: text, supplied: text.optional() }).optional(),
  department: z
    .enum(['on-time', 'early', 'late', 'silent', 'returns', 'returns-then-refused', 'sent-back-once', 'withdrawn'])
    .optional(),
  interim: text.optional(),
  returnReason: text.optional(),
  proposes: z.string().optional(),
  /** what the platform sends back, and why */
  firstReply: twoTexts.optional(),
  sendBackReason: text.optional(),
  reply: twoTexts.optional(),
  closing: z.strictObject({ ground: z.int(), alternative: z.string(), evidence: evidence().optional() }).optional(),
  callback: z.enum(['solved', 'not-solved', 'unreachable']).optional(),
  rating: z.int().min(1).max(5).optional(),
})
export type Plan = z.infer<typeof plan>

export const appeal = z.strictObject({
  id: z.int().positive(),
  showcase: z.literal(true).optional(),
  channel: z.string(),
  type: ticketType,
  category: z.string(),
  area: areaCode,
  title: text,
  text,
  appellant: z.strictObject({
    kind: z.enum(['person', 'organisation']),
    name: text,
    phone: text,
    address: text.optional(),
  }),
  emergency: emergencyKind.optional(),
  plan,
})
export type Appeal = z.infer<typeof appeal>

/** @throws when the file is not what this demonstration can play */
export const readAppeals = (): Appeal[] =>
  z.array(appeal).parse(JSON.parse(readFileSync(new URL('./appeals.data.json', import.meta.url), 'utf8')))
