/** 唤醒消息 — that something stands behind a lane, as the queue of deliveries carries it. */
import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs'
import * as z from 'zod'
import { lazily } from '../../schema/lazily.ts'
import { feedShards } from '../feed/ports.ts'
import type { PushQueue, Wake } from './ports.ts'

export const wakeMessage = lazily(() =>
  z.strictObject({
    type: z.literal('push'),
    course: z.string(),
    shard: z
      .int()
      .min(0)
      .max(feedShards - 1),
    at: z.int().optional(),
  }),
)

/** Workers that one receiver may hold: beside its lanes others’ posts go on. Of what is sent again fewer. */
const groups = { live: 4, replay: 2 }

export const groupOf = ({ course, shard }: Wake): string =>
  `feed.${course}.${shard % (course.includes('.') ? groups.replay : groups.live)}`

export const sqsPushes = (client: SQSClient, QueueUrl: string): PushQueue => ({
  async send(wake, MessageDeduplicationId) {
    const MessageBody = JSON.stringify(wake)
    await client.send(
      new SendMessageCommand({ QueueUrl, MessageBody, MessageGroupId: groupOf(wake), MessageDeduplicationId }),
    )
  },
})
