/** 来电弹屏 — the page that the telephone system opens: no number, until the caller is known. */
import type { Call, Reply } from '../../door/http.ts'
import type { PagesDeps } from '../compose.ts'
import { fieldsOf } from '../forms/fields.ts'
import type { Typed } from '../forms/sent.ts'
import { at } from '../html/address.ts'
import { html } from '../html/html.ts'
import { page, seeOther } from '../reply.ts'
import { show } from '../show.ts'
import { callOf } from './calls.ts'
import { deskPage } from './desk-frame.ts'
import { refusedPart } from './refused.ts'
import { keepDraft } from './register.ts'
import type { deskRoutes } from './routes.ts'
import { sentIn, type Visit } from './visit.ts'

export async function showCall(
  { params }: Call<typeof deskRoutes.showCall>,
  visit: Visit,
  _: PagesDeps,
): Promise<Reply> {
  const { call } = params
  const read = await visit.ask('readCall', { params: { call } })
  const next = html`<ul class="acts"><li><a class="button" href="${at`/desk/acts/register`.with({ callId: call })}">登记</a></li>
<li><a href="${at`/desk/acts/register`.with({ callId: call, draft: 'yes' })}">继续填写暂存的</a><span class="hint">查看留痕</span></li>
<li><a href="${at`/desk/acts/lookUpCaller`.with({ call })}">查找此人的诉求件</a><span class="hint">先核对姓名或者查询码；查看留痕</span></li>
<li><a href="${at`/desk/see/readCaller`.with({ call })}">查看来电号码</a><span class="hint">查看留痕</span></li></ul>`
  const body = read.ok
    ? html`<div class="columns right"><div>${show(read.body, { call: 'readCall', names: visit.law.registry.called })}</div><div><h2>下一步</h2>${next}</div></div>`
    : html`${refusedPart(read)}${next}`
  return page(visit.browser, deskPage(visit, { title: `通话 ${call}`, body }), { status: read.ok ? 200 : read.status })
}

export async function saveDraft(call: Call<typeof deskRoutes.saveDraft>, visit: Visit, _: PagesDeps): Promise<Reply> {
  const register = callOf('register', 'form')
  const typed: Typed = Object.fromEntries(Object.entries(sentIn(call.body)).map(([name, text]) => [name, [text]]))
  const fields = register?.body ? fieldsOf(register.name, register.body) : []
  const kept = await keepDraft(call.params.call, fields, typed, visit)
  if (kept.ok) return seeOther(visit.browser, at`/desk/calls/${call.params.call}`.with({ done: 'saveDraft' }))
  return page(visit.browser, deskPage(visit, { title: '没有暂存', body: refusedPart(kept) }), { status: kept.status })
}
