/** 组装 — where batches, their parts and rows are kept, and what wakes the work. */
import type { platform } from '../run/platform.ts'
import { sqsBatches } from '../storage/sqs.ts'
import { dynamoBatches, dynamoParts } from './storage/batches.ts'
import { dynamoBatchRows } from './storage/rows.ts'

export const composeBatches = ({ dynamo, sqs, settings }: ReturnType<typeof platform>) => ({
  batches: dynamoBatches(dynamo, settings.tables.tickets),
  parts: dynamoParts(dynamo, settings.tables.tickets),
  batchRows: dynamoBatchRows(dynamo, settings.tables.appellants),
  batchQueue: sqsBatches(sqs, settings.queues.batches),
})
