/** 重新核算 — has open tickets looked at soon after their calendar changed. */

import { shards } from '../../shared/record/shards.ts'
import { dynamoDueIndex } from '../../shared/storage/dynamo-watch.ts'
import type { Deployment } from './deployment.ts'

/** Every function keeps the law for half a minute: before that some would still count by the old days. */
const readAgainWithin = 60_000

/** @returns how many tickets are looked at sooner than they would have been */
export async function lookAgain({ dynamo, tables }: Deployment, now: Date): Promise<number> {
  const index = dynamoDueIndex(dynamo, tables.tickets)
  const at = new Date(now.getTime() + readAgainWithin).toISOString()
  let sooner = 0
  for (let shard = 0; shard < shards; shard++) sooner += await index.lookAgain(shard, at)
  return sooner
}
