/** 组装 — where what is published lies, and what calls for it are given. */
import { S3Client } from '@aws-sdk/client-s3'
import { composeCity } from '../city/compose.ts'
import { platform } from '../run/platform.ts'
import { objectsSdk } from '../run/sdk.ts'
import { s3Sealed } from '../storage/sealed.ts'
import { sqsEvaluating } from '../storage/sqs.ts'
import { dynamoOpenCases } from './storage/cases.ts'
import { dynamoInquiries } from './storage/inquiries.ts'
import { dynamoOpenResults } from './storage/open-results.ts'
import { dynamoReleases } from './storage/releases.ts'

type On = ReturnType<typeof platform>

export const publishedOn = ({ dynamo, sqs, settings }: Pick<On, 'dynamo' | 'sqs' | 'settings'>) => ({
  releases: dynamoReleases(dynamo, settings.tables.registry),
  openResults: dynamoOpenResults(dynamo, settings.tables.registry),
  publishedSealed: s3Sealed(new S3Client(objectsSdk), settings.sealed, 'published'),
  monthQueue: sqsEvaluating(sqs, settings.queues.evaluating),
})

export function composePublished(on = platform()) {
  const { publishedSealed: sealed, ...published } = publishedOn(on)
  const inquiries = dynamoInquiries(on.dynamo, on.settings.tables.registry)
  const openCases = dynamoOpenCases(on.dynamo, on.settings.tables.registry)
  return { ...composeCity(on), ...published, sealed, inquiries, openCases }
}
