/** 答复的发现 — what the check before the check says of a reply. */
import type { Rules } from '../../law/rules.ts'
import { asRead, type KeptText } from '../../schema/text.ts'
import type { WorkOrder } from '../matters/dispatching/shape.ts'
import { checkReply, type Finding } from '../reply-check/check-reply.ts'
import type { Checked, Consultation, Earlier } from '../reply-check/checked.ts'
import type { Ticket } from '../ticket/ticket.ts'

interface With {
  interim?: boolean
  earlier?: readonly Earlier[]
  closing?: Checked['closing']
}

/** Of what the lead has replied and nobody has sent back; of co-handlers' parts nothing is asked alone. */
export function findingsOf(ticket: Ticket, order: WorkOrder, rules: Rules, given: With = {}): Finding[] | undefined {
  if (order.state !== 'replied') return undefined
  return findingsOfReply(ticket, order, rules, given)
}

/** Of what the lead last replied, whatever became of it since; gone with the texts. */
export function findingsOfReply(
  ticket: Ticket,
  { reply, role }: WorkOrder,
  rules: Rules,
  given: With = {},
): Finding[] | undefined {
  if (!reply || role !== 'lead' || ticket.textsEndedAt) return undefined
  const { record, answer, consultation } = reply
  const closing = given.closing ?? ticket.closing ?? ticket.closingReport
  return findingsOfDraft(
    ticket,
    { record: asRead(record), answer: asRead(answer), consultation: spoken(consultation) },
    rules,
    {
      ...given,
      closing,
    },
  )
}

export const findingsOfDraft = (ticket: Ticket, reply: Checked['reply'], rules: Rules, given: With = {}): Finding[] =>
  checkReply(
    {
      appeal: { type: ticket.ticketType, title: asRead(ticket.title), text: asRead(ticket.text) },
      reply,
      ...given,
    },
    rules,
  )

type Recorded = NonNullable<WorkOrder['reply']>['consultation']

const spoken = (consultation: Recorded): Consultation | undefined => {
  if (!consultation) return undefined
  const said = (text: KeptText | undefined) => (text === undefined ? undefined : asRead(text))
  return 'impossible' in consultation
    ? { impossible: asRead(consultation.impossible) }
    : { said: said(consultation.said) }
}
