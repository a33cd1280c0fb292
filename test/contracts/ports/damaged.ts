/** 读不出的条目 — what adapters over tables say of an item that somebody has damaged. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { describe, expect, it } from 'vitest'
import type { ListedRows } from '../../../shared/access/holding.ts'
import type { OrderRows, TicketLists, Tickets } from '../../../shared/appeals/desk/ports.ts'
import type { Deliveries } from '../../../shared/record/deliveries.ts'
import { Unreadable } from '../../../shared/schema/kept.ts'
import { at, inTime, numbered, promised, ticketAt } from './words.ts'

interface Opened {
  tickets: Tickets
  deliveries: Deliveries
  orders: OrderRows
  listed: ListedRows
  lists: TicketLists
  /** Writes an item as no adapter would. */
  put(item: Record<string, AttributeValue>): Promise<void>
}
const ticket = numbered(3)
const other = numbered(4)
const spoilt = { S: '{"王小明' }

export const damagedContract = (open: () => Promise<Opened>) =>
  describe('what cannot be read', () => {
    it('on a list is named, and takes no other row with it', async () => {
      const { listed, put } = await open()
      const row = { key: 'a', list: 'clues', since: at('10:00'), row: { text: '读得出' } }
      await listed.put(ticket, 1, [row])
      await put({
        pk: { S: other },
        sk: { S: 'listed#a' },
        row: spoilt,
        list: { S: 'clues' },
        due: { S: at('09:00') },
      })
      expect(await listed.page('clues', 'oldest', 25, undefined)).toMatchObject({
        items: [{ text: '读得出' }],
        unreadable: [other],
      })
    })

    it('of a unit’s orders is named by the order, among open ones too', async () => {
      const { orders, put } = await open()
      const open_ = { openUnit: { S: 'water' }, due: { S: at('09:00') } }
      await put({ pk: { S: 'unit#water' }, sk: { S: `${ticket}-1` }, row: spoilt, ...open_ })
      for (const isOpen of [true, false])
        expect(await orders.list('water', isOpen, 25, undefined)).toMatchObject({
          items: [],
          unreadable: [`${ticket}-1`],
        })
    })

    it('of undelivered promises is named by its ticket', async () => {
      const { deliveries, put } = await open()
      await deliveries.promise(promised(other, 1, { attempts: 1 }))
      const listed = { list: { S: 'undelivered' }, due: { S: at('08:00') } }
      await put({ pk: { S: ticket }, sk: { S: 'delivery#x' }, row: spoilt, ...listed })
      const { items, unreadable } = await deliveries.undelivered(undefined, 25, undefined)
      expect(items.map((one) => one.ticket)).toEqual([other])
      expect(unreadable).toEqual([ticket])
    })

    it('of one ticket is said to be unreadable, by its number and without what stands there', async () => {
      const { tickets, deliveries, put } = await open()
      const log = { B: Buffer.from(spoilt.S) }
      await put({ pk: { S: ticket }, sk: { S: 'ticket' }, version: { N: '1' }, log })
      await put({ pk: { S: ticket }, sk: { S: 'delivery#x' }, row: spoilt })
      const readings = [
        () => tickets.read(ticket),
        () => deliveries.read(ticket, 'x'),
        () => deliveries.ofTicket(ticket),
      ]
      for (const reading of readings) {
        const error = await reading().catch((error: unknown) => error)
        expect(error).toBeInstanceOf(Unreadable)
        expect(String(error)).toContain(ticket)
        expect(String(error)).not.toContain('王小明')
      }
    })

    it('among facts of a period is read off the log again: the ticket is named without them', async () => {
      const { tickets, lists, put } = await open()
      await tickets.write(ticketAt(other, 1), inTime)
      await put({ pk: { S: ticket }, sk: { S: 'ticket' }, day: { S: '261009' }, facts: spoilt })
      expect((await lists.countedOn('2026-10-09', '2026-10-09', undefined)).items).toEqual([
        { number: ticket, facts: undefined },
        { number: other, facts: ticketAt(other, 1).facts },
      ])
    })

    it('is no cursor of this list: whoever brings one is told so', async () => {
      const { orders, listed, lists, deliveries } = await open()
      await listed.put(ticket, 1, [{ key: 'a', list: 'clues', since: at('10:00'), row: {} }])
      await listed.put(other, 1, [{ key: 'a', list: 'clues', since: at('11:00'), row: {} }])
      const { next } = await listed.page('clues', 'oldest', 1, undefined)
      expect(next).toBeDefined()
      const asked = [
        () => listed.page('misuse', 'oldest', 1, next),
        () => orders.list('water', true, 1, next),
        () => orders.list('water', false, 1, next),
        () => lists.inTurn(['review'], 1, next),
        () => lists.registeredOn('2026-10-09', 1, next),
        () => lists.countedOn('2026-10-09', '2026-10-09', next),
        () => lists.longLived('2026', '2026-10-09', next),
        () => deliveries.undelivered(undefined, 1, next),
        () => listed.page('clues', 'oldest', 1, 'no cursor'),
      ]
      for (const ask of asked) await expect(ask()).rejects.toThrow('not a cursor of')
    })
  })
