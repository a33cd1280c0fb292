/** 规模 — what a city's expected volume means for the limits of its stack. */
import type { Deployment } from '../cities/schema/city-file.ts'

type Sizes = Deployment['sizes']

/** Share of a day that falls into its busiest hour (12 % in a surge), and calls that one appeal's life takes at most. */
const busiestHour = 0.12
const callsPerTicket = 20

/** Twice what the busiest hour of a surge brings; below the floor a limit would only annoy. */
export function requestLimits({ surgePerDay }: Sizes): { perSecond: number; burst: number } {
  const expected = ((surgePerDay * busiestHour) / 3600) * callsPerTicket
  const perSecond = Math.max(300, Math.ceil(2 * expected))
  return { perSecond, burst: Math.ceil((perSecond * 5) / 3) }
}
