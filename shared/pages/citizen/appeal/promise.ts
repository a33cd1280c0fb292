/** 事先告知 — what will happen to an appeal by when, in the sentences of its limits. */

import type { TicketType } from '../../../appeals/words/classification.ts'
import type { Law } from '../../../city/law.ts'
import { explain } from '../../../law/explanation.ts'
import { type ClockKind, limitFor } from '../../../law/limit.ts'
import { both } from '../../frame.ts'
import { type Html, html, none } from '../../html/html.ts'

/** As if each began at this moment: what is dispatched later is counted from then. */
export function promise(type: TicketType | undefined, now: string, { rules, calendar }: Law): Html {
  const said = (kind: ClockKind): Html =>
    html`<li>${both(explain(limitFor(kind, rules.limits), rules, now, calendar).summary)}</li>`
  const replies = type === undefined ? [] : rules.types[type].clocks
  return html`<h2>${both({ zh: '之后会怎样', en: 'What happens then' })}</h2>
<ol><li>${both({ zh: '提交后得到编号和查询码，可以随时查询。', en: 'You get a number and an access code, and can look at any time.' })}</li>
${said('review')}${said('dispatch')}${replies.map(said)}</ol>
${replies.length === 0 ? none : html`<p class="hint">${both({ zh: '各项期限按今日起算举例；实际自该环节开始之日起算，延期须说明理由并告知您。', en: 'Counted from today as an example; each runs from the day its step begins, and whoever extends it tells you why.' })}</p>`}`
}
