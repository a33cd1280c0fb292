/** 样例知识库 — invented answers on real matters of a city; all figures are noughts. */
import type { Article } from '../../../../shared/knowledge/article.ts'
import { business } from './business.ts'
import { cityOrder } from './city-order.ts'
import { civilAffairs } from './civil-affairs.ts'
import { culture } from './culture.ts'
import { education } from './education.ts'
import { environment } from './environment.ts'
import { government } from './government.ts'
import { health } from './health.ts'
import { housing } from './housing.ts'
import { insurance } from './insurance.ts'
import { labour } from './labour.ts'
import { market } from './market.ts'
import { publicSecurity } from './public-security.ts'
import { roads } from './roads.ts'
import { rural } from './rural.ts'
import { safety } from './safety.ts'
import { tax } from './tax.ts'
import type { Entry, Topic } from './topic.ts'
import { traffic } from './traffic.ts'
import { transport } from './transport.ts'
import { utilities } from './utilities.ts'

const topics = [
  ...[utilities, housing, cityOrder, roads, transport, traffic, labour, insurance, education, market],
  ...[environment, publicSecurity, health, civilAffairs, rural, safety, tax, culture, business, government],
].flat()

const articleOf = (topic: Topic, id: string, [title, questions, answer]: Entry): Article => ({
  id,
  versions: [
    {
      version: 1,
      title,
      questions: questions.split('；'),
      answer,
      notes: [],
      owner: topic.owner,
      source: { title: `${topic.source}（样例）`, number: '样例〔2026〕第000号' },
      validFrom: '2026-01-01',
      reviewDue: '2026-12-31',
      areas: [...(topic.areas ?? ['210100'])],
      categories: [topic.category],
      related: Object.keys(topic.articles).filter((other) => other !== id),
    },
  ],
})

export const sampleArticles: readonly Article[] = topics.flatMap((topic) =>
  Object.entries(topic.articles).map(([id, entry]) => articleOf(topic, id, entry)),
)
