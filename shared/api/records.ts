/** 全部记录 — every area's records that are no tickets, together: for exports and heads. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { inspectionsPartition } from '../appeals/storage/inspections.ts'
import { missedCallLogs } from '../appeals/storage/missed-calls.ts'
import { batchesPartition } from '../batches/storage/batches.ts'
import { cityPartitions } from '../city/records/partitions.ts'
import { commentRecord } from '../consultation/comments/kind.ts'
import { commentLogs } from '../consultation/storage/comments.ts'
import { draftLogs } from '../consultation/storage/drafts.ts'
import { appealLogs } from '../evaluation/appeals/storage/appeals.ts'
import { givenPartition } from '../evaluation/given/storage/given.ts'
import { ladderLogs } from '../evaluation/ladder/storage/ladders.ts'
import { reportsPartition } from '../evaluation/reports/storage/reports.ts'
import { baseOf } from '../evaluation/results/period.ts'
import { resultsPartition } from '../evaluation/results/storage/results.ts'
import { articleReportLogs } from '../knowledge/storage/article-reports.ts'
import { articleLogs } from '../knowledge/storage/articles.ts'
import { caseLogs } from '../published/storage/cases.ts'
import { inquiryLogs } from '../published/storage/inquiries.ts'
import type { Logged } from '../record/heads.ts'
import { agreementLogs } from '../sharing/storage/agreements.ts'
import { recordsIn } from '../storage/dynamo-records.ts'
import { noticeLogs } from '../telling/storage/notices.ts'

export async function* everyRecord(
  client: DynamoDBClient,
  tables: { registry: string; tickets: string },
): AsyncGenerator<Logged> {
  yield* recordsIn(
    [...cityPartitions, inspectionsPartition, agreementLogs, inquiryLogs, caseLogs],
    client,
    tables.registry,
  )
  yield* recordsIn([batchesPartition, articleLogs], client, tables.tickets)
  const drafts: string[] = []
  for await (const logged of recordsIn([draftLogs], client, tables.tickets)) {
    drafts.push(logged.record.slice(`${draftLogs.kind} `.length))
    yield logged
  }
  for await (const logged of commentLogs(drafts, client, tables.tickets)) {
    yield logged
    yield* noticeLogs(client, tables.tickets, logged.record.slice(commentRecord('').length))
  }
  const bases = new Set<string>()
  for await (const logged of recordsIn([resultsPartition], client, tables.tickets)) {
    bases.add(baseOf(logged.record.slice(`${resultsPartition.kind} `.length)))
    yield logged
  }
  yield* appealLogs(bases, client, tables.tickets)
  yield* recordsIn([givenPartition, reportsPartition], client, tables.tickets)
  yield* ladderLogs(client, tables.tickets)
  yield* articleReportLogs(client, tables.tickets)
  yield* missedCallLogs(client, tables.tickets)
}
