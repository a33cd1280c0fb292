/** 句子 — fills what a refusal's sentence leaves open, in words instead of codes. */

import { shanghaiTime } from '../law/shanghai-time.ts'

/** What the city calls a unit; undefined for a code that it does not know. */
export type UnitNames = (code: string) => string | undefined

type Details = Readonly<Record<string, unknown>>

/** What something is called in Chinese and in English. */
export type Name = readonly [zh: string, en: string]
/** 0 for Chinese, 1 for English */
export type At = 0 | 1

/** What the areas call what stands in details. */
export interface Dictionaries {
  /** by the name of the detail: what its codes are called */
  names: Readonly<Record<string, Readonly<Record<string, Name>>>>
  /** the names of details that hold codes of units */
  units: ReadonlySet<string>
  /** puts a detail that is no text into words; undefined for what it does not know */
  other(value: unknown, at: At): string | undefined
}

/**
 * A `{detail}` of the template is put into words. A part in `[…]` is left out when one of its details is absent or an empty
 * list; elsewhere an empty list is said to be none.
 */
export type Sentence = (template: string, details: Details, unitNames: UnitNames, at: At) => string

export function sentences({ names, units, other }: Dictionaries): Sentence {
  function inWords(name: string, value: unknown, unitNames: UnitNames, at: At): string {
    if (Array.isArray(value)) {
      const all = value.map((one) => inWords(name, one, unitNames, at))
      const more = all.length > atMost ? (at === 0 ? '等' : ' …') : ''
      return `${joined(all.slice(0, atMost), at)}${more}`
    }
    const words = other(value, at)
    if (words !== undefined) return words
    const text = String(value)
    if (units.has(name)) return unitNames(text) ?? text
    const known = names[name]?.[text]
    if (known) return known[at]
    return isMoment.test(text) ? shanghaiTime(text).slice(0, 19).replace('T', ' ') : text
  }

  return (template, details, unitNames, at) => {
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
    return opened.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = details[name]
      if (value === undefined) return at === 0 ? '（未注明）' : '(not said)'
      return Array.isArray(value) && value.length === 0 ? nothing[at] : inWords(name, value, unitNames, at)
    })
  }
}

const nothing: Name = ['无', 'none']

/** A sentence names so many; `details` has them all. */
const atMost = 12

export const joined = (words: readonly string[], at: At): string => [...new Set(words)].join(at === 0 ? '、' : ', ')

const isMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d/
