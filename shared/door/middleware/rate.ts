/** 频率 — a key, or else an address, has so many calls a minute. */
import { network } from '../../access/access-code.ts'
import { type Counting as Counter, withinRate } from '../rate.ts'
import type { HttpRequest } from './underway.ts'

export interface Counting {
  counting: Counter
  /** milliseconds of the clock that nobody moves */
  real(): number
}

export function rate({ counting, real }: Counting) {
  return {
    async before({ event, context: { route, caller } }: HttpRequest): Promise<void> {
      const address = (): string => network(event.requestContext.identity?.sourceIp ?? '')
      // What machines may call more often has a minute of its own: receipts of a gateway use up nobody else's.
      const own = route.perMinute === undefined ? '' : `#${route.function}`
      const who = route.who === 'anyone' ? `address#${address()}${own}` : caller.actor.id
      await withinRate(who, caller.perMinute, counting, real())
    },
  }
}
