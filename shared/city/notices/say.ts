/** 措辞 — the sentence of one notice, in the words that stand for it. */
import { createHash } from 'node:crypto'
import type { IsoDate } from '../../law/civil-date.ts'
import { dayAloud } from './read-aloud.ts'
import { certainOf, factsIn, sentenceOf } from './sentence.ts'
import type { Telling, Template } from './telling.ts'
import { type Facts, type Language, type Question, questions, type Way } from './words.ts'

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
  /** 原文 — what was written to the appellant: said in letters only, whose readers may have no telephone to ask by */
  words?: string | undefined
  /** 采纳情况 — of a comment on a draft */
  outcome?: { zh: string; en: string } | undefined
  /** of a unit's digest: orders overdue, and due soon */
  counts?: { overdue: number; due: number } | undefined
  /** 查看链接 — said in messages only, and where the gateway takes links */
  link?: string | undefined
}

export interface Said {
  text: string
  /** which template it was said with, and a fingerprint of its words */
  template: string
  version: string
  /** what the gateway registered the template as, and what it is filled with there */
  code?: string
  params: Facts
}

export interface Asked {
  way: Way
  language: Language
  telling: Telling
}

/**
 * @param notice without `appeal.`, or `restricted`
 * @returns undefined where nothing is said: an unknown notice, or one without a text registered with a gateway that needs it
 */
export const say = (notice: string, known: Known, asked: Asked): Said | undefined =>
  sayWith(notice, (language) => inWords(known, language, asked.telling.ask), known.link, asked)

/** @param choices what may be answered, in the words of a language */
export const sayQuestion = (
  question: Question,
  choices: (language: Language) => string,
  asked: Asked,
): Said | undefined =>
  sayWith(questions[question], (language) => ({ choices: choices(language), ask: asked.telling.ask }), undefined, asked)

function sayWith(
  notice: string,
  knownIn: (language: Language) => Facts,
  address: string | undefined,
  { way, language, telling }: Asked,
): Said | undefined {
  const gateway = way === 'sms' ? telling.gateways[0] : undefined
  const isRegistered = ({ code }: Template): boolean => !gateway?.needsCode || code !== undefined
  const own = telling.templates(notice, way, language).filter(isRegistered)
  // Better in Chinese than not at all.
  const theirs = own.length > 0 ? own : telling.templates(notice, way, 'zh').filter(isRegistered)
  const takesLinks = way === 'sms' && !gateway?.forbidsLinks
  for (const template of theirs) {
    const link = takesLinks && !template.forbidsLinks ? address : undefined
    const { words, ...facts } = knownIn(template.language)
    const said = filled(template, { ...facts, link, ...(way === 'letter' ? { words } : {}) })
    if (said) return said
  }
  return undefined
}

function inWords(
  { number, day, unit, limit, ground, outcome, body, contact, words, counts }: Known,
  language: Language,
  ask: string,
): Facts {
  const aloud = (date: IsoDate) => dayAloud(date, day, language)
  const count = (many: number | undefined) => (many ? String(many) : undefined)
  const counted = { overdue: count(counts?.overdue), due: count(counts?.due) }
  return {
    ...counted,
    number,
    ask,
    unit,
    body,
    contact,
    words,
    ground: ground?.[language],
    outcome: outcome?.[language],
    day: aloud(day),
    limit: limit && aloud(limit),
  }
}

function filled({ notice, way, language, text, code }: Template, facts: Facts): Said | undefined {
  if (certainOf(text).some((name) => facts[name] === undefined)) return undefined
  return {
    text: sentenceOf(text, facts),
    template: `${notice}.${way}.${language}`,
    version: createHash('sha256').update(text).digest('hex').slice(0, 12),
    ...(code === undefined ? {} : { code }),
    params: Object.fromEntries(
      factsIn(text).flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]]])),
    ),
  }
}
