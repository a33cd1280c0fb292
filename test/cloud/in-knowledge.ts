/** 知识 — an article proposed, published, listed and read, for the scenario of every grant. */
import { published } from '../stack/articles.ts'
import type { City } from '../stack/city.ts'

export async function inKnowledge(city: City): Promise<void> {
  const { article } = await published(city)
  for (const query of ['', '?unit=heping-housing', '?state=proposed'])
    await city.operator.get(`/v1/kept-articles${query}`)
  await city.operator.get(`/v1/articles/${article}`)
  await city.settled()
}
