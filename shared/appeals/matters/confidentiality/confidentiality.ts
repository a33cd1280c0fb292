/** 保密 — whether units know who appealed, since when, and what they read instead (第十三条（四）). */
import type { Actor } from '../../../access/actor.ts'
import type { Ticket } from '../../ticket/ticket.ts'

/** True where a unit was not to know the appellant at this moment. */
export const wasConfidentialAt = ({ confidentiality }: Pick<Ticket, 'confidentiality'>, at: string): boolean =>
  confidentiality.findLast((one) => one.at <= at)?.confidential ?? false

/** The ticket as units read it: where the platform has written a version for them, that instead of the appellant's words. */
export function asUnitsRead(ticket: Ticket): Ticket {
  const { confidential, unitVersion } = ticket
  if (!confidential || !unitVersion) return ticket
  const { title, text, place } = unitVersion
  return { ...ticket, title, text, place, point: undefined, areaOfPoint: undefined }
}

/** 已知悉的单位 — what is said to the appellant: since when it is kept, and who had seen name and telephone by then. */
export function confidentialityTold({ confidential, confidentiality }: Ticket) {
  const last = confidentiality.at(-1)
  if (!last) return undefined
  return { confidential, since: last.at, cause: last.cause, seenBy: confidentiality.flatMap(({ seenBy }) => seenBy) }
}

/** The units are the ones it is kept from; the platform's own side and the appellant's are not. */
export const isKeptFrom = ({ role }: Actor, { confidential }: Ticket): boolean => confidential && role === 'department'
