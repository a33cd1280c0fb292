/** 延期 — commands: more time for the completing reply, and the weekly reports it costs (第十九条（四）). */

import * as z from 'zod'
import { date } from '../../../city/city.ts'
import { clockKind } from '../../../law/limit.ts'
import { writtenText } from '../../../schema/text.ts'
import { acts, command } from '../../words/asking.ts'
import { order } from '../../words/fields.ts'
import { extensionKinds } from './words.ts'

/** Counted from the original last day in all, never from an earlier extension. */
const months = z.int().min(1).max(12).optional().describe('months in all beyond the original last day')
const until = date.optional().describe('or the last day itself; one that is not worked rolls to the next')

/** 申请延期 — before the limit, with reasons, by the unit that holds the order (art. 19(4)). */
export const requestExtension = command(['申请延期', 'request an extension'], acts('order'), () =>
  z.strictObject({
    ...order,
    clock: clockKind.optional().describe('the completing limit of the order when absent; no other can be extended'),
    kind: z.enum(extensionKinds).default('general').describe('一般性申请, or one that is not'),
    months,
    until,
    reasons: writtenText.describe('特殊情况与理由'),
  }),
)

/** 审批延期 — granted, also for less than asked, or refused, with reasons (art. 19(4)). */
export const decideExtension = command(['审批延期', 'decide on an extension'], acts('extension'), () =>
  z.strictObject({
    extension: z.int().describe('number of the application, 1 for the first of its matter'),
    decision: z.enum(['grant', 'refuse']),
    months,
    until,
    reasons: writtenText,
  }),
)

/** 每周报告进展 — fulfils the report due this week (art. 19(4)). */
export const reportProgress = command(['报告进展', 'report progress'], acts('order'), () =>
  z.strictObject({ ...order, text: writtenText }),
)

export const extendingCommands = {
  requestExtension,
  decideExtension,
  reportProgress,
}
