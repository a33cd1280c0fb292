/** 大屏 — a director's wall: what came in, waits, is late, readable from five metres. */
import type * as z from 'zod'
import type { listsAnswers } from '../../appeals/routes/answers/lists.ts'
import type { Call, Reply } from '../../door/http.ts'
import type { PagesDeps } from '../compose.ts'
import { type Html, html } from '../html/html.ts'
import { page } from '../reply.ts'
import { deskPage } from './desk-frame.ts'
import { refusedPart } from './refused.ts'
import type { deskRoutes } from './routes.ts'
import { moment } from './ticket.ts'
import type { Visit } from './visit.ts'

/** It costs what it shows: one count of all lists, made at most once a minute. */
export async function wall(_: Call<typeof deskRoutes.wall>, visit: Visit, __: PagesDeps): Promise<Reply> {
  const counted = await visit.ask('countLists')
  const body = counted.ok ? figures(counted.body as z.output<typeof listsAnswers.countLists>) : refusedPart(counted)
  return page(visit.browser, deskPage(visit, { title: '今日', body }), { status: counted.ok ? 200 : counted.status })
}

function figures({ items, countedAt }: z.output<typeof listsAnswers.countLists>): Html {
  const open = items.filter(({ isWorklist }) => isWorklist)
  const sum = (of: 'rows' | 'overdue' | 'today'): number => open.reduce((all, one) => all + one[of], 0)
  const of = (list: string): number => items.find((one) => one.list === list)?.rows ?? 0
  const told = [
    ['在办', sum('rows')],
    ['今日到期', sum('today')],
    ['已逾期', sum('overdue')],
    ['待初核', of('review')],
    ['待派单', of('dispatch')],
    ['未告知', of('untold')],
  ] as const
  return html`<div class="wall" data-again="60">${told.map(([says, n]) => html`<div class="figure"><b>${n}</b>${says}</div>`)}</div><p class="hint">统计于 ${moment(countedAt)}，每分钟更新。</p>`
}
