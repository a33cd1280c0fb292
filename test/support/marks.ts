/** 标记 — personal data of made people, each value in one place alone, to be searched for wherever anybody may read. */
import * as z from 'zod'

export interface Marked {
  name: string
  phone: string
  idNumber: string
  email: string
  address: string
}

const given = '澄湛沐楠梓桉霁珩翊骁煦昕沅洛淮渝澜溪清和远舟'

/** The check digit of a resident ID (GB 11643). */
function withCheck(first17: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first17[at]), 0)
  return first17 + '10X98765432'[sum % 11]
}

export function marks() {
  /** each value, and where it was put */
  const values = new Map<string, string>()
  let made = 0
  return {
    values,
    /** A person of whom nothing stands anywhere else. @param where for whoever reads the failure */
    person(where: string): Marked {
      const n = ++made
      const [a, b] = [given[n % given.length], given[Math.floor(n / given.length) % given.length]]
      const serial = String(n).padStart(3, '0')
      const person = {
        name: `欧阳${a}${b}`,
        phone: `139555${serial}${serial.slice(1)}`,
        idNumber: withCheck(`110101199003${String(1 + (n % 28)).padStart(2, '0')}${serial}`),
        email: `marked.${n}@nobody.example`,
        address: `青石标记巷${7000 + n}号`,
      }
      for (const [field, value] of Object.entries(person)) values.set(value, `${field} of ${where}`)
      return person
    },
    /** Which of them stand in a text. */
    foundIn: (text: string): string[] =>
      [...values].flatMap(([value, where]) => (text.includes(value) ? [`${value}: ${where}`] : [])),
  }
}

export const wordsOf = ({ name, phone, idNumber, email, address }: Marked): string =>
  `我叫${name}，电话${phone}，身份证${idNumber}，邮箱${email}，住${address}。`

interface Schema {
  type?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  items?: Schema
  minItems?: number
  properties?: Record<string, Schema>
  pattern?: string
  format?: string
  minimum?: number
  maxLength?: number
}

/** A body with a person's data wherever the schema takes free text. @param known values of fields that name something */
export const markedBody = (
  schema: z.ZodType,
  person: Marked,
  known: Readonly<Record<string, unknown>>,
  now: string,
): unknown => {
  const draw = (one: Schema, name: string): unknown => {
    if (name in known && one.type !== 'object') return one.type === 'array' ? [known[name]] : known[name]
    if (one.const !== undefined) return one.const
    if (one.enum) return one.enum[0]
    const [variant] = one.anyOf ?? one.oneOf ?? []
    if (variant) return draw(variant, name)
    if (one.type === 'object')
      return Object.fromEntries(Object.entries(one.properties ?? {}).map(([field, of]) => [field, draw(of, field)]))
    if (one.type === 'array') return [draw(one.items ?? {}, name)]
    if (one.type === 'integer' || one.type === 'number') return Math.max(one.minimum ?? 1, 1)
    if (one.type === 'boolean') return true
    if (one.format === 'date') return now.slice(0, 10)
    if (one.format === 'date-time') return now
    return textFor(name, one, person)
  }
  return draw(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema, '')
}

function textFor(name: string, { maxLength = 10_000 }: Schema, person: Marked): string {
  if (/phone|caller|from$/i.test(name)) return person.phone
  if (/idNumber/.test(name)) return person.idNumber
  if (/email/i.test(name)) return person.email
  if (/address/i.test(name)) return person.address
  if (/^(name|by|recipient|person)$/.test(name)) return person.name
  return wordsOf(person).slice(0, maxLength)
}

/** The same in a body that was drawn already: every free text in it. */
export const marked = (body: unknown, person: Marked): unknown => {
  if (body === '说明') return wordsOf(person)
  if (Array.isArray(body)) return body.map((one) => marked(one, person))
  if (typeof body !== 'object' || body === null) return body
  return Object.fromEntries(
    Object.entries(body).map(([field, value]) => [
      field,
      value === '说明' ? textFor(field, {}, person) : marked(value, person),
    ]),
  )
}
