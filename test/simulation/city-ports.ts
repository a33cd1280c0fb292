/** The ports of whoever decides on the city, or follows, as one process sees them. */
import type { Acts } from '../../shared/access/acts.ts'
import type { FollowCityDeps } from '../../shared/city/follow.ts'
import type { MemoryCity } from './memory/city.ts'

export type Through = <P extends object>(name: string, port: P) => P

/** Nobody retires here: nothing stands among the acts. */
const acts: Acts = { last: never, append: never, page: never }
function never(): never {
  throw new Error('nobody retires here')
}

export const cityPorts = (
  { logs, suggestions, rows }: MemoryCity,
  through: Through,
): Pick<FollowCityDeps, 'cityRecords' | 'suggestions' | 'texts' | 'acts'> => ({
  cityRecords: { logs: (of) => through(of.name, logs(of)), rows: through('rows', { put: rows.put }) },
  suggestions: through('suggestions', suggestions),
  texts: { put: async () => {} },
  acts,
})
