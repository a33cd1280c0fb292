/** 公开 — what anyone may read without a key: figures, results, who answers for what. */
import { httpFunction } from '../../shared/api/http-function.ts'
import { personalIn } from '../../shared/api/personal-in.ts'
import { listOpenCases } from '../../shared/published/cases/calls.ts'
import { openCasesRoutes } from '../../shared/published/cases/routes.ts'
import { composePublished } from '../../shared/published/compose.ts'
import { listOpenCatalogue, listOpenResponsibilities, listOpenUnits } from '../../shared/published/directory/calls.ts'
import { directoryRoutes } from '../../shared/published/directory/routes.ts'
import {
  answerInquiry,
  listInquiries,
  listKeptInquiries,
  publishInquiry,
  receiveInquiry,
  withholdInquiry,
} from '../../shared/published/inquiries/calls.ts'
import { inquiriesRoutes } from '../../shared/published/inquiries/routes.ts'
import {
  listReleaseCounts,
  listReleaseRates,
  listReleases,
  readRelease,
  readReleaseMap,
  restateMonth,
} from '../../shared/published/months/calls.ts'
import { monthsRoutes } from '../../shared/published/months/routes.ts'
import {
  listOpenResultFigures,
  listOpenResults,
  listOpenStandings,
  readOpenResult,
} from '../../shared/published/results/calls.ts'
import { openResultsRoutes } from '../../shared/published/results/routes.ts'

export const handler = httpFunction(
  { ...monthsRoutes, ...openResultsRoutes, ...directoryRoutes, ...inquiriesRoutes, ...openCasesRoutes },
  {
    ...{ listReleases, readRelease, listReleaseCounts, listReleaseRates, readReleaseMap, restateMonth },
    ...{ listOpenUnits, listOpenCatalogue, listOpenResponsibilities },
    ...{ receiveInquiry, answerInquiry, publishInquiry, withholdInquiry, listKeptInquiries, listInquiries },
    listOpenCases,
    ...{ listOpenResults, readOpenResult, listOpenResultFigures, listOpenStandings },
  },
  { ...composePublished(), personalIn },
)
