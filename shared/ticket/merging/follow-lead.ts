/** 跟随 — a merged ticket takes over what became of the one that leads; what it has already, it leaves (国办函〔2025〕66号). */
import { decided, type Rule, refused } from '../decision.ts'
import { atOnceAgain } from '../emergencies/at-once.ts'

export const followLead: Rule<'followLead'> = ({ into, steps }, ticket, { registry }) => {
  const { merged } = ticket
  if (merged?.into !== into) return refused('merge.not-merged-into', { into: merged?.into })
  const news = steps.filter(({ n }) => n > merged.seen)
  if (news.length === 0) return refused('merge.nothing-new', { seen: merged.seen })

  const events = news.flatMap(({ events }) => events)
  const end = events.findIndex(({ type }) => type === 'closed' || type === 'unmerged')
  if (end < 0) return decided(...events)
  const freed = events[end]?.type === 'unmerged' ? atOnceAgain(ticket, registry) : []
  return decided(...events.slice(0, end + 1), ...freed)
}

/** 补充情况 — new facts, while the matter is handled. */
export const addFacts: Rule<'addFacts'> = ({ text }) => decided({ type: 'facts-added', text })
