/** 每分钟 — sends one pass per shard to the sweep. */
import { SQSClient } from '@aws-sdk/client-sqs'
import { scheduleFunction } from '../../shared/api/schedule-function.ts'
import { shards } from '../../shared/record/shards.ts'
import { clock } from '../../shared/run/clock.ts'
import { sdk } from '../../shared/run/sdk.ts'
import { readSettings } from '../../shared/run/settings.ts'
import { sqsSweep } from '../../shared/storage/sqs.ts'

const sweep = sqsSweep(new SQSClient(sdk), readSettings().queues.sweep)

export const handler = scheduleFunction({
  async work() {
    const moment = String(Math.floor(clock.now().getTime() / 1000))
    await Promise.all(Array.from({ length: shards }, (_, shard) => sweep.send(shard, moment)))
  },
})
