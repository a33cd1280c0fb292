/** 派单 — commands: to lead and co-handlers, and its receipt (第十九条、第二十条、第二十二条). */

import * as z from 'zod'
import { areaCode } from '../../../city/city.ts'
import { instant } from '../../../law/civil-date.ts'
import { line, writtenText } from '../../../schema/text.ts'
import { acts, command, reads } from '../../words/asking.ts'
import { code, order } from '../../words/fields.ts'
import { receiptWays, suggested } from './words.ts'

/** 派单 — by the dispatch catalogue, or by hand with a reason (art. 19, 20, 22). */
export const dispatch = command(['派单', 'dispatch'], acts('ticket'), () =>
  z.strictObject({
    category: code.optional(),
    area: areaCode.optional(),
    lead: code.optional().describe('by hand: the lead unit (主办); needs a reason'),
    coHandlers: z.array(code).max(20).optional().describe('co-handlers (协办)'),
    matter: code.optional().describe('a matter of the responsibility list (确责清单) instead of the catalogue'),
    reason: line.optional().describe('why not by the catalogue'),
    note: writtenText.optional(),
    suggested: suggested()
      .optional()
      .describe(
        '派单时所示的建议，据此统计采纳 what was shown beside it: so it is counted how often suggestions are followed',
      ),
  }),
)

/** The platform's own commands, issued by its followers and its sweep. */
export const recordReceipt = command(['记录送达', 'record the receipt'], reads('ticket'), () =>
  z.strictObject({
    ...order,
    how: z.enum(receiptWays),
    at: instant,
  }),
)

/** 增加协办 — another department joins while the matter is handled (art. 22). */
export const addCoHandler = command(['增加协办', 'add a co-handler'], acts('ticket'), () =>
  z.strictObject({ unit: code, reason: line }),
)

/** 撤销协办 — a co-handler is no longer needed (art. 22). */
export const removeCoHandler = command(['撤销协办', 'remove a co-handler'], acts('order'), () =>
  z.strictObject({ ...order, reason: line }),
)

export const dispatchingCommands = {
  dispatch,
  addCoHandler,
  removeCoHandler,
  recordReceipt,
}
