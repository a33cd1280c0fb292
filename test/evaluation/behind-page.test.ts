/** 件号分页 — page after page gives every ticket behind a figure once, however many there are. */
import { expect, it } from 'vitest'
import { behindPage, numberAfter } from '../../shared/evaluation/behind-page.ts'

const numbered = (from: number, count: number, step: number) =>
  Array.from({ length: count }, (_, index) => `261009-${String(from + index * step).padStart(8, '0')}`)
const [hits, misses] = [numbered(1, 1200, 2), numbered(2, 700, 2)]
const behind = [...hits, ...misses].map((ticket) => ({ ticket, hit: hits.includes(ticket), because: [] }))

const list = 'closing city city 2026-10-01 2026-10-31'

it('gives each once, in the order of the numbers, and says how many there are in all', () => {
  const seen: string[] = []
  const sizes: number[] = []
  let cursor: string | undefined
  do {
    const page = behindPage(behind, 500, numberAfter(cursor, list), list)
    expect(page.all).toEqual({ numerator: 1200, denominator: 1900 })
    const shown = [...page.numerator, ...page.denominatorOnly].sort()
    sizes.push(shown.length)
    seen.push(...shown)
    cursor = page.next
  } while (cursor)
  expect(sizes).toEqual([500, 500, 500, 400])
  expect(seen).toEqual([...hits, ...misses].sort())
})

it.each([
  '',
  'x',
  Buffer.from('{"number":{"S":""}}').toString('base64url'),
  Buffer.from('{"pk":{"S":"a"}}').toString('base64url'),
])('refuses a cursor that is none of its own: %j', (cursor) => {
  expect(() => numberAfter(cursor, list)).toThrow()
})
