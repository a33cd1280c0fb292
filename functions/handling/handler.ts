/** 办理 — what departments do with orders, and the platform's check, closing and callback. */

import { httpFunction } from '../../shared/api/http-function.ts'
import { reply } from '../../shared/appeals/calls/answering.ts'
import { listAssistance, readAssistance, reportAssistance } from '../../shared/appeals/calls/assisting.ts'
import { carriedOut } from '../../shared/appeals/calls/carrying-out.ts'
import { claim, endShift, listClaims } from '../../shared/appeals/calls/claims.ts'
import { listMergedAppeals } from '../../shared/appeals/calls/merging.ts'
import { listRows, listUnsettled, readUnitDigest, readWorkOrder } from '../../shared/appeals/calls/reading.ts'
import { listLinkedTickets } from '../../shared/appeals/calls/repeats.ts'
import { checkReplyDraft, listReplyFindings, readReplyFindings } from '../../shared/appeals/calls/reply-checks.ts'
import { listStaffActs, readStaffFigures } from '../../shared/appeals/calls/staff-figures.ts'
import { countWorkOrders, listWorkOrders, readWorkOrders } from '../../shared/appeals/calls/work-orders.ts'
import { composeAppeals } from '../../shared/appeals/compose.ts'
import { reclassifiedList } from '../../shared/appeals/matters/classifying/listed.ts'
import { enterpriseLists } from '../../shared/appeals/matters/enterprise/listed.ts'
import { negativeLists } from '../../shared/appeals/matters/negative/listed.ts'
import { claimsRoutes } from '../../shared/appeals/routes/claims.ts'
import { enterpriseRoutes } from '../../shared/appeals/routes/enterprise.ts'
import { handlingRoutes } from '../../shared/appeals/routes/handling.ts'
import { mergingRoutes } from '../../shared/appeals/routes/merging.ts'
import { passingDownRoutes } from '../../shared/appeals/routes/passing-down.ts'
import { replyChecksRoutes } from '../../shared/appeals/routes/reply-checks.ts'
import { staffFiguresRoutes } from '../../shared/appeals/routes/staff-figures.ts'

const routes = {
  ...handlingRoutes,
  ...replyChecksRoutes,
  ...enterpriseRoutes,
  ...passingDownRoutes,
  ...claimsRoutes,
  ...staffFiguresRoutes,
  listMergedAppeals: mergingRoutes.listMergedAppeals,
}

export const handler = httpFunction(
  routes,
  {
    ...carriedOut(routes),
    reply,
    listMergedAppeals,
    listLinkedTickets,
    listWorkOrders,
    countWorkOrders,
    readWorkOrders,
    readDigest: readUnitDigest,
    readWorkOrder,
    checkReplyDraft,
    readReplyFindings,
    listReplyFindings,
    listUnsettled,
    listNegatives: (call, deps) => listRows(negativeLists[call.query.list], call, deps),
    listEnterpriseMatters: (call, deps) => listRows(enterpriseLists[call.query.list], call, deps),
    listReclassifications: (call, deps) => listRows(reclassifiedList, call, deps, 'newest'),
    reportAssistance,
    readAssistance,
    listAssistance,
    claim,
    listClaims,
    endShift,
    readStaffFigures,
    listStaffActs,
  },
  composeAppeals(),
)
