/** 在先诉求件 — which ticket may be named as the same appellant's earlier one (第十七条（七）). */
import { type Facts, type Refusal, refused } from '../../ticket/decision.ts'
import type { Ticket } from '../../ticket/ticket.ts'

export function whyNotTheirEarlier(
  earlierTicket: string,
  ticket: Ticket,
  earlier: NonNullable<Facts['earlier']> | undefined,
): Refusal | undefined {
  if (earlier?.number !== earlierTicket || earlier.registeredAt >= ticket.registeredAt)
    return refused('repeat.no-earlier-ticket', { earlierTicket })
  if (!earlier.sameAppellant) return refused('repeat.other-appellant', { earlierTicket })
}
