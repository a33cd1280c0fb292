/** 规模 — what a city's expected volume means for the limits of its stack. */
import { type FunctionDefinition, functionTable } from '../../shared/run/functions.ts'
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

/** 并发 — runs of one function of the API at once: nine for a small city, which then reserves 146 in all, fifty for a large one. */
export const callsAtOnce = ({ callsAtOnce, surgePerDay }: Sizes): number =>
  callsAtOnce ?? Math.min(50, Math.max(9, Math.ceil(surgePerDay / 3000)))

/** Of one function. @param share of what the city allows one function of the API */
export const runsAtOnce = (share: number, sizes: Sizes): number => Math.ceil(share * callsAtOnce(sizes))

/** What the stack takes of the runs that the account has for all its functions together. */
export const reservedRuns = (sizes: Sizes): number =>
  Object.values<FunctionDefinition>(functionTable).reduce((sum, { atOnce = 0 }) => sum + runsAtOnce(atOnce, sizes), 0)
