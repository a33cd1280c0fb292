/** 涉及个人 — words that are personal data, a name marked as one, or a ticket number. */
import { personalDataIn } from '../appeals/reply-check/personal-data/personal-data.ts'

/** How people say their own name, and somebody's with a title. */
export const named =
  /(?<=我叫|名叫|本人|姓名[:：是]?)\p{Script=Han}{2,4}(?=[^\p{Script=Han}]|$)|\p{Script=Han}{1,3}(?=先生|女士|小姐|同志|师傅)/gu
const ticket = /\d{6}-?\d{8}/g

export const personalIn = (text: string): string[] => [
  ...personalDataIn(text).map(({ words }) => words),
  ...(text.match(named) ?? []),
  ...(text.match(ticket) ?? []),
]
