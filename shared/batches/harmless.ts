/** 不留个人信息 — what a refusal of a row repeats of it holds nobody's name. */
import type { FieldError } from '../door/field-errors.ts'
import type { RowRefusal } from './ports.ts'

/** As fields are called here; a name or a number in the place of a field is none. */
const isField = (name: string): boolean => /^[A-Za-z][A-Za-z_]{0,39}$|^\d{1,3}$/.test(name)

const namesFields = { en: 'Unrecognized key', zh: '没有这些字段：' }

/** @param given the row that was refused */
export function harmless({ errors, details, ...refusal }: RowRefusal, given: unknown): RowRefusal {
  const said = textsIn(given).map(plain)
  return {
    ...refusal,
    ...(details ? { details: withCodesAlone(details, said) as NonNullable<typeof details> } : {}),
    ...(errors ? { errors: errors.map(withoutNames) } : {}),
  }
}

/** 只留代码 — what a row says in the wrong column may be a name or a telephone; what records say is neither. */
function withCodesAlone(detail: unknown, said: readonly string[]): unknown {
  if (typeof detail === 'string')
    return isCode(detail) || !said.some((text) => text.includes(plain(detail))) ? detail : '?'
  if (Array.isArray(detail)) return detail.map((one) => withCodesAlone(one, said))
  if (typeof detail !== 'object' || detail === null) return detail
  return Object.fromEntries(Object.entries(detail).map(([name, one]) => [name, withCodesAlone(one, said)]))
}
/** A code, a moment, the number of a ticket or an order. */
const isCode = (text: string): boolean =>
  /^[A-Za-z][\w-]{0,39}$|^\d{1,6}$|^\d{6}-\d{8}(-\d{1,3})?$|^\d{4}-\d\d-\d\dT[\d:.+Z-]+$/.test(text)

const textsIn = (given: unknown): string[] =>
  typeof given === 'string'
    ? [given]
    : typeof given === 'object' && given !== null
      ? Object.values(given).flatMap(textsIn)
      : []
/** However its spaces, signs and widths were changed since. */
const plain = (text: string): string => text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '')

function withoutNames({ pointer, message, zh }: FieldError): FieldError {
  const [at = '', ...path] = pointer.split('/')
  const shown = [at, ...path.map((name) => (isField(name) ? name : '?'))].join('/')
  const names = zh.startsWith(namesFields.zh) ? zh.slice(namesFields.zh.length, -1).split('、') : []
  if (names.every(isField)) return { pointer: shown, message, zh }
  return { pointer: shown, message: `${namesFields.en}s`, zh: '有未规定的字段。' }
}
