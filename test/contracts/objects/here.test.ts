/** The conditions of S3 on this house's own. */
import { S3Client } from '@aws-sdk/client-s3'
import { afterAll, describe } from 'vitest'
import { startObjects } from '../../../infra/local/objects/server.ts'
import { openState } from '../../../infra/local/state/state.ts'
import { overObjects } from './conditions.ts'

const region = 'cn-north-1'
const stops: (() => unknown)[] = []
afterAll(async () => {
  for (const stop of stops) await stop()
})

describe('on this machine', () => {
  overObjects(async () => {
    const state = openState(undefined, (error) => {
      throw error
    })
    const bucket = {
      name: 'files',
      arn: 'arn:aws-cn:s3:::files',
      key: undefined,
      tells: false,
      expiring: [],
      crossOrigin: true,
    }
    const objects = await startObjects({
      state,
      folder: undefined,
      buckets: [bucket],
      signers: { region, now: Date.now, secretOf: (key) => (key === 'test' ? 'secret' : undefined) },
      hostname: '127.0.0.1',
      denied: () => undefined,
      mayKnow: () => true,
      arrived() {},
      log: console.error,
    })
    stops.push(objects.stop, state.close)
    const client = (secretAccessKey: string) =>
      new S3Client({
        region,
        endpoint: objects.url,
        credentials: { accessKeyId: 'test', secretAccessKey },
        maxAttempts: 1,
      })
    return { client: client('secret'), forger: client('other'), bucket: 'files' }
  })
})
