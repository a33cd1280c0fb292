/** 查找 — leads to the page of a number, as people write it. */
import { isTicketNumber, plainNumber } from '../../appeals/ticket/number.ts'
import type { Call, Reply } from '../../door/http.ts'
import type { PagesDeps } from '../compose.ts'
import { at } from '../html/address.ts'
import { html } from '../html/html.ts'
import { page, seeOther } from '../reply.ts'
import { deskPage } from './desk-frame.ts'
import type { deskRoutes } from './routes.ts'
import type { Visit } from './visit.ts'

export async function find(_: Call<typeof deskRoutes.find>, visit: Visit, __: PagesDeps): Promise<Reply> {
  const { browser } = visit
  const number = plainNumber((browser.query.number ?? '').trim())
  if (isTicketNumber(number)) return seeOther(browser, at`/desk/tickets/${number}`)
  if (/^\d{6}-\d{8}-\d+$/.test(number)) return seeOther(browser, at`/desk/orders/${number}`)
  const body = html`<p role="alert" class="bad">没有这样的编号：诉求件编号如 261009-48213077，工单编号在其后加“-1”。</p>`
  return page(browser, deskPage(visit, { title: '查找', body }), { status: 404 })
}
