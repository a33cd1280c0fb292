/** 回访、评价与责任 — what the authorities make of ratings, findings, misuse, misconduct and clues. */

import { httpFunction } from '../../shared/api/http-function.ts'
import { carriedOut } from '../../shared/appeals/calls/carrying-out.ts'
import { readAuthorityList, readCallbackReport } from '../../shared/appeals/calls/following-up.ts'
import {
  drawInspection,
  listInspections,
  readInspection,
  recordInspection,
} from '../../shared/appeals/calls/inspecting.ts'
import { composeAppeals } from '../../shared/appeals/compose.ts'
import { followUpRoutes } from '../../shared/appeals/routes/follow-up.ts'

export const handler = httpFunction(
  followUpRoutes,
  {
    ...carriedOut(followUpRoutes),
    recordInspection,
    readAuthorityList,
    readCallbackReport,
    drawInspection,
    listInspections,
    readInspection,
  },
  composeAppeals(),
)
