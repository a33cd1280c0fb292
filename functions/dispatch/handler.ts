/** 派单 — to lead and co-handlers, by the dispatch catalogue or by hand. */

import { httpFunction } from '../../shared/api/http-function.ts'
import { carriedOut } from '../../shared/appeals/calls/carrying-out.ts'
import { findInCatalogue } from '../../shared/appeals/calls/dispatch-desk.ts'
import { readSuggestion, readSuggestionReport, suggestDispatch } from '../../shared/appeals/calls/suggesting.ts'
import { composeAppeals } from '../../shared/appeals/compose.ts'
import { dispatchRoutes } from '../../shared/appeals/routes/dispatch.ts'
import { suggestingRoutes } from '../../shared/appeals/routes/suggesting.ts'

export const handler = httpFunction(
  { ...dispatchRoutes, ...suggestingRoutes },
  {
    ...carriedOut(dispatchRoutes),
    findInCatalogue,
    ...{ suggestDispatch, readSuggestion, readSuggestionReport },
  },
  composeAppeals(),
)
