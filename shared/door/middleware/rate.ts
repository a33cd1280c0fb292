/** 频率 — whether a key, or else an address, has not used up its minute. */
import { network } from '../../access/access-code.ts'
import { DoorRefusal } from '../input.ts'
import type { HttpRequest } from './underway.ts'

export interface Counting {
  counting: {
    /** one more request of this key in this minute; how many that makes */
    count(name: string, window: number, seconds: number): Promise<number>
  }
  /** milliseconds of the clock that nobody moves */
  real(): number
}

export const rate = ({ counting, real }: Counting) => ({
  async before({ event, context: { route, caller } }: HttpRequest): Promise<void> {
    const address = (): string => network(event.requestContext.identity?.sourceIp ?? '')
    const who = route.who === 'anyone' ? `address#${address()}` : caller.actor.id
    const { perMinute } = caller
    const seconds = real() / 1000
    const used = await counting.count(`rate#${who}`, Math.floor(seconds / 60), 60)
    if (used <= perMinute) return
    const wait = Math.ceil(60 - (seconds % 60))
    throw new DoorRefusal('rate.exceeded', { details: { perMinute }, headers: { 'Retry-After': String(wait) } })
  },
})
