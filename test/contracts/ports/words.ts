/** What the specifications of ports write: numbers, moments and logs that every adapter takes. */
import type { StoredTicket } from '../../../shared/appeals/desk/ports.ts'
import { factsOf } from '../../../shared/appeals/kind/facts.ts'
import { replay } from '../../../shared/appeals/kind/replay.ts'
import { ticketRow } from '../../../shared/appeals/kind/rows.ts'
import type { Ticket } from '../../../shared/appeals/ticket/ticket.ts'
import type { DeliveryRecord } from '../../../shared/record/deliveries.ts'
import type { Page } from '../../../shared/record/rows.ts'
import type { Deadline } from '../../../shared/record/stopwatch.ts'
import { decisionsOf, operator, registered } from '../../support/story.ts'

/** A ticket's number; its shard is n modulo 16. */
export const numbered = (n: number): string => `261009-4821${String(n).padStart(3, '0')}4`

export const at = (time: string): string => new Date(`2026-10-09T${time}+08:00`).toISOString()

export const inTime: Deadline = { passed: () => false, signal: new AbortController().signal }
export const tooLate: Deadline = { passed: () => true, signal: new AbortController().signal }

const [birth, ...additions] = decisionsOf(
  registered()
    .and('2026-10-09T09:30+08:00', operator, { type: 'addFacts', text: '三单元也停了' })
    .and('2026-10-09T09:40+08:00', operator, { type: 'addFacts', text: '已恢复' }),
)
/** The first decisions of a log, up to three. @param attempt who wrote the last of them */
export const logOf = (versions: number, attempt = 'a') =>
  [birth, ...additions].slice(0, versions).flatMap((decision, index) => {
    if (!decision) return []
    return [index === versions - 1 ? { ...decision, attempt } : decision]
  })

/** A ticket at this version as it is written. */
export function ticketAt(number: string, versions: number, more: Partial<StoredTicket> = {}): StoredTicket {
  const log = logOf(versions)
  const ticket = { ...(replay(log) as Ticket), number }
  return {
    number,
    log,
    row: ticketRow(ticket),
    facts: factsOf(ticket),
    countsUntil: '2026-12-31',
    nextCheckAt: undefined,
    retained: undefined,
    ...more,
  }
}

/** A promise to deliver to a unit, not tried yet. */
export const promised = (ticket: string, n: number, more: Partial<DeliveryRecord> = {}): DeliveryRecord => ({
  id: `${ticket}.${n}.0`,
  to: { kind: 'unit', code: 'water' },
  notice: 'work-order.dispatched',
  ticket,
  version: n,
  state: 'pending',
  attempts: 0,
  createdAt: at('09:00'),
  nextCheckAt: at('09:05'),
  ...more,
})

/** Every page of a list, one after the other; more than a hundred of them would have no end. */
export async function pagesOf<T>(read: (after: string | undefined) => Promise<Page<T>>): Promise<T[][]> {
  const pages: T[][] = []
  let after: string | undefined
  do {
    const { items, next } = await read(after)
    pages.push(items)
    after = next
  } while (after !== undefined && pages.length < 100)
  return pages
}
/** The same without where one ends and the next begins, which is each engine's own affair. */
export const allOf = async <T>(read: (after: string | undefined) => Promise<Page<T>>): Promise<T[]> =>
  (await pagesOf(read)).flat()
