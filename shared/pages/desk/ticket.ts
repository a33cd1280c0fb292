/** 诉求件页 — what it is, what may be done now, its limits, what happened. */
import type * as z from 'zod'
import { words } from '../../api/tables/words.ts'
import { eventNames } from '../../appeals/index.ts'
import type { timelineAnswer } from '../../appeals/routes/answers/reading.ts'
import type { TicketOfPlatform } from '../../appeals/routes/answers/tickets.ts'
import type { Call, Reply } from '../../door/http.ts'
import type { PagesDeps } from '../compose.ts'
import { at } from '../html/address.ts'
import { type Html, html, none } from '../html/html.ts'
import { page } from '../reply.ts'
import { show } from '../show.ts'
import { ofFiles } from './calls.ts'
import { clocks, type Deadlines } from './clocks.ts'
import { deskPage } from './desk-frame.ts'
import { doneNote } from './done.ts'
import { mayDo, seeAlso, waiting } from './may-do.ts'
import { refusedPart } from './refused.ts'
import type { deskRoutes } from './routes.ts'
import type { Visit } from './visit.ts'

export async function showTicket(call: Call<typeof deskRoutes.showTicket>, visit: Visit, _: PagesDeps): Promise<Reply> {
  const { ask, browser, caller } = visit
  const { ticket } = call.params
  const isOfPlatform = caller.actor.role === 'operator' || caller.actor.role === 'supervisor'
  const [read, deadlines, timeline] = await Promise.all([
    ask('readTicket', { params: { ticket } }),
    ask('readDeadlines', { params: { ticket } }),
    isOfPlatform ? ask('readTimeline', { params: { ticket } }) : undefined,
  ])
  if (!read.ok)
    return page(browser, deskPage(visit, { title: ticket, body: refusedPart(read) }), { status: read.status })
  const shown = read.body as TicketOfPlatform
  const { called } = visit.law.registry
  const params = { ticket: shown.number }
  const about = { state: shown.state, params: { ...params, ...waiting(shown.extensions ?? []) }, version: read.version }
  const body = html`${doneNote(browser)}<div class="columns right"><div>
<dl class="rows"><dt>状态</dt><dd>${words.state[shown.state]}</dd><dt>类型</dt><dd>${words.ticketType[shown.ticketType]}</dd>
<dt>分类</dt><dd>${called('category', shown.category ?? '') ?? shown.category ?? ''}</dd><dt>区域</dt><dd>${called('area', shown.area ?? '') ?? shown.area ?? ''}</dd>
${(shown.orders ?? []).map(({ number, unit, role, state }) => html`<dt>${words.orderRole[role]}</dt><dd><a href="${at`/desk/orders/${number}`}">${called('unit', unit) ?? unit}</a> <span class="tag">${words.orderState[state]}</span></dd>`)}
<dt>登记</dt><dd>${moment(shown.registeredAt)}</dd></dl>
<h2>诉求内容</h2><blockquote>${shown.text ?? '（已按期删除）'}</blockquote>
${deadlines.ok ? clocks(deadlines.body as Deadlines) : none}
<details><summary>全部记载</summary>${show(omit(shown), { call: 'readTicket', names: called }, 3)}</details>
${timeline?.ok ? history(timeline.body as z.output<typeof timelineAnswer>) : none}</div>
<div>${mayDo(about, visit)}<p><a href="${at`/desk/tickets/${shown.number}/files`}">附件</a></p>${seeAlso(params, ['readTicket', 'readDeadlines', 'readTimeline', ...ofFiles], visit)}</div></div>`
  return page(browser, deskPage(visit, { title: `${shown.number} ${shown.title ?? ''}`, body }))
}

export const moment = (text: string): string => text.slice(0, 16).replace('T', ' ')

/** What stands above it already. */
const omit = ({ text: _, title: __, number: ___, ...rest }: TicketOfPlatform): object => rest

const history = ({ decisions }: z.output<typeof timelineAnswer>): Html =>
  html`<h2>办理记录</h2><table><caption>新的在前</caption><thead><tr><th scope="col">时间</th><th scope="col">办理</th><th scope="col">何人</th></tr></thead><tbody>${decisions
    .toReversed()
    .map(
      ({ at: when, events, by }) =>
        html`<tr><td>${moment(when)}</td><td>${events.map(({ event }) => nameOf(event)).join('、')}</td><td>${[words.role[by.role], by.name ?? by.staff].filter(Boolean).join(' ')}</td></tr>`,
    )}</tbody></table>`

const nameOf = (event: string): string => (eventNames as Readonly<Record<string, { zh: string }>>)[event]?.zh ?? event
