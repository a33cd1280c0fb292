/** 路由 — the calls about appeals by name, as types for those who answer them. */
import type { claimsRoutes } from './claims.ts'
import type { deliveriesRoutes } from './deliveries.ts'
import type { dispatchRoutes } from './dispatch.ts'
import type { draftsRoutes } from './drafts.ts'
import type { enterpriseRoutes } from './enterprise.ts'
import type { followUpRoutes } from './follow-up.ts'
import type { handingOverRoutes } from './handing-over.ts'
import type { handlingRoutes } from './handling.ts'
import type { intakeRoutes } from './intake.ts'
import type { lettersRoutes } from './letters.ts'
import type { linksRoutes } from './links.ts'
import type { listsRoutes } from './lists.ts'
import type { lookupsRoutes } from './lookups.ts'
import type { mergingRoutes } from './merging.ts'
import type { messageAnswersRoutes } from './message-answers.ts'
import type { missedCallsRoutes } from './missed-calls.ts'
import type { notingRoutes } from './noting.ts'
import type { passingDownRoutes } from './passing-down.ts'
import type { phoneCallsRoutes } from './phone-calls.ts'
import type { replyChecksRoutes } from './reply-checks.ts'
import type { returnsRoutes } from './returns.ts'
import type { reviewingRoutes } from './reviewing.ts'
import type { staffFiguresRoutes } from './staff-figures.ts'
import type { fillingRoutes } from './standard-replies.ts'
import type { suggestingRoutes } from './suggesting.ts'
import type { supervisionRoutes } from './supervision.ts'

export type Routes = typeof claimsRoutes &
  typeof deliveriesRoutes &
  typeof dispatchRoutes &
  typeof draftsRoutes &
  typeof enterpriseRoutes &
  typeof followUpRoutes &
  typeof handingOverRoutes &
  typeof handlingRoutes &
  typeof intakeRoutes &
  typeof lettersRoutes &
  typeof linksRoutes &
  typeof listsRoutes &
  typeof lookupsRoutes &
  typeof messageAnswersRoutes &
  typeof mergingRoutes &
  typeof missedCallsRoutes &
  typeof notingRoutes &
  typeof passingDownRoutes &
  typeof phoneCallsRoutes &
  typeof replyChecksRoutes &
  typeof returnsRoutes &
  typeof reviewingRoutes &
  typeof fillingRoutes &
  typeof staffFiguresRoutes &
  typeof suggestingRoutes &
  typeof supervisionRoutes
