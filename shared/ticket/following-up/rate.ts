/** 好差评 — acceptance and result may each be rated once, after any outcome told, refusals included (第十三条、第二十八条). */
import { decided, type Rule, refused } from '../decision.ts'
import { isEnded } from '../states.ts'

export const rate: Rule<'rate'> = ({ level, via, comment }, ticket) => {
  const about = isEnded(ticket.state) ? 'result' : 'acceptance'
  if (ticket.ratings.some((rating) => rating.about === about)) return refused('rating.already-given', { about })

  return decided({ type: 'rated', level, via, about, ...(comment ? { comment } : {}) })
}
