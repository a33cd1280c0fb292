/** 路由表 — every call of the API, for gateway, OpenAPI document and typed client. */

import { claimsRoutes } from '../appeals/routes/claims.ts'
import { deliveriesRoutes } from '../appeals/routes/deliveries.ts'
import { dispatchRoutes } from '../appeals/routes/dispatch.ts'
import { draftsRoutes } from '../appeals/routes/drafts.ts'
import { enterpriseRoutes } from '../appeals/routes/enterprise.ts'
import { followUpRoutes } from '../appeals/routes/follow-up.ts'
import { handingOverRoutes } from '../appeals/routes/handing-over.ts'
import { handlingRoutes } from '../appeals/routes/handling.ts'
import { intakeRoutes } from '../appeals/routes/intake.ts'
import { lettersRoutes } from '../appeals/routes/letters.ts'
import { linksRoutes } from '../appeals/routes/links.ts'
import { listsRoutes } from '../appeals/routes/lists.ts'
import { lookupsRoutes } from '../appeals/routes/lookups.ts'
import { mergingRoutes } from '../appeals/routes/merging.ts'
import { messageAnswersRoutes } from '../appeals/routes/message-answers.ts'
import { missedCallsRoutes } from '../appeals/routes/missed-calls.ts'
import { notingRoutes } from '../appeals/routes/noting.ts'
import { passingDownRoutes } from '../appeals/routes/passing-down.ts'
import { phoneCallsRoutes } from '../appeals/routes/phone-calls.ts'
import { publishingRoutes } from '../appeals/routes/publishing.ts'
import { replyChecksRoutes } from '../appeals/routes/reply-checks.ts'
import { returnsRoutes } from '../appeals/routes/returns.ts'
import { reviewingRoutes } from '../appeals/routes/reviewing.ts'
import { staffFiguresRoutes } from '../appeals/routes/staff-figures.ts'
import { fillingRoutes } from '../appeals/routes/standard-replies.ts'
import { suggestingRoutes } from '../appeals/routes/suggesting.ts'
import { supervisionRoutes } from '../appeals/routes/supervision.ts'
import type { CommandName } from '../appeals/words/command.ts'
import { batchesRoutes } from '../batches/routes.ts'
import { catalogueRoutes } from '../city/routes/catalogue.ts'
import { gatewaysRoutes } from '../city/routes/gateways.ts'
import { registryRoutes } from '../city/routes/registry.ts'
import { retiringRoutes } from '../city/routes/retiring.ts'
import { signOnRoutes } from '../city/routes/sign-on.ts'
import { staffRoutes } from '../city/routes/staff.ts'
import { standardRepliesRoutes } from '../city/routes/standard-replies.ts'
import { commentRoutes } from '../consultation/comments/routes.ts'
import { draftRoutes } from '../consultation/drafts/routes.ts'
import { reportRoutes } from '../consultation/report/routes.ts'
import type { HttpFunction, Route } from '../door/route.ts'
import { evaluationAppealsRoutes } from '../evaluation/appeals/routes.ts'
import { givenRoutes } from '../evaluation/given/routes.ts'
import { laddersRoutes } from '../evaluation/ladder/routes.ts'
import { reportsRoutes } from '../evaluation/reports/routes.ts'
import { resultsRoutes } from '../evaluation/results/routes.ts'
import { evaluationRoutes } from '../evaluation/routes.ts'
import { filesRoutes } from '../files/routes.ts'
import { articleQuestionRoutes } from '../knowledge/questions/routes.ts'
import { articleReportRoutes } from '../knowledge/reports/routes.ts'
import { knowledgeRoutes } from '../knowledge/routes.ts'
import { articleRowRoutes } from '../knowledge/rows/routes.ts'
import { upkeepRoutes } from '../knowledge/upkeep/routes.ts'
import { casesRoutes, openCasesRoutes } from '../published/cases/routes.ts'
import { directoryRoutes } from '../published/directory/routes.ts'
import { inquiriesRoutes } from '../published/inquiries/routes.ts'
import { monthsRoutes } from '../published/months/routes.ts'
import { openResultsRoutes } from '../published/results/routes.ts'
import { agreementRoutes } from '../sharing/agreements/routes.ts'
import { open311Routes } from '../sharing/open311/routes.ts'
import { pushRoutes } from '../sharing/push/routes.ts'
import { sharingRoutes } from '../sharing/routes.ts'
import { messageRoutes } from '../telling/message-routes.ts'
import { tellingRoutes } from '../telling/routes.ts'
import { referenceRoutes } from './reference.ts'

export const routes = {
  ...intakeRoutes,
  ...reviewingRoutes,
  ...missedCallsRoutes,
  ...phoneCallsRoutes,
  ...draftsRoutes,
  ...linksRoutes,
  ...listsRoutes,
  ...lookupsRoutes,
  ...messageAnswersRoutes,
  ...notingRoutes,
  ...publishingRoutes,
  ...dispatchRoutes,
  ...suggestingRoutes,
  ...handingOverRoutes,
  ...handlingRoutes,
  ...replyChecksRoutes,
  ...enterpriseRoutes,
  ...passingDownRoutes,
  ...claimsRoutes,
  ...staffFiguresRoutes,
  ...returnsRoutes,
  ...supervisionRoutes,
  ...mergingRoutes,
  ...evaluationRoutes,
  ...resultsRoutes,
  ...evaluationAppealsRoutes,
  ...laddersRoutes,
  ...givenRoutes,
  ...reportsRoutes,
  ...followUpRoutes,
  ...tellingRoutes,
  ...filesRoutes,
  ...knowledgeRoutes,
  ...articleReportRoutes,
  ...articleQuestionRoutes,
  ...articleRowRoutes,
  ...upkeepRoutes,
  ...open311Routes,
  ...sharingRoutes,
  ...monthsRoutes,
  ...openResultsRoutes,
  ...directoryRoutes,
  ...inquiriesRoutes,
  ...casesRoutes,
  ...openCasesRoutes,
  ...agreementRoutes,
  ...draftRoutes,
  ...pushRoutes,
  ...commentRoutes,
  ...reportRoutes,
  ...registryRoutes,
  ...gatewaysRoutes,
  ...staffRoutes,
  ...signOnRoutes,
  ...standardRepliesRoutes,
  ...fillingRoutes,
  ...retiringRoutes,
  ...catalogueRoutes,
  ...deliveriesRoutes,
  ...lettersRoutes,
  ...messageRoutes,
  ...batchesRoutes,
  ...referenceRoutes,
}
export type Routes = typeof routes
export type RouteName = keyof Routes
export type RoutesOf<F extends HttpFunction> = {
  [N in RouteName as Routes[N]['function'] extends F ? N : never]: Routes[N]
}

export const allRoutes: readonly (Route & { name: RouteName })[] = Object.entries(routes).map(([name, definition]) => ({
  ...(definition as Route),
  name: name as RouteName,
}))

/** Commands by which of the routes they are given. */
type Routed = { [N in RouteName]: Routes[N] extends { command: infer C } ? C : never }[RouteName]
/** Commands that no route carries out by itself. Any other without a route does not compile. */
export const unrouted: { readonly [N in Exclude<CommandName, Routed>]: 'by the platform' | 'with mergeTickets' } = {
  recordReceipt: 'by the platform',
  followLead: 'by the platform',
  recordTold: 'by the platform',
  recordUntold: 'by the platform',
  noteLater: 'by the platform',
  noteSentAgain: 'by the platform',
  passLimits: 'by the platform',
  releaseLeft: 'by the platform',
  keepFile: 'by the platform',
  endRetention: 'by the platform',
  openMerging: 'with mergeTickets',
  merge: 'with mergeTickets',
}
