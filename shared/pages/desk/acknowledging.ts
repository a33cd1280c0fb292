/** 批量签收 — the orders that a unit has not acknowledged, several with one button. */
import type * as z from 'zod'
import type { orderRow } from '../../appeals/routes/answers/rows.ts'
import type { Call, Reply } from '../../door/http.ts'
import type { PagesDeps } from '../compose.ts'
import { at } from '../html/address.ts'
import { type Html, html, none } from '../html/html.ts'
import { page } from '../reply.ts'
import { formField } from '../sessions/cookies.ts'
import { deskPage } from './desk-frame.ts'
import type { deskRoutes } from './routes.ts'
import { sentIn, type Visit } from './visit.ts'

type Row = z.output<typeof orderRow>

/** Before the number of each order in the form. */
const field = 'order.'
/** At most so many at once: a page of the list. */
const most = 50

/** Beside the list of a unit’s orders. */
export function acknowledging(rows: readonly Row[], { form }: Visit): Html {
  const open = rows.filter(({ acknowledgedAt }) => acknowledgedAt === undefined).slice(0, most)
  if (open.length < 2) return none
  return html`<details id="acknowledge"><summary>批量签收（${open.length}）</summary><form method="post" action="${at`/desk/acknowledge`}"><input type="hidden" name="${formField}" value="${form.token}">
${open.map(({ number, title }) => html`<label class="pick"><input type="checkbox" name="${field}${number}" value="yes" checked><span>${number} ${title ?? ''}</span></label>`)}
<button>签收所选</button></form></details>`
}

/** Each as by itself: what became of it is said of each, and a second time does nothing. */
export async function acknowledgeAll(
  { body }: Call<typeof deskRoutes.acknowledgeAll>,
  visit: Visit,
  _: PagesDeps,
): Promise<Reply> {
  const chosen = Object.keys(sentIn(body)).flatMap((name) => (name.startsWith(field) ? [name.slice(field.length)] : []))
  const told: { number: string; why?: string }[] = []
  for (const number of chosen.slice(0, most)) {
    const answer = await visit.ask.any('acknowledge', { params: { workOrder: number }, body: {} })
    told.push(answer.ok ? { number } : { number, why: answer.problem.zh })
  }
  const done = told.filter(({ why }) => why === undefined).length
  const part = html`<p class="${done === told.length ? 'good' : 'note'}" role="status">已签收${done}份，共选${chosen.length}份。</p>
<ul>${told.map(({ number, why }) => html`<li><a href="${at`/desk/orders/${number}`}">${number}</a> ${why === undefined ? '已签收' : html`<span class="wrong">${why}</span>`}</li>`)}</ul><p><a href="${at`/desk`}">回到本单位工单</a></p>`
  return page(visit.browser, deskPage(visit, { title: '批量签收', body: part, isWide: false }))
}
