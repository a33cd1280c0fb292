/** 句子 — fills what a refusal's sentence leaves open, in words instead of codes. */

import { authorityNames, commandNames, type Name, roleNames, stateNames } from '../appeals/ticket/names.ts'
import type { Possible } from '../appeals/ticket/states.ts'
import { shanghaiTime } from '../law/shanghai-time.ts'
import { fieldNames } from './field-names.ts'

/** What the city calls a unit; undefined for a code that it does not know. */
export type UnitNames = (code: string) => string | undefined

type Details = Readonly<Record<string, unknown>>

/**
 * A `{detail}` is put into words. A part in `[…]` is left out when one of its details is absent.
 * @param at 0 for Chinese, 1 for English
 */
export function sentence(template: string, details: Details, unitNames: UnitNames, at: 0 | 1): string {
  const fill = (text: string): string | undefined => {
    let whole = true
    const filled = text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = details[name]
      if (value === undefined || (Array.isArray(value) && value.length === 0)) whole = false
      return inWords(name, value, unitNames, at)
    })
    return whole ? filled : undefined
  }
  const opened = template.replaceAll(/\[([^\]]*)\]/g, (_, part: string) => fill(part) ?? '')
  return fill(opened) ?? opened.replaceAll(/\{\w+\}/g, at === 0 ? '（未注明）' : '(not said)')
}

/** A sentence names so many; `details` has them all. */
const atMost = 12

const joined = (words: readonly string[], at: 0 | 1): string => [...new Set(words)].join(at === 0 ? '、' : ', ')

function inWords(name: string, value: unknown, unitNames: UnitNames, at: 0 | 1): string {
  if (Array.isArray(value)) {
    const all = value.map((one) => inWords(name, one, unitNames, at))
    const more = all.length > atMost ? (at === 0 ? '等' : ' …') : ''
    return `${joined(all.slice(0, atMost), at)}${more}`
  }
  if (isPossible(value)) return possible(value, at)
  const text = String(value)
  if (name in units) return unitNames(text) ?? text
  const known = dictionaries[name]?.[text]
  if (known) return known[at]
  return isMoment.test(text) ? shanghaiTime(text).slice(0, 19).replace('T', ' ') : text
}

const isMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d/

/** 谁可以做什么 — 派单（话务员、主管部门） */
function possible({ command, by }: Possible, at: 0 | 1): string {
  const who = joined(
    by.map((role) => roleNames[role][at]),
    at,
  )
  return at === 0 ? `${commandNames[command][at]}（${who}）` : `${commandNames[command][at]} (${who})`
}

const isPossible = (value: unknown): value is Possible =>
  typeof value === 'object' && value !== null && 'command' in value && 'by' in value

/** Details that hold codes of units. */
const units = { unit: 1, under: 1, waitingFor: 1, outside: 1, successor: 1, succeeds: 1, subUnits: 1 }

const dictionaries: Readonly<Record<string, Readonly<Record<string, Name>>>> = {
  state: stateNames,
  from: stateNames,
  role: roleNames,
  may: roleNames,
  authority: authorityNames,
  decidedBy: authorityNames,
  command: commandNames,
  mine: commandNames,
  changed: commandNames,
  missing: fieldNames,
  oneOf: fieldNames,
  field: fieldNames,
}
