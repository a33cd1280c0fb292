/** 组装 — what calls about knowledge are given. */
import { composeCity } from '../city/compose.ts'
import { platform } from '../run/platform.ts'
import { dynamoArticles } from './storage/articles.ts'

export function composeKnowledge(on = platform()) {
  const city = composeCity(on)
  return { ...city, articles: dynamoArticles(city.dynamo, city.settings.tables.tickets) }
}
