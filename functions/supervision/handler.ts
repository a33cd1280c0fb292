/** 督办、延期 — what the authority asks of units that handle, and what they ask of it. */

import { httpFunction } from '../../shared/api/http-function.ts'
import { carriedOut } from '../../shared/appeals/calls/carrying-out.ts'
import { listExtensionRequests, listSupervisions, requestExtension } from '../../shared/appeals/calls/supervising.ts'
import { composeAppeals } from '../../shared/appeals/compose.ts'
import { supervisionRoutes } from '../../shared/appeals/routes/supervision.ts'

export const handler = httpFunction(
  supervisionRoutes,
  {
    ...carriedOut(supervisionRoutes),
    listExtensionRequests,
    listSupervisions,
    requestExtension,
  },
  composeAppeals(),
)
