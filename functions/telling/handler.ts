/** 告知 — notices to appellants: read, listed, told by telephone, posted as letters; what gateways push. */

import { composeTelling } from '../../shared/api/compose-telling.ts'
import { httpFunction } from '../../shared/api/http-function.ts'
import * as calls from '../../shared/telling/calls/notices.ts'
import { takeReceipts } from '../../shared/telling/calls/receiving.ts'
import { tellAgain } from '../../shared/telling/calls/telling-again.ts'
import { pushedRoutes } from '../../shared/telling/message-routes.ts'
import { tellingRoutes } from '../../shared/telling/routes.ts'

/** What people answer is taken by the function of intake, which finds whose number it is. */
const { takeAnswers: _, ...receipts } = pushedRoutes

export const handler = httpFunction(
  { ...tellingRoutes, ...receipts },
  {
    listTicketNotices: calls.listTicketNotices,
    recordTelling: calls.recordTelling,
    tellAgain,
    recordPosting: calls.recordPosting,
    recordFailure: calls.recordFailure,
    printNotice: calls.printNotice,
    listNotices: calls.listNotices,
    takeReceipts,
  },
  composeTelling(),
)
