/** 已审定的结果 — two approved results of made matters, put into the stores of a city on this machine. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import type { Host } from '../../infra/local/host.ts'
import { administrator } from '../../infra/local/iam/guard.ts'
import { dynamoAppeals } from '../../shared/evaluation/appeals/storage/appeals.ts'
import type { GivePoints } from '../../shared/evaluation/given/decide.ts'
import { givenId } from '../../shared/evaluation/given/given.ts'
import { givenKind } from '../../shared/evaluation/given/kind.ts'
import { dynamoGivenPoints } from '../../shared/evaluation/given/storage/given.ts'
import { dynamoResults } from '../../shared/evaluation/results/storage/results.ts'
import { execute } from '../../shared/record/execute.ts'
import { s3Sealed } from '../../shared/storage/sealed.ts'
import { asAdministrator } from '../cloud/what-broke.ts'
import { tableWithGiven } from './given.ts'
import { ladderWorld } from './ladders.ts'
import { law } from './story.ts'

/** The unit at their bottom can be proposed; the half-year waits to be restated by whoever goes on in this world. */
export async function planted({ endpoint, outputs, objects, clock }: Host) {
  const tables = new DynamoDBClient(asAdministrator(endpoint))
  const s3 = new S3Client({
    ...{ region: 'cn-north-1', endpoint: objects.url, forcePathStyle: true },
    systemClockOffset: clock.now() - Date.now(),
    credentials: { accessKeyId: administrator, secretAccessKey: objects.secretOf(administrator) },
  })
  const table = String(outputs.ticketsTable)
  const results = dynamoResults(tables, table)
  const world = ladderWorld({
    results,
    appeals: dynamoAppeals(tables, table),
    sealed: s3Sealed(s3, String(outputs.SealedBucket), 'results'),
  })
  await world.both()
  const records = dynamoGivenPoints(tables, table)
  return {
    world,
    /** Points on record, as whoever gives them writes them. */
    async give(asked: Omit<GivePoints, 'type'>) {
      const [id, command] = [givenId(asked), { type: 'givePoints', ...asked } as const]
      const kind = givenKind(id, { place: law, rules: law.rules, table: tableWithGiven([]) })
      const { clock: time, attempt, draw } = world.deps
      const nothing = { texts: { put: async () => {} }, knock: async () => {} }
      const giver = { role: 'supervisor', id: 'giver', authority: 'business-environment' } as const
      await execute(kind, { id, command, actor: giver }, { records, ...nothing, clock: time, attempt, draw })
    },
    close() {
      tables.destroy()
      s3.destroy()
    },
  }
}
