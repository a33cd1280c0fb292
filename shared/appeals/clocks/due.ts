/** 到期检查 — the earliest moment at which the sweep must look at a ticket. */

import { clockEnds } from '../ticket/clock-ends.ts'
import { runningClocks, type Ticket } from '../ticket/ticket.ts'

const minute = 60_000

/** An order not yet received is looked at again after these many minutes from its dispatch, then daily. */
const receiptChecks = [15, 60, 240, 720]
const daily = 24 * 60

/** Instant of the next look after `now`, or undefined for a ticket that waits for nothing. */
export function nextCheckAt(ticket: Ticket, now: string): string | undefined {
  const limits = runningClocks(ticket)
    .filter(({ kind, passedAt }) => clockEnds[kind].kind !== 'right' && !passedAt)
    .map(({ limit }) => limit)
  const receipts = ticket.orders
    .filter(({ state, receivedAt }) => state === 'open' && !receivedAt)
    .map(({ dispatchedAt }) => nextReceiptCheck(dispatchedAt, now))
  // Whether the arrangement has been published meanwhile is looked at once a day, at the clock's own hour.
  const provisional = runningClocks(ticket)
    .filter((clock) => clock.provisional && !clock.passedAt)
    .map(({ start }) => nextDaily(start, now))
  return [...limits, ...receipts, ...provisional].sort()[0]
}

function nextDaily(start: string, now: string): string {
  const days = Math.floor((Date.parse(now) - Date.parse(start)) / (daily * minute)) + 1
  return new Date(Date.parse(start) + days * daily * minute).toISOString()
}

function nextReceiptCheck(dispatchedAt: string, now: string): string {
  const dispatched = Date.parse(dispatchedAt)
  const waited = (Date.parse(now) - dispatched) / minute
  const next = receiptChecks.find((after) => after > waited) ?? (Math.floor(waited / daily) + 1) * daily
  return new Date(dispatched + next * minute).toISOString()
}

/** The open orders that no department has received although their check is due. */
export const unreceivedOrders = (ticket: Ticket): string[] =>
  ticket.orders.filter(({ state, receivedAt }) => state === 'open' && !receivedAt).map(({ number }) => number)
