/** 长期间的统计 — what is answered about one: how far it is, then what came of it. */
import * as z from 'zod'
import type { Actor } from '../../access/actor.ts'
import { isInBranch } from '../../access/sees.ts'
import type { Law } from '../../city/law.ts'
import { toldTo, unreadable } from '../../door/seen-rows.ts'
import { moment } from '../../schema/moment.ts'
import { figureGroups } from '../answers.ts'
import { failureAnswer, failureOf } from '../tries.ts'
import { isOfUnits } from '../whose.ts'
import { evaluationStates, groupings, series } from '../words.ts'
import type { Evaluation, Groups } from './evaluation.ts'
import { isTooMany } from './too-many.ts'

const evaluationAnswer = z.strictObject({
  evaluation: z.string().describe('编号 its name'),
  state: z
    .enum(evaluationStates)
    .describe(
      'waiting 待计算 · counting 计算中 · counted 已得出 · too-many 数过多，一次答不下 · failed 多次未成，再次提出则重新计算',
    ),
  from: z.iso.date(),
  to: z.iso.date(),
  by: z.enum(groupings),
  every: z.enum(series).optional(),
  askedAt: moment,
  askedBy: z
    .strictObject({ role: z.string(), id: z.string(), staff: z.string().optional() })
    .optional()
    .describe('提出者；不向单位显示 who asked first; units are not told'),
  keptUntil: moment.describe('保留至 kept until'),
  progress: z
    .strictObject({ read: z.int(), of: z.int() })
    .optional()
    .describe('已读登记日数、共几日 days of registration read, of how many'),
  failed: failureAnswer,
  at: moment.optional(),
  since: moment.optional().describe('夜间汇总的时刻 of last night'),
  tickets: z.int().optional(),
  changed: z.int().optional(),
  figures: figureGroups.optional().describe('得出之后 once it is counted'),
  unreadable,
})

export const longAnswers = { readEvaluation: evaluationAnswer }

/** Of units, each branch its own. */
export const groupsFor = (by: Evaluation['asked']['question']['by'], groups: Groups, actor: Actor, law: Law): Groups =>
  groups.filter(({ of }) => !isOfUnits(by) || isInBranch(of, actor, law))

/** @param groups of one that is counted */
export function evaluationTo(
  actor: Actor,
  { id, asked, progress, outcome, tried }: Evaluation,
  { law, now, groups }: { law: Law; now: string; groups?: Groups },
) {
  const { from, to, by, every } = asked.question
  const mine = groups && groupsFor(by, groups, actor, law)
  const tooMany = outcome?.tooMany || (mine && isTooMany(mine))
  const failed = outcome ? undefined : failureOf(tried, now)
  const going = failed ? 'failed' : progress ? 'counting' : 'waiting'
  const state = outcome ? (tooMany ? 'too-many' : 'counted') : going
  return {
    ...{ evaluation: id, state: state as (typeof evaluationStates)[number], from, to, by, every },
    ...{ askedAt: asked.at, askedBy: actor.unit === undefined ? asked.by : undefined, keptUntil: asked.keptUntil },
    progress: progress && { read: progress.read, of: progress.of },
    failed,
    ...{ at: outcome?.at, since: outcome?.since, tickets: outcome?.tickets, changed: outcome?.changed },
    figures: tooMany ? undefined : mine,
    ...toldTo(actor, outcome?.unreadable ?? [], law),
  }
}
