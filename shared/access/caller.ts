/** 调用方 — parses what the authorizer found out about the caller and passed on. */
import * as z from 'zod'
import type { Refusal } from '../record/refusal.ts'
import { actor } from './actor.ts'
import type { Caller, NotLetIn } from './authenticate.ts'

const passed = z.object({ actor: z.string(), perMinute: z.coerce.number().int(), fingerprintKey: z.string() })
const refusedThere = z.object({ notLetIn: z.enum(['wrong', 'limited']), until: z.string() })

/** What the authorizer puts into its context. */
export const passOn = ({ actor, perMinute, fingerprintKey }: Caller) => ({
  actor: JSON.stringify(actor),
  perMinute: String(perMinute),
  fingerprintKey,
})

/** It names nobody: whatever is asked is refused. */
export const passOnRefusal = (refused: NotLetIn) => ({
  notLetIn: refused.code,
  until: 'until' in refused ? refused.until : '',
})

/** Nobody is let in. @property retryAfter in seconds */
export type Shut = Refusal<'key.refused' | 'access-code.refused' | 'access-code.limited'> & { retryAfter?: number }

/** @param now in milliseconds */
export function callerOf(context: unknown, now: number): Caller | Shut {
  const refused = refusedThere.safeParse(context)
  if (refused.success) return notLetIn(refused.data, now)
  const parsed = passed.safeParse(context)
  if (!parsed.success) return { refused: 'key.refused' }
  return { ...parsed.data, actor: actor.parse(JSON.parse(parsed.data.actor)) }
}

function notLetIn({ notLetIn, until }: z.infer<typeof refusedThere>, now: number): Shut {
  if (notLetIn === 'wrong') return { refused: 'access-code.refused' }
  const seconds = Math.max(1, Math.ceil((Date.parse(until) - now) / 1000))
  return { refused: 'access-code.limited', details: { until }, retryAfter: seconds }
}
