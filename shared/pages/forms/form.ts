/** 表单 — draws the fields of a call, with what was typed and is wrong. */
import { Address } from '../html/address.ts'
import { type Html, html, none, when } from '../html/html.ts'
import type { Choice, Field, Named } from './fields.ts'
import { chosenBy, type Typed } from './sent.ts'

export interface Drawn {
  typed: Typed
  /** by the name of a field: what is wrong with it */
  wrong: ReadonlyMap<string, string>
  /** further choices than the schema has, by the name of a field: grounds of the regulation */
  choices: Readonly<Record<string, readonly Choice[]>>
  /** the field in which one begins to write */
  focus?: string
  /** of what may be left out as a whole: the browser asks for nothing of it */
  isLoose?: boolean
}

/** Names of the city are offered while one types: lists that stand once a page. */
export const listOf = (named: Named): string => `names-${named}`

export const fieldset = (fields: readonly Field[], drawn: Drawn): Html[] => fields.map((one) => draw(one, drawn))

function draw(field: Field, drawn: Drawn): Html {
  switch (field.kind) {
    case 'group':
      return html`<fieldset><legend>${labelOf(field)}</legend>${fieldset(field.fields, field.required ? drawn : { ...drawn, isLoose: true })}</fieldset>`
    case 'groups':
      return html`<fieldset><legend>${labelOf(field)}</legend>${field.each.map((one, i) => another(one, i, field.label, drawn))}</fieldset>`
    case 'ways':
      return html`<fieldset><legend>${field.label === '' ? '按哪种情形填写' : labelOf(field)}</legend>
${field.ways.map((way, i) => chosen(field, way, i, drawn))}</fieldset>`
    default:
      return question(field, drawn)
  }
}

/** One of several groups alike: all but the first are folded until they are needed. */
const another = (fields: readonly Field[], i: number, label: string, drawn: Drawn): Html =>
  i === 0
    ? html`<div class="group">${fieldset(fields, drawn)}</div>`
    : html`<details ${when(
        fields.some(({ name }) => drawn.typed[name]?.[0]),
        'open',
      )}><summary>${label}（${i + 1}）</summary><div class="group">${fieldset(fields, { ...drawn, isLoose: true })}</div></details>`

function chosen(field: Field, way: Field, i: number, drawn: Drawn): Html {
  const name = chosenBy(field)
  const isChosen = drawn.typed[name]?.[0] === String(i)
  const fields = way.kind === 'group' ? way.fields : []
  const says = fields.flatMap((one) => (isSaid(one) ? (one.choices[0]?.says ?? []) : [])).join('、')
  return html`<div class="way"><label class="pick"><input type="radio" name="${name}" value="${i}" ${when(isChosen, 'checked')}><span>${says || fields.map(({ label }) => label).join('、') || '其他'}</span></label>
<div class="group">${fields.map((one) => (isSaid(one) ? html`<input type="hidden" name="${one.name}" value="${one.choices[0]?.value}">` : draw(one, { ...drawn, isLoose: true })))}</div></div>`
}

/** Whoever chose this way has said it. */
const isSaid = (field: Field): field is Extract<Field, { kind: 'choice' }> =>
  field.kind === 'choice' && field.choices.length === 1

const labelOf = ({ label, required }: Field): string => (required ? label : `${label}（可不填）`)

function question(field: Exclude<Field, { kind: 'group' | 'groups' | 'ways' }>, drawn: Drawn): Html {
  const bad = drawn.wrong.get(field.name)
  const id = idOf(field.name)
  const about = [field.hint === undefined ? '' : `${id}-hint`, bad === undefined ? '' : `${id}-bad`]
    .filter(Boolean)
    .join(' ')
  const said = html`${field.hint === undefined ? none : html`<span class="hint" id="${id}-hint">${field.hint}</span>`}${bad === undefined ? none : html`<span class="wrong" id="${id}-bad">${bad}</span>`}`
  if (field.kind === 'confirm') {
    const isOn = drawn.typed[field.name]?.[0] === 'true'
    return html`<div class="field"><label class="pick"><input type="checkbox" id="${id}" name="${field.name}" value="true" aria-describedby="${about}" ${when(isOn, 'checked')}><span>${field.label}</span></label>${said}</div>`
  }
  return html`<div class="field"><label for="${id}">${labelOf(field)}</label>${said}${control(field, id, about, drawn)}</div>`
}

/** An id has no dots, so that styles and scripts can name it. */
export const idOf = (name: string): string => `f-${name.replaceAll('.', '-')}`

function control(
  field: Exclude<Field, { kind: 'group' | 'groups' | 'ways' | 'confirm' }>,
  id: string,
  about: string,
  { typed, wrong, choices, isLoose, focus }: Drawn,
): Html {
  const { name } = field
  const required = field.required && !isLoose
  const value = typed[name]?.[0] ?? ''
  const invalid = wrong.has(name) ? 'true' : 'false'
  const offered = choices[name] ?? (field.kind === 'choice' ? field.choices : undefined)
  const yesNo = [
    { value: 'true', says: '是' },
    { value: 'false', says: '否' },
  ]
  if (offered || field.kind === 'yes-no')
    return html`<select id="${id}" name="${name}" aria-describedby="${about}" aria-invalid="${invalid}" ${when(required, 'required')}><option value=""></option>${(offered ?? yesNo).map((one) => html`<option value="${one.value}" ${when(one.value === value, 'selected')}>${one.says}</option>`)}</select>`
  switch (field.kind) {
    case 'lines':
      return html`<textarea id="${id}" name="${name}" rows="3" aria-describedby="${about}" aria-invalid="${invalid}" ${when(required, 'required')}>${'\n'}${(typed[name] ?? []).join('\n')}</textarea><span class="hint">每行一个</span>`
    case 'json':
      return html`<textarea id="${id}" name="${name}" rows="4" class="code" aria-describedby="${about}" aria-invalid="${invalid}" ${when(required, 'required')}>${'\n'}${value}</textarea>`
    case 'text':
      return field.isLong
        ? html`<textarea id="${id}" name="${name}" rows="6" maxlength="${field.most}" aria-describedby="${about}" aria-invalid="${invalid}" ${when(required, 'required')} ${when(name === focus, 'autofocus')}>${'\n'}${value}</textarea>`
        : html`<input type="text" id="${id}" name="${name}" value="${value}" maxlength="${field.most}" aria-describedby="${about}" aria-invalid="${invalid}" ${when(required, 'required')}>`
    case 'named':
      return html`<input type="text" id="${id}" name="${name}" value="${value}" list="${listOf(field.named)}" autocomplete="off" aria-describedby="${about}" aria-invalid="${invalid}" ${when(required, 'required')}>`
    case 'number':
      return html`<input type="number" step="any" id="${id}" name="${name}" value="${value}" aria-describedby="${about}" aria-invalid="${invalid}" ${when(required, 'required')}>`
    case 'day':
      return html`<input type="date" id="${id}" name="${name}" value="${value}" aria-describedby="${about}" aria-invalid="${invalid}" ${when(required, 'required')}>`
    case 'moment':
      return html`<input type="datetime-local" id="${id}" name="${name}" value="${value}" aria-describedby="${about}" aria-invalid="${invalid}" ${when(required, 'required')}>`
    default:
      return none
  }
}

/** 请更正 — what is wrong stands first, each leading to its field. */
export const errorSummary = (sentence: string, wrong: ReadonlyMap<string, string>, article?: string): Html =>
  html`<div class="bad" role="alert" tabindex="-1"><h2>请更正</h2><p>${sentence}${article === undefined ? none : html`<br><span class="article">依据：${article}</span>`}</p>
${wrong.size === 0 ? none : html`<ul>${[...wrong].map(([name, says]) => html`<li><a href="${Address.part(idOf(name))}">${says}</a></li>`)}</ul>`}</div>`
