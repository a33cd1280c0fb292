/** The conditions of S3 on MiniStack, with what it is known to answer otherwise. */
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { describe } from 'vitest'
import { region } from '../../rehearsal/ministack.ts'
import { overObjects } from './conditions.ts'

/** Also in test/rehearsal/DIFFERENCES.md. */
const differing = {
  'refuses a policy that was widened': 'taken as it comes: signatures of forms are not compared',
  'refuses a signature by another secret': 'taken: signatures of forms are not compared',
  'is needed': 'without a signature everything is read, whatever the bucket says',
}

describe('MiniStack', () => {
  overObjects(async () => {
    const client = (secretAccessKey: string) =>
      new S3Client({
        region,
        endpoint: process.env.OBJECTS_ENDPOINT ?? '',
        credentials: { accessKeyId: 'test', secretAccessKey },
        maxAttempts: 1,
      })
    const bucket = 'jiesu-conditions'
    await client('test').send(new CreateBucketCommand({ Bucket: bucket }))
    return { client: client('test'), forger: client('other'), bucket }
  }, differing)
})
