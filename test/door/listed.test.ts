/** 分页与可见 — cursors, numbers in a query, and which rows of a list its reader is given. */
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { Holding, Owned } from '../../shared/access/holding.ts'
import { cursorFrom } from '../../shared/door/paging.ts'
import { paging, wholeNumber } from '../../shared/door/route.ts'
import { isSeen, seenOwned, toldTo } from '../../shared/door/seen-rows.ts'
import { cursorOf } from '../../shared/storage/cursor.ts'
import { channel, department, law, number, operator, supervisor } from '../support/story.ts'
import { thrownBy } from './middleware/request.ts'

describe('a query', () => {
  it('has a cursor of ours, or none', async () => {
    const cursor = cursorOf({ pk: { S: 'a' }, sk: { S: 'b' } })
    expect(cursorFrom(cursor)).toBe(cursor)
    expect(cursorFrom(undefined)).toBeUndefined()
    expect(await thrownBy(() => cursorFrom('bm8gY3Vyc29y'))).toMatchObject({ code: 'cursor.invalid' })
  })
  it.each([
    ['1', 1],
    ['100', 100],
    ['007', 7],
  ])('has whole numbers: %s', (text, n) => expect(wholeNumber(100).parse(text)).toBe(n))
  it.each(['0', '101', '-1', '1.0', '1e1', '0x1', '', ' 1', '1 ', '0000001', 'ten'])('and no others: "%s"', (text) =>
    expect(wholeNumber(100).safeParse(text).success).toBe(false),
  )
  it('asks for twenty-five where it says nothing', () => expect(z.object(paging).parse({})).toEqual({ limit: 25 }))
})

const place = { registry: law.registry, rules: law.rules }
const of = (code: string): Holding => ({ ticket: number, channel: code, units: ['sy-water'], undispatched: false })

describe('of a list', () => {
  const rows: Owned[] = [
    { row: { n: 1 }, whose: of('web') },
    { row: { n: 2 }, whose: of('phone') },
    { row: { n: 3 }, whose: undefined },
    { row: { n: 4 }, whose: of('web') },
  ]
  const page = async (limit: number, after: string | undefined) => {
    const from = Number(after ?? 0)
    const next = from + limit < rows.length ? String(from + limit) : undefined
    return { items: rows.slice(from, from + limit), next, unreadable: ['x'] }
  }
  const shown = (actor: typeof operator, limit = 25, after?: string) => seenOwned({ actor, place, limit, after, page })

  it('whoever sees everything is given a page as it is', async () =>
    expect(await shown(operator, 2)).toEqual({ items: [{ n: 1 }, { n: 2 }], next: '2', unreadable: ['x'] }))

  it('everybody else is given what is theirs, and not what belongs to nobody', async () => {
    expect(await shown(channel('web'))).toEqual({ items: [{ n: 1 }, { n: 4 }], next: undefined })
    const first = await shown(channel('web'), 1)
    expect(first).toEqual({ items: [{ n: 1 }], next: '1' })
    expect(await shown(channel('web'), 1, first.next)).toEqual({ items: [{ n: 4 }], next: undefined })
  })

  it('what belongs to nobody is for those who see everything', () => {
    expect(isSeen(supervisor, undefined, place)).toBe(true)
    expect(isSeen(department('sy-water'), undefined, place)).toBe(false)
    expect(isSeen(department('sy-water'), of('web'), place)).toBe(true)
  })

  it('numbers of what cannot be read are told, in order, to those who see everything', () => {
    expect(toldTo(operator, ['b', 'a'], place)).toEqual({ unreadable: ['a', 'b'] })
    expect(toldTo(operator, [], place)).toEqual({})
    expect(toldTo(channel('web'), ['a'], place)).toEqual({})
  })
})
