/** 排名靠后督办这一类记录 — what the record machine must know of ladders. */
import { type Actor, signed } from '../../access/actor.ts'
import { keyOf } from '../../law/version.ts'
import type { Kind } from '../../record/kind.ts'
import { isRefusal } from '../../record/refusal.ts'
import { type Deciding, decideLadder, type LadderCommand } from './decide.ts'
import { type Ladder, type LadderEntry, ladderOf, ladderTexts } from './ladder.ts'
import { refused } from './refusals.ts'

export const ladderRecord = (id: string): string => `ladder ${id}`

type LadderKind = Kind<Ladder, LadderEntry, LadderCommand, Ladder, Actor>

/** For one command, with what it must know of results, earlier ladders and staff. */
export const ladderKind = (id: string, standing: Omit<Deciding, 'now' | 'actor'>): LadderKind => ({
  chainOf: ladderRecord,
  texts: ladderTexts,
  replay: (log) => ladderOf(id, log),
  signed,
  unseen: () => undefined,
  begins: ({ type }) => type === 'proposeLadder',
  decide({ command, actor }, ladder, _, now) {
    const events = decideLadder(command, ladder, { ...standing, now, actor })
    return isRefusal(events) ? events : { events, rules: keyOf(standing.rules) }
  },
  rows: (ladder) => ladder,
  says: {
    unknown: () => refused('ladder.unknown'),
    changed: () => refused('ladder.changed'),
    keyReused: () => refused('idempotency.key-reused'),
  },
})

/** One unit's ladders follow one another: `heping-housing.2` is proposed once `.1` is over. */
export const ladderId = (unit: string, number: number): string => `${unit}.${number}`
