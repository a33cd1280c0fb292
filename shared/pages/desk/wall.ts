/** 大屏 — a director's wall: what came in, waits, is late, readable from five metres. */
import type * as z from 'zod'
import type { listsAnswers } from '../../appeals/routes/answers/lists.ts'
import type { Call, Reply } from '../../door/http.ts'
import type { evaluationAnswers } from '../../evaluation/answers.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import type { PagesDeps } from '../compose.ts'
import { type Html, html } from '../html/html.ts'
import { page } from '../reply.ts'
import { deskPage } from './desk-frame.ts'
import { refusedPart } from './refused.ts'
import type { deskRoutes } from './routes.ts'
import { moment } from './ticket.ts'
import type { Visit } from './visit.ts'

/** It costs what it shows: one count of all lists, and the calls of today, asked once a minute while it is looked at. */
export async function wall(
  _: Call<typeof deskRoutes.wall>,
  visit: Visit,
  { clock }: Pick<PagesDeps, 'clock'>,
): Promise<Reply> {
  const today = dateOf(clock.now().toISOString())
  const [counted, calls] = await Promise.all([
    visit.ask('countLists'),
    visit.ask('readConnection', { query: { from: today, to: today } }),
  ])
  const ofCalls = calls.ok ? callsIn(calls.body as Connection) : []
  const body = counted.ok ? figures(counted.body as Counts, ofCalls) : refusedPart(counted)
  return page(visit.browser, deskPage(visit, { title: '今日', body }), { status: counted.ok ? 200 : counted.status })
}

type Counts = z.output<typeof listsAnswers.countLists>
type Connection = z.output<typeof evaluationAnswers.readConnection>
type Told = readonly (readonly [says: string, figure: string | number])[]

/** 接通 — a city whose telephone system tells no calls has no such figures. */
function callsIn({ items }: Connection): Told {
  const [day] = items
  if (!day) return []
  const rate = day.value === undefined ? [] : ([['今日接通率', `${(day.value * 100).toFixed(1)}%`]] as const)
  return [['今日呼入', day.offered], ['今日接听', day.answered], ...rate]
}

function figures({ items, countedAt }: Counts, calls: Told): Html {
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
    ...calls,
  ] satisfies Told
  return html`<div class="wall" data-again="60">${told.map(([says, n]) => html`<div class="${says === '已逾期' && Number(n) > 0 ? 'figure late' : 'figure'}"><b>${n}</b>${says}</div>`)}</div><p class="hint">统计于 ${moment(countedAt)}，每分钟更新。</p>`
}
