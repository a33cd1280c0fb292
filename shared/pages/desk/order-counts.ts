/** 件数 — how many orders of a unit wait, are late, or wait for the authority. */
import type * as z from 'zod'
import type { orderCounts } from '../../appeals/routes/answers/rows.ts'
import { type Html, html, none } from '../html/html.ts'
import { limitOf } from '../tables.ts'

type Counts = z.output<typeof orderCounts>
const says: readonly (readonly [keyof Counts, string])[] = [
  ['open', '在办'],
  ['overdue', '已逾期'],
  ['today', '今日到期'],
  ['threeDays', '三日内到期'],
  ['unacknowledged', '未签收'],
  ['returnPending', '退件待审定'],
  ['extensionPending', '延期待审批'],
  ['supervised', '督办中'],
]

export function orderCountsOf(body: unknown): Html {
  const counts = body as Counts
  return html`<ul class="desks">${says.map(([name, called]) => html`<li><span>${called}</span><span class="n">${counts[name] ?? 0}</span></li>`)}</ul>${counts.oldest ? html`<p class="hint">最早时限 ${limitOf(counts.oldest)}</p>` : none}`
}
