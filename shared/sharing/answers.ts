/** 数据共享 — what calls about the feed answer. */
import * as z from 'zod'
import { pageOf } from '../door/pages.ts'
import { lazily } from '../schema/lazily.ts'
import { moment } from '../schema/moment.ts'
import { feedLine } from './feed/line.ts'

const hash = z
  .string()
  .describe(
    'SHA-256，base64url：各分片内逐行哈希各加换行取哈希，再对16个分片的哈希同样取一次 per shard of the hashes of its lines, each with a line feed, by place; then of the 16 hashes likewise',
  )

const counted = { count: z.int().describe('行数'), hash }

const agreement = z
  .strictObject({ code: z.string(), version: z.int(), until: z.iso.date() })
  .optional()
  .describe('所依的共享协议及其内容的版本 by which agreement, and which version of its terms')

const sealedDay = {
  day: z.iso.date(),
  sealedAt: moment.describe('封存时间'),
  ...counted,
}

/** 一行 — as it is read, and as it is pushed. */
export const feedItem = lazily(() =>
  feedLine().extend({
    hash: z
      .string()
      .describe('本行其余各项的哈希（RFC 8785、SHA-256、base64url） of this line without hash and personal'),
    personal: z
      .strictObject({ title: z.string(), text: z.string(), place: z.string(), name: z.string(), phone: z.string() })
      .partial()
      .optional()
      .describe(
        '协议给出的诉求文字和诉求人，读取时取得，记入查看记录；不在哈希之内 joined when it is read, on record, outside the hash',
      ),
  }),
)

export const sharingAnswers = {
  listEvents: z.strictObject({
    items: z.array(feedItem()),
    next: z.string().describe('续读位置，没有新的也给出 where to go on from; given even where nothing is new'),
    more: z.boolean().describe('后面还有，请即续读 more stands there: come again at once'),
    agreement,
  }),
  listEventDays: pageOf(z.strictObject(sealedDay)),
  readEventDay: z.strictObject({
    ...sealedDay,
    yours: z.strictObject(counted).describe('提问者应得的行 the lines that the asker may have, as asked'),
    agreement,
    shards: z.array(
      z.strictObject({
        shard: z.int(),
        from: z.int(),
        to: z.int().describe('不含 the place behind the last'),
        ...counted,
      }),
    ),
  }),
  listEventTypes: z.strictObject({
    items: z.array(
      z.strictObject({
        type: z.string(),
        zh: z.string().optional(),
        en: z.string().optional(),
        shape: z.int().describe('结构版本'),
        schema: z.string().describe('地址'),
      }),
    ),
  }),
  readEventType: z.record(z.string(), z.unknown()),
}
