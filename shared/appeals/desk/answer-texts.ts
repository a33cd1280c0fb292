/** 追问 — what is asked back of whoever answered, in the city's words. */
import { type Said, sayQuestion } from '../../city/notices/say.ts'
import type { Telling } from '../../city/notices/telling.ts'
import type { Language, Question } from '../../city/notices/words.ts'
import type { Level } from '../matters/rating/sms-answer.ts'

/** As it was written: letters and no characters is English. */
export const languageOf = (text: string): Language =>
  /[a-z]{3}/i.test(text) && !/\p{Script=Han}/u.test(text) ? 'en' : 'zh'

export interface Asking {
  question: Question
  /** numbers of those to choose from */
  tickets: readonly string[]
  language: Language
}

/** @returns undefined where the gateway sends only what is registered with it, and this is not */
export const questionText = (
  { question, tickets, language }: Asking,
  levels: readonly Level[],
  telling: Telling,
): Said | undefined =>
  sayQuestion(question, (spoken) => (question === 'which' ? numbered(tickets, spoken) : worded(levels, spoken)), {
    way: 'sms',
    language,
    telling,
  })

/** A ticket's own number is understood as well. */
const numbered = (tickets: readonly string[], language: Language): string =>
  tickets.map((ticket, at) => `${at + 1} ${ticket}`).join(language === 'zh' ? '；' : '; ')

const worded = (levels: readonly Level[], language: Language): string =>
  levels
    .map(({ level, zh, en }) => (language === 'zh' ? `${level}${zh}` : `${level} ${en}`))
    .join(language === 'zh' ? '，' : ', ')
