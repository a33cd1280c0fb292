/** 诉求件 — what whoever keeps tickets, their due index and their texts must do. */
import { describe, expect, it } from 'vitest'
import type { Tickets } from '../../../shared/appeals/desk/ports.ts'
import { hashOfText } from '../../../shared/record/chain.ts'
import type { DueItem, SaltedText, Texts } from '../../../shared/record/records.ts'
import { at, inTime, logOf, numbered, pagesOf, ticketAt, tooLate } from './words.ts'

interface Opened {
  tickets: Tickets
  texts: Texts
}
const one = numbered(3)
/** of the same shard */
const other = numbered(19)
const shard = 3
const item = (number: string): DueItem => ({ type: 'ticket', number })

export const ticketsContract = (open: () => Promise<Opened>) =>
  describe('tickets', () => {
    const dueIn = async ({ tickets }: Opened, of: number, now: string, limit = 10) =>
      pagesOf((after) => tickets.due(of, now, limit, after))

    describe('are written', () => {
      it('one that nobody wrote is not there, nor one without a number', async () => {
        const { tickets } = await open()
        expect(await tickets.read(one)).toBeUndefined()
        expect(await tickets.read('')).toBeUndefined()
      })
      it('and read as they were written', async () => {
        const { tickets } = await open()
        expect(await tickets.write(ticketAt(one, 1), inTime)).toBe('written')
        expect(await tickets.write(ticketAt(one, 2), inTime)).toBe('written')
        expect(await tickets.read(one)).toMatchObject({ log: logOf(2), kept: logOf(2) })
        expect(await tickets.read(other)).toBeUndefined()
      })
      it('once a version, however many write at once', async () => {
        const { tickets } = await open()
        expect(await tickets.write(ticketAt(one, 2), inTime)).toBe('conflict')
        await tickets.write(ticketAt(one, 1), inTime)
        expect(await tickets.write(ticketAt(one, 1), inTime)).toBe('conflict')
        const all = await Promise.all(
          ['b', 'c', 'd'].map((attempt) => tickets.write({ ...ticketAt(one, 2), log: logOf(2, attempt) }, inTime)),
        )
        expect(all.toSorted()).toEqual(['conflict', 'conflict', 'written'])
        expect((await tickets.read(one))?.log.at(-1)?.attempt).toBe(['b', 'c', 'd'][all.indexOf('written')])
        expect(await tickets.write(ticketAt(one, 2), inTime)).toBe('conflict')
      })
      it('not at all once it is too late to begin: whoever asked is not told that it failed', async () => {
        const { tickets } = await open()
        await expect(tickets.write(ticketAt(one, 1), tooLate)).rejects.toThrow()
        expect(await tickets.read(one)).toBeUndefined()
      })
    })

    describe('are looked at when they are due', () => {
      it('by their shard, the earliest first, none before its time, page after page', async () => {
        const opened = await open()
        const due = [3, 19, 35, 51, 67].map((n, index) => [numbered(n), at(`09:0${5 - index}`)] as const)
        for (const [number, nextCheckAt] of due)
          await opened.tickets.write(ticketAt(number, 1, { nextCheckAt }), inTime)
        await opened.tickets.write(ticketAt(numbered(4), 1, { nextCheckAt: at('08:00') }), inTime)
        await opened.tickets.write(ticketAt(numbered(83), 1), inTime)
        const four = [67, 51, 35, 19].map((n) => item(numbered(n)))
        expect((await dueIn(opened, shard, at('09:04'))).flat()).toEqual(four)
        const pages = await dueIn(opened, shard, at('09:04'), 2)
        expect(pages.flat()).toEqual(four)
        expect(pages.slice(0, 2)).toEqual([four.slice(0, 2), four.slice(2)])
        expect((await dueIn(opened, 4, at('09:04'))).flat()).toEqual([item(numbered(4))])
      })
      it('as the version that stands says: a later one moves it, or takes it away', async () => {
        const opened = await open()
        await opened.tickets.write(ticketAt(one, 1, { nextCheckAt: at('09:00') }), inTime)
        await opened.tickets.write(ticketAt(one, 2, { nextCheckAt: at('10:00') }), inTime)
        expect((await dueIn(opened, shard, at('09:59'))).flat()).toEqual([])
        expect((await dueIn(opened, shard, at('10:00'))).flat()).toEqual([item(one)])
        await opened.tickets.write(ticketAt(one, 3), inTime)
        expect((await dueIn(opened, shard, at('23:00'))).flat()).toEqual([])
      })
      it('later, if they are put off and nobody has written meanwhile; nothing is made of one that is not there', async () => {
        const opened = await open()
        const { tickets } = opened
        await tickets.write(ticketAt(one, 1, { nextCheckAt: at('09:00') }), inTime)
        await tickets.postpone(one, 1, at('10:00'))
        expect((await dueIn(opened, shard, at('09:59'))).flat()).toEqual([])
        await tickets.postpone(one, 2, at('09:00'))
        expect((await dueIn(opened, shard, at('09:59'))).flat()).toEqual([])
        await tickets.postpone(one, 1, undefined)
        expect((await dueIn(opened, shard, at('23:00'))).flat()).toEqual([])
        await tickets.postpone(other, 1, at('09:00'))
        expect((await dueIn(opened, shard, at('23:00'))).flat()).toEqual([])
        expect((await tickets.read(one))?.log).toEqual(logOf(1))
      })
    })

    describe('are set aside', () => {
      it('until they are written, put off, or seen to by a person', async () => {
        const { tickets } = await open()
        await tickets.write(ticketAt(one, 1, { nextCheckAt: at('09:00') }), inTime)
        expect(await tickets.isAside(item(one))).toBe(false)
        const ways = [
          () => tickets.write(ticketAt(one, 2, { nextCheckAt: at('09:00') }), inTime),
          () => tickets.postpone(one, 2, at('10:00')),
          () => tickets.postpone(one, 2, undefined),
          () => tickets.clearAside(item(one)),
        ]
        for (const way of ways) {
          await tickets.markAside(item(one))
          await tickets.markAside(item(one))
          expect(await tickets.isAside(item(one))).toBe(true)
          expect(await tickets.isAside(item(other))).toBe(false)
          await way()
          expect(await tickets.isAside(item(one))).toBe(false)
        }
      })
      it('and nothing is made by the mark of one that is not there', async () => {
        const { tickets } = await open()
        const gone: DueItem[] = [item(one), { type: 'delivery', ticket: one, id: 'x' }, { type: 'merged', lead: one }]
        for (const one of gone) {
          await tickets.markAside(one)
          await tickets.clearAside(one)
        }
        expect(await tickets.read(one)).toBeUndefined()
      })
    })

    it('are found by what they hold still and since when they have ended, the oldest first', async () => {
      const { tickets } = await open()
      const since = ['12:00', '11:00', '13:00'].map((time) => at(time))
      for (const [n, moment] of since.entries())
        await tickets.write(ticketAt(numbered(n), 1, { retained: { holds: 'texts', since: moment } }), inTime)
      await tickets.write(ticketAt(numbered(7), 1, { retained: { holds: 'identity', since: at('10:00') } }), inTime)
      await tickets.write(ticketAt(numbered(8), 1), inTime)
      const held = async (before: string) => (await pagesOf((after) => tickets.retained('texts', before, after))).flat()
      expect(await held(at('13:00'))).toEqual([numbered(1), numbered(0)])
      expect(await held(at('14:00'))).toEqual([numbered(1), numbered(0), numbered(2)])
      await tickets.write(ticketAt(numbered(1), 2), inTime)
      expect(await held(at('13:00'))).toEqual([numbered(0)])
    })

    describe('have texts', () => {
      const said: SaltedText = { salt: '盐', text: '三单元也停了' }
      const hmac = hashOfText(said.salt, said.text)
      const referring = () => {
        const [birth, second] = logOf(2)
        if (!birth || !second) throw new Error('a log of two')
        const events = second.events.map((event) => ({ ...event, text: { hmac, bytes: 18 } }))
        return [birth, { ...second, events }] as ReturnType<typeof logOf>
      }
      const written = async () => {
        const { tickets, texts } = await open()
        await tickets.write(ticketAt(one, 1), inTime)
        await texts.put(one, new Map([[hmac, said]]))
        await texts.put(one, new Map([[hmac, said]]))
        await tickets.write({ ...ticketAt(one, 2), log: referring() }, inTime)
        return { tickets, texts }
      }
      it('that are read in their place, and no others; the log itself holds only their hashes', async () => {
        const { tickets, texts } = await written()
        await texts.put(one, new Map([['overtaken', { salt: 's', text: '别人的' }]]))
        await texts.put(other, new Map([['h2', { salt: 's', text: '别件的' }]]))
        const standing = await tickets.read(one)
        expect(standing?.log[1]?.events).toMatchObject([{ text: '三单元也停了' }])
        expect(standing?.kept[1]?.events).toMatchObject([{ text: { hmac } }])
        expect(standing?.texts.get(hmac)).toEqual(said)
      })
      it('until they are ended, of this ticket alone; once more ends nothing', async () => {
        const { tickets, texts } = await written()
        await tickets.write(ticketAt(other, 1), inTime)
        await texts.put(other, new Map([[hmac, said]]))
        await tickets.write({ ...ticketAt(other, 2), log: referring() }, inTime)
        await texts.end(one)
        await texts.end(one)
        expect((await tickets.read(one))?.texts.size).toBe(0)
        expect((await tickets.read(one))?.kept).toHaveLength(2)
        expect((await tickets.read(other))?.log[1]?.events).toMatchObject([{ text: '三单元也停了' }])
      })
    })
  })
