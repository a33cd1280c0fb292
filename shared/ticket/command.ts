/** Commands: what may be asked of a ticket. Each schema is also the body of its REST call (without `type`). */
import * as z from 'zod'
import { areaCode, date, emergencyKind } from '../city/city.ts'
import { line, writtenText } from './text.ts'

const instant = z.iso.datetime({ offset: true }).describe('RFC 3339 time with offset')
const code = z.string().min(1).max(40)
const order = { order: z.string().describe('work order number') }

/** 诉求类型 — the seven types, and the two that close at once and count nowhere. */
export const ticketType = z.enum([
  'consultation',
  'service',
  'help',
  'complaint',
  'report',
  'suggestion',
  'enterprise',
  'thanks',
  'invalid',
])
export type TicketType = z.infer<typeof ticketType>

/** 诉求人种类 — self-employed persons (个体工商户) count as natural persons unless the city says otherwise (art. 19). */
export const appellantKind = z.enum(['person', 'self-employed', 'organisation'])

const classification = {
  ticketType: ticketType.optional(),
  category: code.optional(),
  area: areaCode.optional(),
  businessEnvironment: z.boolean().optional().describe('the subject is the business environment (涉营商环境)'),
}

/** 登记 — what a ticket is born with; identity data travel beside it, never in it. */
export const register = z.strictObject({
  channel: code,
  reference: z.string().min(1).max(100).describe("the channel's own number for this submission"),
  ticketType,
  category: code.optional(),
  area: areaCode.optional(),
  businessEnvironment: z.boolean().default(false),
  title: line,
  text: writtenText,
  place: line.optional(),
  occurredAt: instant.optional(),
  appellantKind: appellantKind.default('person'),
  emergency: emergencyKind.optional(),
})

/** 直接答复 — quoting the knowledge base, article and version (art. 18). */
export const answer = z.strictObject({
  answer: writtenText,
  knowledge: z.strictObject({
    article: code,
    version: z.string().min(1).max(40),
  }),
})

/** 不予受理 — one of the twelve grounds, with reasons (art. 17, 18). */
export const reject = z.strictObject({
  ground: z.int().min(1).max(12),
  reasons: writtenText,
  earlierTicket: z.string().max(40).optional().describe('ground 7: the same appellant’s earlier ticket'),
  noNewFactsOrReasons: z.boolean().optional().describe('ground 7: stated by the reviewer'),
})

/** 告知到专属机构 — the body with exclusive jurisdiction, and how to reach it (art. 18). */
export const redirect = z.strictObject({
  to: line,
  contact: line.optional(),
  reasons: writtenText,
})

/** 要求补正 — before acceptance within a set period, during handling within an agreed one (art. 18, 25(4)). */
export const requestSupplement = z.strictObject({
  ask: writtenText,
  until: date.optional().describe('last day of the set or agreed period; the rules name a default before acceptance'),
})
export const supplySupplement = z.strictObject({ text: writtenText })

/** 受理 — accepted, its classification settled (art. 16, 18). */
export const accept = z.strictObject({
  ...classification,
  note: line.optional(),
})

/** 即时归档 — thanks and invalid calls close at once and count nowhere. */
export const file = z.strictObject({
  as: z.enum(['thanks', 'invalid']),
  why: z.enum(['thanks', 'empty', 'silent']).describe('invalid only for empty or silent contacts (art. 17)'),
})

/** 派单 — by the dispatch catalogue, or by hand with a reason (art. 19, 20, 22). */
export const dispatch = z.strictObject({
  category: code.optional(),
  area: areaCode.optional(),
  lead: code.optional().describe('by hand: the lead unit (主办); needs a reason'),
  coHandlers: z.array(code).max(20).optional().describe('co-handlers (协办)'),
  reason: line.optional().describe('why not by the catalogue'),
  note: writtenText.optional(),
})

/** 签收 — the unit confirms that somebody looks after it; an emergency is tracked until then (art. 18). */
export const acknowledge = z.strictObject({ ...order, by: line.optional() })

/** 征求诉求人意见 — the record of consulting the appellant that a final reply must carry (art. 21). */
export const consultation = z.union([
  z.strictObject({
    at: instant,
    by: line,
    how: z.enum(['phone', 'visit', 'message', 'meeting']),
    said: line.optional(),
  }),
  z.strictObject({
    impossible: line.describe('why the appellant could not be consulted'),
  }),
])

const twoTexts = {
  record: writtenText.describe('internal record (办理记录): what was found and done'),
  answer: writtenText.describe('public answer (答复口径)'),
}

/** 阶段性答复 — interim reply; for an enterprise matter the findings and preliminary opinion (art. 19(2), 19(3)). */
export const replyInterim = z.strictObject({ ...order, ...twoTexts })

/** 最终答复 — final reply by the lead, contribution by a co-handler (art. 19, 21, 22). */
export const reply = z.strictObject({
  ...order,
  ...twoTexts,
  consultation: consultation.optional(),
})

/** 退回重办 — the platform's check sends a reply back with reasons (art. 20). */
export const sendBack = z.strictObject({ reasons: writtenText })

/** 审核通过 — the platform's check of process and result is passed (art. 20). */
export const passCheck = z.strictObject({ note: line.optional() })

/** 办结的证据 — which fields a ground needs is data of the regulation (art. 25). */
export const evidence = z.strictObject({
  reference: line.optional().describe('number of the lawsuit, reconsideration, arbitration or investigation'),
  signedOn: date.optional(),
  performedOn: date.optional(),
  recording: line.optional().describe('recording or note of an oral statement'),
  document: line.optional().describe('reference of the written document'),
  citation: z
    .string()
    .max(200)
    .regex(/^《.+》第.+条/)
    .optional()
    .describe('law or regulation, 《…》第…条'),
  finding: writtenText.optional().describe('what was established, and how'),
})

/** 办结 — by one alternative of one of the nine grounds, with its evidence (art. 25). */
export const close = z.strictObject({
  ground: z.int().min(1).max(9),
  alternative: code,
  evidence: evidence.default({}),
  reasons: writtenText,
})

/** 撤回 — the appellant ends it, orally (with a recording or note) or in writing (art. 25(3)). */
export const withdraw = z.strictObject({
  how: z.enum(['written', 'oral']),
  recording: line.optional().describe('needed when oral'),
  reasons: writtenText.optional(),
})

/** 不配合记录 — the start of thirty consecutive days, and what ends them (art. 25(8)). */
export const recordNonCooperation = z.strictObject({ facts: writtenText })
export const recordCooperation = z.strictObject({ facts: writtenText })

/** 回访 — the platform asks the appellant (art. 19, 30). */
export const callBack = z.strictObject({
  outcome: z.enum(['reached', 'unreachable']),
  solved: z.enum(['solved', 'partly', 'not-solved']).optional().describe('required when reached'),
  by: line,
  note: writtenText.optional(),
})

/** 好差评 — five levels, one per matter and contact (art. 28). */
export const rate = z.strictObject({
  level: z.int().min(1).max(5),
  via: z.enum(['link', 'sms', 'phone']),
  comment: writtenText.optional(),
})

/** 申请退回或转办 — within two working days of receipt, with written reasons (art. 21). */
export const requestReturn = z.strictObject({
  ...order,
  ground: z.enum(['not-responsible', 'not-acceptable']),
  articleGround: z.int().min(1).max(12).optional().describe('not-acceptable: which ground of art. 17'),
  form: z.enum(['give-back', 'transfer']),
  proposes: code.optional().describe('transfer: the unit that should have it'),
  reasons: writtenText,
})

/** 审定退件 — by the authority, with reasons (art. 21). */
export const decideReturn = z.strictObject({
  ...order,
  decision: z.enum(['approve', 'refuse']),
  reasons: writtenText,
  transferTo: code.optional().describe('straight to this unit, instead of back to dispatch'),
})

/** The platform's own commands, issued by its followers and its sweep. */
export const recordReceipt = z.strictObject({
  ...order,
  how: z.enum(['push', 'pull']),
  at: instant,
})
export const passLimits = z.looseObject({})

/** Every command by name. A command without a rule, a row in the state table or a route does not compile. */
export const commandBodies = {
  register,
  answer,
  reject,
  redirect,
  requestSupplement,
  supplySupplement,
  accept,
  file,
  dispatch,
  acknowledge,
  replyInterim,
  reply,
  sendBack,
  passCheck,
  close,
  withdraw,
  recordNonCooperation,
  recordCooperation,
  callBack,
  rate,
  requestReturn,
  decideReturn,
  recordReceipt,
  passLimits,
}
export type CommandName = keyof typeof commandBodies
type CommandBody<N extends CommandName> = z.infer<(typeof commandBodies)[N]>
export type CommandOf<N extends CommandName> = { type: N } & CommandBody<N>
export type Command = { [N in CommandName]: CommandOf<N> }[CommandName]
