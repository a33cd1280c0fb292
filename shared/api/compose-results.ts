/** 组装 — where results, points given, appeals and ladders are kept, and what wakes the work. */
import { S3Client } from '@aws-sdk/client-s3'
import { dynamoAppeals } from '../evaluation/appeals/storage/appeals.ts'
import { dynamoGivenPoints } from '../evaluation/given/storage/given.ts'
import { dynamoLadders } from '../evaluation/ladder/storage/ladders.ts'
import { dynamoReports } from '../evaluation/reports/storage/reports.ts'
import { dynamoResults, dynamoSlices } from '../evaluation/results/storage/results.ts'
import type { platform } from '../run/platform.ts'
import { objectsSdk } from '../run/sdk.ts'
import { s3Sealed } from '../storage/sealed.ts'
import { sqsEvaluating } from '../storage/sqs.ts'

export function composeResults({ dynamo, sqs, settings }: ReturnType<typeof platform>) {
  const { tickets } = settings.tables
  const appeals = dynamoAppeals(dynamo, tickets)
  const evaluating = sqsEvaluating(sqs, settings.queues.evaluating)
  return {
    results: dynamoResults(dynamo, tickets),
    slices: dynamoSlices(dynamo, tickets),
    appeals,
    appealsOf: appeals,
    sealed: s3Sealed(new S3Client(objectsSdk), settings.sealed, 'results'),
    resultQueue: evaluating,
    givenPoints: dynamoGivenPoints(dynamo, tickets),
    reports: dynamoReports(dynamo, tickets),
    ladders: dynamoLadders(dynamo, tickets),
    ladderQueue: evaluating,
  }
}
