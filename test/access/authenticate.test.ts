/** 认证 — who a key or an access code lets in. */
import { describe, expect, it } from 'vitest'
import { accessCodeOf } from '../../shared/access/access-code.ts'
import { type KnownKey, newKey } from '../../shared/access/authenticate.ts'
import type { Guesses } from '../../shared/access/guessing.ts'
import { type AuthenticateDeps, authenticate } from '../../shared/appeals/desk/authenticate.ts'
import { execute } from '../../shared/appeals/desk/execute.ts'
import { accessLimits } from '../../shared/law/access-limits.ts'
import { desk, operator } from '../support/desk.ts'

const noon = Date.parse('2026-03-02T04:00:00.500Z')
const secret = 'of the city'
const drawn = 'drawn once'
const { id, key, secretHash } = newKey(drawn)

/** A city with one ticket and one key. */
async function city(more: Partial<KnownKey> = {}) {
  const { number, deps } = await desk()
  let now = noon
  const kept = new Map<string, { version: number; guesses: Guesses }>()
  const known: KnownKey = { id, secretHash, role: 'operator', expires: '2026-03-02T05:00:00Z', perMinute: 120, ...more }
  const asked: AuthenticateDeps = {
    registry: {
      key: async (wanted) => (wanted === id ? known : undefined),
      scopeOf: async (staff, role) => (staff === '1024' && role === 'operator' ? { areas: ['210102'] } : undefined),
      guesses: async (of) => kept.get(of),
      keepGuesses: async (of, version, guesses) => {
        kept.set(of, { version: version + 1, guesses })
        return true
      },
    },
    tickets: deps.tickets,
    clock: { ...deps.clock, now: () => new Date(now), real: () => now },
    draw: () => 0,
    secret: async () => secret,
    limits: accessLimits.parse({}),
  }
  const comes = (header: string, address = '10.1.2.3') => authenticate(header, address, asked)
  const shows = (of: string, code: string, address?: string) =>
    comes(`Basic ${Buffer.from(`${of}:${code}`).toString('base64')}`, address)
  return {
    number,
    comes,
    shows,
    code: accessCodeOf(number, 0, secret),
    at: (moment: number) => {
      now = moment
    },
    issued: () =>
      execute({ number, command: { type: 'issueAccessCode', reasons: '遗失' }, actor: operator('o') }, deps),
  }
}

describe('a key', () => {
  it('is drawn anew each time, and is the same again from the same draw', () => {
    expect(newKey(drawn)).toEqual({ id, key, secretHash })
    expect(newKey().key).not.toBe(newKey().key)
    expect(key).toMatch(new RegExp(`^jsk_${id}_[\\w-]{43}$`))
    expect(key).not.toContain(secretHash)
  })
  it('lets its bearer in as what it was issued for and nothing else, the scheme written in any case', async () => {
    const { comes } = await city()
    for (const scheme of ['Bearer', 'bearer', 'BEARER '])
      expect(await comes(`${scheme} ${key}`)).toEqual({
        actor: { role: 'operator', id },
        perMinute: 120,
        fingerprintKey: expect.stringMatching(/^[\w-]{43}$/),
      })
    const scope = { unit: 'water', channel: 'web', authority: 'platform', categories: ['a'], areas: ['b'] } as const
    const limited = await city({ ...scope, categories: [...scope.categories], areas: [...scope.areas] })
    expect(await limited.comes(`Bearer ${key}`)).toMatchObject({ actor: { role: 'operator', id, ...scope } })
  })
  it('for one protocol lets in nowhere, however its secret is written', async () => {
    const drawnFor = newKey(drawn, 'open311')
    const { comes } = await city({ for: 'open311', role: 'channel', channel: 'open311' })
    expect(drawnFor.key).toBe(key.replace('jsk_', 'jso_'))
    for (const written of [key, drawnFor.key]) expect(await comes(`Bearer ${written}`)).toBeUndefined()
  })
  it('of a member of staff lets in with what their record says at that moment, and in no role that they have not', async () => {
    const own = { staff: '1024', categories: ['of the key'] }
    const let_in = await (await city(own)).comes(`Bearer ${key}`)
    expect(let_in).toMatchObject({ actor: { role: 'operator', id, staff: '1024', areas: ['210102'] } })
    expect(let_in).not.toHaveProperty('actor.categories')
    expect(await (await city({ ...own, role: 'admin' })).comes(`Bearer ${key}`)).toBeUndefined()
    expect(await (await city({ ...own, staff: '1025' })).comes(`Bearer ${key}`)).toBeUndefined()
  })
  it('that nobody issued, of another secret, expired, or with something about it, is unknown', async () => {
    const { comes } = await city()
    const other = newKey('another')
    expect(await comes(`Bearer ${other.key}`)).toBeUndefined()
    expect(await comes(`Bearer jsk_${id}_${other.key.slice(-43)}`)).toBeUndefined()
    for (const header of ['', `Bearer ${key}x`, `x Bearer ${key}`, `Bearer${key}`, 'Basic', 'Basic !'])
      expect(await comes(header), header).toBeUndefined()
    const until = (moment: number) => city({ expires: new Date(moment).toISOString() })
    expect(await (await until(noon)).comes(`Bearer ${key}`)).toBeUndefined()
    expect(await (await until(noon + 1)).comes(`Bearer ${key}`)).toBeDefined()
  })
})

describe('an access code', () => {
  it('lets in whoever brought the appeal, as people type it', async () => {
    const { number, shows, code } = await city()
    const caller = {
      actor: { role: 'appellant', id: number, ticket: number },
      perMinute: 60,
      fingerprintKey: expect.any(String),
    }
    expect(await shows(number, code)).toEqual(caller)
    expect(await shows(number.replace('-', ''), `${code.slice(0, 4)} ${code.slice(4)}`)).toEqual(caller)
    const wide = [...code].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
    expect(await shows(number, `${wide.slice(0, 4)}-${wide.slice(4)}`)).toEqual(caller)
  })
  it('that is wrong, of no ticket, or left out is wrong, and tells nothing', async () => {
    const { number, shows, code } = await city()
    const wrong = { code: 'wrong' }
    expect(await shows(number, '0')).toEqual(wrong)
    expect(await shows(number, '')).toEqual(wrong)
    const nobodys = '261009-48213077'
    expect(await shows(nobodys, accessCodeOf(nobodys, 0, secret))).toEqual(wrong)
    expect(await shows('12345', code)).toEqual(wrong)
    expect(await shows(number, `${code}:`)).toEqual(wrong)
  })
  it('tried too often opens nothing until a whole second that it is told, at tickets that do not exist too', async () => {
    for (const at of [(await city()).number, '261009-48213077']) {
      const { shows } = await city()
      for (let n = 0; n < 5; n++) expect(await shows(at, '0')).toEqual({ code: 'wrong' })
      expect(await shows(at, '0')).toEqual({ code: 'limited', until: '2026-03-02T04:15:01.000Z' })
      expect(await shows(at, '0', '10.1.2.4')).toEqual({ code: 'wrong' })
    }
  })
  it('is told no moment that the gateway’s own memory of this answer would outlive', async () => {
    const { number, shows, at } = await city()
    for (let n = 0; n < 5; n++) await shows(number, '0')
    at(noon + 880_000)
    // Over in twenty seconds; the answer is kept for sixty.
    expect(await shows(number, '0')).toEqual({ code: 'limited', until: '2026-03-02T04:15:42.000Z' })
  })
  it('issued anew lets in under its own count, and the one before lets nobody in', async () => {
    const { number, shows, code, issued } = await city()
    await issued()
    expect(await shows(number, code)).toEqual({ code: 'wrong' })
    expect(await shows(number, accessCodeOf(number, 1, secret))).toMatchObject({ actor: { id: number, code: 1 } })
  })
  it('that says nothing at all is not even counted', async () => {
    const { number, shows, code } = await city()
    for (let n = 0; n < 9; n++) await shows(number, '')
    for (let n = 0; n < 9; n++) await shows('261009-48213070', '1')
    expect(await shows(number, code)).toHaveProperty('actor')
    expect(await shows('261009-48213070', '1')).toEqual({ code: 'wrong' })
  })
})
