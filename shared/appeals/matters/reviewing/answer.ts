/** 直接答复 — a general consultation is answered from the knowledge base, which is quoted (第十八条). */
import { decided, type Rule, refused } from '../../ticket/decision.ts'
import { lookedAgain, unseenPersonalData } from '../handling/second-look.ts'

export const answer: Rule<'answer'> = ({ answer, knowledge, secondLook }, ticket) => {
  if (ticket.ticketType !== 'consultation') return refused('review.only-consultations-answered')
  const unseen = unseenPersonalData(answer, secondLook)
  if (unseen) return unseen

  return decided({ type: 'answered', answer, knowledge, ...lookedAgain(secondLook) })
}
