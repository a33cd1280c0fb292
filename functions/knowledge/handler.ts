/** 知识 — articles that answer questions: proposed, published by a second person, found. */
import { httpFunction } from '../../shared/api/http-function.ts'
import { maskedQuestion } from '../../shared/api/masked-question.ts'
import { rowsOfCsv } from '../../shared/batches/reading/csv.ts'
import {
  listArticleVersions,
  listKeptArticles,
  proposeArticle,
  publishArticle,
  rejectArticle,
  withdrawArticle,
} from '../../shared/knowledge/calls.ts'
import { composeKnowledge } from '../../shared/knowledge/compose.ts'
import { compareVersions } from '../../shared/knowledge/differences.ts'
import {
  claimArticleQuestion,
  closeArticleQuestion,
  listArticleQuestions,
  releaseArticleQuestion,
} from '../../shared/knowledge/questions/calls.ts'
import { articleQuestionRoutes } from '../../shared/knowledge/questions/routes.ts'
import { readArticle, readPublicArticle } from '../../shared/knowledge/reading.ts'
import {
  answerArticleReport,
  listArticleReports,
  readArticleReport,
  refuseArticleReport,
  remindOfArticleReport,
  reportArticle,
  reportPublicArticle,
  reviewArticleReport,
} from '../../shared/knowledge/reports/calls.ts'
import { articleReportRoutes } from '../../shared/knowledge/reports/routes.ts'
import { knowledgeRoutes } from '../../shared/knowledge/routes.ts'
import { listArticleRows, sendArticleRows } from '../../shared/knowledge/rows/calls.ts'
import { articleRowRoutes } from '../../shared/knowledge/rows/routes.ts'
import { searchArticles, searchPublicArticles } from '../../shared/knowledge/searching.ts'
import { listContradictions, listStaleArticles, listUnusedArticles } from '../../shared/knowledge/upkeep/calls.ts'
import { upkeepRoutes } from '../../shared/knowledge/upkeep/routes.ts'

export const handler = httpFunction(
  { ...knowledgeRoutes, ...articleReportRoutes, ...articleRowRoutes, ...upkeepRoutes, ...articleQuestionRoutes },
  {
    ...{ proposeArticle, publishArticle, rejectArticle, withdrawArticle },
    ...{ listKeptArticles, listArticleVersions, readArticle, compareVersions },
    ...{ reportPublicArticle, reportArticle, listArticleReports, readArticleReport },
    ...{ listArticleRows, sendArticleRows, listStaleArticles, listUnusedArticles, listContradictions },
    ...{ answerArticleReport, refuseArticleReport, reviewArticleReport, remindOfArticleReport },
    ...{ searchArticles, searchPublicArticles, readPublicArticle },
    ...{ listArticleQuestions, claimArticleQuestion, releaseArticleQuestion, closeArticleQuestion },
  },
  // Spreadsheets are read, and questions masked, as those of appeals are.
  { ...composeKnowledge(), readRows: rowsOfCsv, masked: maskedQuestion },
)
