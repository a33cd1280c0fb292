/** 初核审查 — commands: answer, reject, redirect, accept, file (第十六条至第十八条). */

import * as z from 'zod'
import { areaCode } from '../../../city/city.ts'
import { widest } from '../../../law/widest.ts'
import { line, writtenText } from '../../../schema/text.ts'
import { acts, command } from '../../words/asking.ts'
import { ticketType } from '../../words/classification.ts'
import { code, quoting, secondLook } from '../../words/fields.ts'
import { toldInCall } from '../telling/words.ts'
import { filedAs, filingReasons } from './words.ts'

/** 直接答复 — quoting the knowledge base, article and version (art. 18). */
export const answer = command(['直接答复', 'answer directly'], acts('ticket'), () =>
  z.strictObject({
    answer: writtenText,
    knowledge: quoting,
    ...secondLook,
    ...toldInCall,
  }),
)

/** 不予受理 — one of the twelve grounds, with reasons (art. 17, 18). */
export const reject = command(['不予受理', 'refuse acceptance'], acts('ticket'), () =>
  z.strictObject({
    ground: z.int().min(1).max(widest.rejectionGround),
    reasons: writtenText,
    earlierTicket: z.string().max(40).optional().describe('ground 7: the same appellant’s earlier ticket'),
    noNewFactsOrReasons: z.boolean().optional().describe('ground 7: stated by the reviewer'),
    ...toldInCall,
  }),
)

/** 告知到专属机构 — the body with exclusive jurisdiction, and how to reach it (art. 18). */
export const redirect = command(['告知专属机构', 'name the competent body'], acts('ticket'), () =>
  z.strictObject({
    to: line,
    contact: line.optional(),
    reasons: writtenText,
    ...toldInCall,
  }),
)

const classification = {
  ticketType: ticketType.optional(),
  category: code.optional(),
  area: areaCode.optional(),
  businessEnvironment: z.boolean().optional().describe('the subject is the business environment (涉营商环境)'),
}

/** 受理 — accepted, its classification settled (art. 16, 18). */
export const accept = command(['受理', 'accept'], acts('ticket'), () =>
  z.strictObject({
    ...classification,
    note: line.optional().describe('needed when the type is changed'),
    ...toldInCall,
  }),
)

/** 即时归档 — thanks and invalid calls close at once, with reasons, and count in no figure. */
export const file = command(['归档', 'file'], acts('ticket'), () =>
  z.strictObject({
    as: z.enum(filedAs),
    why: z.enum(filingReasons).describe('invalid only for empty or silent contacts (art. 17)'),
    reasons: writtenText,
    ...toldInCall,
  }),
)

/** 对归档提出异议 — it was an appeal after all. */
export const contestFiling = command(['对归档提出异议', 'contest the filing'], acts('ticket'), () =>
  z.strictObject({ reasons: writtenText }),
)

export const reviewingCommands = {
  answer,
  reject,
  redirect,
  accept,
  file,
  contestFiling,
}
