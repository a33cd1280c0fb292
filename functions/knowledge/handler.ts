/** 知识 — articles that answer questions: proposed, published by a second person, found. */
import { httpFunction } from '../../shared/api/http-function.ts'
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
import { searchArticles, searchPublicArticles } from '../../shared/knowledge/searching.ts'

export const handler = httpFunction(
  { ...knowledgeRoutes, ...articleReportRoutes },
  {
    ...{ proposeArticle, publishArticle, rejectArticle, withdrawArticle },
    ...{ listKeptArticles, listArticleVersions, readArticle, compareVersions },
    ...{ reportPublicArticle, reportArticle, listArticleReports, readArticleReport },
    ...{ answerArticleReport, refuseArticleReport, reviewArticleReport, remindOfArticleReport },
    ...{ searchArticles, searchPublicArticles, readPublicArticle },
  },
  composeKnowledge(),
)
