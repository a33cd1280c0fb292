/** 不留个人信息 — what a refusal of a row repeats of it holds nobody's name. */
import type { FieldError } from '../door/field-errors.ts'
import type { RowRefusal } from './ports.ts'

/** As fields are called here; a name or a number in the place of a field is none. */
const isField = (name: string): boolean => /^[A-Za-z][A-Za-z_]{0,39}$|^\d{1,3}$/.test(name)

const namesFields = { en: 'Unrecognized key', zh: '没有这些字段：' }

export function harmless({ errors, ...refusal }: RowRefusal): RowRefusal {
  return errors ? { ...refusal, errors: errors.map(withoutNames) } : refusal
}

function withoutNames({ pointer, message, zh }: FieldError): FieldError {
  const [at = '', ...path] = pointer.split('/')
  const shown = [at, ...path.map((name) => (isField(name) ? name : '?'))].join('/')
  const names = zh.startsWith(namesFields.zh) ? zh.slice(namesFields.zh.length, -1).split('、') : []
  if (names.every(isField)) return { pointer: shown, message, zh }
  return { pointer: shown, message: `${namesFields.en}s`, zh: '有未规定的字段。' }
}
