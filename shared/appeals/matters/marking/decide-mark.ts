/** 审定、解除标记 — by the authority that the rules name; whoever applied does not decide. */
import { isSamePerson } from '../../../access/actor.ts'
import { type Context, decided, type Refusal, type Rule, refused } from '../../ticket/decision.ts'
import { whoIs } from '../../words/event-fields.ts'
import { kindOf, stageOf } from './marks.ts'
import type { CaseMark } from './words.ts'

export const decideMark: Rule<'decideMark'> = ({ request: subject, decision, reasons }, { marks = [] }, context) => {
  const { actor } = context
  const request = marks.find((one) => one.subject === subject)
  if (!request) return refused('mark.unknown')
  const stage = stageOf(request)
  if (stage !== 'requested') return refused('mark.decided-already', { stage })
  if (isSamePerson(request.by, actor)) return refused('mark.own-request')

  return (
    othersTo(request.mark, context) ?? decided({ type: 'mark-decided', subject, decision, reasons, by: whoIs(actor) })
  )
}

export const endMark: Rule<'endMark'> = ({ request: subject, reasons }, { marks = [] }, context) => {
  const mark = marks.find((one) => one.subject === subject)
  if (!mark) return refused('mark.unknown')
  const stage = stageOf(mark)
  if (stage !== 'standing') return refused('mark.not-standing', { stage })

  return othersTo(mark.mark, context) ?? decided({ type: 'mark-ended', subject, reasons, by: whoIs(context.actor) })
}

function othersTo(mark: CaseMark, { actor, rules }: Context): Refusal | undefined {
  const { decidedBy } = kindOf(mark, rules)
  const isTheirs = decidedBy.some((authority) => authority === actor.authority)
  return isTheirs ? undefined : refused('mark.other-authority', { decidedBy })
}
