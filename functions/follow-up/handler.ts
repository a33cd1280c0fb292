/** 回访、评价与责任 — what the authorities make of ratings, findings, misuse, misconduct and clues. */

import { httpFunction } from '../../shared/api/http-function.ts'
import { carriedOut } from '../../shared/appeals/calls/carrying-out.ts'
import { readClue } from '../../shared/appeals/calls/clues.ts'
import { readAuthorityList, readCallbackReport } from '../../shared/appeals/calls/following-up.ts'
import {
  drawInspection,
  listInspections,
  publishInspectionResults,
  readInspection,
  recordInspection,
} from '../../shared/appeals/calls/inspecting.ts'
import { composeAppeals } from '../../shared/appeals/compose.ts'
import { followUpRoutes } from '../../shared/appeals/routes/follow-up.ts'
import * as cases from '../../shared/published/cases/calls.ts'
import { casesRoutes } from '../../shared/published/cases/routes.ts'
import { dynamoCases } from '../../shared/published/storage/cases.ts'

const appeals = composeAppeals()

export const handler = httpFunction(
  { ...followUpRoutes, ...casesRoutes },
  {
    ...carriedOut(followUpRoutes),
    recordInspection,
    readClue,
    readAuthorityList,
    readCallbackReport,
    drawInspection,
    listInspections,
    publishInspectionResults,
    readInspection,
    proposeCase: cases.proposeCase,
    listCases: cases.listCases,
    readCase: cases.readCase,
    reviseCase: cases.reviseCase,
    decideCaseMarks: cases.decideCaseMarks,
    publishCase: cases.publishCase,
    withholdCase: cases.withholdCase,
    takeDownCase: cases.takeDownCase,
  },
  { ...appeals, cases: dynamoCases(appeals.dynamo, appeals.settings.tables.registry) },
)
