/** 在先、关联诉求件 — the same appellant’s other tickets are found and linked. */

import { describe, expect, it } from 'vitest'
import { appellantKeys } from '../../../shared/access/appellant-keys.ts'
import type { Identities } from '../../../shared/access/identities.ts'
import { earlierTicket, ticketsOfTheSame } from '../../../shared/appeals/desk/earlier-tickets.ts'
import { linkBoth } from '../../../shared/appeals/desk/link-earlier.ts'
import { withLinksForUnits } from '../../../shared/appeals/desk/linked.ts'
import type { Tickets } from '../../../shared/appeals/desk/ports.ts'
import { isSameAppellant, ticketsOfAppellant } from '../../../shared/appeals/desk/same-appellant.ts'
import type { Ticket } from '../../../shared/appeals/ticket/ticket.ts'
import { somebody, theirs, town } from '../../support/brought.ts'
import { operator } from '../../support/desk.ts'

describe('the same appellant', () => {
  it('is who has the same ID number or, where one gave none, the same telephone of their own', () => {
    const paper = (idNumber: string, phone = '13900000001') => ({ phone, idNumber })
    expect(isSameAppellant(paper('21010219900101123X'), paper('21010219900101123x', '13700000001'))).toBe(true)
    expect(isSameAppellant(paper('21010219900101123X'), paper('210102199001011248'))).toBe(false)
    expect(isSameAppellant(paper('21010219900101123X'), { phone: '139 0000 0001' })).toBe(true)
    expect(isSameAppellant(theirs, { phone: '+86 13900000001、024-23212321' })).toBe(true)
    expect(isSameAppellant(theirs, somebody)).toBe(false)
    expect(isSameAppellant({ phone: '12345' }, { phone: '12345' })).toBe(false)
    expect(isSameAppellant({ phone: '无' }, { phone: '无' })).toBe(false)
  })
  it('has the same keys however the number is written, and none where it is nobody’s own', () => {
    const keys = appellantKeys({ phone: '139-0000-0001', idNumber: '21010219900101123x' }, 's')
    expect(appellantKeys({ phone: '13900000001', idNumber: '21010219900101123X' }, 's')).toEqual(keys)
    expect(appellantKeys({ phone: '13900000001' }, 't').phone).not.toBe(keys.phone)
    expect(keys.phone).not.toBe(keys.idNumber)
    expect(appellantKeys({ phone: '12345' }, 's')).toEqual({})
  })
  it('is found with all their tickets and none of anybody else’s', async () => {
    const { here, brought } = await town()
    const [one, , two] = [await brought(theirs), await brought(somebody), await brought(theirs)]
    // The desk's own ticket is theirs too.
    const found = await ticketsOfAppellant(one.identity, 10, here)
    const numbers = found.map(({ ticket }) => ticket)
    expect(numbers).toEqual(expect.arrayContaining([one.number, two.number]))
    expect(found).toHaveLength(3)
    expect(await ticketsOfAppellant('web#nobody', 10, here)).toEqual([])
    const same = await ticketsOfTheSame(two, here)
    expect(same.map(({ number }) => number)).not.toContain(two.number)
    expect(same).toHaveLength(2)
  })
  it('of a ticket that is gone, or was never written, brings nothing', async () => {
    const { here, brought } = await town()
    const [one, two] = [await brought(theirs), await brought(theirs)]
    const read: Tickets['read'] = async (of) => (of === one.number ? undefined : here.tickets.read(of))
    const gone = { ...here, tickets: { ...here.tickets, read } }
    expect((await ticketsOfTheSame(two, gone)).map(({ number }) => number)).not.toContain(one.number)
  })
  it('is shown twenty of them at most', async () => {
    const identities = {
      read: async () => theirs,
      keysOf: async () => ({}),
      ticketsOf: async (_: object, limit: number) => Array.from({ length: limit }, (_, n) => ({ ticket: String(n) })),
    } as unknown as Identities
    const log = [{ events: [] }]
    const asked: string[] = []
    const tickets = {
      async read(of: string) {
        asked.push(of)
        return { log }
      },
    } as unknown as Tickets
    await ticketsOfTheSame({ number: '5', identity: 'i' } as Ticket, { identities, tickets })
    expect(asked).toHaveLength(20)
    expect(asked).not.toContain('5')
  })
})

describe('an earlier ticket by its number', () => {
  it('says how it stands and whether it is the same appellant’s', async () => {
    const { here, brought } = await town()
    const [one, two, three] = [await brought(theirs), await brought(theirs), await brought(somebody)]
    const { number, state, registeredAt } = one
    expect(await earlierTicket(two, number, here)).toEqual({ number, state, registeredAt, sameAppellant: true })
    expect(await earlierTicket(three, number, here)).toMatchObject({ sameAppellant: false })
    await here.identities.end(one.identity)
    expect(await earlierTicket(two, number, here)).toMatchObject({ sameAppellant: false })
    expect(await earlierTicket(two, '261009-48213077', here)).toBeUndefined()
    expect(await earlierTicket(two, '1', here)).toBeUndefined()
  })
})

describe('linked', () => {
  it('both tickets say so, and asked again the half that was missing is made up', async () => {
    const { here, brought } = await town()
    const [one, two] = [await brought(theirs), await brought(theirs)]
    const facts = { earlier: await earlierTicket(two, one.number, here) }
    const command = { type: 'linkEarlier', earlier: one.number, news: '又停了' } as never
    const request = { number: two.number, command, actor: operator('o'), facts }
    expect(await linkBoth(request, here)).toMatchObject({ ticket: { earlier: [{ ticket: one.number }] } })
    const commands = async () => (await here.tickets.read(one.number))?.log.map((decision) => decision.command)
    expect(await commands()).toEqual(['register', 'noteLater'])
    expect(await linkBoth(request, here)).toEqual({
      refused: 'repeat.already-linked',
      details: { earlier: one.number },
    })
    expect(await commands()).toEqual(['register', 'noteLater'])
    const other = { ...facts.earlier, sameAppellant: false } as never
    const third = await brought(theirs)
    expect(await linkBoth({ ...request, number: third.number, facts: { earlier: other } }, here)).toMatchObject({
      refused: 'repeat.other-appellant',
    })
    expect(await commands()).toEqual(['register', 'noteLater'])
  })
  it('while the other keeps changing is to be asked again', async () => {
    const { here, brought } = await town()
    const [one, two] = [await brought(theirs), await brought(theirs)]
    const facts = { earlier: await earlierTicket(two, one.number, here) }
    const command = { type: 'linkEarlier', earlier: one.number, news: '又停了' } as never
    const request = { number: two.number, command, actor: operator('o'), facts }
    const write: Tickets['write'] = async (ticket, deadline) =>
      ticket.number === one.number ? 'conflict' : here.tickets.write(ticket, deadline)
    const busy = { ...here, tickets: { ...here.tickets, write } }
    expect(await linkBoth(request, busy)).toEqual({ refused: 'ticket.changed' })
    expect(await linkBoth(request, here)).toMatchObject({ refused: 'repeat.already-linked' })
    expect((await here.tickets.read(one.number))?.log).toHaveLength(2)
  })
  it('is shown to units where neither is confidential, on either side', async () => {
    const { here, brought } = await town()
    const [open, closed, own] = [
      await brought(theirs),
      await brought(theirs, { confidential: true }),
      await brought(theirs),
    ]
    const link = ({ number }: Ticket) => ({ ticket: number, at: '2026-03-02T02:00:00.000Z' })
    const links = { earlier: [link(open), link(closed)], later: [link(closed), { ticket: 'gone', at: '' }] }
    const linked = { ...own, ...links } as Ticket
    const shown = await withLinksForUnits(linked, here)
    expect(shown).toMatchObject({ earlier: [{ ticket: open.number }], later: [] })
    expect(shown.earlier).toHaveLength(1)
    expect((await withLinksForUnits({ ...own, later: [link(open)] } as Ticket, here)).later).toHaveLength(1)
    expect(await withLinksForUnits({ ...linked, confidential: true }, here)).toMatchObject({ earlier: [], later: [] })
    expect(await withLinksForUnits(own, here)).toBe(own)
  })
})
