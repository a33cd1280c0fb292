/** 列表行 — makes the rows of lists from a ticket or an order. */

import type { EmergencyKind } from '../../city/city.ts'
import type { SupervisionStep } from '../../law/supervision.ts'
import { asRead } from '../../schema/text.ts'
import { type Clock, type Counted, countedOf } from '../clocks/shape.ts'
import type { WorkOrder } from '../matters/dispatching/shape.ts'
import { pendingExtension } from '../matters/extending/extension.ts'
import { standingFor, standingMarks } from '../matters/marking/marks.ts'
import type { Mark } from '../matters/marking/shape.ts'
import type { CaseMark } from '../matters/marking/words.ts'
import { sketchOf } from '../matters/merging/sketch.ts'
import { isPending } from '../matters/returning/requests.ts'
import { standingSupervision } from '../matters/supervising/supervision.ts'
import { essence } from '../reply-check/same-text.ts'
import { bigramsOf } from '../ticket/bigrams.ts'
import { clockEnds } from '../ticket/clock-ends.ts'
import { isEnded, type State } from '../ticket/states.ts'
import { leadOrder, runningClocks, type Ticket } from '../ticket/ticket.ts'
import type { TicketType } from '../words/classification.ts'
import { callbackDue, type Worklist, worklistOf } from './worklist.ts'

/** The limit a list should be sorted and coloured by: the earliest that still runs. */
const nextLimit = (clocks: Clock[]): Clock | undefined =>
  clocks
    .filter(({ kind, decided }) => kind !== 'return-request' && !decided && !clockEnds[kind].followsUp)
    .sort((a, b) => a.limit.localeCompare(b.limit))[0]

/** The desks look at the regulation's limits; what units set among themselves is theirs. */
const isOfTheLaw = ({ kind }: Clock): boolean => kind !== 'inner-limit'

const kindsOf = (marks: readonly Mark[]): CaseMark[] | undefined =>
  marks.length > 0 ? [...new Set(marks.map(({ mark }) => mark))] : undefined

export function ticketRow(ticket: Ticket): TicketRow {
  const next = isEnded(ticket.state) ? callbackDue(ticket) : nextLimit(runningClocks(ticket).filter(isOfTheLaw))
  return {
    ticket: ticket.number,
    number: ticket.number,
    state: ticket.state,
    worklist: worklistOf(ticket),
    since: ticket.since,
    registeredAt: ticket.registeredAt,
    ticketType: ticket.ticketType,
    title: asRead(ticket.title),
    category: ticket.category,
    area: ticket.area,
    unit: leadOrder(ticket)?.unit,
    units: [...new Set(ticket.orders.map(({ unit }) => unit))],
    channel: ticket.channel,
    emergency: ticket.emergency,
    marks: kindsOf(standingMarks(ticket)),
    tags: ticket.textsEndedAt ? undefined : ticket.tags?.map(asRead),
    limit: next?.limit,
    counted: countedOf(next),
    claimed: ticket.claim && { by: ticket.claim.holder, since: ticket.claim.at },
  }
}

export function orderRow(order: WorkOrder, ticket: Ticket): OrderRow {
  const standing = standingSupervision(ticket, order.number)
  const next = nextLimit(runningClocks(ticket).filter((clock) => clock.order === order.number))
  return {
    number: order.number,
    unit: order.unit,
    role: order.role,
    state: order.state,
    dispatchedAt: order.dispatchedAt,
    ticket: ticket.number,
    version: ticket.version,
    title: asRead(ticket.title),
    ticketType: ticket.ticketType,
    category: ticket.category,
    area: ticket.area,
    emergency: ticket.emergency,
    receivedAt: order.receivedAt,
    acknowledgedAt: order.acknowledgedAt,
    limit: next?.limit,
    counted: countedOf(next),
    provisional: next?.provisional,
    returnPending: isPending(order),
    extensionPending: pendingExtension(ticket, order.number) !== undefined,
    supervision: order.state === 'open' || order.state === 'replied' ? standing?.step : undefined,
    urged: order.urged?.times ?? 0,
    marks: kindsOf(standingFor(order.number, ticket)),
  }
}

/** By which a later reply of the unit is found to say the same; it goes with the texts. */
export function sketched(row: OrderRow, { reply, role }: WorkOrder, { textsEndedAt }: Ticket): OrderRow {
  if (!reply || role !== 'lead' || textsEndedAt) return row
  const said = essence(asRead(reply.answer))
  return { ...row, replySketch: { sketch: sketchOf(said), size: bigramsOf(said).size } }
}

/** 列表行 — what a list shows of a ticket; no text beyond the title, no identity. */
export interface TicketRow {
  ticket: string
  /** the same; what was called so from the beginning */
  number: string
  state: State
  /** 工作清单 — which desk's list it stands on */
  worklist: Worklist
  since: string
  registeredAt: string
  ticketType: TicketType
  title: string
  category: string | undefined
  area: string | undefined
  unit: string | undefined
  /** every unit that holds or held an order of it */
  units: string[]
  channel: string
  emergency: EmergencyKind | undefined
  /** for the platform's own side, whose the lists of tickets are */
  tags: string[] | undefined
  /** 特殊标记 — those that stand */
  marks: CaseMark[] | undefined
  limit: string | undefined
  counted: Counted | undefined
  /** 认领 */
  claimed: { by: string; since: string } | undefined
}

export interface OrderRow extends Pick<WorkOrder, 'number' | 'unit' | 'role' | 'state' | 'dispatchedAt'> {
  ticket: string
  /** version of the ticket this row was made from; an older one never replaces a newer one */
  version: number
  title: string
  ticketType: TicketType
  category: string | undefined
  area: string | undefined
  emergency: EmergencyKind | undefined
  receivedAt: string | undefined
  acknowledgedAt: string | undefined
  limit: string | undefined
  counted: Counted | undefined
  provisional: boolean | undefined
  returnPending: boolean
  extensionPending: boolean
  /** how far a supervision of it has come, while there is one */
  supervision: SupervisionStep | undefined
  /** how often its unit was urged */
  urged: number
  /** 特殊标记 — those that stand and concern its unit */
  marks: CaseMark[] | undefined
  /** 摘要指纹 — of the lead's reply, for finding repeats; never shown */
  replySketch?: { sketch: string; size: number }
  /** when this row was last written; once it stands on its list */
  changedAt?: string
}
