/** 所答 — a view that says less than its answer, or more, does not compile. */
import { expect, it } from 'vitest'
import * as z from 'zod'
import { type Answering, exactly } from '../../shared/door/answering.ts'

const answer = z.strictObject({
  unit: z.string(),
  state: z.enum(['open', 'ended']),
  orders: z.array(z.strictObject({ number: z.string(), limit: z.string().optional() })),
})
type Answer = z.input<typeof answer>
const shown = exactly<Answer>()

const limited = { number: '1', limit: '2026-10-12T16:00:00Z' }
const state = 'open' as const

it('is shown as it is described, a text as the log keeps it', () => {
  const text: string | { hmac: string; bytes: number } = '城管局'
  const view = shown({ unit: text, state, orders: [limited] })
  expect(answer.parse(view)).toEqual({ unit: '城管局', state: 'open', orders: [limited] })
})

it('may withhold what may be left out, and says so', () =>
  expect(shown({ unit: '1', state, orders: [{ number: '1', limit: undefined }] }).orders).toHaveLength(1))

it('does not compile where it says another thing, less, or more, at whatever depth', () => {
  // @ts-expect-error no such state
  shown({ unit: '1', state: 'closed' as const, orders: [limited] })
  // @ts-expect-error a field is missing
  shown({ unit: '1', orders: [limited] })
  // @ts-expect-error an order never says its limit
  shown({ unit: '1', state, orders: [{ number: '1' }] })
  const more = { ...limited, phone: '138' }
  // @ts-expect-error nobody described the telephone
  shown({ unit: '1', state, orders: [more] })
  expect(answer.safeParse({ unit: '1', state, orders: [more] }).success).toBe(false)
})

it('holds handlers to the answers of their routes', () => {
  const handlers = { read: async () => ({ body: { unit: '1', state, orders: [limited] } }), other: async () => ({}) }
  const told = { ...handlers, read: async () => ({ body: { unit: '1', state, orders: [limited], phone: '138' } }) }
  const held = <H>(of: H & Answering<H, { read: Answer }>): H => of
  expect(held(handlers)).toBe(handlers)
  // @ts-expect-error nobody described the telephone
  expect(held(told)).toBe(told)
})
