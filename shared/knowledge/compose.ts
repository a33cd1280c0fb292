/** 组装 — what calls about knowledge are given. */
import { composeCity } from '../city/compose.ts'
import { platform } from '../run/platform.ts'
import { loadedIndex } from './publishing/loaded.ts'
import { dynamoArticleReports } from './storage/article-reports.ts'
import { dynamoArticles } from './storage/articles.ts'
import { dynamoIndex } from './storage/index-items.ts'

export function composeKnowledge(on = platform()) {
  const city = composeCity(on)
  const { tickets, registry } = city.settings.tables
  const articles = dynamoArticles(city.dynamo, tickets)
  const index = dynamoIndex(city.dynamo, registry)
  const reports = dynamoArticleReports(city.dynamo, tickets)
  return { ...city, articles, reports, searcher: loadedIndex({ articles, index, clock: city.clock }) }
}
