/** 专用密钥 — who calls, by an api_key of their own, and how often they may. */
import type { Actor } from '../../access/actor.ts'
import { type KnownKey, keyOfKind } from '../../access/authenticate.ts'
import { type Counting, withinRate } from '../../door/rate.ts'
import type { Clock } from '../../record/clock.ts'
import type { Refusal } from '../../record/refusal.ts'
import { refused } from './refusals.ts'

/** The same header as gateways of others use. */
export const keyHeader = 'x-api-key'

/** The channel as an actor of the platform: what it does is written as done by it. */
export type Client = Actor & { channel: string }

export interface KeyDeps {
  registry: { key(id: string): Promise<KnownKey | undefined> }
  clock: Pick<Clock, 'real'>
  counting: Counting
}

/** @param given where clients may write it, in order; the first that is not empty is the one. @throws DoorRefusal above its limit */
export async function clientBy(given: readonly unknown[], deps: KeyDeps): Promise<Client | Refusal> {
  const written = given.find((one) => typeof one === 'string' && one !== '')
  const key = typeof written === 'string' ? await keyOfKind('open311', written, deps) : undefined
  if (!key?.channel) return refused('open311.key-refused')
  // Counted under the same name as any key's calls.
  await withinRate(key.id, key.perMinute, deps.counting, deps.clock.real())
  return { role: 'channel', id: key.id, channel: key.channel }
}
