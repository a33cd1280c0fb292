/** 载入样例 — puts a base of articles into a fresh city, as published, with its index. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { system } from '../../access/actor.ts'
import type { Law } from '../../city/law.ts'
import type { Attempt, Clock } from '../../record/clock.ts'
import { born } from '../../record/execute.ts'
import { isRefusal } from '../../record/refusal.ts'
import { writeAll } from '../../storage/dynamo-batches.ts'
import type { Article } from '../article.ts'
import { buildIndex } from '../publishing/build.ts'
import { articleKind } from '../versions/kind.ts'
import { articleItem, dynamoArticles } from './articles.ts'
import { dynamoIndex } from './index-items.ts'

interface Loading {
  tables: { tickets: string; registry: string }
  place: Pick<Law, 'registry' | 'rules'>
  clock: Clock
  attempt: Attempt
}

/** Of each article its newest version. Nothing is done where an index stands: the base was loaded before. */
export async function loadArticles(
  client: DynamoDBClient,
  base: readonly Article[],
  { tables, place, ...deps }: Loading,
): Promise<void> {
  const index = dynamoIndex(client, tables.registry)
  if ((await index.standing()).manifest) return
  const actor = system('load')
  const items = base.flatMap(({ id, versions }) => {
    const newest = versions.at(-1)
    if (!newest) return []
    const { version: _, ...content } = newest
    const kind = articleKind(id, place)
    const asked = { id, command: { type: 'loadArticle', content } as const, actor }
    const done = born(kind, asked, deps)
    if (isRefusal(done)) throw new Error(`the article ${id} was refused: ${done.refused}`)
    return [articleItem(id, done.decision, kind.rows(done.state, done.decision, done.decision.at))]
  })
  await writeAll(client, tables.tickets, items)
  await buildIndex({ articles: dynamoArticles(client, tables.tickets), index, clock: deps.clock })
}
