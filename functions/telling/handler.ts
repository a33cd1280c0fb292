/** 告知 — notices to appellants: read, listed, told by telephone, posted as letters. */

import { composeTelling } from '../../shared/api/compose-telling.ts'
import { httpFunction } from '../../shared/api/http-function.ts'
import * as calls from '../../shared/telling/calls/notices.ts'
import { tellingRoutes } from '../../shared/telling/routes.ts'

export const handler = httpFunction(
  tellingRoutes,
  {
    listTicketNotices: calls.listTicketNotices,
    recordTelling: calls.recordTelling,
    recordPosting: calls.recordPosting,
    recordFailure: calls.recordFailure,
    printNotice: calls.printNotice,
    listNotices: calls.listNotices,
  },
  composeTelling(),
)
