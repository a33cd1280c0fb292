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
import { knowledgeRoutes } from '../../shared/knowledge/routes.ts'
import { searchArticles, searchPublicArticles } from '../../shared/knowledge/searching.ts'

export const handler = httpFunction(
  knowledgeRoutes,
  {
    ...{ proposeArticle, publishArticle, rejectArticle, withdrawArticle },
    ...{ listKeptArticles, listArticleVersions, readArticle, compareVersions },
    ...{ searchArticles, searchPublicArticles, readPublicArticle },
  },
  composeKnowledge(),
)
