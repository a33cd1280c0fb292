/** 别处的表 — tables that another engine holds, asked over HTTP at its address. */
import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import type { Answer } from '../host/endpoints.ts'
import type { TableDefinition } from './definition.ts'
import type { Tables } from './tables.ts'

// What an engine takes whose callers sign with whatever they like.
const signed =
  'AWS4-HMAC-SHA256 Credential=test/20260101/cn-north-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0'

type Rename = (table: string) => string

/** Makes the tables anew, under names of their own: what was there before, or is there beside them, is not seen. */
export async function startElsewhere(url: string, definitions: readonly TableDefinition[]): Promise<Tables> {
  const prefix = `${randomUUID()}-`
  const there: Rename = (table) => prefix + table
  const here: Rename = (table) => table.replace(prefix, '')
  const names = definitions.map(({ TableName }) => TableName)
  let last: Promise<unknown> = Promise.resolve()

  /** One by one: moto answers in threads without a lock, and asked twice at once lets both conditions on an item pass. */
  async function handle(operation: string, input: Record<string, unknown>): Promise<Answer> {
    // Those of others who ask there too are not listed.
    if (operation === 'ListTables') return { status: 200, body: { TableNames: names.sort() } }
    const answer = last.then(() => posted(url, operation, JSON.stringify(renamed(input, there))))
    last = answer.catch(() => {})
    const { status, body } = await answer
    return { status, body: renamed(body, here) }
  }

  for (const { TableArn: _, timeToLive: __, GlobalSecondaryIndexes = [], ...table } of definitions) {
    const indexes = GlobalSecondaryIndexes.length > 0 ? { GlobalSecondaryIndexes } : {}
    const { status, body } = await handle('CreateTable', { ...table, ...indexes, BillingMode: 'PAY_PER_REQUEST' })
    if (status !== 200) throw new Error(`${url} did not make ${table.TableName}: ${JSON.stringify(body)}`)
  }
  // Nothing expires: there it would by the machine's clock, and the city's may be ahead.
  return { handle, expire: async () => 0 }
}

/** Wherever a request or an answer names tables. */
function renamed(said: object, rename: Rename): Record<string, unknown> {
  const named = Object.entries(said).map(([field, value]): [string, unknown] => {
    if (field === 'TableName') return [field, rename(value)]
    if (field === 'RequestItems' || field === 'UnprocessedItems')
      return [field, Object.fromEntries(Object.entries(value).map(([table, all]) => [rename(table), all]))]
    if (field === 'ConsumedCapacity')
      return [field, Array.isArray(value) ? value.map((one) => renamed(one, rename)) : renamed(value, rename)]
    return [field, value]
  })
  return Object.fromEntries(named)
}

/** On a connection of its own: on one that is kept, each of moto's answers waits 40 ms for an acknowledgement. */
function posted(url: string, operation: string, body: string): Promise<{ status: number; body: object }> {
  const headers = {
    ...{ 'x-amz-target': `DynamoDB_20120810.${operation}`, 'content-type': 'application/x-amz-json-1.0' },
    ...{ authorization: signed, 'content-length': Buffer.byteLength(body) },
  }
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', headers, agent: false }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        const isJson = text.startsWith('{')
        resolve({
          status: answer.statusCode ?? 0,
          body: isJson ? JSON.parse(text) : { __type: 'no JSON', message: text },
        })
      })
      answer.on('error', reject)
    })
    asked.on('error', reject)
    asked.end(body)
  })
}
