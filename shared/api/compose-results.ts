/** 组装 — where results and appeals against them are kept, and what wakes the work. */
import { S3Client } from '@aws-sdk/client-s3'
import { dynamoAppeals } from '../evaluation/appeals/storage/appeals.ts'
import { dynamoResults, dynamoSlices } from '../evaluation/results/storage/results.ts'
import { s3Sealed } from '../evaluation/results/storage/sealed.ts'
import type { platform } from '../run/platform.ts'
import { objectsSdk } from '../run/sdk.ts'
import { sqsResults } from '../storage/sqs.ts'

export function composeResults({ dynamo, sqs, settings }: ReturnType<typeof platform>) {
  const { tickets } = settings.tables
  const appeals = dynamoAppeals(dynamo, tickets)
  return {
    results: dynamoResults(dynamo, tickets),
    slices: dynamoSlices(dynamo, tickets),
    appeals,
    appealsOf: appeals,
    sealed: s3Sealed(new S3Client(objectsSdk), settings.sealed),
    resultQueue: sqsResults(sqs, settings.queues.evaluating),
  }
}
