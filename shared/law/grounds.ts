/** 情形 — how a regulation lists grounds: for not accepting, returning, closing, supervising, and for misconduct. */
import * as z from 'zod'
import { misconductSteps } from './codes.ts'
import { cited, clockKind, words } from './limit.ts'
import { supervisionLevel, triggerCode } from './supervision.ts'

/** A numbered item of an article; `text` is the article's own wording. */
const item = { code: z.int().positive(), text: z.string().min(1), en: z.string().min(1), ...cited }

/** 不予受理情形 (art. 17). */
export const rejectionGround = z.strictObject({
  ...item,
  /** what must be named or must have happened before this ground may be used */
  needs: z.enum(['earlier-ticket', 'lapsed-supplement']).optional(),
})

/** 办结的证明 — the fields of evidence a closing may carry. */
export const evidenceField = z.enum([
  'reference',
  'signedOn',
  'performedOn',
  'raisedOn',
  'recording',
  'document',
  'citation',
  'finding',
])

/** One of the alternatives that a closing ground names (art. 25). */
export const closingAlternative = z.strictObject({
  code: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  ...words.shape,
  /** every one of these must be given */
  evidence: z.array(evidenceField),
  /** and one of these, where it may be shown in more than one way */
  oneOf: z.array(evidenceField).optional(),
  /** the citation must be of a law or regulation, not of a 规章 */
  cites: z.literal('statute').optional(),
  /** rests on the appellant's consent: an enterprise's must be signed or sealed (art. 26) */
  consent: z.literal(true).optional(),
  /** what the ticket's own log must show */
  requires: z.enum(['checked-reply', 'lapsed-supplement', 'non-cooperation']).optional(),
})
export type ClosingAlternative = z.infer<typeof closingAlternative>

/** 配合 (art. 25(8)) — what the platform notices by itself, and what people record. */
export const cooperationActs = [
  'facts',
  'explanation',
  'supplement',
  'consultation',
  'cooperates',
  'good-reason',
  'appointment-kept',
  'contact-reached',
] as const

/** 办结情形 (art. 25). */
export const closingGround = z.strictObject({
  ...item,
  /** 在诉求事项办理期间 — the article opens it only between dispatch and closing */
  duringHandlingOnly: z.boolean(),
  /** 否定结果 — closing without solving: filed with its reasons for the authority (art. 9) */
  negative: z.boolean(),
  alternatives: z.array(closingAlternative).min(1),
})

/** What may excuse a limit that passed without a reply: the reasons a log can show (art. 23(2)). */
export const recordedReason = z.enum(['extension-requested', 'return-requested', 'non-cooperation'])

export const supervisionTrigger = z.strictObject({
  code: triggerCode,
  text: z.string().min(1),
  en: z.string().min(1),
  /** not set aside by any reason the unit may have given */
  unconditional: z.boolean(),
  /** fires by itself, without anybody's judgement */
  automatic: z.boolean(),
  /** fires when it has happened this often */
  times: z.int().positive().optional(),
  /** the clocks whose passing fires it */
  clocks: z.array(clockKind).optional(),
  /** recorded reasons that set it aside while they last */
  excusedBy: z.array(recordedReason).optional(),
  /** never below this level */
  level: supervisionLevel.optional(),
  /** what the unit is asked for when the platform opens it by itself */
  demand: z.string().min(1).optional(),
  /** the final reply is the answer asked for; otherwise the unit answers in a text of its own */
  answeredByReply: z.boolean().optional(),
  ...cited,
})

/** 处理人员违规情形 (art. 39). */
export const misconductGround = z.strictObject(item)

/** 处理步骤 (art. 39), in the order of the article; `when` is what the authority must have found before it may be taken. */
export const misconductStep = z.strictObject({
  code: z.enum(misconductSteps),
  ...words.shape,
  when: z.enum(['serious', 'crime']).optional(),
})
