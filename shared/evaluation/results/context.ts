/** 依据 — what a result rests on besides its matters, sealed with it. */
import * as z from 'zod'
import { fairness } from '../../law/fairness.ts'
import { figure } from '../../law/figures.ts'
import { scoringOf } from '../../law/scoring.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'

/** Everything a later release needs to work the result out again: it asks nothing of what is in force then. */
export const context = lazily(() =>
  z.strictObject({
    shape: z.literal(1),
    /** 指标 — as they were in force, each with its formula as data */
    figures: z.array(figure()),
    /** 规则 — id and version, and the whole of what was in force */
    rules: z.strictObject({ version: z.string(), data: z.unknown() }),
    /** 日历 — of each day of the period, from the first on: 1 worked, 0 not */
    calendar: z.string().regex(/^[01]+$/),
    /** 评分 — by whom it was set, the table, and how rates are compared */
    scoring: z.strictObject({
      setBy: z.enum(['rules', 'city']),
      table: scoringOf(z.string()),
      fairness: fairness(),
    }),
    /** 派发工单目录 — the hash of its rows */
    catalogue: z.string(),
    units: z.array(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        level: z.string(),
        kind: z.string(),
        area: z.string(),
        parent: z.string().optional(),
      }),
    ),
  }),
)
export type Context = Parsed<typeof context>
