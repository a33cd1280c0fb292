/** 陈述、申辩 — the appellant answers once, until the period has lapsed (第三十八条). */
import { decided, type Rule, refused } from '../../ticket/decision.ts'
import { stageOf } from './record.ts'

export const answerMisuse: Rule<'answerMisuse'> = ({ record: wanted, text }, ticket) => {
  const waiting = ticket.misuse.filter((record) => stageOf(record) === 'noticed')
  const record = wanted ? waiting.find(({ subject }) => subject === wanted) : waiting[0]
  if (!record) return refused('misuse.no-answer-due')

  return decided({ type: 'misuse-answered', subject: record.subject, text })
}
