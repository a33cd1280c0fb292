/** 后续 — what follows decisions on a ladder, restated results and passed terms. */
import { system } from '../../access/actor.ts'
import { hashOfDecision } from '../../record/chain.ts'
import type { Bus } from '../../record/deliveries.ts'
import type { Standing } from '../../record/entry.ts'
import { type Followed, follow, type Received } from '../../record/follow.ts'
import { isRefusal } from '../../record/refusal.ts'
import { baseOf } from '../results/period.ts'
import type { Result } from '../results/result.ts'
import type { TellDeps } from '../results/tell.ts'
import { type DecideDeps, decided } from './decided.ts'
import { type EnteringDeps, standsNow } from './entering.ts'
import { ladderRecord } from './kind.ts'
import { type Happened, isOver, type Ladder, type LadderEntry, ladderOf } from './ladder.ts'
import type { LadderKnock, Ladders } from './ports.ts'
import { tellUnit } from './tell.ts'
import type { LadderNotice } from './words.ts'

export type FollowDeps = TellDeps & { ladders: Pick<Ladders, 'read'>; clock: DecideDeps['clock']; bus: Bus }

const noticeOf: { readonly [T in Happened['type']]?: LadderNotice } = {
  'ladder-proposed': 'ladder.proposed',
  'ladder-declined': 'ladder.declined',
  'step-issued': 'ladder.step-issued',
  'term-passed': 'ladder.term-passed',
  'rectification-checked': 'ladder.checked',
  'ladder-ended': 'ladder.ended',
  'ladder-withdrawn': 'ladder.withdrawn',
}
/** 通报全省 — what is announced on the bus, for whoever supervises from elsewhere. */
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
      await deps.bus.announce(announced.map((happened) => announcementOf(then, happened, decision)))
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
  return { id: `${happened.type}.${id}.${version}`, name: happened.type, detail }
}

type LookDeps = DecideDeps & EnteringDeps

/** 更正之后 — every ladder that rests on what was restated is looked at; a proposal that no longer holds ends. */
export async function lookAtGrounds({ id: restated }: Pick<Result, 'id'>, deps: LookDeps): Promise<void> {
  const { rules } = await deps.law()
  const resting = (await deps.ladders.rows()).filter(
    (row) => !isOver(row) && row.results.some((one) => baseOf(one) === baseOf(restated)),
  )
  for (const { ladder: id } of resting) {
    const stored = await deps.ladders.read(id)
    const ladder = stored && ladderOf(id, stored.log)
    if (!ladder) continue
    for (const { ground, holds } of await standsNow(ladder, rules, deps)) {
      const command = { type: 'lookAtGround', ground, holds } as const
      const done = await decided({ id, command, actor: system('evaluating') }, {}, deps)
      if (isRefusal(done)) throw new Error(`the ground of ${id} was not looked at: ${done.refused}`)
    }
  }
}

const minute = 60_000
/** Terms are days: whose has passed is on record within so many minutes. */
const every = 10

/** Looked at each minute. @returns on how many a term that passed was recorded */
export async function passTerms(deps: DecideDeps): Promise<number> {
  const now = deps.clock.now()
  if (Math.floor(now.getTime() / minute) % every !== 0) return 0
  const passed = (await deps.ladders.open()).filter(({ looksNext }) => looksNext && looksNext <= now.toISOString())
  for (const { ladder: id } of passed) {
    const done = await decided({ id, command: { type: 'passTerms' }, actor: system('deadlines') }, {}, deps)
    if (isRefusal(done)) throw new Error(`a term of ${id} was not recorded: ${done.refused}`)
  }
  return passed.length
}
