/** 典型案例的存放 — an item each: its log, its texts, its row, and what anyone may read. */
import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import type { SaltedText } from '../../record/records.ts'
import { readKept } from '../../schema/kept.ts'
import { lazily } from '../../schema/lazily.ts'
import { type Attributes, dynamoRecords, type Partition } from '../../storage/dynamo-records.ts'
import { itemAt } from '../../storage/item-at.ts'
import { rowsUnder } from '../../storage/rows-under.ts'
import { casesPartition, caseTicketsPartition } from '../../storage/tables.ts'
import { type Case, type CaseEntry, caseEntry, caseTexts } from '../cases/case.ts'
import type { CaseRecords, Cases, OpenCase, OpenCases } from '../cases/ports.ts'

export const caseLogs: Partition = { partition: casesPartition, kind: 'case' }

const texts = lazily(() => z.record(z.string(), z.strictObject({ salt: z.string(), text: z.string() })))

export function dynamoCases(client: DynamoDBClient, TableName: string): Cases {
  const all = () => rowsUnder<Case>(client, TableName, { pk: casesPartition, what: 'case' })
  return {
    all,
    one: async (id) => (await all()).find((one) => one.case === id),
    opened: () => opened(client, TableName),
    async note(ticket) {
      await client.send(new PutItemCommand({ TableName, Item: noteOf(ticket) }))
    },
    isNoted: async (ticket) => (await itemAt(client, TableName, noteOf(ticket), true)) !== undefined,
  }
}

const noteOf = (ticket: string) => ({ pk: { S: caseTicketsPartition }, sk: { S: ticket } })

/** Its texts lie in its item and not in its log: a decision that ends them writes the item without them. */
function opened(client: DynamoDBClient, TableName: string): CaseRecords {
  const kept = new Map<string, SaltedText>()
  const records = dynamoRecords<CaseEntry, Case>(client, TableName, {
    entry: caseEntry,
    keyOf: (id) => ({ pk: { S: casesPartition }, sk: { S: id } }),
    attributesOf: (one) => ({
      row: { S: JSON.stringify(one) },
      ...(one.textsEndedAt === undefined ? { texts: { S: JSON.stringify(Object.fromEntries(kept)) } } : {}),
      ...openRow(one),
    }),
    seen(item) {
      kept.clear()
      const stored = item.texts?.S && readKept(texts, item.texts.S, `the texts of the case ${item.sk?.S}`)
      for (const [hmac, text] of Object.entries(stored || {})) kept.set(hmac, text)
    },
  })
  return {
    records: {
      ...records,
      async read(id) {
        const standing = await records.read(id)
        return standing && { ...standing, log: caseTexts.inFull(standing.kept, kept) }
      },
    },
    texts: {
      async put(_, put) {
        for (const [hmac, text] of put) kept.set(hmac, text)
      },
    },
  }
}

function openRow(one: Case): Attributes {
  if (one.state !== 'published' || !one.published) return {}
  const { title, summary, category, area, month, published } = one
  const row: OpenCase = {
    ...{ case: one.case, title, summary, category, publishedAt: published.at },
    ...(published.isPlaced ? { area, month } : { month: month.slice(0, 4) }),
  }
  return { open: { S: JSON.stringify(row) } }
}

/** Of each item what is open alone: whoever asks for anyone reads no ticket's number. */
export const dynamoOpenCases = (client: DynamoDBClient, TableName: string): OpenCases => ({
  all: () => rowsUnder<OpenCase>(client, TableName, { pk: casesPartition, what: 'open case', attribute: 'open' }),
})
