/** 公开查阅 — a page of one public call, kept as long as it says. */
import type { RouteName } from '../../../api/routes.ts'
import type { Reply } from '../../../door/http.ts'
import type { Answer } from '../../asking.ts'
import type { Words } from '../../frame.ts'
import { both } from '../../frame.ts'
import type { Address } from '../../html/address.ts'
import { type Html, html, none } from '../../html/html.ts'
import { tableOn } from '../../tables.ts'
import { citizenPage } from '../frame.ts'
import { refusedPart } from '../refused.ts'
import type { Visit } from '../visit.ts'

type Ok = Extract<Answer, { ok: true }>
type Refused = Extract<Answer, { ok: false }>

/** A page for what was answered, or the refusal under the same title. */
export function shownAs<B>(answer: Answer, title: Words, visit: Visit, show: (body: B) => Html, isWide = false): Reply {
  if (!answer.ok) return refusedAs(answer, title, visit)
  return citizenPage(visit, { title, isWide, cache: cacheOf(answer), body: show(answer.body as B) })
}

export const refusedAs = ({ problem, status }: Refused, title: Words, visit: Visit): Reply =>
  citizenPage(visit, { title, status, body: refusedPart(problem) })

export const cacheOf = ({ cache }: Ok): string | undefined => (cache?.startsWith('public') ? cache : undefined)

interface Listed {
  call: RouteName
  caption: string
  only?: readonly string[]
}

export const table = (body: unknown, { call, caption, only }: Listed, { law }: Visit): Html =>
  tableOn(body, { call, params: {}, names: law.registry.called, only, hasCodes: false, caption })

/** 下一页 — by the cursor that the answer names. */
export const onward = (here: Address, query: Readonly<Record<string, string | undefined>>, body: unknown): Html => {
  const { next } = body as { next?: string }
  return next === undefined
    ? none
    : html`<p><a class="button plain" rel="next" href="${here.with({ ...query, cursor: next })}">${both({ zh: '下一页', en: 'More' })}</a></p>`
}
