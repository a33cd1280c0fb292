/** 列 — puts a table's columns together from fields, headings and words. */
import type { CityNamed, Column } from '../../door/tables.ts'
import type { By } from '../../evaluation/words.ts'
import { fields } from './fields.ts'
import { words } from './words.ts'

/** A field by its usual heading, or a column that says its own. */
export type Said = string | Column

export const column = (said: Said): Column => {
  if (typeof said !== 'string') return said
  const field = fields[said] ?? fields[said.split('.').at(-1) ?? '']
  if (field === undefined) throw new Error(`no heading is known for ${said}`)
  return { at: said, ...(typeof field === 'string' ? { heading: field } : field) }
}

export const columns = (...said: readonly (Said | readonly Said[])[]): Column[] =>
  said.flat().map((one) => column(one as Said))

/** A heading of its own. */
export const as = (at: string, heading: string, codes?: Readonly<Record<string, string>>): Column => ({
  at,
  heading,
  ...(codes ? { words: codes } : {}),
})
/** A column that the answer has no field for: its rows are made with it. */
export const made = (at: string, heading: string): Column => ({ at, heading, made: true })
/** A code of the city under a heading of its own. */
export const city = (at: string, heading: string, named: CityNamed): Column => ({ at, heading, named })

/** 范围 — whose a figure is: by what the rows are grouped says of which kind its code is. */
export const whose = (by: (row: never) => By | undefined): Column => ({
  ...{ at: 'of', heading: '范围' },
  named: (row) => {
    const of = by(row)
    if (of === 'type') return words.ticketType
    return of === 'category' || of === 'channel' ? of : of === 'unit' || of === 'branch' ? 'unit' : 'whose'
  },
})

/** A list within a row: what is said of each, in one cell. */
export const each = (at: string, heading: string, ...said: readonly Said[]): Column => ({
  at,
  heading,
  within: columns(...said),
})

/** 何人 — the number of who did it, and never a name. @param called what they did: 作废人 */
export const who = (at: string, called: string): Column[] => [
  as(`${at}.role`, `${called}角色`, words.role),
  as(`${at}.staff`, `${called}工号`),
  city(`${at}.unit`, `${called}单位`, 'unit'),
  as(`${at}.id`, `${called}密钥`),
]
