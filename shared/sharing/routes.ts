/** 数据共享 — calls that read the feed, its sealed days and the shapes of its facts (art. 33). */
import * as z from 'zod'
import { areaCode } from '../city/city.ts'
import { paging, platformSide, route, wholeNumber } from '../door/route.ts'
import { articleOf } from '../law/articles.ts'
import { civilDate } from '../law/civil-date.ts'
import { lazily } from '../schema/lazily.ts'
import { everyShard } from './feed/ports.ts'

const path = '/v1/events'
const day = `${path}/days/{day}`
/** The platform’s own people, and whoever has an agreement. */
const readers = [...platformSide, 'department', 'channel'] as const
const common = { function: 'sharing', who: readers, article: articleOf('sharing'), status: 200 } as const

const codes = (one: z.ZodType<string, string>) =>
  z
    .string()
    .max(2000)
    .transform((text) => text.split(','))
    .pipe(z.array(one).min(1).max(100))
    .optional()
const code = z.string().min(1).max(60)

/** Which lines are asked for, of those that one may have. */
const narrowed = {
  types: codes(code).describe('只要这些种类，逗号分隔 only these kinds, separated by commas'),
  areas: codes(areaCode).describe('只要这些区域及其下级 only these areas and those in them'),
  categories: codes(code).describe('只要这些分类及其下级 only these categories and those below'),
  agreement: code.optional().describe('依哪份协议，只有一份的不写 by which agreement, where there are several'),
}

export const sharingRoutes = {
  listEvents: route({
    ...common,
    method: 'GET',
    path,
    summary: {
      zh: '数据流：已公布的事实，同一诉求件的依次给出；从上次的next续读，读过的位置之前不会再出现新的',
      en: 'The feed: announced facts, in order per ticket; go on from the last next: nothing ever appears before it',
    },
    query: lazily(() =>
      z.strictObject({
        after: z.string().max(400).optional().describe('上次应答的next · next of the answer before'),
        from: civilDate
          .optional()
          .describe('没有after时，自该日起 · without after: from that day on; else from the first'),
        ...narrowed,
        limit: wholeNumber(1000)
          .default(100)
          .describe('一项决定的事实不拆开，可略多 facts of one decision are never parted'),
      }),
    ),
  }),
  listEventDays: route({
    ...common,
    method: 'GET',
    path: `${path}/days`,
    summary: { zh: '已封存的日期，最近的在前', en: 'Sealed days, the newest first' },
    query: lazily(() => z.strictObject(paging)),
  }),
  readEventDay: route({
    ...common,
    method: 'GET',
    path: day,
    summary: {
      zh: '封存的一日：应得的行数和哈希，并列全日的；据此查出缺漏',
      en: 'A sealed day: count and hash of the lines one may have, beside the whole day’s: gaps show',
    },
    query: lazily(() =>
      z.strictObject({
        ...narrowed,
        shard: z
          .string()
          .regex(/^(\d|1[0-5])$/)
          .transform(Number)
          .optional()
          .describe('只核对一个分片，量大时用 of one shard alone, where a day is large'),
      }),
    ),
  }),
  exportEventDay: route({
    ...common,
    method: 'GET',
    path: `${day}/lines`,
    summary: {
      zh: '导出封存的一日，每行一个事实；下一段见Link',
      en: 'A sealed day as NDJSON, one fact a line; the next part is named by Link',
    },
    query: lazily(() =>
      z.strictObject({
        ...narrowed,
        part: z
          .string()
          .regex(/^\d{1,2}-\d{1,4}$/)
          .optional()
          .describe('哪一段，取自Link · which part, as Link names it'),
      }),
    ),
    media: 'application/x-ndjson; charset=utf-8',
  }),
  listEventTypes: route({
    ...common,
    method: 'GET',
    path: '/v1/event-types',
    summary: { zh: '事实的种类及其结构版本', en: 'The kinds of facts, with the version of their shape' },
  }),
  readEventType: route({
    ...common,
    method: 'GET',
    path: '/v1/event-types/{type}/{shape}',
    summary: { zh: '一个种类的结构（JSON Schema）', en: 'JSON Schema of a kind' },
  }),
}
export type SharingRoutes = typeof sharingRoutes

/** 段 — shard and number of a part of a day. */
export const partsIn = (text: string | undefined): { shard: number; part: number } | undefined => {
  const [shard = 0, part = 0] = (text ?? '0-0').split('-').map(Number)
  return everyShard.includes(shard) ? { shard, part } : undefined
}
