/** 退件申请 — the requests of an order as rules and desks ask for them: pending, refused, approved (第二十一条、第二十三条（三）). */

import type { Ticket } from '../../ticket/ticket.ts'
import type { WorkOrder } from '../dispatching/shape.ts'
import type { ReturnRequest } from './shape.ts'

export const requestsOf = ({ earlierReturns, returnRequest }: WorkOrder): ReturnRequest[] =>
  returnRequest ? [...earlierReturns, returnRequest] : earlierReturns

export const isPending = ({ state, returnRequest }: WorkOrder): boolean =>
  state === 'open' && returnRequest !== undefined && !returnRequest.decision

/** Asked for and never decided, whether or not the order is still there. */
export const isUndecidedReturn = ({ returnRequest }: WorkOrder): boolean =>
  returnRequest !== undefined && !returnRequest.decision

export const pendingReturn = (ticket: Ticket): WorkOrder | undefined => ticket.orders.find(isPending)

/** How many requests the authority has refused: of one unit on this ticket, or of all its units. */
export const unfoundedReturns = (ticket: Ticket, unit?: string): number =>
  ticket.orders
    .filter((order) => unit === undefined || order.unit === unit)
    .flatMap(requestsOf)
    .filter(({ decision }) => decision === 'refused').length

/** True when the authority approved a return because the matter falls under this ground of art. 17. */
export const isApprovedAsNotAcceptable = (ticket: Ticket, ground: number): boolean =>
  ticket.orders
    .flatMap(requestsOf)
    .some(({ decision, articleGround }) => decision === 'approved' && articleGround === ground)
