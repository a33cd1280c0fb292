/** 退回移送件 — it goes on here, under the number that it has; theirs stays beside it (第二条、第十八条). */
import { decided, type Rule } from '../../ticket/decision.ts'
import { standing } from './standing.ts'

export const handBack: Rule<'handBack'> = ({ handOver: subject, reasons, reference }, ticket) => {
  const found = standing(subject, ticket)
  if ('refused' in found) return found

  return decided({
    type: 'handed-back',
    subject,
    reasons,
    ...(reference === undefined ? {} : { reference }),
    // Sent away as that line's, it is nobody's now: the review begins again.
    ...(ticket.state === 'redirected' ? { to: 'registered' as const } : {}),
  })
}
