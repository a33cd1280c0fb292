/** 密钥范围、久办件、提前、分片、重试间隔 — small rules, each by its own bounds. */

import { describe, expect, it } from 'vitest'
import { shenyang } from '../../../infra/cities/shenyang.ts'
import { missingScope, notAnOperators } from '../../../shared/access/keys.ts'
import { dayOfRegistration, longLivedOf, yearsBefore } from '../../../shared/appeals/desk/long-lived.ts'
import { city } from '../../../shared/city/city.ts'
import { unknownLimit } from '../../../shared/city/key-limits.ts'
import { bringForward } from '../../../shared/record/bring-forward.ts'
import type { DeliveryRecord, Parked } from '../../../shared/record/deliveries.ts'
import {
  hiddenAfterTry,
  isGivenUp,
  isOpen,
  openFor,
  pauseAfter,
  pauseAfterRefusal,
  putOff,
} from '../../../shared/record/pauses.ts'
import { shardOf, shards } from '../../../shared/record/shards.ts'

const minute = 60_000
const hour = 60 * minute
const now = '2026-10-09T01:00:00.000Z'
const later = (milliseconds: number) => new Date(Date.parse(now) + milliseconds).toISOString()

describe('a key', () => {
  it('names whose it is, where its role is somebody’s', () => {
    expect(missingScope({ role: 'department' })).toBe('unit')
    expect(missingScope({ role: 'department', channel: 'web' })).toBe('unit')
    expect(missingScope({ role: 'department', unit: 'water' })).toBeUndefined()
    expect(missingScope({ role: 'channel' })).toBe('channel')
    expect(missingScope({ role: 'supervisor', unit: 'water' })).toBe('authority')
    expect(missingScope({ role: 'operator' })).toBeUndefined()
    expect(missingScope({ role: 'admin' })).toBeUndefined()
  })
  it('is limited to categories and areas that the city has, an operator’s alone', () => {
    const ours = city().parse(shenyang)
    expect(notAnOperators({ role: 'channel', categories: ['housing'], areas: ['210102'] })).toBe('categories')
    expect(notAnOperators({ role: 'channel' })).toBeUndefined()
    expect(unknownLimit({}, ours)).toBeUndefined()
    expect(unknownLimit({ categories: ['housing', 'no-such'] }, ours)).toEqual({
      refused: 'category.unknown',
      details: { category: 'no-such' },
    })
    expect(unknownLimit({ areas: ['210100', '210102', '310101'] }, ours)).toEqual({
      refused: 'area.unknown',
      details: { area: '310101' },
    })
  })
})

describe('a ticket that still counts long after its day', () => {
  it('stands under its year from the 121st day on', () => {
    expect(dayOfRegistration('261009-48213077')).toBe('2026-10-09')
    expect(longLivedOf('261009-48213077', '2027-02-06')).toBeUndefined()
    expect(longLivedOf('261009-48213077', '2027-02-07')).toBe('2026')
  })
  it('is looked for in every year since the draft, up to that of 120 days ago', () => {
    expect(yearsBefore('2023-04-30')).toEqual(['2021', '2022'])
    expect(yearsBefore('2023-05-01')).toEqual(['2021', '2022', '2023'])
    expect(yearsBefore('2021-01-01')).toEqual([])
  })
})

describe('what a wrong clock put off', () => {
  it('for longer than any pause is made due at once, in every shard', async () => {
    const asked: [number, string][] = []
    const brought: string[] = []
    const parked: Parked = {
      async beyond(shard, instant) {
        asked.push([shard, instant])
        return shard === 0 || shard === 15 ? [{ owner: String(shard), name: 'n', next: later(400 * 24 * hour) }] : []
      },
      bringForward: async ({ owner }, to) => void brought.push(`${owner} ${to}`),
    }
    expect(await bringForward({ parked, clock: { now: () => new Date(now) } as never })).toBe(2)
    expect(asked).toEqual(Array.from({ length: 16 }, (_, shard) => [shard, later(7 * hour)]))
    expect(brought).toEqual([`0 ${now}`, `15 ${now}`])
  })
  it('is in the shard of its ticket’s last drawn digits', () => {
    expect(shardOf('261009-48213077')).toBe(String(307 % shards))
    expect(shardOf('261009-48213079')).toBe(shardOf('261009-48213077'))
  })
})

describe('a pause', () => {
  it('in the queue is of seconds, behind it of minutes to six hours, after every third try a longer one', () => {
    expect([1, 2, 3, 4].map(hiddenAfterTry)).toEqual([2, 10, 30, 30])
    const minutes = (attempts: number) => pauseAfter(attempts) / minute
    expect([0, 1, 3, 4, 6, 7, 9, 10, 12, 13, 15, 16, 99].map(minutes)).toEqual([
      5, 5, 5, 15, 15, 60, 60, 180, 180, 360, 360, 360, 360,
    ])
    expect([1, 2, 3, 4, 5, 6].map((attempts) => pauseAfterRefusal(attempts) / minute)).toEqual([
      5, 15, 60, 180, 360, 360,
    ])
  })
  it('of a receiver that fails doubles with every five failures, up to an hour', () =>
    expect([5, 9, 10, 15, 30, 34, 35, 500].map((failures) => openFor(failures) / minute)).toEqual([
      1, 1, 2, 4, 32, 32, 60, 60,
    ]))
  it('ends when its moment has come, and is none where a wrong clock made it', () => {
    const open = (openUntil?: string) => isOpen({ failures: 5, openUntil }, now)
    expect(open(later(1))).toBe(true)
    expect(open(now)).toBe(false)
    expect(open()).toBe(false)
    expect(open(later(hour))).toBe(true)
    expect(open(later(hour + 1))).toBe(false)
  })
  it('adds up to how long a promise has waited, and never takes away from it', () => {
    const record = { id: 'd', waited: 5 } as DeliveryRecord
    expect(putOff(record, now, later(10))).toEqual({ id: 'd', nextCheckAt: later(10), waited: 15 })
    expect(putOff(record, now, later(-10))).toMatchObject({ waited: 5 })
    expect(putOff({ id: 'd' } as DeliveryRecord, now, later(10))).toMatchObject({ waited: 10 })
  })
  it('has been long enough after two weeks, of which one was waited', () => {
    const week = 7 * 24 * hour
    const old = { createdAt: later(-2 * week - 1), waited: week }
    expect(isGivenUp(old, now)).toBe(true)
    expect(isGivenUp({ ...old, createdAt: later(-2 * week) }, now)).toBe(false)
    expect(isGivenUp({ ...old, waited: week - 1 }, now)).toBe(false)
    expect(isGivenUp({ createdAt: old.createdAt }, now)).toBe(false)
    expect(isGivenUp({ ...old, askedAt: later(-week) }, now)).toBe(false)
  })
})
