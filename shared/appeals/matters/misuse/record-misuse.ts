/** 记录 — records the appellant's misuse, tells them, and blocks nothing (第十四条、第三十八条). */
import { decided, type Rule, refused } from '../../ticket/decision.ts'
import { nextSubject } from '../../words/event-fields.ts'

export const recordMisuse: Rule<'recordMisuse'> = ({ kind, facts }, ticket, { rules }) => {
  const known = rules.misuse.kinds.map(({ code }) => code)
  if (!known.includes(kind)) return refused('misuse.kind-unknown', { known })

  return decided({ type: 'misuse-recorded', subject: nextSubject('misuse', ticket.misuse), kind, facts })
}
