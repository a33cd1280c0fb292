/** Rules of "knock, then write" taken away from the city's records, and the harm to be seen there. */
import type { SuggestingDeps } from '../../shared/city/suggestions/adopting.ts'
import type { Entry } from '../../shared/record/entry.ts'
import { looksBeforeAbandoning } from '../../shared/record/follow.ts'
import type { RecordKnock, Records } from '../../shared/record/records.ts'
import type { BrokenRule } from './broken-rules.ts'
import { asDesigned, type Tools } from './rules-of-the-game.ts'

type Change = <E extends Entry, R>(records: Records<E, R>, kind: string) => Records<E, R>

/** The same ports with every log seen otherwise. */
const overLogs = (deps: SuggestingDeps, change: Change): SuggestingDeps => ({
  ...deps,
  suggestions: change(deps.suggestions, 'suggestion'),
  cityRecords: { ...deps.cityRecords, logs: (of) => change(deps.cityRecords.logs(of), of.name) },
})

function writeFirst(deps: SuggestingDeps): SuggestingDeps {
  let held: RecordKnock | undefined
  const written = overLogs(deps, (records) => ({
    ...records,
    async write(...asked) {
      const outcome = await records.write(...asked)
      if (outcome === 'written' && held) await deps.knocks.send(held)
      return outcome
    },
  }))
  const send = async (knock: RecordKnock) => {
    held = knock
  }
  return { ...written, knocks: { send } }
}

const withoutAbort = (deps: SuggestingDeps): SuggestingDeps => ({
  ...deps,
  clock: { ...deps.clock, timeout: () => new AbortController().signal },
})

const withoutKeys = (deps: SuggestingDeps): SuggestingDeps =>
  overLogs(deps, (records) => ({
    ...records,
    async read(id) {
      const stored = await records.read(id)
      return stored && { ...stored, log: stored.log.map((entry) => ({ ...entry, key: undefined })) }
    },
  }))

/** From a copy that is behind, by minutes sometimes. */
const notConsistently =
  ({ timeline, random, city }: Tools): Change =>
  (records, kind) => ({
    ...records,
    async read(id) {
      const stored = await records.read(id)
      const { length } = city.logAt(`${kind} ${id}`, timeline.now() - random.between(0, 180_000))
      return stored && length > 0 ? { ...stored, log: stored.log.slice(0, length) } : undefined
    },
  })

export const brokenRulesOfCity: BrokenRule[] = [
  {
    without: 'the city’s knock',
    harm: 'lost',
    rules: { enacter: (deps) => ({ ...deps, knocks: { send: async () => {} } }) },
  },
  {
    without: 'the city’s knock before the write',
    harm: 'lost',
    rules: { enacter: writeFirst },
    rates: { before: 0.03, during: 0.03 },
  },
  {
    without: 'the city’s attempt in the decision: all have the same',
    harm: 'wrong answer',
    rules: { enacter: (deps) => ({ ...deps, attempt: () => 'a' }) },
  },
  {
    without: 'the city’s abort 20 s after the knock',
    harm: 'false abandonment',
    rules: { enacter: withoutAbort },
    rates: { stuck: 0.06, late: 0.06 },
  },
  {
    without: 'the city’s consistent reads: its follower reads a copy that is behind',
    harm: 'false abandonment',
    rules: {
      followCity: (knock, received, deps, tools) =>
        asDesigned.followCity(knock, received, { ...deps, ...overLogs(deps, notConsistently(tools)) }, tools),
    },
  },
  {
    without: 'the city’s second look: abandoned at the first',
    harm: 'false abandonment',
    rules: {
      followCity: (knock, _, deps, tools) =>
        asDesigned.followCity(knock, { sentAt: 0, receives: looksBeforeAbandoning }, deps, tools),
    },
  },
  {
    without: 'the city’s Idempotency-Key in the decision',
    harm: 'done twice',
    rules: { enacter: withoutKeys },
  },
  {
    without: 'the city’s row of whoever decides: the follower writes it alone',
    harm: 'wrong answer',
    rules: {
      enacter: (deps) => ({ ...deps, cityRecords: { ...deps.cityRecords, rows: { put: async () => {} } } }),
    },
  },
]
