/** 未办 — a refusal of a call, in both languages, with its article. */
import type { Problem } from '../../door/problem.ts'
import type { Answer } from '../asking.ts'
import { idOf } from '../forms/form.ts'
import { both } from '../frame.ts'
import { Address } from '../html/address.ts'
import { type Html, html, none } from '../html/html.ts'

export type Refused = Extract<Answer, { ok: false }>
export type Refusal = Pick<Problem, 'zh' | 'en' | 'article' | 'errors'>

/** By the name of a field, as forms write it: `appellant.phone`. */
export type Wrong = ReadonlyMap<string, { zh: string; en: string }>

export const wrongIn = (errors: Problem['errors'] = []): Map<string, { zh: string; en: string }> =>
  new Map(
    errors.map(({ pointer, zh, message }) => [pointer.replace(/^\//, '').replaceAll('/', '.'), { zh, en: message }]),
  )

/** 请更正 — what is wrong stands first; of a field that stands on the page it leads there. */
export function refusedPart(
  refused: Refusal | undefined,
  wrong: Wrong = new Map(),
  fields: readonly string[] = [],
): Html {
  if (!refused) return none
  const { zh, en, article } = refused
  return html`<div class="bad" role="alert" tabindex="-1" id="wrong"><p>${both({ zh, en })}</p>
${article ? html`<p class="article">依据：${article}</p>` : none}
${wrong.size === 0 ? none : html`<ul>${[...wrong].map(([name, says]) => html`<li>${fields.includes(name) ? html`<a href="${Address.part(idOf(name))}">${both(says)}</a>` : both(says)}</li>`)}</ul>`}</div>`
}
