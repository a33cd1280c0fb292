/** 附加问题 — the answers a request brings, held against the questions of its service. */
import type { Attribute } from '../../city/open311.ts'
import type { FieldError } from '../../door/field-errors.ts'
import { wrongFor } from './sent.ts'

const longest = 1000

/** A line each, in the order of the questions, as people on the desk read them. What nobody asked is not taken up. */
export function answered(
  attributes: readonly Attribute[],
  given: ReadonlyMap<string, readonly string[]>,
): { lines: string[] } | { errors: FieldError[] } {
  const asked = attributes.filter(({ variable }) => variable)
  const errors = asked.flatMap((attribute) => errorsIn(attribute, given.get(attribute.code) ?? []))
  if (errors.length > 0) return { errors }
  return {
    lines: asked.flatMap((attribute) => {
      const values = given.get(attribute.code) ?? []
      return values.length > 0
        ? `${attribute.description}：${values.map((value) => nameOf(value, attribute)).join('、')}`
        : []
    }),
  }
}

const nameOf = (value: string, { values }: Attribute): string => values.find(({ key }) => key === value)?.name ?? value

function errorsIn(attribute: Attribute, given: readonly string[]): FieldError[] {
  const { code, datatype, required, values } = attribute
  const wrong = (message: string, zh: string): FieldError[] => [{ pointer: `/attribute[${code}]`, message, zh }]
  if (given.length === 0) return required ? wrong('required', '必填') : []
  if (given.length > 1 && datatype !== 'multivaluelist') return wrong('one value', '只能填一项')
  if (given.some((value) => value.length > longest)) return wrong(`${longest} characters at most`, `最多${longest}字`)
  const keys = values.map(({ key }) => key)
  if (keys.length > 0 && given.some((value) => !keys.includes(value)))
    return wrong(`one of ${keys.join(', ')}`, `应为${keys.join('、')}之一`)
  const type = wrongFor[datatype]
  return type && given.some((value) => !type.is(value)) ? wrong(type.en, type.zh) : []
}
