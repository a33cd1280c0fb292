/** 频率 — whether a key, or else an address, has not used up its minute. */
import { network } from '../../access/access-code.ts'
import { DoorRefusal } from '../input.ts'
import { leases } from '../leases.ts'
import type { HttpRequest } from './underway.ts'

export interface Counting {
  counting: {
    /** so many more requests of this key in this minute, one unless it is said; how many that makes */
    count(name: string, window: number, seconds: number, more?: number): Promise<number>
  }
  /** milliseconds of the clock that nobody moves */
  real(): number
}

export function rate({ counting, real }: Counting) {
  const take = leases((name, window, more) =>
    more === 1 ? counting.count(name, window, 60) : counting.count(name, window, 60, more),
  )
  return {
    async before({ event, context: { route, caller } }: HttpRequest): Promise<void> {
      const address = (): string => network(event.requestContext.identity?.sourceIp ?? '')
      const who = route.who === 'anyone' ? `address#${address()}` : caller.actor.id
      const { perMinute } = caller
      const seconds = real() / 1000
      if (await take(`rate#${who}`, Math.floor(seconds / 60), perMinute)) return
      const wait = Math.ceil(60 - (seconds % 60))
      throw new DoorRefusal('rate.exceeded', { details: { perMinute }, headers: { 'Retry-After': String(wait) } })
    },
  }
}
