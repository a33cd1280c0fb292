/** 对外的事实 — what connected systems are told of an event: codes, days and numbers alone (第三十三条). */
import * as z from 'zod'
import { audienceOf } from '../ticket/confidential.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { ticketType } from '../words/classification.ts'
import { type EventName, type EventOf, eventShapes, schemaOf, type TicketEvent } from '../words/event.ts'

/** Never a text, a name or a number of a person: whoever adds a field here opens it to everybody with an agreement (art. 35). */
const told = {
  registered: ['channel', 'appellantKind', 'emergency'],
  rejected: ['ground'],
  filed: ['as'],
  dispatched: ['orders', 'by'],
  received: ['order', 'how'],
  reassigned: ['order', 'to'],
  'passed-down': ['order', 'orders'],
  'return-requested': ['order', 'ground', 'articleGround', 'form', 'proposes'],
  'return-approved': ['order', 'transferTo'],
  'return-refused': ['order'],
  'extension-requested': ['extension', 'order', 'kind', 'decidedBy', 'asksUntil', 'months'],
  'extension-granted': ['extension', 'order', 'lastDay', 'limit', 'months', 'authority'],
  'extension-refused': ['extension', 'order', 'authority'],
  'limit-passed': ['clock', 'order'],
  closed: ['ground', 'alternative', 'negative', 'withdrawal'],
  'called-back': ['solved', 'truth', 'agreed', 'returned'],
  'callback-given-up': ['attempts'],
  rated: ['level', 'via', 'about', 'times'],
  'rating-examined': ['subject', 'conclusion'],
  reopened: ['cause', 'to'],
  merged: ['into'],
  reclassified: ['from', 'to', 'businessEnvironment'],
  'emergency-declared': ['kind'],
  'emergency-downgraded': ['to'],
  'supervision-opened': ['supervision', 'order', 'step', 'level', 'trigger'],
  'supervision-raised': ['supervision', 'order', 'step', 'level', 'cause'],
  'supervision-discharged': ['supervision', 'order'],
} as const satisfies { readonly [N in EventName]?: readonly (keyof EventOf<N>)[] }

/** All but what the platform’s side or an authority alone may know, and what follows from the others. */
export const isAnnounced = (event: TicketEvent): boolean =>
  event.type !== 'clock-started' && audienceOf(event) === undefined
export const announcedTypes: readonly EventName[] = eventShapes
  .map(({ type }) => type)
  .filter((type) => isAnnounced({ type } as TicketEvent))

const fieldsOf = (type: EventName): readonly string[] => (told as { [N in EventName]?: readonly string[] })[type] ?? []

export const factsTold = (event: TicketEvent): Record<string, unknown> =>
  Object.fromEntries(fieldsOf(event.type).flatMap((name) => (name in event ? [[name, event[name as never]]] : [])))

/** What an announcement of this kind carries; published with its version. */
export function announcedShape(type: EventName): z.ZodObject {
  const of = schemaOf(type)
  const shape = of instanceof z.ZodObject ? of.shape : {}
  return z.object({
    state: z.string().describe('诉求件状态 state of the ticket behind it'),
    ticketType,
    category: z.string().optional(),
    area: z.string().optional(),
    units: z.array(z.string()).describe('承办单位 whom the platform gave it to'),
    order: z.string().optional(),
    facts: z.object(Object.fromEntries(fieldsOf(type).map((name) => [name, shape[name]]))).partial(),
  })
}

/** 不共享 — confidential matters, reports and clues are in no agreement of data sharing (art. 7, 33, 35). */
export const isWithheld = ({ ticketType, confidential, clues }: Ticket): boolean =>
  ticketType === 'report' || confidential || clues.length > 0
