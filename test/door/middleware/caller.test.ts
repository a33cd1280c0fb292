/** 调用人 — who may never ask is refused before anything is looked up. */
import { expect, it } from 'vitest'
import type { Actor } from '../../../shared/access/actor.ts'
import { passOn, passOnRefusal } from '../../../shared/access/caller.ts'
import { caller } from '../../../shared/door/middleware/caller.ts'
import { requestOf, thing, thrownBy } from './request.ts'

const now = Date.parse('2026-10-09T01:00:00Z')
const { before } = caller({ limits: { anyonePerMinute: 300 }, clock: { now: () => new Date(now) } })
const by = (authorizer: object | undefined, name = 'readTicket') =>
  requestOf({ event: { requestContext: { authorizer } }, context: { name, caller: undefined as never } })
const key = (actor: Actor) => passOn({ actor, perMinute: 60, fingerprintKey: 'f' })

it('whoever the authorizer let in is the caller', () => {
  const request = by(key({ role: 'operator', id: 'olga' }))
  before(request)
  expect(request.context.caller).toEqual({
    actor: { role: 'operator', id: 'olga' },
    perMinute: 60,
    fingerprintKey: 'f',
  })
})

it('where anyone may ask, nobody is asked for a key, and all share one limit an address', () => {
  const request = requestOf({ context: { route: { ...thing, who: 'anyone' }, caller: undefined as never } })
  before(request)
  expect(request.context.caller).toEqual({
    actor: { role: 'anyone', id: 'anyone' },
    perMinute: 300,
    fingerprintKey: '',
  })
})

it.each([undefined, {}, { actor: '{}' }])('%j is no caller', async (authorizer) =>
  expect(await thrownBy(() => before(by(authorizer)))).toMatchObject({ code: 'key.refused' }),
)

it('another role is told whose call it is', async () =>
  expect(await thrownBy(() => before(by(key({ role: 'department', id: 'd' }))))).toMatchObject({
    code: 'role.not-allowed',
    more: { details: { role: 'department', may: thing.who } },
  }))

it('another authority is told which one decides', async () => {
  const asking = by(key({ role: 'supervisor', id: 's', authority: 'business-environment' }), 'drawInspection')
  expect(await thrownBy(() => before(asking))).toMatchObject({
    code: 'ticket.authority-not-allowed',
    more: { details: { authority: 'platform' } },
  })
})

it('a wrong access code is no caller; one tried too often says when to come again', async () => {
  expect(await thrownBy(() => before(by(passOnRefusal({ code: 'wrong' }))))).toMatchObject({
    code: 'access-code.refused',
  })
  const until = new Date(now + 90_000).toISOString()
  expect(await thrownBy(() => before(by(passOnRefusal({ code: 'limited', until }))))).toMatchObject({
    code: 'access-code.limited',
    more: { details: { until }, headers: { 'Retry-After': '90' } },
  })
})
