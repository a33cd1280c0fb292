/** 查看留痕 — whoever sees identity data is on record before (第三十五条). */

import { describe, expect, it } from 'vitest'
import { type Look, lookAt } from '../../shared/access/looks.ts'
import { carriedContact, looksOf, seenByUnits } from '../../shared/appeals/desk/seen.ts'
import type { DeliveryRecord } from '../../shared/record/deliveries.ts'
import { department, first, number, operator, supervisor } from '../support/story.ts'

const at = '2026-10-09T02:00:00.000Z'
const person = { key: 'k', ticket: number, print: 'p', name: '王建国', phone: '13812340000', idNumber: '210102' }
const from = { ip: '10.0.0.1', request: 'r-1' }
const asking = { ticket: number, by: { ...operator, categories: ['housing'] }, from, purpose: '回访' }

/** @param fails whether the record cannot be written */
function world(fails = false) {
  const kept: Look[] = []
  const deps = {
    identities: { read: async (key: string) => (key === 'k' ? person : undefined) },
    looks: {
      record: async (look: Look) => {
        if (fails) throw new Error('it cannot be written')
        kept.push(look)
      },
    },
    clock: { now: () => new Date(at) },
  }
  return { kept, deps }
}

describe('a look', () => {
  it('shows who it is, and keeps which fields there were, by whom, from where and for what', async () => {
    const { kept, deps } = world()
    const { name, phone, idNumber } = person
    expect(await lookAt('k', asking, deps)).toEqual({ name, phone, idNumber })
    expect(kept).toEqual([
      { at, ticket: number, by: operator, from, purpose: '回访', fields: ['name', 'phone', 'idNumber'] },
    ])
  })
  it('with a work order never shows the ID number, and names the order', async () => {
    const { kept, deps } = world()
    expect(await lookAt('k', { ...asking, order: first }, deps)).toEqual({ name: person.name, phone: person.phone })
    expect(kept).toMatchObject([{ order: first, fields: ['name', 'phone'] }])
  })
  it('at nobody is none', async () => {
    const { kept, deps } = world()
    expect(await lookAt('ended', asking, deps)).toBeUndefined()
    expect(kept).toEqual([])
  })
  it('that cannot be put on record shows nothing', async () =>
    expect(lookAt('k', asking, world(true).deps)).rejects.toThrow('cannot be written'))
})

const unit = 'heping-housing'
const post: DeliveryRecord = {
  id: `${number}.3.0`,
  to: { kind: 'unit', code: unit },
  notice: 'work-order.dispatched',
  ticket: number,
  order: first,
  version: 3,
  state: 'delivered',
  attempts: 1,
  createdAt: '2026-10-09T01:00:00.000Z',
  deliveredAt: '2026-10-09T01:00:05.000Z',
  nextCheckAt: undefined,
}
const open = { number, confidentiality: [] }

describe('a post', () => {
  it('carried the contact to a unit with an order of this very ticket, once it was really sent', () => {
    expect(carriedContact(post, open)).toBe(true)
    expect(carriedContact({ ...post, to: { kind: 'channel', code: 'web' } }, open)).toBe(false)
    const { order: _, ...about } = post
    expect(carriedContact(about, open)).toBe(false)
    expect(carriedContact({ ...post, order: '261009-48213077-1' }, open)).toBe(false)
    expect(carriedContact({ ...post, posts: 0 }, open)).toBe(false)
    expect(carriedContact({ ...post, attempts: 0 }, open)).toBe(false)
  })
})

describe('who has seen it', () => {
  const look = { ticket: number, by: operator, at: '2026-10-09T01:10:00.000Z', from, purpose: '回访', fields: ['name'] }
  const deps = (looks: object[], posts: object[]) =>
    ({ looks: { ofTicket: async () => looks }, deliveries: { ofTicket: async () => posts } }) as never

  it('is listed with the newest first, a post at the moment it arrived or else was promised', async () => {
    const { deliveredAt: _, ...tried } = { ...post, id: 'tried', state: 'pending' as const }
    const listed = await looksOf(open, deps([{ ...look, at: '2026-10-09T00:50:00.000Z' }, look], [post, tried]))
    expect(listed).toEqual([
      { how: 'look', ...look },
      {
        how: 'delivery',
        at: post.deliveredAt,
        ticket: number,
        id: post.id,
        unit,
        order: first,
        attempts: 1,
        state: 'delivered',
      },
      expect.objectContaining({ id: 'tried', at: post.createdAt, state: 'pending' }),
      expect.objectContaining({ how: 'look', at: '2026-10-09T00:50:00.000Z' }),
    ])
  })
  it('of the units is told once for each way, the first time and in that order, and of nobody else', async () => {
    const by = (actor: object, time: string) => ({ ...look, by: actor, at: `2026-10-09T${time}:00.000Z` })
    const housing = department('sy-housing')
    const looks = [
      by(housing, '01:20'),
      by(housing, '00:30'),
      by(department('heping-street'), '00:40'),
      by(department('sy-water'), '00:35'),
      by({ ...supervisor, unit: 'heping' }, '00:10'),
      by(operator, '00:20'),
    ]
    const seen = await seenByUnits(open, deps(looks, [post]))
    expect(seen).toEqual([
      { unit: 'sy-housing', at: '2026-10-09T00:30:00.000Z', how: 'look' },
      { unit: 'sy-water', at: '2026-10-09T00:35:00.000Z', how: 'look' },
      { unit: 'heping-street', at: '2026-10-09T00:40:00.000Z', how: 'look' },
      { unit, at: post.deliveredAt, how: 'delivery' },
    ])
  })
})
