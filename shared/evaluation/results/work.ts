/** 后续 — does what a decision on a result asks for: counting, review, announcements; again changes nothing. */
import { hashOfDecision } from '../../record/chain.ts'
import type { Feed } from '../../record/deliveries.ts'
import type { Standing } from '../../record/entry.ts'
import { type Followed, follow, type Received } from '../../record/follow.ts'
import { type Tried, trying, untried } from '../tries.ts'
import { count, review, type WorkDeps } from './count.ts'
import type { ResultKnock } from './ports.ts'
import { recompute } from './recompute.ts'
import { type Happened, type Result, type ResultEntry, resultOf } from './result.ts'
import { type TellDeps, tellUnits } from './tell.ts'

export type FollowDeps = WorkDeps &
  TellDeps & {
    feed: Feed
    /** what rests on results looks at those that were restated */
    restated(result: Result): Promise<void>
  }

interface Turn extends Received {
  timeIsUp(): boolean
}

export function followResult(knock: ResultKnock, turn: Turn, deps: FollowDeps): Promise<Followed> {
  const { result: id } = knock
  return follow<ResultEntry, Standing<ResultEntry>>(knock, turn, {
    clock: deps.clock,
    read: () => deps.results.read(id),
    async carryOut(decision, { log }) {
      const result = resultOf(id, log)
      const then = resultOf(id, log.slice(0, decision.n))
      if (!result || !then) return
      for (const { type } of decision.events) await follows[type]?.({ result, then, decision, knock, ...turn }, deps)
    },
  })
}

interface Following extends Turn {
  /** as it stands now, and as this decision left it */
  result: Result
  then: Result
  decision: ResultEntry
  knock: ResultKnock
}

const follows: { readonly [T in Happened['type']]?: (following: Following, deps: FollowDeps) => Promise<void> } = {
  async 'result-begun'({ result, knock, timeIsUp }, deps) {
    if (result.state !== 'computing') return
    if (await tried(result, deps, () => count(result, timeIsUp, deps))) return
    // Under the same id from wherever it stood the same: two that wait go on as one.
    const done = await deps.slices.done(result.id, result.round)
    await deps.resultQueue.send(knock, `${knock.attempt}.${done.size}`)
  },
  'list-announced': ({ then, decision }, deps) => tellUnits(then, decision.n, 'result.provisional', deps),
  'review-begun': ({ result }, deps) =>
    result.state === 'reviewing' ? tried(result, deps, () => review(result, deps)) : nothing(),
  async 'result-approved'({ result, decision }, { feed, restated }) {
    await feed.announce([approvalOf(result, decision)])
    if (result.restates) await restated(result)
  },
  'result-published': ({ then, decision }, deps) => tellUnits(then, decision.n, 'result.published', deps),
  'result-withdrawn': ({ then, decision }, deps) => tellUnits(then, decision.n, 'result.withdrawn', deps),
  'recomputation-asked': ({ result }, deps) => tried(result, deps, () => recompute(result, deps)),
}

/** Counted so that whoever waits sees that it fails, and why; what came further begins to count anew. */
async function tried<T>({ id, round }: Result, { slices, clock }: FollowDeps, work: () => Promise<T>): Promise<T> {
  const told = {
    read: () => slices.tried(id, round),
    write: (one: Tried) => slices.tellTried(id, round, one),
  }
  const done = await trying(told, { clock }, work)
  await told.write(untried(clock.now().toISOString()))
  return done
}

const nothing = async (): Promise<void> => {}

/** 公布 — the hash over all that is sealed, and the head of the log that says who approved it. */
function approvalOf({ id, node, year, period, approved, restates }: Result, decision: ResultEntry) {
  const detail = {
    at: decision.at,
    result: id,
    ...{ node, year, from: period.from, to: period.to },
    manifest: approved?.manifest,
    restates: restates?.result,
    record: `result ${id}`,
    version: decision.n,
    head: hashOfDecision(decision),
  }
  return { id: `result-approved.${id}.${decision.n}`, name: 'result-approved', detail }
}

const minute = 60_000
/** A message that died with its worker is hidden for minutes; whoever stands still is looked at this often. */
const every = 10

/** Looked at each minute. @returns how many were woken */
export async function wakeResults({
  results,
  resultQueue,
  clock,
}: Pick<FollowDeps, 'resultQueue' | 'clock'> & { results: Pick<FollowDeps['results'], 'open'> }): Promise<number> {
  const now = Math.floor(clock.now().getTime() / minute)
  if (now % every !== 0) return 0
  const still = (await results.open()).flatMap(({ result, knock }) => (knock ? [{ result, ...knock }] : []))
  for (const knock of still) await resultQueue.send(knock, `${knock.attempt}.still.${now}`)
  return still.length
}
