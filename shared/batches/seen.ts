/** 谁可以看 — whose a batch is. */
import type { Actor } from '../access/actor.ts'
import { type Place, seesEverything } from '../access/sees.ts'
import type { Batch } from './batch.ts'

/** Of whoever asked for it, of the channel whose rows they are, and of whoever sees everything of the city. */
export function seesBatch(
  actor: Actor,
  { by, channel }: { by: Pick<Actor, 'id'> } & Pick<Batch, 'channel'>,
  place: Place,
): boolean {
  if (by.id === actor.id) return true
  if (actor.role === 'channel') return channel !== undefined && channel === actor.channel
  return seesEverything(actor, place)
}
