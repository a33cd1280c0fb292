/** 考核申诉这一类记录 — what the record machine must know of appeals against an evaluation. */
import { type Actor, signed } from '../../access/actor.ts'
import { keyOf } from '../../law/version.ts'
import type { Kind } from '../../record/kind.ts'
import { isRefusal } from '../../record/refusal.ts'
import { type Appeal, type AppealEntry, appealOf, appealTexts } from './appeal.ts'
import { type AppealCommand, type Deciding, decideAppeal } from './decide.ts'
import { refused } from './refusals.ts'

export const appealRecord = (id: string): string => `evaluation-appeal ${id}`

type AppealKind = Kind<Appeal, AppealEntry, AppealCommand, Appeal, Actor>

/** For one command, with what it must know of result and ticket. */
export const appealKind = (id: string, standing: Omit<Deciding, 'now' | 'actor'>): AppealKind => ({
  chainOf: appealRecord,
  texts: appealTexts,
  replay: (log) => appealOf(id, log),
  signed,
  unseen: () => undefined,
  begins: ({ type }) => type === 'fileEvaluationAppeal',
  decide({ command, actor }, appeal, _, now) {
    const events = decideAppeal(command, appeal, { ...standing, now, actor })
    return isRefusal(events) ? events : { events, rules: keyOf(standing.rules) }
  },
  rows: (appeal) => appeal,
  says: {
    unknown: () => refused('evaluation-appeal.unknown'),
    changed: () => refused('evaluation-appeal.changed'),
    keyReused: () => refused('idempotency.key-reused'),
  },
})
