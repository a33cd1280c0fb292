/** 告知 — notices to appellants: read, listed, told by telephone, posted as letters; what gateways push. */

import { composeTelling } from '../../shared/api/compose-telling.ts'
import { httpFunction } from '../../shared/api/http-function.ts'
import * as calls from '../../shared/telling/calls/notices.ts'
import { takeAnswers, takeReceipts } from '../../shared/telling/calls/receiving.ts'
import { pushedRoutes } from '../../shared/telling/message-routes.ts'
import { tellingRoutes } from '../../shared/telling/routes.ts'

export const handler = httpFunction(
  { ...tellingRoutes, ...pushedRoutes },
  {
    listTicketNotices: calls.listTicketNotices,
    recordTelling: calls.recordTelling,
    recordPosting: calls.recordPosting,
    recordFailure: calls.recordFailure,
    printNotice: calls.printNotice,
    listNotices: calls.listNotices,
    takeReceipts,
    takeAnswers,
  },
  composeTelling(),
)
