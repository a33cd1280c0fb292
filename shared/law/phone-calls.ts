/** 通话 — how a regulation counts calls, keeps drafts and looks callers up. */
import * as z from 'zod'
import { cited } from './limit.ts'

const seconds = z.int().nonnegative()

/** 通话记录 (art. 27) — what counts as offered and as answered, and how long a number and a draft are kept */
export const phoneCalls = z.strictObject({
  /** taken by an operator for at least so long */
  answered: z.strictObject({ atLeastSeconds: seconds }),
  /** hung up within so many seconds before anybody answered: counts nowhere */
  offered: z.strictObject({ notCountedUpTo: seconds }),
  /** 未报结束 — neither answered nor ended for so long: taken to have been answered by nobody */
  unendedAfterHours: z.int().positive(),
  /** the caller's number and the recording's reference, since the call */
  numberDays: z.int().positive(),
  /** 暂存 — since it was last saved */
  draftDays: z.int().positive(),
  ...cited,
})

/** 来电弹屏 (art. 13, 35) — what a caller is verified by, and how many lookups without a call stand out */
export const callerLookups = z.strictObject({
  /** what opens text and name of an ordinary matter, and what a confidential one */
  verifiedBy: z.strictObject({
    ordinary: z.array(z.enum(['name', 'access-code'])).min(1),
    confidential: z.array(z.enum(['name', 'access-code'])).min(1),
  }),
  conspicuous: z.strictObject({ moreThan: z.int().positive(), withinHours: z.int().positive() }),
  /** so many lookups belong to one call; further ones count as made without a call */
  perCall: z.int().positive(),
  ...cited,
})
