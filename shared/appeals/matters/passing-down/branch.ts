/** 本级分支 — the orders and tasks that a unit sees below its own. */

import { clockStatus } from '../../ticket/clock-status.ts'
import { wordsOf } from '../../ticket/ended.ts'
import { clockOf, type Ticket } from '../../ticket/ticket.ts'
import { asUnitsRead } from '../confidentiality/confidentiality.ts'
import type { WorkOrder } from '../dispatching/shape.ts'
import type { AssistanceTask } from './shape.ts'

/** Orders below one, level by level; an order is always numbered after the one it was passed from. */
export function ordersBelow(ticket: Ticket, number: string): WorkOrder[] {
  const branch = new Set([number])
  return ticket.orders.filter(({ number: own, parent }) => {
    const isBelow = parent !== undefined && branch.has(parent)
    if (isBelow) branch.add(own)
    return isBelow
  })
}

export const branchView = (ticket: Ticket, number: string) =>
  ordersBelow(ticket, number).map((order) => {
    const limit = clockOf(ticket, 'inner-limit', order.number)
    return {
      workOrder: order.number,
      passedFrom: order.parent,
      unit: order.unit,
      orderState: order.state,
      instructions: order.instructions,
      passedAt: order.dispatchedAt,
      receivedAt: order.receivedAt,
      acknowledgedAt: order.acknowledgedAt,
      reply: order.reply,
      sentBack: order.sentBack,
      adoptedAt: order.adoptedAt,
      ended: order.ended && { at: order.endedAt, ...wordsOf(order.ended) },
      limit: limit && { lastDay: limit.lastDay, limit: limit.limit, status: clockStatus(limit) },
    }
  })

export function assistanceView(ticket: Ticket, task: AssistanceTask) {
  const { number, text, until, askedAt, unit, order, report } = task
  const { title, category, area, place } = asUnitsRead(ticket)
  return {
    task: number,
    workOrder: order,
    unit,
    askedBy: ticket.orders.find((candidate) => candidate.number === order)?.unit,
    text,
    until,
    askedAt,
    report,
    ticket: { title, category, area, place },
  }
}

/** The tasks asked under an order and under those below it. */
export function tasksUnder(ticket: Ticket, number: string) {
  const branch = new Set([number, ...ordersBelow(ticket, number).map((order) => order.number)])
  return ticket.assistance.filter(({ order }) => branch.has(order)).map((task) => assistanceView(ticket, task))
}
