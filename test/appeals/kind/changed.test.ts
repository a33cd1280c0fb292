/** 变动的行 — rows that no decision changed are not written, and lists stand as if all were. */
import { describe, expect, it } from 'vitest'
import { changedRows } from '../../../shared/appeals/kind/changed.ts'
import { effectsOf } from '../../../shared/appeals/kind/effects.ts'
import { listedRows } from '../../../shared/appeals/kind/listed.ts'
import { replay } from '../../../shared/appeals/kind/replay.ts'
import { orderRow } from '../../../shared/appeals/kind/rows.ts'
import { audienceOf } from '../../../shared/appeals/ticket/confidential.ts'
import type { Ticket } from '../../../shared/appeals/ticket/ticket.ts'
import { samples } from '../../fixtures/stored.ts'

type Log = (typeof samples)[number]['log']
const replayed = new Map<Log, Ticket[]>()
/** The ticket after each decision. */
function versionsOf(log: Log): Ticket[] {
  const known = replayed.get(log)
  if (known) return known
  const tickets = log.map((_, index) => replay(log.slice(0, index + 1))).filter((ticket) => ticket !== undefined)
  replayed.set(log, tickets)
  return tickets
}

interface Stood {
  version: number
  text: string | undefined
}
/** As tables keep rows: an older version never replaces a newer one. */
function table() {
  const rows = new Map<string, Stood>()
  return {
    put(version: number, key: string, text: string | undefined): void {
      if ((rows.get(key)?.version ?? 0) < version) rows.set(key, { version, text })
    },
    /** what lists show */
    shown: () => [...rows].flatMap(([key, { text }]) => (text === undefined ? [] : [`${key} ${text}`])).sort(),
  }
}
type Table = ReturnType<typeof table>

const kept = ({ version: _, ...row }: { version: number }) => JSON.stringify(row)
const putAll = ({ put }: Table, ticket: Ticket, { orders, listed }: ReturnType<typeof changedRows>): void => {
  for (const order of orders) put(ticket.version, order.number, kept(orderRow(order, ticket)))
  for (const row of listed) put(ticket.version, row.key, row.list && JSON.stringify(row))
}

const isForUnits = (decision: Log[number] | undefined): boolean =>
  decision?.events.some((event) => audienceOf(event) === undefined) ?? false

describe('the lists of fifty logs', () => {
  it('stand after each decision as if every row had been written', () => {
    for (const { log, number } of samples) {
      const [all, some] = [table(), table()]
      for (const [index, ticket] of versionsOf(log).entries()) {
        putAll(all, ticket, changedRows(ticket, undefined))
        putAll(some, ticket, changedRows(ticket, versionsOf(log)[index - 1], isForUnits(log[index])))
        expect(some.shown(), `${number}, decision ${index + 1}`).toEqual(all.shown())
      }
    }
  })

  it('stand so at the end in whatever order they are written, and however often', () => {
    for (const { log, number } of samples) {
      const tickets = versionsOf(log)
      const last = table()
      for (const ticket of tickets) putAll(last, ticket, changedRows(ticket, undefined))
      for (const order of orders(tickets.length)) {
        const late = table()
        for (const n of order) {
          const ticket = tickets[n]
          if (ticket) putAll(late, ticket, changedRows(ticket, tickets[n - 1], isForUnits(log[n])))
        }
        expect(late.shown(), `${number}, ${order}`).toEqual(last.shown())
      }
    }
  })

  it('cost at most half the writes', () => {
    let [all, some] = [0, 0]
    const count = ({ orders, listed }: ReturnType<typeof changedRows>) => orders.length + listed.length
    for (const { log } of samples) {
      const tickets = versionsOf(log)
      for (const [index, ticket] of tickets.entries()) {
        all += count(changedRows(ticket, undefined))
        some += count(changedRows(ticket, tickets[index - 1]))
      }
    }
    expect(some).toBeLessThan(all / 2)
  })
})

/** Backwards, each once more at the end, and shuffled by steps. */
function orders(count: number): number[][] {
  const forward = Array.from({ length: count }, (_, n) => n)
  const stepped = [3, 5, 7].map((step) => forward.toSorted((a, b) => ((a * step) % 11) - ((b * step) % 11) || a - b))
  return [forward.toReversed(), [...forward, ...forward], ...stepped]
}

it('a row that changes and changes back is written both times', () => {
  const sample = samples.find(({ log }) => versionsOf(log).some(({ orders }) => orders.length > 0))
  const tickets = versionsOf(sample?.log ?? [])
  const dispatched = tickets.find(({ orders }) => orders.length > 0)
  if (!dispatched) throw new Error('no order')
  const urgent = { ...dispatched, version: 4, title: '另一标题' }
  const again = { ...dispatched, version: 5 }
  expect(changedRows(urgent, dispatched).orders).toHaveLength(dispatched.orders.length)
  expect(changedRows(again, urgent).orders).toHaveLength(dispatched.orders.length)
  const [open] = dispatched.orders
  if (!open) throw new Error('no order')
  const ended = { ...dispatched, orders: [{ ...open, state: 'ended' as const }] }
  expect(changedRows({ ...ended, version: 9 }, ended).orders).toEqual([])
})

it('of a confidential matter all rows are written: what they hide may have been corrected', () => {
  const tickets = samples.flatMap(({ log }) => versionsOf(log)).filter(({ orders }) => orders.length > 0)
  for (const ticket of tickets.slice(0, 40)) {
    const hidden = { ...ticket, confidential: true as const }
    for (const [now, before] of [
      [hidden, ticket],
      [ticket, hidden],
      [hidden, hidden],
    ] as const)
      expect(changedRows(now, before)).toEqual({ orders: ticket.orders, listed: listedRows(now) })
  }
})

it('what units may not know of touches no row of theirs, in a confidential matter neither', () => {
  let count = 0
  for (const { log } of samples)
    for (const [index, decision] of log.entries()) {
      const [ticket, before] = [versionsOf(log)[index], versionsOf(log)[index - 1]]
      // Of marks they read those that concern them.
      const isMark = decision.events.some(({ type }) => type.startsWith('mark-'))
      if (!ticket || !before || isForUnits(decision) || isMark) continue
      count++
      for (const confidential of [ticket.confidential, true]) {
        const [now, then] = [ticket, before].map((one) => ({ ...one, confidential })) as [Ticket, Ticket]
        expect(effectsOf(decision, now, then).filter(({ type }) => type === 'list-orders')).toEqual([])
      }
    }
  expect(count).toBeGreaterThan(10)
})

it('what follows a decision writes no row that stands', () => {
  const plain = samples.filter(({ log }) => versionsOf(log).every(({ confidential }) => !confidential))
  const { log } = plain.reduce((one, other) => (one.log.length > other.log.length ? one : other))
  const tickets = versionsOf(log)
  const [decision, ticket] = [log.at(-1), tickets.at(-1)]
  if (!decision || !ticket) throw new Error('no log')
  const types = (before?: Ticket) => effectsOf(decision, ticket, before).map(({ type }) => type)
  expect(types()).toContain('list-orders')
  expect(types(ticket).filter((type) => type.startsWith('list-'))).toEqual([])
  expect(types(tickets.at(-2)).filter((type) => !type.startsWith('list-'))).toEqual(
    types().filter((type) => !type.startsWith('list-')),
  )
})
