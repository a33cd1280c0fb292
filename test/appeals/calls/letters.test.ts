/** 信件 at the door — whose a letter is, by its delivery or its ticket. */
import { expect, it } from 'vitest'
import type { Actor } from '../../../shared/access/actor.ts'
import { listLetters, resendLetter } from '../../../shared/appeals/calls/letters.ts'
import type { CallDeps } from '../../../shared/appeals/compose.ts'
import type { HeldLetter } from '../../../shared/appeals/desk/letters.ts'
import type { Reply } from '../../../shared/door/http.ts'
import { Unreadable } from '../../../shared/schema/kept.ts'
import { decisionsOf, law, number, registered, supervisor } from '../../support/story.ts'

const admin: Actor = { role: 'admin', id: 'ada' }
const ofDistrict: Actor = { ...supervisor, unit: 'heping' }
const ofAnother: Actor = { ...supervisor, unit: 'tiexi' }
const unreadable = () => {
  throw new Unreadable('a decision does not have its shape')
}
const readable = () => ({ log: decisionsOf(registered({ area: '210102' })), bytes: 0 })

const letterOf = (body: object, queue = 'changes', sentAt = '2026-10-09T01:00:00.000Z'): HeldLetter => ({
  id: `${queue} ${sentAt}`,
  queue,
  sentAt,
  received: 1,
  body: JSON.stringify(body),
  sendBack: async () => {},
  remove: async () => {},
})
const knock = letterOf({ ticket: number, version: 1, attempt: 'a' })

interface There {
  letters: HeldLetter[]
  others?: number
  ticket?: () => unknown
  delivery?: () => unknown
}
const depsOf = ({ letters, others = 0, ticket = readable, delivery = () => undefined }: There) =>
  ({
    law: async () => law,
    letters: { hold: (_: unknown, act: (held: unknown) => unknown) => act({ letters, others }) },
    tickets: { read: async () => ticket() },
    deliveries: { read: async () => delivery() },
    acts: { page: async () => ({ items: [], next: undefined }) },
    clock: { now: () => new Date('2026-10-09T02:00:00.000Z') },
  }) as unknown as CallDeps

async function seenBy(actor: Actor, there: There, limit = 25) {
  const reply = await listLetters({ actor, query: { limit } } as never, depsOf(there))
  const { items, notShown } = (reply as Reply).body as { items: { id: string }[]; notShown: number }
  return { ids: items.map(({ id }) => id), notShown }
}

it('of a delivery that was set aside: whoever may not see the notice sees no letter of it', async () => {
  const aside = letterOf({ item: { type: 'delivery', ticket: number, id: `${number}.2.0` } }, 'setAside')
  const told = (notice: string) => () => ({ to: { kind: 'unit', code: 'heping-housing' }, notice })
  const sees = async (actor: Actor, delivery: () => unknown) =>
    (await seenBy(actor, { letters: [aside], delivery, ticket: unreadable })).ids.length
  for (const [notice, wanted] of [
    ['misconduct.circular', [0, 1, 1, 0]],
    ['work-order.dispatched', [1, 1, 1, 0]],
  ] as const)
    expect(
      await Promise.all([admin, supervisor, ofDistrict, ofAnother].map((actor) => sees(actor, told(notice)))),
    ).toEqual(wanted)
  expect(await Promise.all([admin, supervisor, ofDistrict].map((actor) => sees(actor, unreadable)))).toEqual([1, 1, 0])
})

it('of a ticket before its dispatch: its area’s authority sees it, and nobody beside the city when its log cannot be read', async () => {
  const seen = (actor: Actor, ticket?: () => unknown) =>
    seenBy(actor, { letters: [knock], ...(ticket ? { ticket } : {}) }).then(({ ids }) => ids.length)
  expect(await Promise.all([admin, ofDistrict, ofAnother].map((actor) => seen(actor)))).toEqual([1, 1, 0])
  expect(await Promise.all([admin, ofDistrict].map((actor) => seen(actor, unreadable)))).toEqual([1, 0])
})

it('the oldest come first, and those beyond what is asked are counted with those out of sight', async () => {
  const letters = ['03', '01', '02'].map((day) => letterOf({ shard: 1 }, 'sweep', `2026-10-${day}T00:00:00.000Z`))
  expect(await seenBy(admin, { letters, others: 4 }, 2)).toEqual({
    ids: ['sweep 2026-10-01T00:00:00.000Z', 'sweep 2026-10-02T00:00:00.000Z'],
    notShown: 5,
  })
})

it('one that is not to be had is out of sight while there are others, and unknown when there are none', async () => {
  const asked = { params: { letter: 'another' }, body: {}, actor: admin, once: undefined } as never
  await expect(resendLetter(asked, depsOf({ letters: [knock], others: 1 }))).rejects.toMatchObject({
    code: 'letter.out-of-sight',
    more: { headers: { 'Retry-After': '5' }, details: { until: '2026-10-09T02:00:05.000Z' } },
  })
  expect(await resendLetter(asked, depsOf({ letters: [knock] }))).toMatchObject({ refused: 'letter.unknown' })
  const theirs = { params: { letter: knock.id }, body: {}, actor: ofAnother, once: undefined } as never
  expect(await resendLetter(theirs, depsOf({ letters: [knock], others: 1 }))).toMatchObject({
    refused: 'letter.unknown',
  })
})
