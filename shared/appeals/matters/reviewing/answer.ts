/** 直接答复 — a general consultation is answered from the knowledge base, which is quoted (第十八条). */
import { decided, type Rule, refused } from '../../ticket/decision.ts'

export const answer: Rule<'answer'> = ({ answer, knowledge }, ticket) => {
  if (ticket.ticketType !== 'consultation') return refused('review.only-consultations-answered')

  return decided({ type: 'answered', answer, knowledge })
}
