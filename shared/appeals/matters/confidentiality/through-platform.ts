/** 通过平台 — requires a recorded contact for what a unit heard through the platform (第三十五条). */
import { type Refusal, refused } from '../../ticket/decision.ts'
import type { Ticket } from '../../ticket/ticket.ts'

/** Why it cannot have been through the platform: nobody was reached for this order. @param how it was, of all ways there are */
export function notThroughPlatform(how: string | undefined, order: string, ticket: Ticket): Refusal | undefined {
  if (how !== 'platform') return undefined
  const isMade = ticket.contacts?.some((made) => made.order === order && made.outcome === 'reached')
  return isMade ? undefined : refused('contact.none-made', { workOrder: order })
}
