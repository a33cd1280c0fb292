/** 名称清单 — names of the city that fields offer while one types. */
import type { Law } from '../../city/law.ts'
import type { Field, Named } from '../forms/fields.ts'
import { listOf } from '../forms/form.ts'
import { type Html, html } from '../html/html.ts'

/** Each list that these fields need, once. */
export const namesLists = (fields: readonly Field[], { registry }: Law): Html[] =>
  [...new Set(fields.flatMap(namedIn))].map((named) => listIn(registry, named))

/** A city has hundreds of names: they are written out once for as long as its registry is kept. */
const written = new WeakMap<Law['registry'], Map<Named, Html>>()

function listIn(registry: Law['registry'], named: Named): Html {
  const known = written.get(registry) ?? new Map<Named, Html>()
  written.set(registry, known)
  const list =
    known.get(named) ??
    html`<datalist id="${listOf(named)}">${offered(named, registry).map((name) => html`<option value="${name}"></option>`)}</datalist>`
  known.set(named, list)
  return list
}

/** By its name; what several are called alike by name and code. */
function offered(named: Named, { lists, codeOf }: Law['registry']): string[] {
  const all = { unit: lists.units, area: lists.areas, category: lists.categories, channel: lists.channels }[named]
  return all.map(({ code, name }) => (codeOf(named, name) === undefined ? `${name}（${code}）` : name))
}

/** What was written by its name, by its code; what is neither stays for the call to refuse. */
export const codeFor = ({ registry }: Law, named: Named, written: string): string =>
  registry.codeOf(named, written) ?? /（([^（）]+)）$/.exec(written)?.[1] ?? written

function namedIn(field: Field): Named[] {
  switch (field.kind) {
    case 'named':
      return [field.named]
    case 'lines':
      return field.named ? [field.named] : []
    case 'group':
      return field.fields.flatMap(namedIn)
    case 'groups':
      return (field.each[0] ?? []).flatMap(namedIn)
    case 'ways':
      return field.ways.flatMap(namedIn)
    default:
      return []
  }
}
