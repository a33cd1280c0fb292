/** 意见征集 — a draft from its opening to its report, with thousands of made comments. */
import * as z from 'zod'
import type { Verdict } from '../../shared/consultation/comments/words.ts'
import { addDays } from '../../shared/law/civil-date.ts'
import { dateOf } from '../../shared/law/shanghai-time.ts'
import { inTurns } from '../../shared/record/at-once.ts'
import type { OpenCity } from '../local/open-city.ts'
import { momentOf } from './diary.ts'
import { makeComments } from './made-comments.ts'
import { table } from './print.ts'
import { solved } from './solved.ts'
import { insist, type Stage } from './stage.ts'

const consultation = 'heating-rules'
const params = { consultation }
const unit = 'sy-housing'
const made = 4_999
/** So many are answered in one call. */
const atOnce = 100

const question = z.object({ token: z.string(), question: z.string() })
const own = z.object({ comment: z.string(), code: z.string() })
const outcome = z.object({ state: z.string(), verdict: z.string().optional(), reasons: z.string().optional() })
const rows = z.object({
  items: z.array(z.object({ comment: z.string(), clause: z.number().optional() })),
  next: z.string().optional(),
})
const shown = z.object({ items: z.array(z.object({ comment: z.string(), title: z.string(), text: z.string() })) })
const counted = z.object({
  ...{ received: z.number(), adopted: z.number(), partly: z.number(), notAdopted: z.number() },
  items: z.array(
    z.object({
      ...{ clause: z.number().optional(), comments: z.number() },
      ...{ adopted: z.number(), partly: z.number(), notAdopted: z.number() },
      reasons: z.array(z.object({ reasons: z.string(), comments: z.number() })),
    }),
  ),
})

const verdicts: Readonly<Record<number, readonly [verdict: Verdict, reasons: string]>> = {
  1: ['adopted', '感谢支持，拟按期施行。'],
  2: ['partly', '采纳提前供热的意见；供热期须与气象条件和成本一并论证。'],
  3: ['not-adopted', '室温标准由国家规范规定；退费程序另行优化。'],
}

export async function consultationOf(stage: Stage, city: OpenCity): Promise<string> {
  const { host } = city
  const [writer, second] = [await stage.person('YJ001', '起草'), await stage.person('YJ002', '审核')]
  const first = dateOf(new Date(host.clock.now()).toISOString())
  const body = {
    ...{ kind: 'government-document', title: '城市供热管理办法（征求意见稿）', unit, first, last: addDays(first, 30) },
    clauses: [
      { clause: 1, heading: '目的', text: '为了规范供热服务，制定本办法。' },
      { clause: 2, heading: '供热期', text: '供热期为每年11月1日至次年3月31日。' },
      { clause: 3, heading: '室温', text: '室温低于18度的，经住户申请，按日退还热费。' },
    ],
  }
  await insist('a draft', () => writer.call('proposeConsultation', { params, body }))
  await insist('an opening', () => second.call('openConsultation', { params: { ...params, version: '1' } }))
  const mine = await commented(stage)
  await makeComments({ consultation, first, count: made }, city)
  const read = shown.parse(
    await insist('comments', () => stage.anyone.call('listPublicComments', { params, query: { limit: 3 } })),
  )
  await judged(stage)
  host.clock.advanceTo(momentOf(addDays(first, 31), '09:00'))
  await host.idle()
  await insist('a report', () => writer.call('prepareReport', { params }))
  await insist('a publication', () => second.call('publishReport', { params }))
  const report = counted.parse(
    await insist('the report', () => stage.anyone.call('readConsultationReport', { params })),
  )
  const told = outcome.parse(await insist('one’s own', () => stage.anyone.call('readOwnComment', { body: mine })))
  return [
    `  ${body.title}  YJ001 起草 writes it, YJ002 公开 opens it; ${report.received} 条意见 comments`,
    ...read.items.map(({ comment, title, text }) => `  ${comment}  ${title}：${text}`),
    '',
    table([
      [
        '条 clause',
        '意见 comments',
        '采纳 adopted',
        '部分 in part',
        '不采纳 not',
        '给得最多的理由 the reason given most',
      ],
      ...report.items.map(({ clause, comments, adopted, partly, notAdopted, reasons }) => [
        clause === undefined ? '整件' : String(clause),
        ...[comments, adopted, partly, notAdopted].map(String),
        reasons[0]?.reasons ?? '',
      ]),
    ]),
    `\n  凭编号和查询码 by number and code: ${mine.comment} ${told.state}, ${told.verdict}, ${told.reasons}`,
  ].join('\n')
}

/** One as people make it: by a question in words. */
async function commented({ anyone }: Stage) {
  const asked = question.parse(await insist('a question', () => anyone.call('askCommentQuestion', { params })))
  const body = {
    ...{ clause: 3, title: '室温', name: '欧阳演示', idNumber: '11010519491231002X', occupation: '教师' as const },
    ...{
      phone: '13900009999',
      email: 'demo@example.com',
      opinion: '我是欧阳演示，电话13900009999。建议室温不低于20度。',
    },
    captcha: { token: asked.token, answer: solved(asked.question) },
  }
  return own.parse(await insist('a comment', () => anyone.call('makeComment', { params, body })))
}

/** 采纳情况 — a hundred comments of a clause at a time. */
async function judged(stage: Stage): Promise<void> {
  const unitOf = stage.unit(unit)
  const byClause = new Map<number, string[]>()
  let cursor: string | undefined
  do {
    const query = { limit: 100, ...(cursor === undefined ? {} : { cursor }) }
    const page = rows.parse(await insist('comments', () => unitOf.call('listKeptComments', { params, query })))
    for (const { comment, clause = 0 } of page.items) byClause.set(clause, [...(byClause.get(clause) ?? []), comment])
    cursor = page.next
  } while (cursor)
  for (const [clause, comments] of byClause) {
    const [verdict, reasons] = verdicts[clause] ?? (['adopted', ''] as const)
    const parts = Array.from({ length: Math.ceil(comments.length / atOnce) }, (_, n) =>
      comments.slice(n * atOnce, (n + 1) * atOnce),
    )
    await inTurns(3, parts, (part) =>
      insist('verdicts', () => unitOf.call('giveVerdicts', { params, body: { comments: part, verdict, reasons } })),
    )
  }
}
