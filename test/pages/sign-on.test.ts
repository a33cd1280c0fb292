/** 应用密钥 — is sent to the issuer and client that it was entered for, and to no other. */
import { expect, it } from 'vitest'
import { secretOf } from '../../shared/pages/desk/sign-on.ts'
import { cameBack, setOut, waySeconds } from '../../shared/pages/sessions/way.ts'

const kept = { id: 'i', issuer: 'https://id.example', client: 'jiesu', secret: 'hush' }
const registry = { signOnSecret: async () => kept }

it('the secret of a client', async () => {
  const { issuer, client } = kept
  expect(await secretOf({ issuer, client }, { registry })).toBe('hush')
  expect(await secretOf({ issuer: 'https://other.example', client }, { registry })).toBeUndefined()
  expect(await secretOf({ issuer, client: 'other' }, { registry })).toBeUndefined()
})

it('a way is of ten minutes, and what stands in its cookie is what it set out with', () => {
  const began = 1_790_000_000_000
  const { cookie, going } = setOut({ began, again: false, to: '/desk/all' })
  expect(cameBack(cookie, going.state, began + 1000)).toEqual(going)
  expect(cameBack(cookie, going.state, began + waySeconds * 1000)).toBeUndefined()
  expect(cameBack(cookie, going.state, began - 1000)).toBeUndefined()
  const [bits, , again, to] = cookie.split('.')
  expect(cameBack([bits, began + 60_000, again, to].join('.'), going.state, began + 61_000)).toBeUndefined()
  expect(cameBack(`${cookie.slice(0, -1)}A`, going.state, began + 1000)).toBeUndefined()
  expect(new Set([going.state, going.nonce, going.verifier, going.id]).size).toBe(4)
})
