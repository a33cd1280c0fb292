/** 工单页 — an order as its unit works on it: contact, limits, what may be done now. */
import type * as z from 'zod'
import { words } from '../../api/tables/words.ts'
import type { workOrderAnswer } from '../../appeals/routes/answers/orders.ts'
import type { Call, Reply } from '../../door/http.ts'
import type { PagesDeps } from '../compose.ts'
import { at } from '../html/address.ts'
import { html, none } from '../html/html.ts'
import { page } from '../reply.ts'
import { show } from '../show.ts'
import { ofFiles } from './calls.ts'
import { clocks, type Deadlines } from './clocks.ts'
import { deskPage } from './desk-frame.ts'
import { doneNote } from './done.ts'
import { mayDo, seeAlso, waiting } from './may-do.ts'
import { refusedPart } from './refused.ts'
import type { deskRoutes } from './routes.ts'
import { moment } from './ticket.ts'
import type { Visit } from './visit.ts'

export async function showOrder(call: Call<typeof deskRoutes.showOrder>, visit: Visit, _: PagesDeps): Promise<Reply> {
  const { ask, browser } = visit
  const { workOrder } = call.params
  // Whom to speak to stands on it: opened by a link from elsewhere, it would be a look that nobody meant.
  if (!browser.isFromHere)
    return page(
      browser,
      deskPage(visit, {
        title: workOrder,
        isWide: false,
        body: html`<p><a class="button" href="${at`/desk/orders/${workOrder}`}">打开工单</a></p>`,
      }),
    )
  const read = await ask('readWorkOrder', { params: { workOrder } })
  if (!read.ok)
    return page(browser, deskPage(visit, { title: workOrder, body: refusedPart(read) }), { status: read.status })
  const order = read.body as z.output<typeof workOrderAnswer>
  const { ticket } = order
  const deadlines = await ask('readDeadlines', { params: { ticket: ticket.number } })
  const { called } = visit.law.registry
  const about = {
    state: ticket.state,
    params: { workOrder: order.workOrder, ticket: ticket.number, ...waiting(order.extensions) },
    version: read.version,
  }
  const { ticket: _t, appellant, workOrder: _w, limits: _l, ...rest } = order
  const body = html`${doneNote(browser)}<div class="columns right"><div>
<dl class="rows"><dt>工单</dt><dd>${words.orderRole[order.role]}，${words.orderState[order.orderState]}</dd><dt>诉求件</dt><dd>${ticket.number} ${words.state[ticket.state]}</dd>
<dt>类型</dt><dd>${words.ticketType[ticket.ticketType]}</dd><dt>分类</dt><dd>${called('category', ticket.category ?? '') ?? ''}</dd><dt>区域</dt><dd>${called('area', ticket.area ?? '') ?? ''}</dd>
<dt>承办单位</dt><dd>${called('unit', order.unit) ?? order.unit}</dd>${appellant ? html`<dt>联系人</dt><dd>${appellant.name} ${appellant.phone}${appellant.address ? html`<br>${appellant.address}` : none}</dd>` : none}
<dt>派单</dt><dd>${moment(order.dispatchedAt ?? ticket.registeredAt)}</dd></dl>
<h2>诉求内容</h2><blockquote>${ticket.text ?? '（已按期删除）'}</blockquote>
${deadlines.ok ? clocks(deadlines.body as Deadlines) : none}
<details open><summary>办理情况</summary>${show(rest, { call: 'readWorkOrder', names: called }, 3)}</details></div>
<div>${mayDo(about, visit)}<p><a href="${at`/desk/tickets/${ticket.number}/files`}">附件</a></p>${seeAlso({ workOrder: order.workOrder, ticket: ticket.number }, ['readWorkOrder', 'readDeadlines', 'readTicket', ...ofFiles], visit)}</div></div>`
  return page(browser, deskPage(visit, { title: `${order.workOrder} ${ticket.title ?? ''}`, body }))
}
