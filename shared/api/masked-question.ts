/** 去标识 — a question without numbers, and without what the platform knows as somebody's data. */
import { maskText } from '../appeals/matters/confidentiality/masking.ts'
import { personalDataIn } from '../appeals/reply-check/personal-data/personal-data.ts'
import { named } from './personal-in.ts'

/** Of numbers none stays, whatever it counts. */
export function maskedQuestion(question: string): string {
  const found = personalDataIn(question).toSorted((a, b) => b.start - a.start)
  const without = found.reduce((text, { start, end }) => `${text.slice(0, start)}*${text.slice(end)}`, question)
  return maskText(without)
    .replaceAll(named, '*')
    .replaceAll(/[\p{Nd}*]+/gu, '*')
    .replaceAll(/[^\S\n]+/g, ' ')
}
