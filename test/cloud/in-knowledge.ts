/** 知识 — an article proposed, published, listed and read, for the scenario of every grant. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { mostChanges } from '../../shared/knowledge/publishing/follow.ts'
import { writeAll } from '../../shared/storage/dynamo-batches.ts'
import { published } from '../stack/articles.ts'
import type { City } from '../stack/city.ts'
import { asAdministrator } from './what-broke.ts'

export async function inKnowledge(city: City): Promise<void> {
  const { article } = await published(city)
  for (const query of ['', '?unit=heping-housing', '?state=proposed'])
    await city.operator.get(`/v1/kept-articles${query}`)
  await city.operator.get(`/v1/articles/${article}`)
  await city.settled()
  await city.nobody.get('/v1/public-articles?q=电梯')
  await city.operator.get('/v1/articles?q=电梯')
  await reported(city, article)
  await manyChanged(city)
}

/** An error that a citizen reports, and its unit refuses: its record and texts are written and read. */
async function reported(city: City, article: string): Promise<void> {
  const { body } = await city.nobody.post(`/v1/public-articles/${article}/reports`, { version: 1, wrong: '电话有误' })
  await city.operator.get('/v1/article-reports')
  await city.unit('heping-housing').post(`/v1/article-reports/${body.task}/refusal`, { reasons: '电话无误' })
}

/** So many that the index is built anew, twice: the second build finds chunks that nobody needs. */
async function manyChanged(city: City): Promise<void> {
  const { host } = city.city()
  const tables = new DynamoDBClient(asAdministrator(host.endpoint))
  const TableName = String(host.outputs.registryTable)
  const changes = Array.from({ length: mostChanges }, (_, at) => ({
    ...{ pk: { S: 'knowledge-changes' }, sk: { S: `gone-${at}` } },
    revision: { N: '1' },
  }))
  const chunk = { pk: { S: 'knowledge-chunks#0' }, sk: { S: 'old#0000' }, chunk: { B: new Uint8Array(1) } }
  await writeAll(tables, TableName, [...changes, chunk])
  await published(city, { title: '电梯多久检一次？' })
  await city.settled()
  tables.destroy()
}
