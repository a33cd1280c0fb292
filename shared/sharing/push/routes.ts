/** 推送 — calls that begin, stop and show a push, and ask for replays (art. 33). */
import * as z from 'zod'
import { keyHolders, route } from '../../door/route.ts'
import { articleOf } from '../../law/articles.ts'
import { civilDate } from '../../law/civil-date.ts'
import { lazily } from '../../schema/lazily.ts'

const push = '/v1/agreements/{agreement}/push'
const replays = '/v1/agreements/{agreement}/replays'
const common = { function: 'sharing', article: articleOf('sharing') } as const
const keepers = ['admin', 'supervisor'] as const

export const pushRoutes = {
  beginPush: route({
    ...common,
    method: 'POST',
    path: push,
    who: ['supervisor'],
    summary: {
      zh: '开始推送，或者停止后再开始：一个事实一次，按管理员所登记的协议接收地址（PUT /v1/endpoints/agreement/{code}）；一分钟内开始',
      en: 'Begin to push, or begin again: a fact a post, to the address that an administrator entered for the agreement; within a minute',
    },
    body: lazily(() =>
      z.strictObject({
        from: z
          .enum(['stood', 'now'])
          .default('stood')
          .describe(
            'stood 从停下处，未推送过的从现在起 · now 从现在起，其间的不再推送，可以补发 from where it stood, or from now on: what lies between can be posted again',
          ),
      }),
    ),
    status: 200,
  }),
  stopPush: route({
    ...common,
    method: 'POST',
    path: `${push}/stop`,
    who: keepers,
    summary: { zh: '停止推送；数据流照常可读', en: 'Stop it; the feed is read as before' },
    status: 200,
  }),
  readPush: route({
    ...common,
    method: 'GET',
    path: push,
    who: keyHolders,
    summary: {
      zh: '推送的状态：推到何处、还有多少、为何停止；接收方只看自己的',
      en: 'How a push stands: how far, what waits, why it stopped; a receiver sees its own',
    },
    status: 200,
  }),
  askReplay: route({
    ...common,
    method: 'POST',
    path: replays,
    who: [...keepers, 'department', 'channel'],
    summary: {
      zh: '补发：把若干日的行再推送一遍，编号不变；接收方可以自行提出，一次一件',
      en: 'Post the lines of some days again, with the same ids; a receiver may ask itself, one at a time',
    },
    body: lazily(() =>
      z.strictObject({
        since: civilDate.describe('首日 the first day'),
        until: civilDate.describe('末日 the last day'),
        onlyFailed: z
          .boolean()
          .default(false)
          .describe('只补发再次开始时略过的 only what was left out when it was begun anew'),
      }),
    ),
    status: 202,
  }),
  readReplay: route({
    ...common,
    method: 'GET',
    path: `${replays}/{replay}`,
    who: keyHolders,
    summary: { zh: '一件补发的进度，保留一周', en: 'How far a replay is; kept for a week' },
    status: 200,
  }),
}
export type PushRoutes = typeof pushRoutes
