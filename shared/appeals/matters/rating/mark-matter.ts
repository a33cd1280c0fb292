/** 标注 — marks mediation and law enforcement matters, with reasons (第二十九条). */
import { decided, type Rule, refused } from '../../ticket/decision.ts'

export const markMatter: Rule<'markMatter'> = ({ nature, reasons }, ticket, { rules }) => {
  if (nature === (ticket.nature ?? 'ordinary')) return refused('matter.marked-so-already', { nature })

  const isFirst = nature !== 'ordinary' && ticket.nature === undefined
  const afterBadRating = isFirst && ticket.ratings.some(({ level }) => level <= rules.rating.badUpTo)
  return decided({ type: 'matter-marked', nature, reasons, ...(afterBadRating ? { afterBadRating } : {}) })
}
