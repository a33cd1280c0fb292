/** 字段用语 — what a field of a form is called, and what its codes are. */
import { fields } from '../../api/tables/fields.ts'
import type { CityNamed } from '../../door/tables.ts'
import { codes, labels } from './labels.ts'

export type Named = Exclude<CityNamed, 'whose'>

export interface FieldWords {
  label: string
  hint: string | undefined
  named: Named | undefined
  /** what a code is called; itself where nobody has called it anything */
  says(code: string): string
}

/** Fields of forms hold codes of the city under other names than tables do. */
const named: Readonly<Record<string, Named>> = {
  lead: 'unit',
  unit: 'unit',
  coHandlers: 'unit',
  departments: 'unit',
  leadUnit: 'unit',
  passedDownBy: 'unit',
  raisedTo: 'unit',
  proposes: 'unit',
  transferTo: 'unit',
  owner: 'unit',
  responsible: 'unit',
  area: 'area',
  areas: 'area',
  category: 'category',
  categories: 'category',
  channel: 'channel',
}

/** Codes may be written by people: `constructor` is one like others. */
export const own = <T>(table: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined

/** @param said of the schema: Chinese, then English */
export function wordsFor(call: string, name: string, said: string | undefined): FieldWords {
  const heading = own(fields, name)
  const inTable = typeof heading === 'string' ? { heading } : heading
  const chinese = chineseIn(said)
  // What its schema says in a few words is meant of this field; a table's heading may be of another.
  const short = chinese !== undefined && chinese.length <= 8 && !chinese.includes(' ') ? chinese : undefined
  const label = own(labels, `${call}.${name}`) ?? short ?? own(labels, name) ?? inTable?.heading ?? chinese ?? name
  const kinds = own(codes, `${call}.${name}`) ?? own(codes, name)
  return {
    label,
    hint: chinese !== undefined && chinese !== label ? chinese : undefined,
    named: own(named, name),
    says: (code) => own(kinds, code) ?? own(inTable?.words, code) ?? saidOf(code, said) ?? code,
  }
}

/** 中文在前 — of a description what stands before its English, without what it says to programs. */
export function chineseIn(said: string | undefined): string | undefined {
  if (said === undefined || !/\p{Script=Han}/u.test(said)) return undefined
  const first = said.split(/[ （(](?=[a-zA-Z])|[，；,;]\s*见 |[：:]?\s*[/`]/)[0]?.trim() ?? ''
  return /^[\p{Script=Han}“0-9]/u.test(first)
    ? first.replace(/[ ·，；：,;:]+$/, '')
    : /[\p{Script=Han}、，]+/u.exec(said)?.[0]
}

/** A description that lists its codes says what each is: `upheld 理由成立 · sent-back 退回` */
function saidOf(code: string, said = ''): string | undefined {
  if (!/^[\w-]+$/.test(code)) return undefined
  const found = new RegExp(`(?:^|[^\\w-])${code}[：: ]+([^·；;，,（(\\s]*\\p{Script=Han}[^·；;，,\\s]*)`, 'u').exec(
    said,
  )
  return found?.[1]
}
