/** 合并 — handles different appellants' same matter as one, each keeping its ticket (国办函〔2025〕66号). */
import { decided, type Refusal, type Rule, refused } from '../../ticket/decision.ts'
import type { Ticket } from '../../ticket/ticket.ts'
import type { TicketEvent } from '../../words/event.ts'
import { atOnceAgain } from '../emergencies/at-once.ts'
import { isEmergencyNow } from '../emergencies/now.ts'
import { evadesReview } from '../enterprise/matter.ts'
import { isPending } from '../returning/requests.ts'
import { isAwaited } from '../supplementing/unanswered.ts'
import { standing } from './steps.ts'

export const merge: Rule<'merge'> = ({ into, reasons }, ticket, context) => {
  if (into === ticket.number) return refused('merge.into-itself')
  const lead = context.facts?.lead
  if (lead?.number !== into) return refused('merge.lead-unknown', { into })
  if (ticket.leadsSince) return refused('merge.leads-others')
  const unfit = whyNotTogether(ticket, lead) ?? whyNotNow(ticket)
  if (unfit) return unfit
  const evades = evadesReview(ticket, ticket, context.registry)
  if (evades) return refused(evades)

  return decided(
    ...accepting(ticket),
    { type: 'merged', into, seen: lead.version, reasons },
    ...standing(lead, context.now),
  )
}

const leading: readonly string[] = ['accepted', 'handling', 'replied']

function whyNotTogether(ticket: Ticket, lead: Ticket): Refusal | undefined {
  if (!lead.leadsSince || !leading.includes(lead.state))
    return refused('merge.not-a-lead', { into: lead.number, state: lead.state })
  if ((ticket.ticketType === 'enterprise') !== (lead.ticketType === 'enterprise'))
    return refused('merge.enterprise-apart')
  // An emergency is tracked until its units acknowledge it: it does not disappear into something slower.
  if (isEmergencyNow(ticket) && ticket.emergency !== lead.emergency) return refused('merge.emergency-apart')
}

function whyNotNow(ticket: Ticket): Refusal | undefined {
  if (ticket.ticketType === 'thanks' || ticket.ticketType === 'invalid') return refused('accept.type-is-filed')
  if (ticket.orders.some(isPending)) return refused('merge.return-pending')
  if (isAwaited(ticket.supplement)) return refused('merge.supplement-pending')
}

/** At review, merging is the outcome: the appeal is accepted, and its appellant told so. */
const accepting = ({ state, ticketType, category, area, businessEnvironment }: Ticket): TicketEvent[] =>
  state !== 'registered'
    ? []
    : [
        {
          type: 'accepted',
          ticketType,
          businessEnvironment,
          ...(category ? { category } : {}),
          ...(area ? { area } : {}),
        },
      ]

/** 撤销合并 — with reasons; it is to be dispatched on its own. */
export const unmerge: Rule<'unmerge'> = ({ reasons }, ticket, context) =>
  decided({ type: 'unmerged', why: 'undone', reasons }, ...atOnceAgain(ticket, context))
