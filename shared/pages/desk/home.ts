/** 首页 — where the day of each role begins: what waits, the most urgent first. */
import type * as z from 'zod'
import { isOfPlatform } from '../../access/actor.ts'
import type { RouteName } from '../../api/routes.ts'
import { allRoutes } from '../../api/routes.ts'
import type { listsAnswers } from '../../appeals/routes/answers/lists.ts'
import type { Call, Reply } from '../../door/http.ts'
import type { PagesDeps } from '../compose.ts'
import { type Address, at } from '../html/address.ts'
import { type Html, html, none } from '../html/html.ts'
import { page } from '../reply.ts'
import { limitOf, narrow, onward, tableOn } from '../tables.ts'
import { acknowledging } from './acknowledging.ts'
import { chaptersFor, type Named, namesSomething, pathOf } from './calls.ts'
import { deskPage } from './desk-frame.ts'
import { doneNote } from './done.ts'
import { titleOf } from './lists.ts'
import { orderCountsOf } from './order-counts.ts'
import { refusedPart } from './refused.ts'
import type { deskRoutes } from './routes.ts'
import type { Visit } from './visit.ts'

export async function deskHome(_: Call<typeof deskRoutes.deskHome>, visit: Visit, __: PagesDeps): Promise<Reply> {
  const { role } = visit.caller.actor
  const body = await (role === 'operator' || role === 'supervisor'
    ? desks(visit)
    : role === 'department'
      ? orders(visit)
      : chapters(visit))
  return page(
    visit.browser,
    deskPage(visit, {
      title: role === 'department' ? '本单位工单' : '首页',
      body: html`${doneNote(visit.browser)}${search(visit)}${body}`,
    }),
  )
}

/** 查找 — by the number of a ticket or an order. */
const search = ({ caller }: Visit): Html =>
  isOfPlatform(caller.actor) || caller.actor.role === 'department'
    ? html`<form method="get" action="${at`/desk/find`}" role="search"><label for="number">编号</label><input type="search" id="number" name="number" class="short" data-search="yes" maxlength="40"> <button class="plain">查找</button></form>`
    : none

type Counts = z.output<typeof listsAnswers.countLists>

async function desks(visit: Visit): Promise<Html> {
  const { worklist, cursor } = visit.browser.query
  const chosen = worklist ?? 'open'
  const [counted, rows] = await Promise.all([
    visit.ask('countLists'),
    visit.ask.any('listTickets', { query: { worklist: chosen, cursor } }),
  ])
  const items = counted.ok ? (counted.body as Counts).items : []
  const caption = items.find(({ list }) => list === chosen)?.zh ?? '全部未结'
  return html`<div class="columns"><nav aria-label="清单">${counted.ok ? desksIn(items, chosen) : refusedPart(counted)}</nav>
<div>${rows.ok ? html`${tableOn(rows.body, { call: 'listTickets', params: {}, names: visit.law.registry.called, only: narrow.listTickets, caption })}${onward(at`/desk`, { worklist: chosen }, rows.body)}` : refusedPart(rows)}${keys}</div></div>`
}

const desksIn = (items: Counts['items'], chosen: string): Html =>
  html`<ul class="desks">${items
    .filter(({ isWorklist, rows }) => isWorklist || rows > 0)
    .map(
      ({
        list,
        zh,
        rows,
        overdue,
        today,
        oldest,
        isWorklist,
        at: call,
      }) => html`<li><span>${link(isWorklist ? at`/desk`.with({ worklist: list }) : pageOf(call), zh, list === chosen)}
${overdue > 0 ? html`<span class="late">逾期${overdue}</span>` : none} ${today > 0 ? html`<span class="soon">今日${today}</span>` : none}${oldest ? html`<span class="hint">最早 ${limitOf(oldest)}</span>` : none}</span><span class="n">${rows}</span></li>`,
    )}</ul>`

const link = (to: Address | undefined, says: string, isHere: boolean): Html =>
  to === undefined
    ? html`${says}`
    : isHere
      ? html`<a href="${to}" aria-current="page">${says}</a>`
      : html`<a href="${to}">${says}</a>`

/** The page of a call as an answer names it: /v1/tickets?worklist=review */
function pageOf(call: string): Address | undefined {
  const { pathname, searchParams } = new URL(call, 'http://here')
  const found = allRoutes.flatMap((route) => {
    if (route.method !== 'GET') return []
    const match = new RegExp(`^${route.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`).exec(pathname)
    return match ? [{ route: route as Named, params: match.groups ?? {} }] : []
  })[0]
  return found && pathOf(found.route).with({ ...found.params, ...Object.fromEntries(searchParams) })
}

async function orders(visit: Visit): Promise<Html> {
  const query = visit.browser.query
  const [counted, rows] = await Promise.all([
    visit.ask('countWorkOrders'),
    visit.ask.any('listWorkOrders', { query: { cursor: query.cursor } }),
  ])
  return html`<div class="columns"><nav aria-label="件数">${counted.ok ? orderCountsOf(counted.body) : refusedPart(counted)}</nav>
<div>${rows.ok ? html`${tableOn(rows.body, { call: 'listWorkOrders', params: {}, names: visit.law.registry.called, only: narrow.listWorkOrders, caption: '在办工单' })}${onward(at`/desk`, {}, rows.body)}${acknowledging((rows.body as { items: Parameters<typeof acknowledging>[0] }).items, visit)}` : refusedPart(rows)}${keys}</div></div>`
}

/** 全部功能 — what an administrator begins with, and everybody finds behind its name. */
const chapters = async ({ caller }: Visit): Promise<Html> =>
  html`${chaptersFor(caller.actor).map(
    ({
      says,
      calls,
    }) => html`<section><h2>${says}</h2><ul>${calls.filter((route) => !namesSomething(route)).map((route) => html`<li><a href="${pathOf(route)}">${titleOf(route)}</a> <span class="hint">${route.summary.zh}</span></li>`)}</ul>
${below(calls.filter(namesSomething))}</section>`,
  )}`

const below = (calls: readonly (Named & { name: RouteName })[]): Html =>
  calls.length === 0
    ? none
    : html`<details><summary>须指明一件的（${calls.length}）</summary><ul>${calls.map((route) => html`<li><a href="${pathOf(route)}">${titleOf(route)}</a> <span class="hint">${route.summary.zh}</span></li>`)}</ul></details>`

export async function everything(_: Call<typeof deskRoutes.everything>, visit: Visit, __: PagesDeps): Promise<Reply> {
  return page(visit.browser, deskPage(visit, { title: '全部功能', body: await chapters(visit) }))
}

const keys = html`<details id="keys"><summary>快捷键</summary><p>j 下一行，k 上一行，Enter 打开，/ 查找，? 显示本说明。在填写时不起作用。</p><button type="button" class="plain" data-keys="yes">关闭快捷键</button></details>`
