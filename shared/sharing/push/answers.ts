/** 推送 — what calls about pushes and replays answer. */
import * as z from 'zod'
import { moment } from '../../schema/moment.ts'
import { pushStates, replayStates, stopReasons } from './words.ts'

const place = z.int().describe('位置 a place of the shard')
const waiting = z.strictObject({
  shard: z.int(),
  from: place,
  to: place.describe('含；其中不都是应得的 the last; not all that stands between need be the receiver’s'),
  since: moment.optional().describe('第一个的写入时间 when the first of them was written'),
  lines: z.int().optional().describe('其中应得的行数 lines among them that are the receiver’s'),
  atLeast: z
    .literal(true)
    .optional()
    .describe('行数只数到前500个位置，实际可能更多 counted in the first 500 places alone: there may be more'),
})

const lane = z.strictObject({
  shard: z.int(),
  place: place.describe('已推到 pushed up to here'),
  behind: z.int().describe('其后还有几个位置 places behind it'),
  failures: z.int().describe('连续失败次数 in a row'),
  failingSince: moment.optional(),
  nextAt: moment.optional().describe('下次尝试 tried again then'),
  lastStatus: z.int().optional(),
  lastError: z.string().optional(),
  deliveredAt: moment.optional(),
})

const push = z.strictObject({
  agreement: z.string(),
  state: z
    .enum(pushStates)
    .describe(
      'running 在推送 · never-begun 从未开始 · stopped 已停止 · not-in-force 协议不在期 · no-address 没有接收地址 · other-address 接收地址已变，须再次开始 its address is another: begin again',
    ),
  address: z.string().optional().describe('所登记的接收地址 as an administrator entered it'),
  begun: z
    .strictObject({
      at: moment,
      from: z.string().describe('从此处起，此前的可自行读取（after 之前） a place in the feed: up to it read yourself'),
    })
    .optional(),
  stopped: z
    .strictObject({
      at: moment,
      why: z
        .enum(stopReasons)
        .describe(
          'asked 要求停止 · failed 连续五日未送达 · gone 答复410 · ended 协议终止 · receiver-changed 接收方变更',
        ),
      waits: z.array(waiting).describe('当时未送的 what was waiting then'),
    })
    .optional(),
  heldUntil: z.iso
    .date()
    .optional()
    .describe(
      '协议的最后一日，此前未送的都可读取、推送 the last day of the agreement: until then what waits can be had',
    ),
  skipped: z
    .array(waiting.pick({ shard: true, from: true, to: true }))
    .describe('再次开始时略过、尚未补发的 what was left out when it was begun anew, and no replay has posted since'),
  lanes: z.array(lane),
})

const replay = z.strictObject({
  replay: z.string(),
  agreement: z.string(),
  state: z.enum(replayStates).describe('running 进行中 · waiting 推送停止，等候 · done 已完'),
  since: z.iso.date(),
  until: z.iso.date(),
  onlyFailed: z.boolean(),
  askedAt: moment,
  keptUntil: moment,
  read: z.int().describe('已过的位置 places that were passed'),
  of: z.int().describe('共几个位置'),
  posted: z.int().describe('已推送的行 lines that were posted'),
})

export const pushAnswers = {
  beginPush: push,
  stopPush: push,
  readPush: push,
  askReplay: replay,
  readReplay: replay,
}
