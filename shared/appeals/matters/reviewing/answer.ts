/** 直接答复 — a general consultation is answered from the knowledge base, which is quoted (第十八条). */
import { isAreaWithin } from '../../../law/area.ts'
import { decided, type Refusal, type Rule, refused } from '../../ticket/decision.ts'
import { lookedAgain, unseenPersonalData } from '../handling/second-look.ts'

export const answer: Rule<'answer'> = ({ answer, knowledge, secondLook }, ticket, { facts }) => {
  if (ticket.ticketType !== 'consultation') return refused('review.only-consultations-answered')
  const unseen = unseenPersonalData(answer, secondLook)
  if (unseen) return unseen
  const { article, version } = knowledge
  const { standing = 'unknown', inForce, hash, areas = [], change } = facts?.quoted ?? {}
  if (standing !== 'quotable' || hash === undefined) return mayNotBeQuoted[standing]({ article, version, inForce })
  const { area } = ticket
  if (area !== undefined && !areas.some((one) => isAreaWithin(area, one)))
    return refused('review.article-other-area', { article, area, areas: [...areas] })

  return decided({
    type: 'answered',
    answer,
    knowledge: { article, version, hash, ...(change === undefined ? {} : { change }) },
    ...lookedAgain(secondLook),
  })
}

interface Named {
  article: string
  version: number
  inForce: number | undefined
}
const notInForce = (named: Named): Refusal => refused('review.article-not-in-force', { ...named })
const mayNotBeQuoted = {
  unknown: ({ article, version }: Named) => refused('review.article-unknown', { article, version }),
  'not-published': (named: Named) => refused('review.article-not-published', { ...named }),
  'not-in-force': notInForce,
  quotable: notInForce,
} as const
