/** How a stand-in department behaves towards what is posted to it. */
import * as z from 'zod'

const ms = z.int().min(0).max(60_000)

export const behaviour = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('normal') }),
  z.strictObject({ is: z.literal('slow'), ms }),
  z.strictObject({ is: z.literal('refuse'), status: z.int().min(400).max(499).default(422) }),
  z.strictObject({
    is: z.literal('fail'),
    status: z.int().min(500).max(599).default(503),
    /** seconds it asks to be left alone */
    retryAfter: z.int().positive().optional(),
  }),
  z.strictObject({ is: z.literal('lose-answers') }).describe('takes the message, then destroys the socket'),
  z.strictObject({
    is: z.literal('flaky'),
    share: z.number().min(0).max(1).describe('of posts that fail with 503'),
    seed: z.int().default(1),
  }),
  z.strictObject({ is: z.literal('down') }).describe('the connection is reset'),
])
export type Behaviour = z.infer<typeof behaviour>

/** What to do with one post. */
export type Move =
  | { take: true; wait: number }
  | { take: true; reset: true }
  | { take: false; status: number; retryAfter?: number | undefined }

/** Posts of one unit get their moves in the order they arrive, the same for the same seed. */
export function movesOf(behaviour: Behaviour): () => Move {
  switch (behaviour.is) {
    case 'normal':
    case 'down':
      return () => ({ take: true, wait: 0 })
    case 'slow':
      return () => ({ take: true, wait: behaviour.ms })
    case 'lose-answers':
      return () => ({ take: true, reset: true })
    case 'refuse':
    case 'fail': {
      const { status } = behaviour
      const retryAfter = behaviour.is === 'fail' ? behaviour.retryAfter : undefined
      return () => ({ take: false, status, retryAfter })
    }
    case 'flaky': {
      const random = seeded(behaviour.seed)
      return () => (random() < behaviour.share ? { take: false, status: 503 } : { take: true, wait: 0 })
    }
  }
}

/** mulberry32: numbers in [0, 1), the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
