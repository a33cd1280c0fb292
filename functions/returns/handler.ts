/** 退件 — a unit asks to give an order back; the authority decides. */

import { httpFunction } from '../../shared/api/http-function.ts'
import { carriedOut } from '../../shared/appeals/calls/carrying-out.ts'
import { listRulings } from '../../shared/appeals/calls/rulings.ts'
import { composeAppeals } from '../../shared/appeals/compose.ts'
import { returnsRoutes } from '../../shared/appeals/routes/returns.ts'

export const handler = httpFunction(
  returnsRoutes,
  {
    ...carriedOut(returnsRoutes),
    listRulings,
  },
  composeAppeals(),
)
