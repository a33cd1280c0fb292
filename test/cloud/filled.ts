/** A body after its schema, with a mark of its own in every free text. */

export interface Schema {
  $ref?: string
  type?: string
  enum?: unknown[]
  const?: unknown
  pattern?: string
  format?: string
  examples?: unknown[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  additionalProperties?: Schema | boolean
  minItems?: number
  minimum?: number
  exclusiveMinimum?: number
  maxLength?: number
}

export interface Marked {
  /** where in the body */
  at: string
  mark: string
}

const formats: Record<string, string> = {
  date: '2026-10-12',
  'date-time': '2026-10-12T09:00:00+08:00',
  uri: 'https://example.cn',
}

/** @param serial tells marks of one body from those of others */
export function filled(schema: Schema, components: Record<string, Schema>, serial: number) {
  const marked: Marked[] = []
  return { body: made(schema, ''), marked }

  function made(given: Schema, at: string): unknown {
    const one = given.$ref ? (components[given.$ref.split('/').at(-1) ?? ''] ?? {}) : given
    if (one.const !== undefined) return one.const
    if (one.enum) return one.enum[0]
    const [form] = one.oneOf ?? one.anyOf ?? []
    if (form) return made(form, at)
    if (one.allOf) return Object.assign({}, ...one.allOf.map((part) => made(part, at)))
    if (one.properties)
      return Object.fromEntries(
        Object.entries(one.properties).map(([name, inner]) => [name, made(inner, `${at}/${name}`)]),
      )
    if (one.type === 'array') return [made(one.items ?? {}, `${at}/0`)]
    if (one.type === 'object')
      return typeof one.additionalProperties === 'object' ? { key: made(one.additionalProperties, `${at}/key`) } : {}
    if (one.type === 'integer' || one.type === 'number') return one.minimum ?? (one.exclusiveMinimum ?? 0) + 1
    if (one.type === 'boolean') return true
    return textOf(one, at)
  }

  function textOf({ format, pattern, maxLength = 4_000 }: Schema, at: string): string {
    if (format !== undefined && formats[format] !== undefined) return formats[format]
    const mark = `记${serial}号${marked.length}密文`.slice(0, maxLength)
    // Codes and numbers are no texts; what is too short for a mark is none either.
    if (pattern !== undefined || mark.length < 6) return pattern === undefined ? '1' : 'x1'
    marked.push({ at, mark })
    return mark
  }
}
