/** 公众表单 — fields in both languages, with what was typed and what is wrong. */

import { idOf } from '../forms/form.ts'
import { both, type Words } from '../frame.ts'
import { type Html, html, none, when } from '../html/html.ts'
import type { Wrong } from './refused.ts'

interface Common {
  /** as the call takes it: `appellant.phone` */
  name: string
  says: Words
  hint?: Words
  required: boolean
}
interface Choice {
  value: string
  says: Words
}
export type Asked = Common &
  (
    | { kind: 'line'; most: number; autocomplete?: string }
    | { kind: 'text'; most: number }
    /** one of a few: radio buttons; of many: a list */
    | { kind: 'choice' | 'list'; choices: readonly Choice[] }
    | { kind: 'yes' }
  )

export interface Filled {
  typed: Readonly<Record<string, string>>
  wrong: Wrong
}

const optional: Words = { zh: '（可不填）', en: ' (optional)' }

const labelOf = ({ says, required }: Asked): Html =>
  both(required ? says : { zh: `${says.zh}${optional.zh}`, en: `${says.en}${optional.en}` })

/** @param group what stands before each id, where a page has several forms */
export const fieldsOf = (asked: readonly Asked[], filled: Filled, group = ''): Html[] =>
  asked.map((one) => field(one, filled, group))

export const idIn = (name: string, group = ''): string => `${group}${idOf(name)}`

function field(asked: Asked, { typed, wrong }: Filled, group: string): Html {
  const { name, hint, required } = asked
  const id = idIn(name, group)
  const bad = wrong.get(name)
  const about = [hint ? `${id}-hint` : '', bad ? `${id}-bad` : ''].filter(Boolean).join(' ')
  const said = html`${hint ? html`<span class="hint" id="${id}-hint">${both(hint)}</span>` : none}${bad ? html`<span class="wrong" id="${id}-bad">${both(bad)}</span>` : none}`
  const value = typed[name] ?? ''
  const invalid = bad ? 'true' : 'false'
  switch (asked.kind) {
    case 'line':
      return html`<div class="field"><label for="${id}">${labelOf(asked)}</label>${said}<input type="text" id="${id}" name="${name}" value="${value}" maxlength="${asked.most}" autocomplete="${asked.autocomplete ?? 'off'}" aria-describedby="${about}" aria-invalid="${invalid}" ${when(required, 'required')}></div>`
    case 'text':
      return html`<div class="field"><label for="${id}">${labelOf(asked)}</label>${said}<textarea id="${id}" name="${name}" rows="5" maxlength="${asked.most}" aria-describedby="${about}" aria-invalid="${invalid}" ${when(required, 'required')}>${'\n'}${value}</textarea></div>`
    case 'list':
      return html`<div class="field"><label for="${id}">${labelOf(asked)}</label>${said}<select id="${id}" name="${name}" aria-describedby="${about}" aria-invalid="${invalid}" ${when(required, 'required')}><option value=""></option>${asked.choices.map((one) => html`<option value="${one.value}" ${when(one.value === value, 'selected')}>${one.says.zh === one.says.en ? one.says.zh : `${one.says.zh} ${one.says.en}`}</option>`)}</select></div>`
    case 'choice':
      return html`<fieldset class="field" aria-describedby="${about}"><legend id="${id}" tabindex="-1">${labelOf(asked)}</legend>${said}${asked.choices.map((one) => html`<label class="pick"><input type="radio" name="${name}" value="${one.value}" ${when(one.value === value, 'checked')} ${when(required, 'required')}><span>${both(one.says)}</span></label>`)}</fieldset>`
    case 'yes':
      return html`<div class="field"><label class="pick"><input type="checkbox" id="${id}" name="${name}" value="yes" aria-describedby="${about}" ${when(value === 'yes', 'checked')}><span>${both(asked.says)}</span></label>${said}</div>`
  }
}
