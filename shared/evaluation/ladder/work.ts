/** 后续 — what follows decisions on a ladder, restated results and passed terms. */
import { system } from '../../access/actor.ts'
import type { Rules } from '../../law/rules.ts'
import { hashOfDecision } from '../../record/chain.ts'
import type { Feed } from '../../record/deliveries.ts'
import type { Standing } from '../../record/entry.ts'
import { type Followed, follow, type Received } from '../../record/follow.ts'
import { isRefusal } from '../../record/refusal.ts'
import { baseOf } from '../results/period.ts'
import type { Result } from '../results/result.ts'
import type { TellDeps } from '../results/tell.ts'
import { type DecideDeps, decided } from './decided.ts'
import { type EnteringDeps, standsNow } from './entering.ts'
import { ladderRecord } from './kind.ts'
import { type Happened, isResting, type Ladder, type LadderEntry, ladderOf } from './ladder.ts'
import type { LadderKnock, Ladders } from './ports.ts'
import { tellUnit } from './tell.ts'
import type { LadderNotice } from './words.ts'

export type FollowDeps = TellDeps & { ladders: Pick<Ladders, 'read'>; clock: DecideDeps['clock']; feed: Feed }

const noticeOf: { readonly [T in Happened['type']]?: LadderNotice } = {
  'ladder-proposed': 'ladder.proposed',
  'ladder-declined': 'ladder.declined',
  'step-issued': 'ladder.step-issued',
  'term-passed': 'ladder.term-passed',
  'rectification-checked': 'ladder.checked',
  'ladder-ended': 'ladder.ended',
  'ladder-withdrawn': 'ladder.withdrawn',
}
/** 通报全省 — what is announced, for whoever supervises from elsewhere. */
const isAnnounced = ({ type }: Happened): boolean => type in noticeOf || type === 'ground-looked-at'

export function followLadder(knock: LadderKnock, received: Received, deps: FollowDeps): Promise<Followed> {
  const { ladder: id } = knock
  return follow<LadderEntry, Standing<LadderEntry>>(knock, received, {
    clock: deps.clock,
    read: () => deps.ladders.read(id),
    async carryOut(decision, { log }) {
      const then = ladderOf(id, log.slice(0, decision.n))
      if (!then) return
      for (const happened of decision.events) {
        const fell = happened.type === 'ground-looked-at' && !happened.holds
        const notice = fell ? 'ladder.ground-fell' : noticeOf[happened.type]
        if (notice) await tellUnit(then, decision.n, notice, deps)
      }
      const announced = decision.events.filter(isAnnounced)
      await deps.feed.announce(announced.map((happened) => announcementOf(then, happened, decision)))
    },
  })
}

/** Never a text: what was decided, and the head of the log that says by whom. */
function announcementOf({ id, unit, state }: Ladder, happened: Happened, decision: LadderEntry) {
  const { at, n: version } = decision
  const detail = {
    ...{ at, ladder: id, unit, state },
    ...('step' in happened ? { step: happened.step } : {}),
    ...('finding' in happened ? { finding: happened.finding } : {}),
    ...('term' in happened ? { term: happened.term } : {}),
    ...('holds' in happened ? { result: happened.ground.result, holds: happened.holds } : {}),
    ...{ record: ladderRecord(id), version, head: hashOfDecision(decision) },
  }
  // Two terms that pass at once stand in one decision.
  const which = 'term' in happened ? `.${happened.term}` : ''
  return { id: `${happened.type}.${id}.${version}${which}`, name: happened.type, detail }
}

type LookDeps = DecideDeps & EnteringDeps

/** 更正之后 — every ladder that rests on what was restated is looked at; a proposal that no longer holds ends. */
export async function lookAtGrounds({ id: restated }: Pick<Result, 'id'>, deps: LookDeps): Promise<void> {
  const { rules } = await deps.law()
  const resting = (await deps.ladders.rows()).filter(
    (row) => isResting(row) && row.results.some((one) => baseOf(one) === baseOf(restated)),
  )
  // One that cannot be looked at keeps none of the others from it; all are looked at again then.
  const failures = await triedEach(
    resting.map(({ ladder }) => ladder),
    (id) => lookAt(id, rules, deps),
  )
  if (failures.length > 0) throw new AggregateError(failures, `grounds were not looked at: ${failures.join('; ')}`)
}

async function lookAt(id: string, rules: Rules, deps: LookDeps): Promise<void> {
  const stored = await deps.ladders.read(id)
  const ladder = stored && ladderOf(id, stored.log)
  if (!ladder) return
  for (const { ground, holds } of await standsNow(ladder, rules, deps)) {
    const command = { type: 'lookAtGround', ground, holds } as const
    const done = await decided({ id, command, actor: system('evaluating') }, {}, deps)
    if (isRefusal(done)) throw new Error(`the ground of ${id} was not looked at: ${done.refused}`)
  }
}

const minute = 60_000
/** Terms are days: whose has passed is on record within so many minutes. */
const every = 10

export interface Passed {
  /** on how many ladders a term that passed was recorded */
  passed: number
  /** of those on which it was not: tried again the next time */
  failures: Error[]
}

/** Looked at each minute. */
export async function passTerms(deps: DecideDeps): Promise<Passed> {
  const now = deps.clock.now()
  const done: Passed = { passed: 0, failures: [] }
  if (Math.floor(now.getTime() / minute) % every !== 0) return done
  let after: string | undefined
  do {
    const { items, next } = await deps.ladders.passing(now.toISOString(), after)
    const failures = await triedEach(
      items.map(({ ladder }) => ladder),
      (id) => pass(id, deps),
    )
    done.passed += items.length - failures.length
    done.failures.push(...failures)
    after = next
  } while (after)
  return done
}

async function pass(id: string, deps: DecideDeps): Promise<void> {
  const done = await decided({ id, command: { type: 'passTerms' }, actor: system('deadlines') }, {}, deps)
  if (isRefusal(done)) throw new Error(`a term of ${id} was not recorded: ${done.refused}`)
}

/** @returns what failed, each with its ladder */
async function triedEach(ids: readonly string[], attempt: (id: string) => Promise<void>): Promise<Error[]> {
  const failures: Error[] = []
  for (const id of ids)
    try {
      await attempt(id)
    } catch (cause) {
      failures.push(new Error(`ladder ${id}: ${cause instanceof Error ? cause.message : cause}`, { cause }))
    }
  return failures
}
