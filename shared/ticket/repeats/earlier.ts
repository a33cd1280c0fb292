/** 在先诉求件 — what may be named as the same appellant's earlier ticket, whether to refuse a repeat or to link one (第十七条（七）). */
import { type Facts, type Refusal, refused } from '../decision.ts'
import type { Ticket } from '../ticket.ts'

export function whyNotTheirEarlier(
  earlierTicket: string,
  ticket: Ticket,
  earlier: NonNullable<Facts['earlier']> | undefined,
): Refusal | undefined {
  if (earlier?.number !== earlierTicket || earlier.registeredAt >= ticket.registeredAt)
    return refused('repeat.no-earlier-ticket', { earlierTicket })
  if (!earlier.sameAppellant) return refused('repeat.other-appellant', { earlierTicket })
}
