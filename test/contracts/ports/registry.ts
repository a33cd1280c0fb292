/** 登记簿的端口 — what whoever keeps keys, tried codes, counts and endpoints must do. */
import { describe, expect, it } from 'vitest'
import { newKey } from '../../../shared/access/authenticate.ts'
import { none } from '../../../shared/access/guessing.ts'
import type { GuessStore } from '../../../shared/access/trying-codes.ts'
import type { KeyRecord } from '../../../shared/city/records/keys.ts'
import type { RegistryStore } from '../../../shared/city/storage/registry.ts'
import type { Endpoint } from '../../../shared/record/deliveries.ts'
import type { deciding } from '../../support/deciding.ts'
import { at } from './words.ts'

type Deciding = ReturnType<typeof deciding>
type Keys = Pick<RegistryStore, 'key' | 'keys' | 'keysOf'> & Pick<Deciding, 'issue' | 'revoke'>
type Endpoints = Pick<RegistryStore, 'endpoints'> & { read: RegistryStore['endpoint'] } & Pick<
    Deciding,
    'endpoint' | 'changeEndpoint' | 'removeEndpoint'
  >
type Counting = Pick<RegistryStore, 'count'>

const keyOf = ({ id, secretHash }: { id: string; secretHash: string }, more: Partial<KeyRecord> = {}): KeyRecord => ({
  ...{ id, secretHash, role: 'department', unit: 'water', name: '水务', expires: '2027-01-01T00:00:00.000Z' },
  ...{ perMinute: 60, ...more },
})
const endpoint = (n: number): Endpoint => ({ url: `https://water.example/${n}`, secret: `whsec_${n}` })

export const keysContract = (open: () => Promise<Keys & { everything(): Promise<string> }>) =>
  describe('keys', () => {
    it('are kept without their secret, of which only the hash is to be found', async () => {
      const keys = await open()
      const fresh = newKey()
      await keys.issue(keyOf(fresh))
      expect(await keys.key(fresh.id)).toEqual(keyOf(fresh))
      const kept = await keys.everything()
      expect(kept).toContain(fresh.secretHash)
      expect(kept).not.toContain(fresh.key.slice(`jsk_${fresh.id}_`.length))
    })

    it('are listed by when they end, all of them or those of a unit, until they are revoked', async () => {
      const keys = await open()
      const ends = ['2027-03-01', '2027-01-01', '2027-02-01'].map((day) => `${day}T00:00:00.000Z`)
      const some = ends.map((expires, n) => keyOf({ id: `k${n}`, secretHash: 'h' }, { expires }))
      const [city] = [keyOf({ id: 'k9', secretHash: 'h' }, { role: 'operator', unit: undefined })]
      for (const one of [...some, city]) await keys.issue(JSON.parse(JSON.stringify(one)))
      const ids = async (found: Promise<KeyRecord[]>) => (await found).map(({ id }) => id)
      expect(await ids(keys.keysOf('water'))).toEqual(['k1', 'k2', 'k0'])
      expect((await ids(keys.keys())).toSorted()).toEqual(['k0', 'k1', 'k2', 'k9'])
      expect((await keys.keys()).at(-1)?.id).toBe('k0')
      expect(await keys.keysOf('gas')).toEqual([])
      await keys.revoke('k2')
      await keys.revoke('k9')
      await keys.revoke('none')
      expect(await keys.key('k2')).toBeUndefined()
      expect(await ids(keys.keysOf('water'))).toEqual(['k1', 'k0'])
      expect((await ids(keys.keys())).toSorted()).toEqual(['k0', 'k1'])
    })
  })

export const guessesContract = (open: () => Promise<GuessStore>) =>
  describe('tried codes', () => {
    const tried = (id: string) => ({ ...none, tried: [{ at: 1, by: 'c', id }] })
    it('are kept under a version: of many that write at once one has, and each record is by itself', async () => {
      const store = await open()
      expect(await store.guesses('t')).toBeUndefined()
      expect(await store.keepGuesses('t', 1, tried('x'), 9)).toBe(false)
      const all = await Promise.all(['a', 'b', 'c'].map((id) => store.keepGuesses('t', 0, tried(id), 9)))
      expect(all.filter(Boolean)).toHaveLength(1)
      const first = ['a', 'b', 'c'][all.indexOf(true)] ?? ''
      expect(await store.guesses('t')).toEqual({ version: 1, guesses: tried(first) })
      expect(await store.keepGuesses('t', 0, tried('x'), 9)).toBe(false)
      expect(await store.keepGuesses('t', 1, tried('d'), 9)).toBe(true)
      expect(await store.guesses('t')).toEqual({ version: 2, guesses: tried('d') })
      expect(await store.guesses('other')).toBeUndefined()
    })
  })

export const countingContract = (open: () => Promise<Counting>) =>
  describe('counts', () => {
    it('go up one by one, each name and window by itself, also when many count at once', async () => {
      const { count } = await open()
      expect([await count('a', 7, 60), await count('a', 7, 60)]).toEqual([1, 2])
      expect((await Promise.all([1, 2, 3].map(() => count('a', 7, 60)))).toSorted()).toEqual([3, 4, 5])
      expect([await count('a', 8, 60), await count('b', 7, 60)]).toEqual([1, 1])
    })
  })

export const endpointsContract = (open: () => Promise<Endpoints>) =>
  describe('endpoints', () => {
    const receiver = 'unit#water'
    it('are changed from what they were, one after the other: no secret is lost', async () => {
      const endpoints = await open()
      expect(await endpoints.read(receiver)).toBeUndefined()
      await endpoints.endpoint(receiver, endpoint(1))
      const changedTo = (n: number) =>
        endpoints.changeEndpoint(receiver, (before) => ({
          ...endpoint(n),
          earlier: [...(before ? [{ secret: before.secret, until: at('10:00') }] : []), ...(before?.earlier ?? [])],
        }))
      await Promise.all([changedTo(2), changedTo(3)])
      const { secret, earlier = [] } = (await endpoints.read(receiver)) ?? {}
      expect(earlier.at(-1)).toEqual({ secret: 'whsec_1', until: at('10:00') })
      expect([secret, ...earlier.map((one) => one.secret)].toSorted()).toEqual(['whsec_1', 'whsec_2', 'whsec_3'])
    })

    it('are listed by receiver, without their secrets, until they are removed', async () => {
      const endpoints = await open()
      await endpoints.endpoint(receiver, endpoint(1))
      await endpoints.endpoint('channel#web', endpoint(2))
      const listed = async () => (await endpoints.endpoints()).toSorted((a, b) => (a.receiver < b.receiver ? -1 : 1))
      expect(await listed()).toEqual([
        { receiver: 'channel#web', url: 'https://water.example/2' },
        { receiver, url: 'https://water.example/1' },
      ])
      await endpoints.removeEndpoint(receiver)
      await endpoints.removeEndpoint(receiver)
      expect(await endpoints.read(receiver)).toBeUndefined()
      expect((await listed()).map((one) => one.receiver)).toEqual(['channel#web'])
    })
  })
