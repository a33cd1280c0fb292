/** 措辞 — the sentence of one notice, in the words that stand for it. */
import { createHash } from 'node:crypto'
import type { IsoDate } from '../../law/civil-date.ts'
import { sentences } from './defaults.ts'
import { dayAloud } from './read-aloud.ts'
import { sentenceOf } from './sentence.ts'
import type { Language } from './words.ts'

/** What is known of one notice; days as dates, words in both languages where the regulation has both. */
export interface Known {
  number: string
  /** on which it was decided */
  day: IsoDate
  unit?: string | undefined
  /** last day of what comes next for the appellant */
  limit?: IsoDate | undefined
  ground?: { zh: string; en: string } | undefined
  body?: string | undefined
  contact?: string | undefined
}

export interface Said {
  text: string
  /** which template it was said with, and a fingerprint of its words */
  template: string
  version: string
}

const isNotice = (name: string): name is keyof typeof sentences => Object.hasOwn(sentences, name)

/** @param notice without `appeal.`, or `restricted` @param ask where to ask, as a number that can be dialled */
export function say(notice: string, language: Language, known: Known, ask: string): Said | undefined {
  if (!isNotice(notice)) return undefined
  const { number, day, unit, limit, ground, body, contact } = known
  const aloud = (date: IsoDate) => dayAloud(date, day, language)
  const words = { number, ask, unit, body, contact, ground: ground?.[language], day: aloud(day) }
  const template = sentences[notice][language]
  const text = sentenceOf(template, { ...words, limit: limit && aloud(limit) })
  return { text, template: `${notice}.${language}`, version: fingerprint(template) }
}

const fingerprint = (template: string): string => createHash('sha256').update(template).digest('hex').slice(0, 12)
