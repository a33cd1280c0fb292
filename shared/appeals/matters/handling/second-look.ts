/** 再看一遍 — personal data in a public answer stops it until somebody looked again (第十三条（四）、第三十五条). */
import { asRead, type KeptText } from '../../../schema/text.ts'
import { personalDataIn } from '../../reply-check/personal-data/personal-data.ts'
import { type Refusal, refused } from '../../ticket/decision.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import type { WorkOrder } from '../dispatching/shape.ts'

/**
 * Why this text may not be public yet, with the places that say so; undefined where it may.
 * @param where which text it is, as its command calls it
 */
export function unseenPersonalData(
  text: KeptText | undefined,
  secondLook: true | undefined,
  where: 'answer' | 'reasons' = 'answer',
): Refusal | undefined {
  if (text === undefined || secondLook) return undefined
  const places = personalDataIn(asRead(text)).map(({ start, end }) => ({ start, end }))
  return places.length > 0 ? refused('answer.personal-data', { places, in: where }) : undefined
}

/** 已再看过 — kept in the event where somebody confirmed it. */
export const lookedAgain = (secondLook: true | undefined): { secondLook?: true } => (secondLook ? { secondLook } : {})

/** 有效答复 — given, and not sent back since. */
export const standingReply = ({ reply, sentBack }: WorkOrder): WorkOrder['reply'] =>
  reply && sentBack.every(({ at }) => at < reply.at) ? reply : undefined

/** 可公开 — checked; or closed while it stood, where nothing in it needs a look that nobody made. */
export function isPublic({ check, state, closing, secondLookAt }: Ticket, order: WorkOrder): boolean {
  if (check) return order.reply !== undefined
  const reply = standingReply(order)
  if (!reply || state !== 'closed' || (order.endedAt ?? '~') < (closing?.at ?? '')) return false
  return (secondLookAt ?? '') >= reply.at || unseenPersonalData(reply.answer, undefined) === undefined
}
