/** Who calls: what the authorizer found out, passed through the gateway as strings and parsed back here. */
import * as z from 'zod'
import { type Actor, actor } from '../ticket/actor.ts'
import { DoorRefusal } from './input.ts'

const passed = z.object({ actor: z.string(), perMinute: z.coerce.number().int() })

/** What the authorizer puts into its context. */
export const passOn = (who: Actor, perMinute: number) => ({ actor: JSON.stringify(who), perMinute: String(perMinute) })

export function actorOf(context: unknown): { actor: Actor; perMinute: number } {
  const parsed = passed.safeParse(context)
  if (!parsed.success) throw new DoorRefusal('key.refused')
  return { actor: actor.parse(JSON.parse(parsed.data.actor)), perMinute: parsed.data.perMinute }
}
