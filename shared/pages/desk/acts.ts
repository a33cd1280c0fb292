/** 办理页 — the form of any call that changes something, and what became of it. */
import type { Call, Reply } from '../../door/http.ts'
import { namesIn, type Route } from '../../door/route.ts'
import type { Answer } from '../asking.ts'
import type { PagesDeps } from '../compose.ts'
import { type Field, fieldsOf } from '../forms/fields.ts'
import { errorSummary, fieldset } from '../forms/form.ts'
import { bodyOf, fieldNamed, type Typed } from '../forms/sent.ts'
import { wordsFor } from '../forms/words.ts'
import { at } from '../html/address.ts'
import { type Html, html, none } from '../html/html.ts'
import { page, seeOther } from '../reply.ts'
import { formField } from '../sessions/cookies.ts'
import { show } from '../show.ts'
import { callOf, type Named } from './calls.ts'
import { choicesFor } from './choices.ts'
import { deskPage } from './desk-frame.ts'
import { isFresh, needsFresh } from './fresh.ts'
import { titleOf } from './lists.ts'
import { codeFor, namesLists } from './names.ts'
import { nothingHere } from './nothing-here.ts'
import { draftButton, registerFields, typedBefore, usual } from './register.ts'
import type { deskRoutes } from './routes.ts'
import { sentIn, type Visit } from './visit.ts'

/** Hidden fields of every form beside those of its call. */
const own = { once: '_once', version: '_version' } as const
const paramField = (name: string): string => `_in.${name}`

export async function openForm(call: Call<typeof deskRoutes.openForm>, visit: Visit, deps: PagesDeps): Promise<Reply> {
  const { browser } = visit
  const route = callOf(call.params.call, 'form')
  if (!route) return page(browser, nothingHere(visit), { status: 404 })
  if (needsFresh(route) && !isFresh(visit, deps.clock.real())) return signInAgain(visit)
  const { version, ...asked } = browser.query
  // A link from elsewhere names what it is about, and fills in nothing.
  const written = browser.isFromHere ? asked : {}
  const isRegister = route.name === 'register'
  const typed = isRegister ? { ...(await typedBefore(written, visit)), ...usual(written, visit) } : typedIn(written)
  return page(
    browser,
    formPage(route, { params: paramsIn(route, asked), typed, version, once: visit.form.once }, visit),
  )
}

export async function sendForm(call: Call<typeof deskRoutes.sendForm>, visit: Visit, deps: PagesDeps): Promise<Reply> {
  const { browser, law, ask } = visit
  const route = callOf(call.params.call, 'form')
  if (!route) return page(browser, nothingHere(visit), { status: 404 })
  if (needsFresh(route) && !isFresh(visit, deps.clock.real())) return signInAgain(visit)
  const sent = sentIn(call.body)
  const params = Object.fromEntries(namesIn(route.path).map((name) => [name, (sent[paramField(name)] ?? '').trim()]))
  const typed = typedIn(sent)
  const fields = fieldsIn(route)
  if (Object.values(params).includes('')) {
    const again = { params, typed, version: sent[own.version], once: visit.form.once }
    return page(browser, formPage(route, again, visit), { status: 400 })
  }
  const body = route.body ? (bodyOf(fields, typed, (of, written) => codeFor(law, of, written)) ?? {}) : undefined
  const version = sent[own.version]
  const answer = await ask.any(route.name, {
    ...{ params, body },
    headers: {
      ...(sent[own.once] ? { 'idempotency-key': sent[own.once] } : {}),
      ...(version ? { 'if-match': `"${version}"` } : {}),
    },
  })
  if (!answer.ok) {
    // What was refused is another thing once it is mended: its number is another.
    const again = { params, typed, version, once: visit.form.once }
    return page(browser, formPage(route, again, visit, answer), { status: answer.status })
  }
  const done = doneAt(route, params, answer)
  if (done) return seeOther(browser, done.with({ done: route.name }))
  return page(
    browser,
    deskPage(visit, { title: `已办：${titleOf(route)}`, isWide: false, body: resultOf(route, answer, visit) }),
  )
}

const typedIn = (sent: Readonly<Record<string, string>>): Typed =>
  Object.fromEntries(Object.entries(sent).map(([name, text]): [string, string[]] => [name, [text]]))
const fieldsIn = (route: Route & { name: string }): readonly Field[] =>
  route.body ? fieldsOf(route.name, route.body) : []
const paramsIn = (route: Route, asked: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(namesIn(route.path).map((name) => [name, asked[name] ?? '']))

/** 办完之后 — back to the ticket or the order; what tells something that is told once stays on its own page. */
function doneAt(
  route: Named,
  params: Readonly<Record<string, string>>,
  { status, body }: Extract<Answer, { ok: true }>,
) {
  const { ticket, workOrder } = params
  if (needsFresh(route)) return undefined
  if (workOrder !== undefined) return at`/desk/orders/${workOrder}`
  if (ticket !== undefined) return at`/desk/tickets/${ticket}`
  return status === 204 || body === undefined ? at`/desk` : undefined
}

const resultOf = (route: Named, { body }: Extract<Answer, { ok: true }>, { law }: Visit): Html =>
  html`<p class="good" role="status">已办理。</p>${show(body, { call: route.name, names: law.registry.called })}<p><a href="${at`/desk`}">回到首页</a></p>`

interface Filled {
  params: Readonly<Record<string, string>>
  typed: Typed
  version: string | undefined
  once: string
}

function formPage(
  route: Named,
  { params, typed, version, once }: Filled,
  visit: Visit,
  refused?: Extract<Answer, { ok: false }>,
): Html {
  const fields = fieldsIn(route)
  const wrong = new Map(
    (refused?.problem.errors ?? []).map(({ pointer, zh }): [string, string] => [
      fieldNamed(pointer.replace(/^\//, '').replaceAll('/', '.'), fields, typed),
      zh,
    ]),
  )
  const title = titleOf(route)
  const drawn = { typed, wrong, choices: choicesFor(route.name, visit.law) }
  const body = html`${refused ? errorSummary(refused.problem.zh, wrong, refused.problem.article) : none}
${route.article ? html`<p class="article">依据：${route.article}</p>` : none}
<form method="post" action="${at`/desk/acts/${route.name}`}"><input type="hidden" name="${formField}" value="${visit.form.token}"><input type="hidden" name="${own.once}" value="${once}">${version === undefined ? none : html`<input type="hidden" name="${own.version}" value="${version}">`}
${Object.entries(params).map(([name, value]) => paramOf(name, value, route))}
${route.name === 'register' ? registerFields(fields, drawn) : fieldset(fields, drawn)}
<button>${title}</button>${route.name === 'register' ? draftButton(drawn) : none}</form>${namesLists(fields, visit.law)}`
  return deskPage(visit, { title: refused ? `没有办成：${title}` : title, body, isWide: false })
}

/** What it is about stands there as it is; where nobody said it, it is asked. */
const paramOf = (name: string, value: string, { name: call }: Named): Html => {
  const { label } = wordsFor(call, name, undefined)
  return value === ''
    ? html`<div class="field"><label for="in-${name}">${label}</label><input type="text" id="in-${name}" name="${paramField(name)}" maxlength="200" required></div>`
    : html`<p>${label} <b>${value}</b></p><input type="hidden" name="${paramField(name)}" value="${value}">`
}

const signInAgain = ({ browser }: Visit): Reply =>
  seeOther(browser, at`/desk/sign-in`.with({ to: browser.path, again: 'yes' }))
