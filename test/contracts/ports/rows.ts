/** 列表行 — what whoever keeps rows of lists and of work orders must do. */
import { describe, expect, it } from 'vitest'
import type { Holding, ListedRows } from '../../../shared/access/holding.ts'
import type { OrderRows } from '../../../shared/appeals/desk/ports.ts'
import type { OrderRow } from '../../../shared/appeals/kind/rows.ts'
import { allOf, at, numbered, pagesOf } from './words.ts'

interface Opened {
  orders: OrderRows
  listed: ListedRows
}
const ticket = numbered(3)
const other = numbered(4)

const written = at('16:00')

const order = (n: number, version: number, more: Partial<OrderRow> = {}): OrderRow =>
  ({
    ...{ number: `${numbered(n)}-1`, unit: 'water', ticket: numbered(n), version, state: 'open' },
    ...{ title: `版本${version}`, limit: at(`1${n}:00`), changedAt: written, ...more },
  }) as OrderRow

const row = (key: string, list: string | undefined, time: string, text = key, whose?: Holding) => ({
  ...{ key, list, since: at(time), row: { text } },
  ...(whose ? { whose } : {}),
})
const holder: Holding = { ticket, channel: 'web', units: ['water'], undispatched: false }

export const rowsContract = (open: () => Promise<Opened>) => {
  describe('rows of work orders', () => {
    const shown = (orders: OrderRows, isOpen: boolean, unit = 'water') =>
      allOf((after) => orders.list(unit, isOpen, 10, after))

    it('are those of their unit, the newest order first', async () => {
      const { orders } = await open()
      await orders.put([order(1, 1), order(3, 1), order(2, 1), order(4, 1, { unit: 'gas' })], written)
      expect(await shown(orders, false)).toEqual([order(3, 1), order(2, 1), order(1, 1)])
      expect(await shown(orders, false, 'gas')).toEqual([order(4, 1, { unit: 'gas' })])
      expect(await shown(orders, false, 'heat')).toEqual([])
    })

    it('that are open are those to be answered or checked, the most urgent first, without a limit last', async () => {
      const { orders } = await open()
      const rows = [
        order(1, 1, { limit: undefined }),
        order(2, 1, { limit: at('15:00') }),
        order(3, 1, { limit: at('11:00'), state: 'replied' }),
        order(4, 1, { state: 'ended' as OrderRow['state'] }),
      ]
      await orders.put(rows, written)
      expect((await shown(orders, true)).map(({ ticket }) => ticket)).toEqual([3, 2, 1].map(numbered))
      await orders.put([order(3, 2, { state: 'ended' as OrderRow['state'] })], written)
      expect((await shown(orders, true)).map(({ ticket }) => ticket)).toEqual([2, 1].map(numbered))
    })

    it('are listed page after page, each once', async () => {
      const { orders } = await open()
      await orders.put(
        [1, 2, 3, 4, 5].map((n) => order(n, 1)),
        written,
      )
      for (const isOpen of [true, false]) {
        const pages = await pagesOf((after) => orders.list('water', isOpen, 2, after))
        const numbers = pages.flat().map(({ ticket }) => ticket)
        expect(numbers).toEqual((isOpen ? [1, 2, 3, 4, 5] : [5, 4, 3, 2, 1]).map(numbered))
        expect(pages.slice(0, 3).map(({ length }) => length)).toEqual([2, 2, 1])
      }
    })

    it('are replaced by newer ones, and never by older ones or by the same again', async () => {
      const { orders } = await open()
      await orders.put([order(1, 3, { state: 'ended' as OrderRow['state'] })], written)
      await orders.put([order(1, 2)], written)
      await orders.put([order(1, 3)], written)
      expect((await shown(orders, false)).map(({ title, state }) => [title, state])).toEqual([['版本3', 'ended']])
      expect(await shown(orders, true)).toEqual([])
      await orders.put([order(1, 4)], written)
      expect((await shown(orders, true)).map(({ title }) => title)).toEqual(['版本4'])
    })
  })

  describe('what has changed of a unit', () => {
    it('is every row written since, open or not, in that order, and each once', async () => {
      const { orders } = await open()
      await orders.put([order(1, 1), order(2, 1), order(9, 1, { unit: 'gas' })], at('09:00'))
      await orders.put([order(3, 1, { state: 'ended' as OrderRow['state'] })], at('10:00'))
      await orders.put([order(1, 2)], at('11:00'))
      // An older version that comes late is no change.
      await orders.put([order(1, 1)], at('12:00'))
      const since = (from: string, size = 10) => allOf((after) => orders.changedSince('water', from, size, after))
      const numbers = async (from: string, size?: number) => (await since(from, size)).map(({ ticket }) => ticket)
      expect(await numbers(at('08:00'))).toEqual([2, 3, 1].map(numbered))
      expect(await numbers(at('08:00'), 1)).toEqual([2, 3, 1].map(numbered))
      expect(await numbers(at('10:00'))).toEqual([3, 1].map(numbered))
      expect(await numbers(at('11:01'))).toEqual([])
      expect((await since(at('11:00'))).map(({ version, changedAt }) => [version, changedAt])).toEqual([
        [2, at('11:00')],
      ])
    })

    it('has a name that no other writing has, and says when', async () => {
      const { orders } = await open()
      expect(await orders.lastChange('water')).toBeUndefined()
      await orders.put([order(1, 1)], at('09:00'))
      const first = await orders.lastChange('water')
      await orders.put([order(2, 1)], at('10:00'))
      const second = await orders.lastChange('water')
      expect([first?.at, second?.at]).toEqual([at('09:00'), at('10:00')])
      expect(first?.id).not.toBe(second?.id)
      expect(await orders.lastChange('gas')).toBeUndefined()
    })

    it('that is open and due by then is listed alone', async () => {
      const { orders } = await open()
      const limits = [at('11:00'), at('12:00'), undefined]
      await orders.put(
        limits.map((limit, n) => order(n + 1, 1, { limit })),
        written,
      )
      const { items } = await orders.list('water', true, 10, undefined, at('11:00'))
      expect(items.map(({ ticket }) => ticket)).toEqual([numbered(1)])
    })
  })

  describe('rows of lists', () => {
    const shown = (listed: ListedRows, list: string, sort: 'oldest' | 'newest' = 'oldest') =>
      allOf((after) => listed.page(list, sort, 10, after))
    const texts = async (listed: ListedRows, list: string, sort: 'oldest' | 'newest' = 'oldest') =>
      (await shown(listed, list, sort)).map(({ text }) => text)

    it('stand on their list and on no other, the oldest or the newest first', async () => {
      const { listed } = await open()
      await listed.put(ticket, 1, [row('a', 'clues', '10:00'), row('b', 'clues', '09:00'), row('c', 'misuse', '08:00')])
      await listed.put(other, 1, [row('a', 'clues', '11:00', 'd')])
      expect(await texts(listed, 'clues')).toEqual(['b', 'a', 'd'])
      expect(await texts(listed, 'clues', 'newest')).toEqual(['d', 'a', 'b'])
      expect(await texts(listed, 'misuse')).toEqual(['c'])
      expect(await texts(listed, 'none')).toEqual([])
    })

    it('are replaced by newer ones, and never by older ones: a row taken off stays off', async () => {
      const { listed } = await open()
      await listed.put(ticket, 5, [row('a', undefined, '10:00', '离开')])
      await listed.put(ticket, 4, [row('a', 'clues', '10:00', '仍在')])
      await listed.put(ticket, 5, [row('a', 'clues', '10:00', '再说')])
      expect(await texts(listed, 'clues')).toEqual([])
      await listed.put(ticket, 6, [row('a', 'clues', '10:00', '再来')])
      expect(await texts(listed, 'clues')).toEqual(['再来'])
      await listed.put(ticket, 7, [row('a', 'misuse', '10:00', '移开')])
      expect([await texts(listed, 'clues'), await texts(listed, 'misuse')]).toEqual([[], ['移开']])
    })

    it('are listed page after page, each once, in either order', async () => {
      const { listed } = await open()
      for (const n of [1, 2, 3, 4, 5]) await listed.put(numbered(n), 1, [row('a', 'clues', `1${n}:00`, `${n}`)])
      for (const sort of ['oldest', 'newest'] as const) {
        const pages = await pagesOf((after) => listed.page('clues', sort, 2, after))
        expect(pages.flat().map(({ text }) => text)).toEqual(
          sort === 'oldest' ? ['1', '2', '3', '4', '5'] : ['5', '4', '3', '2', '1'],
        )
        expect(pages.slice(0, 3).map(({ length }) => length)).toEqual([2, 2, 1])
      }
    })

    it('say whose they are to those who ask, and never to those who are shown them', async () => {
      const { listed } = await open()
      await listed.put(ticket, 1, [row('a', 'clues', '10:00', 'a', holder), row('b', 'clues', '11:00')])
      expect(await shown(listed, 'clues')).toEqual([{ text: 'a' }, { text: 'b' }])
      expect(await allOf((after) => listed.owned('clues', 'oldest', 1, after))).toEqual([
        { row: { text: 'a' }, whose: holder },
        { row: { text: 'b' }, whose: undefined },
      ])
    })
  })
}
