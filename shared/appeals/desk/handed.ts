/** 移送内容 — what a channel is posted of a matter: the least (第二条、第三十五条). */
import { system } from '../../access/actor.ts'
import { lookAtPhone } from '../../access/looks.ts'
import type { Delivery } from '../../record/deliveries.ts'
import { asUnitsRead } from '../matters/confidentiality/confidentiality.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { pointsOf } from '../views/points.ts'
import type { NoticeDeps } from './notice.ts'

/** A line gets place, telephone and words; the others what units read, and nobody's telephone. Undefined where it was handed back. */
export async function handedView({ id, order }: Delivery, ticket: Ticket, deps: NoticeDeps) {
  const handed = ticket.handOvers?.find(({ subject }) => subject === order)
  if (!handed || handed.back) return undefined
  const { subject, to, kind, at, reasons, reference } = handed
  const { number, emergency, title, text, place } = asUnitsRead(ticket)
  const shown = {
    ...{ number, handOver: subject, at, emergency, title, text, place },
    points: pointsOf(asUnitsRead(ticket)),
    ...{ reasons, reference },
  }
  if (kind !== 'hotline' || ticket.confidential) return { ...shown, phone: undefined }
  const look = {
    ticket: number,
    by: { ...system('delivery'), channel: to },
    from: { ip: '', request: id },
    purpose: `转接“${to}” ${subject}`,
  }
  return { ...shown, phone: await lookAtPhone(ticket.identity, look, deps) }
}
