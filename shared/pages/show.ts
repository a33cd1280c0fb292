/** 查阅 — an answer that is no list, field by field, in words. */
import type { RouteName } from '../api/routes.ts'
import { fields } from '../api/tables/fields.ts'
import type { CityNames } from '../door/tables.ts'
import { answerLabels } from './answer-labels.ts'
import { wordsOfAnswer } from './answer-words.ts'
import { own, wordsFor } from './forms/words.ts'
import { type Html, html, none } from './html/html.ts'
import { leadsTo, textOf } from './tables.ts'

interface As {
  call: RouteName
  names: CityNames
}

/** Names that stand beside their codes, and what only machines need. */
const left = new Set(['en', 'version'])

/** @param level of its parts' headings */
export function show(value: unknown, as: As, level = 2): Html {
  if (Array.isArray(value)) return several(value, as, level)
  if (typeof value !== 'object' || value === null) return single('', value, as)
  const all = Object.entries(value).filter(([name, one]) => !left.has(name) && isSaid(one))
  const short = all.filter(([, one]) => typeof one !== 'object')
  const long = all.filter(([, one]) => typeof one === 'object')
  return html`${short.length === 0 ? none : html`<dl class="rows">${short.map(([name, one]) => html`<dt>${labelOf(name, as)}</dt><dd class="text">${single(name, one, as)}</dd>`)}</dl>`}
${long.map(([name, one]) => part(name, one, as, level))}`
}

const isSaid = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)

export const labelOf = (name: string, { call }: Pick<As, 'call'>): string =>
  wordsOfAnswer(call).get(name) ?? own(answerLabels, name) ?? wordsFor(call, name, undefined).label

function part(name: string, value: unknown, as: As, level: number): Html {
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object'))
    return html`<dl class="rows"><dt>${labelOf(name, as)}</dt><dd>${value.map((one, i) => html`${i > 0 ? '、' : ''}${single(name, one, as)}`)}</dd></dl>`
  return html`<div class="group">${heading(labelOf(name, as), level)}${show(value, as, level + 1)}</div>`
}

const several = (values: readonly unknown[], as: As, level: number): Html =>
  html`<ol>${values.map((one) => html`<li>${show(one, as, level)}</li>`)}</ol>`

const heading = (says: string, level: number): Html =>
  level <= 2 ? html`<h2>${says}</h2>` : level === 3 ? html`<h3>${says}</h3>` : html`<h4>${says}</h4>`

function single(name: string, value: unknown, { call, names }: As): Html {
  if (typeof value === 'boolean' || typeof value === 'number') return html`${textOf(value)}`
  const text = String(value)
  const to = leadsTo(text)
  if (to) return html`<a href="${to}">${text}</a>`
  const words = wordsFor(call, name, undefined)
  const heading = own(fields, name)
  const named = words.named ?? (typeof heading === 'object' && heading.named !== 'whose' ? heading.named : undefined)
  const called = named && names(named, text)
  return html`${called ?? inBeijing(words.says(text))}`
}

/** A moment as people read it; any other text as it is. */
const inBeijing = (text: string): string =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d.*\+08:00$/.test(text) ? text.slice(0, 16).replace('T', ' ') : text
