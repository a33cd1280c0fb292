/** 提交内容 — what was typed into a form, as its call takes it. */
import type { Field, Named } from './fields.ts'

/** Texts by the name of their field, each as often as it came. */
export type Typed = Readonly<Record<string, readonly string[]>>
/** What the city calls so: its code, or what was written where it knows none. */
export type CodeOf = (of: Named, written: string) => string

/** What was left empty is left out. @returns the body; undefined where nothing was filled in */
export function bodyOf(fields: readonly Field[], typed: Typed, codeOf: CodeOf): Record<string, unknown> | undefined {
  const entries = fields.flatMap((field): [string, unknown][] => {
    const value = valueIn(field, typed, codeOf)
    if (value === undefined) return []
    // The ways of a whole body are the body itself.
    if (field.name === '') return Object.entries(value as object)
    return [[lastOf(field.name), value]]
  })
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

const lastOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1)

function valueIn(field: Field, typed: Typed, codeOf: CodeOf): unknown {
  const text = (typed[field.name]?.[0] ?? '').trim()
  switch (field.kind) {
    case 'group':
      return bodyOf(field.fields, typed, codeOf) ?? (field.required ? {} : undefined)
    case 'groups': {
      const some = field.each.flatMap((one) => {
        const [only] = one
        const isOneOfWays = one.length === 1 && only?.kind === 'ways'
        return (isOneOfWays ? valueIn(only, typed, codeOf) : bodyOf(one, typed, codeOf)) ?? []
      })
      return some.length > 0 || field.required ? some : undefined
    }
    case 'ways': {
      const chosen = field.ways[Number(typed[chosenBy(field)]?.[0] ?? Number.NaN)]
      return chosen?.kind === 'group' ? (bodyOf(chosen.fields, typed, codeOf) ?? {}) : undefined
    }
    case 'lines': {
      const lines = (typed[field.name] ?? []).flatMap((one) => one.split('\n')).map((one) => one.trim())
      const some = lines.filter((one) => one !== '').map((one) => (field.named ? codeOf(field.named, one) : one))
      return some.length > 0 || field.required ? some : undefined
    }
  }
  if (text === '') return undefined
  switch (field.kind) {
    case 'named':
      return codeOf(field.named, text)
    case 'number':
      return Number.isFinite(Number(text)) ? Number(text) : text
    case 'yes-no':
      return text === 'true' ? true : text === 'false' ? false : text
    case 'confirm':
      return text === 'true' ? true : text
    case 'moment':
      return momentOf(text)
    case 'json':
      return jsonOf(text)
    default:
      return text
  }
}

/** Which of the ways was chosen stands in a field of its own. */
export const chosenBy = ({ name }: Pick<Field, 'name'>): string => (name === '' ? 'way' : `${name}.way`)

/** 所在字段 — the field of the form for what a call names so: inside a way the form names the way, too. */
export function fieldNamed(written: string, fields: readonly Field[], typed: Typed): string {
  for (const field of fields) {
    const isInside = field.name === '' || written === field.name || written.startsWith(`${field.name}.`)
    if (!isInside) continue
    if (field.kind === 'group') return fieldNamed(written, field.fields, typed)
    if (field.kind === 'groups') return fieldNamed(written, field.each.flat(), typed)
    if (field.kind !== 'ways') continue
    const way = typed[chosenBy(field)]?.[0] ?? '0'
    const below = field.name === '' ? `${way}.${written}` : `${field.name}.${way}${written.slice(field.name.length)}`
    return fieldNamed(below, field.ways, typed)
  }
  return written
}

/** As a browser writes it, without an offset: the time of Beijing. */
const momentOf = (text: string): string =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(text) ? `${text.length === 16 ? `${text}:00` : text}+08:00` : text

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
