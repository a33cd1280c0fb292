/** 直接答复 — a general consultation is answered from the knowledge base, which is quoted (第十八条). */
import { decided, isRefusal, type Rule, refused } from '../../ticket/decision.ts'
import { quotedIn } from '../handling/quoted.ts'
import { lookedAgain, unseenPersonalData } from '../handling/second-look.ts'

export const answer: Rule<'answer'> = ({ answer, knowledge, secondLook }, ticket, context) => {
  if (ticket.ticketType !== 'consultation') return refused('review.only-consultations-answered')
  const unseen = unseenPersonalData(answer, secondLook)
  if (unseen) return unseen
  const quoted = quotedIn(knowledge, ticket, context)
  if (isRefusal(quoted)) return quoted

  return decided({ type: 'answered', answer, knowledge: quoted, ...lookedAgain(secondLook) })
}
