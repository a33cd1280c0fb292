/** 投递 — what whoever keeps promises to deliver, and finds those that wait, must do. */
import { describe, expect, it } from 'vitest'
import type { Tickets } from '../../../shared/appeals/desk/ports.ts'
import type { Deliveries, Parked } from '../../../shared/record/deliveries.ts'
import { allOf, at, inTime, numbered, pagesOf, promised, ticketAt } from './words.ts'

interface Opened {
  deliveries: Deliveries
  parked: Parked
  tickets: Tickets
}
const ticket = numbered(3)
const other = numbered(19)
const shard = 3
const record = promised(ticket, 1)
const item = { type: 'delivery', ticket, id: record.id } as const
const by = { role: 'operator', id: 'o' }

export const deliveriesContract = (open: () => Promise<Opened>) =>
  describe('deliveries', () => {
    const dueAt = ({ tickets }: Pick<Opened, 'tickets'>, now: string) =>
      allOf((after) => tickets.due(shard, now, 10, after))
    const late = ({ deliveries }: Pick<Opened, 'deliveries'>, receiver?: string) =>
      allOf((after) => deliveries.undelivered(receiver, 10, after))

    it('are promised once: whoever promises again is told what stands', async () => {
      const { deliveries } = await open()
      expect(await deliveries.read(ticket, record.id)).toBeUndefined()
      expect(await deliveries.promise(record)).toEqual(record)
      const said = { attempts: 1, posts: 1, waited: 5, lastStatus: 503, lastError: 'slow' }
      const tried = { ...record, ...said, nextCheckAt: at('09:10') }
      await deliveries.update(tried)
      expect(await deliveries.promise({ ...record, nextCheckAt: at('09:30') })).toEqual(tried)
      expect(await deliveries.read(ticket, record.id)).toEqual(tried)
    })

    it('are due with the tickets, until nothing waits for them', async () => {
      const opened = await open()
      await opened.deliveries.promise(record)
      await opened.tickets.write(ticketAt(other, 1, { nextCheckAt: at('09:01') }), inTime)
      expect(await dueAt(opened, at('09:04'))).toEqual([{ type: 'ticket', number: other }])
      expect(await dueAt(opened, at('09:05'))).toEqual([{ type: 'ticket', number: other }, item])
      await opened.deliveries.update({ ...record, state: 'delivered', nextCheckAt: undefined })
      expect(await dueAt(opened, at('23:00'))).toEqual([{ type: 'ticket', number: other }])
    })

    it('that were discarded stay so, whatever a late try writes', async () => {
      const { deliveries } = await open()
      await deliveries.promise(record)
      const discarded = { at: at('10:00'), by, reason: '重复' }
      await deliveries.update({ ...record, state: 'discarded', nextCheckAt: undefined, discarded })
      await deliveries.update({ ...record, state: 'delivered', attempts: 1 })
      expect(await deliveries.read(ticket, record.id)).toMatchObject({ state: 'discarded', discarded, attempts: 0 })
    })

    it('are put off while they are pending, are listed then, and lose their mark', async () => {
      const opened = await open()
      const { deliveries, tickets } = opened
      await deliveries.promise(record)
      expect(await late(opened)).toEqual([])
      await tickets.markAside(item)
      expect(await tickets.isAside(item)).toBe(true)
      await deliveries.postpone(record, at('10:00'))
      expect(await tickets.isAside(item)).toBe(false)
      expect(await deliveries.read(ticket, record.id)).toEqual({ ...record, nextCheckAt: at('10:00') })
      expect(await dueAt(opened, at('09:59'))).toEqual([])
      expect(await dueAt(opened, at('10:00'))).toEqual([item])
      expect(await late(opened)).toMatchObject([{ id: record.id }])
      await deliveries.update({ ...record, state: 'delivered', nextCheckAt: undefined })
      await deliveries.postpone(record, at('11:00'))
      expect(await dueAt(opened, at('23:00'))).toEqual([])
      expect(await late(opened)).toEqual([])
      await deliveries.postpone(promised(ticket, 9), at('11:00'))
      expect(await deliveries.read(ticket, promised(ticket, 9).id)).toBeUndefined()
    })

    it('that a person has seen to may be set aside anew; a mark makes none', async () => {
      const { deliveries, tickets } = await open()
      await deliveries.promise(record)
      await tickets.markAside(item)
      await tickets.clearAside(item)
      expect(await tickets.isAside(item)).toBe(false)
      await tickets.clearAside({ ...item, id: 'gone' })
      expect(await deliveries.read(ticket, 'gone')).toBeUndefined()
    })

    it('of a ticket are those of no other', async () => {
      const { deliveries } = await open()
      const all = [promised(ticket, 1), promised(ticket, 2), promised(other, 3)]
      for (const one of all) await deliveries.promise(one)
      expect(await deliveries.ofTicket(ticket)).toEqual(all.slice(0, 2))
      expect(await deliveries.ofTicket(numbered(5))).toEqual([])
    })

    it('that have not arrived are listed, to one receiver or to all, the oldest first, page after page', async () => {
      const opened = await open()
      const tried = (n: number, createdAt: string, more = {}) =>
        promised(numbered(n), n, { attempts: 1, createdAt, ...more })
      const channel = { to: { kind: 'channel', code: 'water' } } as const
      const listed = [
        tried(1, at('09:04')),
        tried(2, at('09:03'), channel),
        tried(3, at('09:02')),
        tried(4, at('09:01')),
      ]
      const unlisted = [promised(numbered(5), 5), tried(6, at('09:00'), { state: 'delivered', nextCheckAt: undefined })]
      for (const one of [...listed, ...unlisted]) await opened.deliveries.promise(one)
      const dead = tried(7, at('09:06'), { attempts: 0, state: 'dead', nextCheckAt: undefined })
      const waiting = tried(8, at('09:05'), { attempts: 0, waited: 60_000 })
      for (const one of [dead, waiting]) await opened.deliveries.promise(one)
      const ids = async (receiver?: string) => (await late(opened, receiver)).map(({ version }) => version)
      expect(await ids()).toEqual([4, 3, 2, 1, 8, 7])
      expect(await ids('unit#water')).toEqual([4, 3, 1, 8, 7])
      expect(await ids('channel#water')).toEqual([2])
      expect(await ids('unit#gas')).toEqual([])
      const pages = await pagesOf((after) => opened.deliveries.undelivered('unit#water', 2, after))
      expect(pages.slice(0, 3).map((page) => page.map(({ version }) => version))).toEqual([[4, 3], [1, 8], [7]])
    })

    it('that wait long are found by their shard, and brought forward unless they were moved meanwhile', async () => {
      const opened = await open()
      const { deliveries, parked, tickets } = opened
      await deliveries.promise({ ...record, nextCheckAt: at('20:00') })
      await deliveries.promise(promised(numbered(4), 2, { nextCheckAt: at('20:00') }))
      await deliveries.promise(promised(ticket, 3, { nextCheckAt: at('12:00') }))
      await tickets.write(ticketAt(other, 1, { nextCheckAt: at('21:00') }), inTime)
      const [waiting, ...rest] = await parked.beyond(shard, at('12:00'))
      if (!waiting) throw new Error('none waits')
      expect(rest).toEqual([])
      await parked.bringForward(waiting, at('10:00'))
      expect(await dueAt(opened, at('10:00'))).toEqual([item])
      await parked.bringForward(waiting, at('09:00'))
      expect(await dueAt(opened, at('09:59'))).toEqual([])
    })
  })
