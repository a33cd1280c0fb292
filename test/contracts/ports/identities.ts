/** 身份信息 — what whoever keeps identities, apart and once a reference, must do. */
import { describe, expect, it } from 'vitest'
import type { Identities, Identity } from '../../../shared/access/identities.ts'
import { at, numbered } from './words.ts'

const key = 'web#r-1'
const ticket = numbered(3)
const other = numbered(4)
const person: Identity = {
  ...{ key, print: 'p', ticket, name: '王小明', phone: '13800001234', idNumber: '210102199001011234' },
  ...{ email: 'wang@example.com', address: '和平区三好街1号' },
}
const decision = (n: number) => ({ n, at: at('10:00'), by: { role: 'operator', id: 'o' }, reason: '登记有误' }) as const

export const identitiesContract = (open: () => Promise<Identities>) =>
  describe('identities', () => {
    const claimed = async (...more: Identity[]) => {
      const identities = await open()
      for (const [n, one] of [person, ...more].entries()) await identities.claim(one, at(`09:0${n}`))
      return identities
    }
    const waiting = (identities: Identities, before = at('23:00')) => identities.unconfirmed(before, at('23:59'))

    it('are claimed once: whoever claims again is told what stands', async () => {
      const identities = await open()
      expect(await identities.read(key)).toBeUndefined()
      expect(await identities.claim(person, at('09:00'))).toEqual({ claimed: true })
      expect(await identities.read(key)).toEqual(person)
      const again = { ...person, ticket: other, print: 'other', name: '李' }
      expect(await identities.claim(again, at('09:10'))).toEqual({ claimed: false, standing: person })
      expect(await identities.read(key)).toEqual(person)
    })

    it('of many that claim at once one has it', async () => {
      const identities = await open()
      const all = await Promise.all(
        [5, 6, 7].map((n) => identities.claim({ ...person, ticket: numbered(n) }, at('09:00'))),
      )
      const winner = numbered(5 + all.findIndex((one) => one.claimed))
      expect(all.filter((one) => one.claimed)).toHaveLength(1)
      expect(all.filter((one) => !one.claimed)).toMatchObject([1, 2].map(() => ({ standing: { ticket: winner } })))
    })

    it('wait for their ticket until it is there; whoever claims again makes the claim young', async () => {
      const identities = await claimed()
      const claim = { key, ticket, claimedAt: at('09:00') }
      expect(await waiting(identities, at('09:00'))).toEqual([])
      expect(await waiting(identities, at('09:01'))).toEqual([claim])
      // A clock that was set back finds claims of the future.
      expect(await identities.unconfirmed(at('08:00'), at('08:30'))).toEqual([claim])
      await identities.claim(person, at('09:30'))
      expect(await waiting(identities, at('09:30'))).toEqual([])
      expect(await waiting(identities, at('09:31'))).toEqual([{ ...claim, claimedAt: at('09:30') }])
      await identities.keep(key)
      expect(await waiting(identities)).toEqual([])
      await identities.claim(person, at('09:40'))
      expect(await waiting(identities)).toEqual([])
      expect(await identities.read(key)).toEqual(person)
    })

    it('that are not there cannot be confirmed', async () => expect((await open()).keep(key)).rejects.toThrow())

    it('are removed while they wait, unless they were renewed, renumbered or confirmed since', async () => {
      const identities = await claimed()
      const claim = { key, ticket, claimedAt: at('09:00') }
      expect(await identities.remove({ ...claim, claimedAt: at('08:00') })).toBe(false)
      expect(await identities.remove({ ...claim, ticket: other })).toBe(false)
      expect(await identities.remove({ ...claim, key: 'web#none' })).toBe(false)
      await identities.keep(key)
      expect(await identities.remove(claim)).toBe(false)
      expect(await identities.read(key)).toEqual(person)
      const fresh = await claimed()
      expect(await fresh.remove(claim)).toBe(true)
      expect(await fresh.read(key)).toBeUndefined()
      expect(await fresh.remove(claim)).toBe(false)
    })

    it('are given another number once; whoever asks with the old one is told which stands', async () => {
      const identities = await claimed()
      expect(await identities.renumber(key, ticket, other)).toBe(other)
      expect(await identities.renumber(key, ticket, numbered(5))).toBe(other)
      expect(await identities.read(key)).toEqual({ ...person, ticket: other })
      await expect(identities.renumber('web#none', ticket, other)).rejects.toThrow()
      expect(await waiting(identities)).toMatchObject([{ key, ticket: other }])
    })

    it('are corrected once for each decision, with what was said before; the keys of the appellant follow', async () => {
      const identities = await claimed()
      const change = { name: '王晓明', phone: '13900005678', email: null }
      await identities.correct(key, change, decision(2))
      await identities.correct(key, { name: '别的' }, decision(2))
      await identities.correct('web#none', change, decision(2))
      const { email: _, ...left } = person
      const corrections = [
        {
          ...decision(2),
          before: { name: '王小明', phone: '13800001234', email: 'wang@example.com' },
          after: { name: '王晓明', phone: '13900005678', email: null },
        },
      ]
      expect(await identities.read(key)).toEqual({ ...left, name: '王晓明', phone: '13900005678', corrections })
      const by = async (phone: string) => identities.ticketsOf(await identities.keysOf({ phone }), 10)
      expect(await by('13800001234')).toEqual([])
      expect(await by('13900005678')).toEqual([{ ticket, at: at('09:00') }])
    })

    it('are found by name and county, and by name where none was known; corrected and ended they are found no more', async () => {
      const identities = await open()
      const claimed = async (n: number, more: Partial<Identity>) =>
        identities.claim({ ...person, key: `web#n-${n}`, ticket: numbered(n), ...more }, at(`09:0${n}`))
      await claimed(1, { area: '210102' })
      await claimed(2, { area: '210102003' })
      await claimed(3, {})
      await claimed(4, { area: '210106' })
      await claimed(5, { area: '210102', name: '王晓明' })
      const named = async (name: string, area = '210102', limit = 10) =>
        (await identities.ticketsNamed(name, area, limit)).map((one) => one.ticket)
      expect(await named(' 王小 明')).toEqual([3, 2, 1].map(numbered))
      expect(await named('王小明', '210102', 2)).toEqual([3, 2].map(numbered))
      expect(await named('王小明', '210106')).toEqual([4, 3].map(numbered))
      await identities.correct('web#n-1', { name: '王晓明' }, decision(2))
      expect(await named('王晓明')).toEqual([5, 1].map(numbered))
      await identities.end('web#n-5')
      expect(await named('王晓明')).toEqual([numbered(1)])
      expect(await identities.nameKey('王·小明', '210102001')).toBe(await identities.nameKey('王小明', '210102'))
    })

    it('without a number any more are found by none', async () => {
      const identities = await claimed()
      await identities.correct(key, { idNumber: null, phone: '4001234567' }, decision(2))
      const { idNumber } = await identities.keysOf({ phone: '', idNumber: person.idNumber })
      expect(await identities.ticketsOf({ ...(idNumber ? { idNumber } : {}) }, 10)).toEqual([])
    })

    it('that are ended say nobody any more, and the reference stays used', async () => {
      const identities = await claimed()
      await identities.keep(key)
      expect(await identities.endedTicket(key)).toBeUndefined()
      await identities.end(key)
      await identities.end(key)
      await identities.end('web#none')
      expect(await identities.read(key)).toBeUndefined()
      expect(await identities.endedTicket(key)).toBe(ticket)
      expect(await identities.endedTicket('web#none')).toBeUndefined()
      expect(await identities.claim({ ...person, ticket: other }, at('11:00'))).toEqual({
        claimed: false,
        standing: undefined,
      })
      expect(await identities.ticketsOf(await identities.keysOf(person), 10)).toEqual([])
      await identities.correct(key, { name: '谁' }, decision(3))
      expect(await identities.read(key)).toBeUndefined()
    })

    it('have other names, each of one ticket: what stands under a name stays', async () => {
      const identities = await claimed()
      expect(await identities.putAlias('@petition#XF-1', ticket)).toBe(ticket)
      expect(await identities.putAlias('@petition#XF-1', ticket)).toBe(ticket)
      expect(await identities.putAlias('@petition#XF-1', other)).toBe(ticket)
      expect(await identities.putAlias(key, other)).toBe(ticket)
      expect([await identities.alias('@petition#XF-1'), await identities.alias(key)]).toEqual([ticket, undefined])
      expect(await identities.alias('@petition#XF-2')).toBeUndefined()
      expect(await identities.claim({ ...person, key: '@petition#XF-1', ticket: other }, at('11:00'))).toEqual({
        claimed: false,
        standing: undefined,
      })
      expect(await identities.unconfirmed(at('23:00'), at('23:00'))).toMatchObject([{ key }])
    })

    it('of the same appellant are found by telephone or ID number, the newest first, each ticket once', async () => {
      const again = { ...person, key: 'web#r-2', ticket: other }
      const family = { ...person, key: 'web#r-3', ticket: numbered(5), idNumber: '210102196001011234' }
      const moved = { ...person, key: 'web#r-4', ticket: numbered(6), phone: '13900005678' }
      const stranger = { ...person, key: 'web#r-5', ticket: numbered(7), phone: '13700000000', idNumber: undefined }
      const identities = await claimed(again, family, moved, stranger)
      const found = async (limit: number) =>
        (await identities.ticketsOf(await identities.keysOf(person), limit)).map(({ ticket }) => ticket)
      expect(await found(10)).toEqual([numbered(6), numbered(5), other, ticket])
      expect(await found(2)).toEqual([numbered(6), numbered(5)])
      expect(await identities.ticketsOf({}, 10)).toEqual([])
    })

    it('give away no number by their keys, which are the same for the same number, an appellant’s however it is written', async () => {
      const identities = await open()
      const keys = await identities.keysOf(person)
      expect(JSON.stringify(keys)).not.toMatch(/13800001234|210102/)
      expect(await identities.keysOf({ phone: '138-0000-1234' })).toEqual({ phone: keys.phone })
      expect(await identities.lineKey('13800001234')).toBe(await identities.lineKey('13800001234'))
      expect(await identities.lineKey('13800001234')).not.toBe(await identities.lineKey('13800001235'))
      expect(await identities.lineKey('13800001234')).not.toContain('1380000')
    })

    it('have access codes that are the same each time, and others for another ticket or a later issue', async () => {
      const identities = await open()
      const codes = [await identities.accessCode(ticket, 0), await identities.accessCode(ticket, 1)]
      codes.push(await identities.accessCode(other, 0))
      expect(new Set(codes).size).toBe(3)
      expect(await identities.accessCode(ticket, 0)).toBe(codes[0])
    })
  })
