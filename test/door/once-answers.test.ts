/** 只办一次 — what stands under a key after a refusal, a mistake, an answer, or the words of another. */
import { expect, it } from 'vitest'
import type { Reply } from '../../shared/door/http.ts'
import { DoorRefusal } from '../../shared/door/input.ts'
import { type Once, onlyOnce } from '../../shared/door/once.ts'
import type { Refusal } from '../../shared/record/refusal.ts'
import { memoryOnce } from '../support/once.ts'

const began = 1_760_000_000_500

function world() {
  const once = memoryOnce()
  const slept: number[] = []
  const expiring: number[] = []
  let now = began
  const deps = {
    once: {
      ...once,
      claimOnce: async (...given: Parameters<typeof once.claimOnce>) => {
        expiring.push(given[4])
        return once.claimOnce(...given)
      },
    },
    clock: {
      async sleep(milliseconds: number) {
        slept.push(milliseconds)
        now += milliseconds
      },
    },
    real: () => now,
  }
  const ask = (doIt: (once: Once | undefined) => Promise<Reply | Refusal>, print = 'p', key = 'k') =>
    onlyOnce({ once: key === '' ? undefined : { key, print }, actor: { id: 'a' }, fingerprintKey: 'f' }, deps, doIt)
  return { ask, slept, expiring }
}

it('what was refused by a rule, or at the door, may be asked again, also otherwise', async () => {
  const { ask } = world()
  expect(await ask(async () => ({ refused: 'ticket.unknown' }))).toEqual({ refused: 'ticket.unknown' })
  const wrong = ask(async () => {
    throw new DoorRefusal('input.invalid')
  }, 'q')
  await expect(wrong).rejects.toBeInstanceOf(DoorRefusal)
  expect(await ask(async () => ({ body: 1 }), 'r')).toEqual({ body: 1 })
})

it('what was answered is answered the same, and nothing else is under that key', async () => {
  const { ask } = world()
  expect(await ask(async () => ({ body: { key: '钥' }, version: 3 }))).toEqual({ body: { key: '钥' }, version: 3 })
  expect(await ask(async () => ({ body: 'again' }))).toEqual({ body: { key: '钥' }, version: 3 })
  expect(await ask(async () => ({ body: 'other' }), 'q')).toEqual({ refused: 'idempotency.key-reused' })
})

it('other content is refused at once, while the first is still under way', async () => {
  const { ask, slept } = world()
  const { promise: begun, resolve: begins } = Promise.withResolvers<void>()
  const { promise: reply, resolve: end } = Promise.withResolvers<Reply>()
  const first = ask(() => {
    begins()
    return reply
  })
  await begun
  expect(await ask(async () => ({ body: 'other' }), 'q')).toEqual({ refused: 'idempotency.key-reused' })
  expect(slept).toEqual([])
  end({ body: 1 })
  expect(await first).toEqual({ body: 1 })
})

it('who waits looks again after pauses that grow to half a second, for fifteen seconds', async () => {
  const { ask, slept } = world()
  void ask(() => new Promise(() => {}))
  await expect(ask(async () => ({}))).rejects.toBeInstanceOf(DoorRefusal)
  expect(slept.slice(0, 7)).toEqual([30, 60, 120, 240, 480, 500, 500])
  expect(Math.max(...slept)).toBe(500)
  const waited = slept.reduce((sum, one) => sum + one, 0)
  expect(waited).toBeGreaterThanOrEqual(15_000)
  expect(waited).toBeLessThan(15_500)
})

it('an answer is kept for ninety days, in seconds', async () => {
  const { ask, expiring } = world()
  await ask(async () => ({}))
  expect(expiring).toEqual([1_760_000_001 + 90 * 86_400])
})

it('what is drawn for a key is the same for its caller alone; without a key everything is done', async () => {
  const drawn: (string | undefined)[] = []
  const seen = async (once: Once | undefined): Promise<Reply> => {
    drawn.push(once?.drawn)
    throw new Error('an outage')
  }
  const { ask } = world()
  for (const key of ['k', 'k', 'l', '']) await expect(ask(seen, 'p', key)).rejects.toThrow('an outage')
  expect(drawn[0]).toMatch(/^[0-9a-f]{64}$/)
  expect(drawn[1]).toBe(drawn[0])
  expect(drawn[2]).not.toBe(drawn[0])
  expect(drawn[3]).toBeUndefined()
})
