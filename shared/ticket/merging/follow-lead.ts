/** 跟随 — a merged ticket takes over what became of the one that leads; what it has already, it leaves (国办函〔2025〕66号). */
import { decided, type Rule, refused } from '../decision.ts'

export const followLead: Rule<'followLead'> = ({ into, steps }, { merged }) => {
  if (merged?.into !== into) return refused('merge.not-merged-into', { into: merged?.into })
  const news = steps.filter(({ n }) => n > merged.seen)
  if (news.length === 0) return refused('merge.nothing-new', { seen: merged.seen })

  const events = news.flatMap(({ events }) => events)
  const end = events.findIndex(({ type }) => type === 'closed' || type === 'unmerged')
  return decided(...(end < 0 ? events : events.slice(0, end + 1)))
}

/** 补充情况 — new facts, while the matter is handled. */
export const addFacts: Rule<'addFacts'> = ({ text }) => decided({ type: 'facts-added', text })
