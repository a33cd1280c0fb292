/** 长期间的统计 — what is answered about one: how far it is, then what came of it. */
import * as z from 'zod'
import type { Actor } from '../../access/actor.ts'
import { isInBranch } from '../../access/sees.ts'
import type { Law } from '../../city/law.ts'
import { toldTo, unreadable } from '../../door/seen-rows.ts'
import { moment } from '../../schema/moment.ts'
import { figureGroups } from '../answers.ts'
import { isOfUnits } from '../whose.ts'
import { evaluationStates, groupings, series } from '../words.ts'
import type { Evaluation, Groups } from './evaluation.ts'

const evaluationAnswer = z.strictObject({
  evaluation: z.string().describe('编号 its name'),
  state: z
    .enum(evaluationStates)
    .describe('waiting 待计算 · counting 计算中 · counted 已得出 · too-many 数过多，未保留'),
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
export function evaluationTo(actor: Actor, { id, asked, progress, outcome }: Evaluation, law: Law, groups?: Groups) {
  const { from, to, by, every } = asked.question
  const state = outcome ? (outcome.tooMany ? 'too-many' : 'counted') : progress ? 'counting' : 'waiting'
  return {
    ...{ evaluation: id, state: state as (typeof evaluationStates)[number], from, to, by, every },
    ...{ askedAt: asked.at, askedBy: actor.unit === undefined ? asked.by : undefined, keptUntil: asked.keptUntil },
    progress: progress && { read: progress.read, of: progress.of },
    ...{ at: outcome?.at, since: outcome?.since, tickets: outcome?.tickets, changed: outcome?.changed },
    figures: groups && groupsFor(by, groups, actor, law),
    ...toldTo(actor, outcome?.unreadable ?? [], law),
  }
}
