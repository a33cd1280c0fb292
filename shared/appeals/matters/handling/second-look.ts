/** 再看一遍 — personal data in a public answer stops it until somebody looked again (第十三条（四）、第三十五条). */
import { asRead, type KeptText } from '../../../schema/text.ts'
import { personalDataIn } from '../../reply-check/personal-data/personal-data.ts'
import { type Refusal, refused } from '../../ticket/decision.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import type { WorkOrder } from '../dispatching/shape.ts'

/** Why this text may not be public yet, with the places that say so; undefined where it may. */
export function unseenPersonalData(answer: KeptText | undefined, secondLook: true | undefined): Refusal | undefined {
  if (answer === undefined || secondLook) return undefined
  const places = personalDataIn(asRead(answer)).map(({ start, end }) => ({ start, end }))
  return places.length > 0 ? refused('answer.personal-data', { places }) : undefined
}

/** 已再看过 — kept in the event where somebody confirmed it. */
export const lookedAgain = (secondLook: true | undefined): { secondLook?: true } => (secondLook ? { secondLook } : {})

/** 可公开 — checked; or closed without a check, where nothing in it needs a look that nobody made. */
export function isPublic({ check, state, secondLookAt }: Ticket, { reply }: WorkOrder): boolean {
  if (!reply) return false
  if (check) return true
  if (state !== 'closed') return false
  return (secondLookAt ?? '') >= reply.at || unseenPersonalData(reply.answer, undefined) === undefined
}
