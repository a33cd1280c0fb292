/** 办结之后 — how a regulation has closed matters looked at: callbacks, ratings, inspection, figures. */
import * as z from 'zod'
import { findingGrounds, markedNatures, ratingOccasions } from './codes.ts'
import { cited, words } from './limit.ts'
import { issuers } from './permission.ts'

const named = z.strictObject({ code: z.string().min(1), ...words.shape })
const share = z.number().min(0).max(1)
/** 06-30 */
const dayOfYear = z.string().regex(/^\d\d-\d\d$/)

/** 回访 (art. 19, 30) — the share of closed dispatched tickets to be called back */
export const callback = z.strictObject({
  share,
  /** 逐一回访 — the article’s own word: each one, for no data to change */
  enterpriseShare: z.literal(1),
  /** after this many attempts without an answer it is given up, and shown as such */
  attempts: z.int().positive(),
  enterpriseAttempts: z.int().positive(),
  /** an attempt counts this long after the one before it, and not sooner */
  minutesApart: z.int().nonnegative(),
  /** 假办结、被办结 — by what an appellant says at the callback, of which closings */
  falseClosings: z.array(
    z.strictObject({ ...named.shape, code: z.enum(findingGrounds), alternatives: z.array(z.string()) }),
  ),
  ...cited,
})

/** 未接来电 (国办函〔2025〕66号) — rung back so often before it is given up */
export const missedCalls = z.strictObject({ attempts: z.int().positive(), ...cited })

/** 抽检 (art. 30) — a second thing beside callbacks */
export const inspection = z.strictObject({ method: words, maxSize: z.int().positive(), ...cited })

/** 好差评 (art. 28, 29) */
export const rating = z.strictObject({
  levels: z.array(z.strictObject({ level: z.int().positive(), ...words.shape })).min(2),
  /** from this level up it counts as satisfied; up to `badUpTo` it is examined */
  satisfiedFrom: z.int(),
  badUpTo: z.int(),
  /** 一事一评、一次一评 — what may be rated: the matter's result, and each contact in which something was told */
  occasions: z.array(
    z.strictObject({
      code: z.enum(ratingOccasions),
      ...words.shape,
      once: z.enum(['matter', 'contact']),
    }),
  ),
  /** 差评原因 (art. 29) */
  causes: z.array(z.strictObject({ ...named.shape, article: cited.article })),
  /** 行政调解类、执法办案类 — marked, and satisfaction is shown without them too (art. 29) */
  natures: z.array(z.strictObject({ ...named.shape, code: z.enum(markedNatures) })),
  ...cited,
})

/** 督办方式 — one step against a unit long at the bottom. */
const measure = z.strictObject({
  ...named.shape,
  /** 公开 — anyone may read it */
  isPublic: z.boolean(),
  /** 约谈 — held on a day, with somebody */
  isMeeting: z.literal(true).optional(),
  /** counted from the day it was issued */
  replyWithinWorkingDays: z.int().positive(),
  /** 整改期限 — until the unit reports what it did, counted from the same day */
  reportWithinWorkingDays: z.int().positive(),
})
export type Measure = z.infer<typeof measure>

/** One after the other, by these. */
const measuresInOrder = z.strictObject({ by: z.array(z.enum(issuers)).min(1), steps: z.array(measure).min(1) })

/** 排名靠后督办 (art. 31) */
const measures = z.strictObject({
  first: measuresInOrder,
  /** 整改不力 — only once a rectification was checked and found insufficient */
  ifNotReformed: measuresInOrder,
  /** 核查期限 — of the city's own authority, counted from the report; then the provincial authority checks */
  checkedWithinWorkingDays: z.int().positive(),
  ...cited,
})
export type Measures = z.infer<typeof measures>

/** 考核 (art. 27, 31): when results are fixed, and the steps against those long at the bottom */
export const evaluation = z.strictObject({
  nodes: z.array(z.strictObject({ ...named.shape, firstDay: dayOfYear, lastDay: dayOfYear })),
  /** 统计期间 — up to so many days are counted while one waits; what was counted of longer ones is kept for so many */
  periods: z.strictObject({ atOnceDays: z.int().positive(), keptDays: z.int().positive(), ...cited }),
  /** 考核申诉 — of one matter in one figure of a unit, before its result is approved */
  appeals: z.strictObject({
    /** counted from the day of the provisional list */
    withinWorkingDays: z.int().positive(),
    /** counted from the day it was filed */
    ruledWithinWorkingDays: z.int().positive(),
    /** 挂账 — the day to look again lies at most so many days ahead */
    putOffDays: z.int().positive(),
    grounds: z.array(named).min(1),
    ...cited,
  }),
  measures,
  ...cited,
})
