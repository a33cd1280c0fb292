/** 现在可以做什么 — from the state table and the permission table, each with its article and form. */
import type { RouteName } from '../../api/routes.ts'
import { allRoutes } from '../../api/routes.ts'
import { words } from '../../api/tables/words.ts'
import { permissionFor, type State, states } from '../../appeals/ticket/states.ts'
import type { CommandName } from '../../appeals/words/command.ts'
import { namesIn } from '../../door/route.ts'
import { type Html, html, none } from '../html/html.ts'
import { isFor, type Named, pathOf } from './calls.ts'
import { titleOf } from './lists.ts'
import type { Visit } from './visit.ts'

interface About {
  state: State
  params: Readonly<Record<string, string>>
  version: number | undefined
}

/** 待审批 — the extension that waits to be decided, as a path names it. */
export const waiting = (extensions: readonly { extension: number; state: string }[]): { extension?: string } => {
  const last = extensions.findLast(({ state }) => state === 'pending')
  return last ? { extension: String(last.extension) } : {}
}

/** Calls about this ticket or this order that change something, for this role. */
const callsOn = (params: About['params'], { caller }: Visit): Named[] =>
  allRoutes.filter((route) => {
    const named = namesIn(route.path)
    return (
      route.method !== 'GET' && named.length > 0 && named.every((name) => name in params) && isFor(route, caller.actor)
    )
  })

export function mayDo(about: About, visit: Visit): Html {
  const { rules } = visit.law
  const { role } = visit.caller.actor
  const all = callsOn(about.params, visit).map((route) => {
    const permission = route.command ? permissionFor(route.command as CommandName, rules) : undefined
    const isNow = !permission || (permission.from.includes(about.state) && permission.by.includes(role))
    return { route, isNow, article: permission?.article ?? route.article, from: permission?.from ?? [] }
  })
  const now = all.filter(({ isNow }) => isNow)
  // What this state is for, before what every state allows.
  const [ofState, always] = [now.filter(isOfState), now.filter((one) => !isOfState(one))]
  const later = all.filter(({ isNow, from }) => !isNow && from.length > 0)
  return html`<h2>现在可以办理</h2>${ofState.length === 0 ? html`<p>没有。</p>` : acts(ofState, about)}
${always.length === 0 ? none : html`<details><summary>随时可以办理的（${always.length}）</summary>${acts(always, about)}</details>`}
${later.length === 0 ? none : html`<details><summary>现在不能办理的，及其原因（${later.length}）</summary><ul class="acts">${later.map(({ route, article, from }) => html`<li>${titleOf(route)}<span class="hint">只在${from.map((state) => words.state[state]).join('、')}时办理；本件${words.state[about.state]}。</span><span class="article">${article}</span></li>`)}</ul></details>`}`
}

interface Act {
  route: Named
  from: readonly State[]
  article: string | undefined
}
const isOfState = ({ from }: Pick<Act, 'from'>): boolean => from.length > 0 && from.length < states.length

const acts = (some: readonly Act[], about: About): Html =>
  html`<ul class="acts">${some.map(({ route, article }) => html`<li><a href="${formAt(route, about)}">${titleOf(route)}</a>${article ? html`<span class="article">${article}</span>` : none}</li>`)}</ul>`

const formAt = (route: Named, { params, version }: About) =>
  pathOf(route).with({ ...Object.fromEntries(namesIn(route.path).map((name) => [name, params[name]])), version })

/** 另见 — lists and answers about it, each one call. */
export const seeAlso = (params: About['params'], except: readonly RouteName[], visit: Visit): Html => {
  const calls = allRoutes.filter((route) => {
    const named = namesIn(route.path)
    return (
      route.method === 'GET' &&
      named.length > 0 &&
      named.every((name) => name in params) &&
      isFor(route, visit.caller.actor) &&
      !except.includes(route.name)
    )
  })
  return html`<h2>另见</h2><ul>${calls.map((route) => html`<li><a href="${pathOf(route).with(params)}">${titleOf(route)}</a></li>`)}</ul>`
}
