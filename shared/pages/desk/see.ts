/** 查阅页 — any answer of the API that is no list, in words. */
import type { Call, Reply } from '../../door/http.ts'
import { namesIn } from '../../door/route.ts'
import type { PagesDeps } from '../compose.ts'
import { at } from '../html/address.ts'
import { html, none } from '../html/html.ts'
import { page } from '../reply.ts'
import { show } from '../show.ts'
import { callOf } from './calls.ts'
import { deskPage } from './desk-frame.ts'
import { apart, conditions, titleOf } from './lists.ts'
import { isLook } from './looks.ts'
import { morning } from './morning.ts'
import { nothingHere } from './nothing-here.ts'
import { refusedPart } from './refused.ts'
import type { deskRoutes } from './routes.ts'
import type { Visit } from './visit.ts'

export async function showRecord(call: Call<typeof deskRoutes.showRecord>, visit: Visit, _: PagesDeps): Promise<Reply> {
  const { browser, ask } = visit
  const route = callOf(call.params.call, 'record')
  if (!route) return page(browser, nothingHere(visit), { status: 404 })
  const { params, query } = apart(route, browser.query)
  const here = at`/desk/see/${route.name}`
  const asks = await conditions(route, here, params, browser.query, visit)
  // Until it is said what it is about, there is nothing to ask.
  const isNamed = namesIn(route.path).every((name) => params[name] !== undefined)
  if (!isNamed || (isLook(route) && !browser.isFromHere)) {
    const next = html`<p><a class="button" href="${here.with(browser.query)}">查看（留痕）</a></p>`
    return page(
      browser,
      deskPage(visit, { title: titleOf(route), body: html`${asks}${isNamed ? next : none}`, isWide: false }),
    )
  }
  const answer = await ask.any(route.name, { params, query })
  const { called } = visit.law.registry
  const shown = (of: unknown) =>
    route.name === 'readMorningList' ? morning(of, called) : show(of, { call: route.name, names: called })
  const body = html`${asks}${answer.ok ? shown(answer.body) : refusedPart(answer)}`
  return page(browser, deskPage(visit, { title: titleOf(route), body }), { status: answer.ok ? 200 : answer.status })
}
