/** 表单字段 — what a form asks, read out of the schema of its call. */
import * as z from 'zod'
import { type Named, wordsFor } from './words.ts'

export type { Named } from './words.ts'

interface Common {
  /** as a form names it: `consultation.at`, `demands.0` */
  name: string
  label: string
  hint: string | undefined
  required: boolean
}
export type Field = Common &
  (
    | { kind: 'text'; most: number; isLong: boolean }
    | { kind: 'number'; least: number | undefined; most: number | undefined }
    | { kind: 'day' | 'moment' | 'yes-no' | 'confirm' }
    | { kind: 'choice'; choices: readonly Choice[] }
    /** a code of the city: of its units, areas, categories or channels */
    | { kind: 'named'; named: Named }
    /** several texts or codes, one a line */
    | { kind: 'lines'; named: Named | undefined }
    | { kind: 'group'; fields: readonly Field[] }
    /** several groups alike, so many at most */
    | { kind: 'groups'; each: readonly (readonly Field[])[] }
    /** one of several ways to say it, chosen by its number */
    | { kind: 'ways'; ways: readonly Field[] }
    /** what has no field of its own: JSON, as the interface takes it */
    | { kind: 'json' }
  )
export interface Choice {
  value: string
  says: string
}

type Schema = z.core.JSONSchema.BaseSchema
/** So many groups are offered; who has more sends them by the interface. */
const groupsOffered = 4
/** A text of more signs than this is written in several lines. */
const ofOneLine = 200

const known = new WeakMap<object, readonly Field[]>()

/** @param call whose words its fields have @param body of its route */
export function fieldsOf(call: string, body: () => z.ZodType): readonly Field[] {
  const standing = known.get(body)
  if (standing) return standing
  const schema = z.toJSONSchema(body(), { io: 'input', unrepresentable: 'any' }) as Schema
  const ways = schema.anyOf ?? schema.oneOf
  const fields = ways
    ? [
        {
          ...{ kind: 'ways' as const, name: '', label: '', hint: undefined, required: true },
          ways: ways.map((way, i) => group(`${i}`, way as Schema, call)),
        },
      ]
    : inside('', schema, call)
  known.set(body, fields)
  return fields
}

const inside = (below: string, { properties = {}, required = [] }: Schema, call: string): Field[] =>
  Object.entries(properties).map(([name, schema]) =>
    field({ name, below, isNeeded: required.includes(name) }, schema as Schema, call),
  )

const group = (name: string, schema: Schema, call: string): Field => ({
  ...{ kind: 'group', name, label: '', hint: undefined, required: true },
  fields: inside(name, schema, call),
})

interface At {
  name: string
  below: string
  isNeeded: boolean
}

function field({ name, below, isNeeded }: At, schema: Schema, call: string): Field {
  const words = wordsFor(call, name, schema.description)
  const whole = below === '' ? name : `${below}.${name}`
  const common = {
    name: whole,
    label: words.label,
    hint: words.hint,
    required: isNeeded && schema.default === undefined,
  }
  const ways = (schema.anyOf ?? schema.oneOf)?.filter((way) => (way as Schema).type !== 'null') as Schema[] | undefined
  if (ways?.length === 1 && ways[0])
    return field({ name, below, isNeeded }, { ...schema, ...ways[0], anyOf: undefined } as Schema, call)
  if (ways?.every(({ type }) => type === 'object'))
    return { ...common, kind: 'ways', ways: ways.map((way, i) => group(`${whole}.${i}`, way, call)) }
  if (ways && ways.length > 1 && ways.every(isText))
    return field({ name, below, isNeeded }, { ...schema, ...longest(ways) }, call)
  if (schema.const === true) return { ...common, kind: 'confirm' }
  const values = schema.enum ?? (schema.const === undefined ? undefined : [schema.const])
  if (values)
    return {
      ...common,
      // What lists its choices says no more than they do.
      hint: values.some((value) => common.hint?.includes(words.says(String(value)))) ? undefined : common.hint,
      kind: 'choice',
      choices: values.map((value) => ({ value: String(value), says: words.says(String(value)) })),
    }
  switch (schema.type) {
    case 'boolean':
      return { ...common, kind: 'yes-no' }
    case 'integer':
    case 'number':
      return { ...common, kind: 'number', least: schema.minimum, most: bound(schema.maximum) }
    case 'string':
      if (schema.format === 'date') return { ...common, kind: 'day' }
      if (schema.format === 'date-time') return { ...common, kind: 'moment' }
      if (words.named) return { ...common, kind: 'named', named: words.named }
      return {
        ...common,
        kind: 'text',
        most: schema.maxLength ?? ofOneLine,
        isLong: (schema.maxLength ?? 0) > ofOneLine,
      }
    case 'object':
      if (!schema.properties || Object.keys(schema.properties).length === 0) return { ...common, kind: 'json' }
      return { ...common, kind: 'group', fields: inside(whole, schema, call) }
    case 'array':
      return several(common, schema.items as Schema | undefined, words.named, call)
    default:
      return { ...common, kind: 'json' }
  }
}

/** Several ways to write one text: a code, or a number of staff. */
const isText = ({ type, const: only, enum: some }: Schema): boolean =>
  type === 'string' || typeof only === 'string' || some !== undefined
const longest = (ways: readonly Schema[]): Schema => ({
  type: 'string',
  maxLength: Math.max(...ways.map(({ maxLength }) => maxLength ?? ofOneLine)),
  anyOf: undefined,
  oneOf: undefined,
})

function several(common: Common, items: Schema | undefined, named: Named | undefined, call: string): Field {
  const ways = (items?.anyOf ?? items?.oneOf) as Schema[] | undefined
  if (items?.type === 'string' || ways?.every(isText)) return { ...common, kind: 'lines', named }
  if (ways?.every(({ type }) => type === 'object'))
    return {
      ...{ ...common, kind: 'groups' },
      each: Array.from({ length: groupsOffered }, (_, i) => [
        // A place in a list has no name of its own.
        { ...field({ name: `${i}`, below: common.name, isNeeded: true }, items as Schema, call), label: '' },
      ]),
    }
  if (items?.type === 'object' && items.properties)
    return {
      ...{ ...common, kind: 'groups' },
      each: Array.from({ length: groupsOffered }, (_, i) => inside(`${common.name}.${i}`, items, call)),
    }
  return { ...common, kind: 'json' }
}

const bound = (most: number | undefined): number | undefined => (most === Number.MAX_SAFE_INTEGER ? undefined : most)
