/** 工单清单 — what whoever lists tickets by desk, by day and by period must do. */
import { describe, expect, it } from 'vitest'
import type { TicketLists, Tickets } from '../../../shared/appeals/desk/ports.ts'
import type { TicketRow } from '../../../shared/appeals/kind/rows.ts'
import { allOf, at, inTime, numbered, pagesOf, ticketAt } from './words.ts'

interface Opened {
  lists: TicketLists
  tickets: Tickets
}
const day = '2026-10-09'

export const ticketListsContract = (open: () => Promise<Opened>) =>
  describe('lists of tickets', () => {
    const put = (
      tickets: Tickets,
      number: string,
      row: Partial<TicketRow>,
      countsUntil = '2026-12-31',
      version = 1,
    ) => {
      const ticket = ticketAt(number, version, { countsUntil })
      return tickets.write({ ...ticket, row: { ...ticket.row, number, ...row } }, inTime)
    }
    const numbers = (rows: readonly { number: string }[]) => rows.map(({ number }) => number)

    it('of a desk hold what waits there, the most urgent first, page after page, ended ones by their month', async () => {
      const { lists, tickets } = await open()
      // What has no limit stands behind what has one.
      for (const [n, limit] of [undefined, at('10:00'), at('11:00')].entries())
        await put(tickets, numbered(n), { worklist: 'review', since: at('09:00'), limit })
      await put(tickets, numbered(3), { worklist: 'ended', since: '2026-11-02T00:00:00.000Z', limit: undefined })
      const pages = await pagesOf((after) => lists.inTurn(['review'], 2, after))
      expect(pages.slice(0, 2).map(numbers)).toEqual([[numbered(1), numbered(2)], [numbered(0)]])
      expect(numbers(await allOf((after) => lists.inTurn(['ended 2026-11'], 10, after)))).toEqual([numbered(3)])
      expect(await allOf((after) => lists.inTurn(['ended 2026-10'], 10, after))).toEqual([])
      await put(tickets, numbered(1), { worklist: 'closing', since: at('13:00') }, '2026-12-31', 2)
      expect(numbers(await allOf((after) => lists.inTurn(['review'], 10, after)))).toEqual([numbered(2), numbered(0)])
      expect(await allOf((after) => lists.inTurn(['closing'], 10, after))).toMatchObject([
        { number: numbered(1), worklist: 'closing', since: at('13:00') },
      ])
    })

    it('are read one after the other, and between two limits, both with them', async () => {
      const { lists, tickets } = await open()
      for (const [n, worklist] of (['check', 'review', 'check', 'review', 'closing'] as const).entries())
        await put(tickets, numbered(n), { worklist, limit: at(`1${n}:00`) })
      const turns = ['review', 'check', 'handling', 'closing']
      for (const size of [1, 2, 3, 10])
        expect(numbers(await allOf((after) => lists.inTurn(turns, size, after)))).toEqual([1, 3, 0, 2, 4].map(numbered))
      const within = { from: at('11:00'), until: at('12:00') }
      expect(numbers(await allOf((after) => lists.inTurn(turns, 1, after, within)))).toEqual([1, 2].map(numbered))
      await put(tickets, numbered(9), { worklist: 'review', limit: undefined })
      expect(numbers((await lists.inTurn(['review'], 9, undefined, { from: '0', until: at('23:00') })).items)).toEqual(
        [1, 3].map(numbered),
      )
    })

    it('of a day hold what was registered on it, in the order of their numbers', async () => {
      const { lists, tickets } = await open()
      for (const n of [5, 2, 9]) await put(tickets, numbered(n), {})
      await put(tickets, `261010-${numbered(1).slice(7)}`, {})
      const pages = await pagesOf((after) => lists.registeredOn(day, 2, after))
      expect(pages.slice(0, 2).map(numbers)).toEqual([[numbered(2), numbered(5)], [numbered(9)]])
      expect(await allOf((after) => lists.registeredOn('2026-10-11', 2, after))).toEqual([])
    })

    it('of a period hold the facts of what it may count, and nothing that it no longer can', async () => {
      const { lists, tickets } = await open()
      await put(tickets, numbered(1), {}, '2026-12-30')
      await put(tickets, numbered(2), {}, '2026-12-31')
      await put(tickets, numbered(3), {}, '2027-03-01')
      const counted = (from: string) => allOf((after) => lists.countedOn(day, from, after))
      expect(numbers(await counted('2026-12-31'))).toEqual([numbered(2), numbered(3)])
      expect(await counted('2027-01-01')).toEqual([{ number: numbered(3), facts: ticketAt(numbered(3), 1).facts }])
      expect(numbers(await allOf((after) => lists.countedOn('2026-10-08', '2026-01-01', after)))).toEqual([])
    })

    it('of a year hold what counted still long after its registration', async () => {
      const { lists, tickets } = await open()
      await put(tickets, numbered(1), {}, '2026-12-31')
      await put(tickets, numbered(2), {}, '2027-06-01')
      await put(tickets, numbered(3), {}, '2027-04-01')
      await put(tickets, `250109-${numbered(4).slice(7)}`, {}, '2027-06-01')
      const found = (year: string, from: string) => allOf((after) => lists.longLived(year, from, after))
      expect(await found('2026', '2027-05-01')).toEqual([
        { number: numbered(2), facts: ticketAt(numbered(2), 1).facts },
      ])
      expect(numbers(await found('2026', '2027-04-01'))).toEqual([numbered(3), numbered(2)])
      expect(numbers(await found('2025', '2027-01-01'))).toEqual([`250109-${numbered(4).slice(7)}`])
      expect(await found('2024', '2027-01-01')).toEqual([])
    })
  })
