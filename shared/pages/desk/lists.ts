/** 清单页 — any list of the API as a table, with the conditions that it takes. */
import type { RouteName } from '../../api/routes.ts'
import type { Call, Reply } from '../../door/http.ts'
import { namesIn } from '../../door/route.ts'
import type { PagesDeps } from '../compose.ts'
import { fieldsOf } from '../forms/fields.ts'
import { fieldset } from '../forms/form.ts'
import { wordsFor } from '../forms/words.ts'
import { type Address, at } from '../html/address.ts'
import { type Html, html, none, when } from '../html/html.ts'
import { page } from '../reply.ts'
import { show } from '../show.ts'
import { narrow, onward, tableOn } from '../tables.ts'
import { callOf, formsBeside, isFor, type Named, pathOf } from './calls.ts'
import { deskPage } from './desk-frame.ts'
import { isLook } from './looks.ts'
import { codeFor, namesLists } from './names.ts'
import { nothingHere } from './nothing-here.ts'
import { refusedPart } from './refused.ts'
import type { deskRoutes } from './routes.ts'
import type { Visit } from './visit.ts'

/** 所指 — what the path of the call names stands among the conditions. */
export function apart(route: Pick<Named, 'path'>, query: Readonly<Record<string, string>>) {
  const named = new Set(namesIn(route.path))
  const entries = Object.entries(query).filter(([, text]) => text !== '')
  return {
    params: Object.fromEntries(entries.filter(([name]) => named.has(name))),
    query: Object.fromEntries(entries.filter(([name]) => !named.has(name))),
  }
}

export async function showList(call: Call<typeof deskRoutes.showList>, visit: Visit, _: PagesDeps): Promise<Reply> {
  const { browser } = visit
  const route = callOf(call.params.call, 'list')
  if (!route) return page(browser, nothingHere(visit), { status: 404 })
  const { as, ...asked } = browser.query
  const { params, query } = apart(route, asked)
  const codes = codesIn(route, query, visit)
  const isCsv = as === 'csv'
  const title = titleOf(route)
  const here = at`/desk/lists/${route.name}`
  // Until it is said what it is about, there is nothing to ask.
  const isNamed = namesIn(route.path).every((name) => params[name] !== undefined)
  if (!isNamed || (isLook(route) && !browser.isFromHere))
    return page(
      browser,
      deskPage(visit, { title, body: await conditions(route, here, params, asked, visit), isWide: false }),
    )
  const answer = await visit.ask.any(route.name, {
    params,
    query: codes,
    ...(isCsv ? { headers: { accept: 'text/csv' } } : {}),
  })
  if (answer.ok && answer.status === 202) return laterPage(answer.body, title, visit)
  if (isCsv && answer.ok)
    return {
      ...{ text: answer.text, media: 'text/csv; charset=utf-8' },
      headers: { 'Content-Disposition': `attachment; filename="${route.name}.csv"` },
    }
  const rows = answer.ok
    ? html`${tableOn(answer.body, { call: route.name, params, names: visit.law.registry.called, only: narrow[route.name], caption: title })}
${onward(here, { ...params, ...query }, answer.body)}<p><a href="${here.with({ ...asked, as: 'csv' })}">取成表格（CSV，全部列）</a></p>`
    : refusedPart(answer)
  const body = html`${await conditions(route, here, params, asked, visit)}${rows}${actsBeside(route, visit)}`
  return page(browser, deskPage(visit, { title, body }), { status: answer.ok ? 200 : answer.status })
}

/** 相关办理 — forms of what the list is of: of staff, of keys. */
function actsBeside(route: Named, { caller }: Visit): Html {
  const acts = formsBeside(route).filter((one) => isFor(one, caller.actor))
  return acts.length === 0
    ? none
    : html`<h2>相关办理</h2><ul class="acts">${acts.map((one) => html`<li><a href="${pathOf(one)}">${titleOf(one)}</a></li>`)}</ul>`
}

/** 稍后 — what takes longer than a call: how far it is; the same page shows it once it is there. */
const laterPage = (far: unknown, title: string, visit: Visit): Reply =>
  page(
    visit.browser,
    deskPage(visit, {
      title,
      isWide: false,
      body: html`<p class="note" role="status">正在计算，请过一会儿刷新本页。</p>${show(far, { call: 'readEvaluation', names: visit.law.registry.called })}`,
    }),
    { status: 202 },
  )

/** Before its colon: what it is; behind it, how it is asked. */
export const titleOf = ({ summary }: Pick<Named, 'summary'>): string => summary.zh.split(/[：；，（]/)[0] ?? summary.zh

/** What was written by its name is asked by its code. */
const codesIn = (route: Named, query: Readonly<Record<string, string>>, { law }: Visit): Record<string, string> => {
  const fields = route.query ? fieldsOf(route.name, route.query) : []
  return Object.fromEntries(
    Object.entries(query).map(([name, text]) => {
      const field = fields.find((one) => one.name === name)
      return [name, field?.kind === 'named' ? codeFor(law, field.named, text) : text]
    }),
  )
}

/** 条件 — the query of the call as a form that is asked, not sent. */
export async function conditions(
  route: Named & { name: RouteName },
  here: Address,
  params: Readonly<Record<string, string>>,
  asked: Readonly<Record<string, string>>,
  visit: Visit,
): Promise<Html> {
  const missing = namesIn(route.path).filter((name) => params[name] === undefined)
  const fields = [
    ...missing.map((name) => ({
      ...{ kind: 'text' as const, name, label: wordsFor(route.name, name, undefined).label, hint: undefined },
      required: true,
      most: 200,
      isLong: false,
    })),
    ...(route.query ? fieldsOf(route.name, route.query) : []).filter(
      ({ name }) => name !== 'limit' && name !== 'cursor',
    ),
  ]
  if (fields.length === 0) return none
  const typed = Object.fromEntries(Object.entries(asked).map(([name, text]): [string, string[]] => [name, [text]]))
  const isOpen = fields.some(({ name, required }) => typed[name] !== undefined || required)
  return html`<details ${when(isOpen, 'open')}><summary>条件</summary><form method="get" action="${here}">
${Object.entries(params).map(([name, text]) => html`<input type="hidden" name="${name}" value="${text}">`)}
${fieldset(fields, { typed, wrong: new Map(), choices: {} })}<button class="plain">查询</button></form>${namesLists(fields, visit.law)}</details>`
}
