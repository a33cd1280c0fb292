/** Each rule of "knock, then write" taken away, and the harm to be seen. */
import { carryOut } from '../../shared/appeals/desk/carry-out.ts'
import type { WriteDeps } from '../../shared/appeals/desk/execute.ts'
import { type FollowDeps, follow } from '../../shared/appeals/desk/follow.ts'
import type { StoredTicket } from '../../shared/appeals/desk/ports.ts'
import { replay } from '../../shared/appeals/kind/replay.ts'
import type { Law } from '../../shared/city/law.ts'
import { hashOfDecision } from '../../shared/record/chain.ts'
import { looksBeforeAbandoning, type Received } from '../../shared/record/follow.ts'
import type { Knock } from '../../shared/record/records.ts'
import { brokenRulesOfCity } from './broken-rules-of-city.ts'
import { brokenRulesOfTelling } from './broken-rules-of-telling.ts'
import { type Rates, storm } from './faults.ts'
import type { Harm } from './invariants.ts'
import { type AnyKnock, asDesigned, type RulesOfTheGame, subjectOf } from './rules-of-the-game.ts'

export interface BrokenRule {
  without: string
  harm: Harm
  rules: Partial<RulesOfTheGame>
  /** more often than in a storm: the accidents that this rule is for */
  rates?: Partial<Rates>
  /** so many decide on the city, by how many appeal */
  administrators?: number
}

/** The ports of a writer that keeps its knock back until it has written. */
function writeFirst(deps: WriteDeps): WriteDeps {
  let held: Knock | undefined
  return {
    ...deps,
    knocks: {
      async send(knock) {
        held = knock
      },
    },
    tickets: {
      ...deps.tickets,
      async write(ticket, signal) {
        const outcome = await deps.tickets.write(ticket, signal)
        if (outcome === 'written' && held) await deps.knocks.send(held)
        return outcome
      },
    },
  }
}

/** After a write that was not plainly written, the next look does not show who won. */
function blindAfter(deps: WriteDeps, what: 'conflict' | 'outage'): WriteDeps {
  let hidden: StoredTicket | undefined
  return {
    ...deps,
    tickets: {
      ...deps.tickets,
      async write(ticket, signal) {
        try {
          const outcome = await deps.tickets.write(ticket, signal)
          if (outcome === 'conflict' && what === 'conflict') hidden = ticket
          return outcome
        } catch (error) {
          if (what === 'outage') hidden = ticket
          throw error
        }
      },
      async read(number) {
        const stored = await deps.tickets.read(number)
        if (!hidden || !stored) return stored
        const log = stored.log.slice(0, hidden.log.length - 1)
        hidden = undefined
        return { ...stored, log }
      },
    },
  }
}

/** One id for all attempts of an invocation. */
function oneAttempt(deps: WriteDeps): WriteDeps {
  const attempt = deps.attempt()
  return { ...deps, attempt: () => attempt }
}

const withoutAbort = (deps: WriteDeps): WriteDeps => ({
  ...deps,
  clock: { ...deps.clock, timeout: () => new AbortController().signal },
})

/** Takes what stands at n for what this knock announced. */
async function whateverStands(knock: Knock, received: Received, deps: FollowDeps) {
  const standing = (await deps.tickets.read(knock.ticket))?.log[knock.version - 1]
  return follow({ ...knock, attempt: standing?.attempt ?? knock.attempt }, received, deps)
}

/** The state as it is now instead of the decision as it was. */
async function latest(knock: Knock, received: Received, deps: FollowDeps) {
  const { log = [], kept = [] } = (await deps.tickets.read(knock.ticket)) ?? {}
  const last = log.at(-1)
  const ticket = replay(log)
  if (!ticket || !last || log.length < knock.version) return follow(knock, received, deps)
  await carryOut(last, ticket, hashOfDecision(kept.at(-1)), deps)
  return 'carried' as const
}

/** A regulation whose reviews do not wait to be told. */
const decidedIsKept = ({ rules, ...law }: Law): Law => {
  const { telling } = rules
  return { ...law, rules: { ...rules, telling: { ...telling, ends: { ...telling.ends, clocks: [] } } } }
}

const perVersion = (knock: AnyKnock): string => `${subjectOf(knock)}.${knock.version}`

const broken: BrokenRule[] = [
  {
    without: 'the knock',
    harm: 'lost',
    rules: { writer: (deps) => ({ ...deps, knocks: { send: async () => {} } }) },
  },
  { without: 'knocking before writing', harm: 'lost', rules: { writer: writeFirst } },
  { without: 'a group per ticket', harm: 'reordered', rules: { groupOf: ({ attempt }) => attempt } },
  { without: 'a fresh id for each attempt of a command', harm: 'lost', rules: { writer: oneAttempt } },
  { without: 'deduplication by attempt: by ticket and version instead', harm: 'lost', rules: { dedupOf: perVersion } },
  {
    without: 'the attempt in the body: deduplication by content',
    harm: 'lost',
    rules: { dedupOf: perVersion, follow: whateverStands },
  },
  {
    without: 'comparing the attempt: whatever stands at n is carried out',
    harm: 'announced uncommitted',
    rules: { follow: whateverStands },
  },
  {
    without: 'the look at the attempt after a failed condition',
    harm: 'wrong answer',
    rules: { writer: (deps) => blindAfter(deps, 'conflict') },
  },
  {
    without: 'the look at the attempt after an unknown outcome',
    harm: 'wrong answer',
    rules: { writer: (deps) => blindAfter(deps, 'outage') },
  },
  {
    // Told that the rules refuse it, although it is done: the rules themselves keep most repeats from being done twice.
    without: 'the Idempotency-Key in the decision',
    harm: 'wrong answer',
    rules: {
      writer: (deps) => ({
        ...deps,
        tickets: {
          ...deps.tickets,
          async read(number) {
            const stored = await deps.tickets.read(number)
            return stored && { ...stored, log: stored.log.map(({ key: _, print: __, ...decision }) => decision) }
          },
        },
      }),
    },
  },
  {
    without: 'the abort 20 s after the knock',
    harm: 'lost',
    rules: { writer: withoutAbort },
    rates: { stuck: 0.06, late: 0.06 },
  },
  {
    without: 'the system’s clock: a put is begun by a process that was frozen, its steady clock with it',
    harm: 'lost',
    rules: { writer: (deps) => ({ ...deps, clock: { ...deps.clock, real: () => 0 } }) },
    rates: { frozen: 0.05 },
  },
  {
    without: 'looking again: abandoned at the first look',
    harm: 'false abandonment',
    rules: { follow: (knock, _, deps) => follow(knock, { sentAt: 0, receives: 99 }, deps) },
  },
  {
    without: 'the real clock: abandoned by the movable one',
    harm: 'false abandonment',
    rules: {
      follow: (knock, { sentAt }, deps) =>
        follow(
          knock,
          { sentAt, receives: looksBeforeAbandoning },
          { ...deps, clock: { ...deps.clock, real: () => deps.clock.now().getTime() } },
        ),
    },
  },
  { without: 'carrying out exactly n: the latest state instead', harm: 'lost', rules: { follow: latest } },
  { without: 'hiding for 5 s: the whole visibility passes', harm: 'waits', rules: { hideFor: undefined } },
  {
    without: 'telling: a review ends with its decision',
    harm: 'told by nobody',
    rules: { writer: (deps) => ({ ...deps, law: async () => decidedIsKept(await deps.law()) }) },
  },
  { without: 'twenty receives: after three to the dead letters', harm: 'false dead letter', rules: { maxReceives: 3 } },
  {
    without: 'abandoning at all: a knock without a write stays',
    harm: 'false dead letter',
    rules: { follow: (knock, _, deps) => follow(knock, { sentAt: Number.POSITIVE_INFINITY, receives: 1 }, deps) },
  },
]

export const brokenRules = [
  ...broken,
  ...brokenRulesOfTelling,
  ...brokenRulesOfCity.map((rule) => ({ ...rule, administrators: 1 })),
].map(({ rules, rates, ...rule }) => ({
  ...rule,
  rules: { ...asDesigned, ...rules },
  rates: { ...storm, ...rates },
}))
