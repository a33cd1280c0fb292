/** 组装 — what calls about knowledge are given. */
import { composeCity } from '../city/compose.ts'
import { errorFields, log } from '../run/log.ts'
import { platform } from '../run/platform.ts'
import { loadedIndex } from './publishing/loaded.ts'
import { dynamoArticleReports } from './storage/article-reports.ts'
import { dynamoArticles } from './storage/articles.ts'
import { dynamoIndex } from './storage/index-items.ts'
import { dynamoQuestions } from './storage/questions.ts'
import { dynamoUses } from './storage/uses.ts'
import { rememberedUsage } from './uses/usage.ts'

export function composeKnowledge(on = platform()) {
  const city = composeCity(on)
  const { tickets, registry } = city.settings.tables
  const articles = dynamoArticles(city.dynamo, tickets)
  const index = dynamoIndex(city.dynamo, registry)
  const reports = dynamoArticleReports(city.dynamo, tickets)
  const failed = (what: string, error: unknown) =>
    log('error', { message: 'not read, or not kept', what, ...errorFields(error) })
  const usageOf = rememberedUsage(dynamoUses(city.dynamo, registry), city.clock)
  const questions = dynamoQuestions(city.dynamo, registry)
  return {
    ...city,
    articles,
    reports,
    usageOf,
    questions,
    failed,
    searcher: loadedIndex({ articles, index, clock: city.clock, failed }),
  }
}
