/** 答题 — answers a question as a reader would, from its words alone. */
import { numberIn } from '../../shared/consultation/captcha/numerals.ts'

const number = (words: string): number => numberIn(words) ?? 0
const numbersIn = (text: string): number[] =>
  (text.match(/[零一二三四五六七八九十]{2,}|[零一二三四五六七八九十](?=[加与本减个比])/g) ?? []).map(number)

export function solved(question: string): string {
  const joined = /^把“(..)”的(第.个字)和“(..)”的(第.个字)/.exec(question)
  const nth = (word = '', which = '') => word[which === '第一个字' ? 0 : 1] ?? ''
  if (joined) return nth(joined[1], joined[2]) + nth(joined[3], joined[4])
  const list = (question.split('，')[0] ?? '').split('、')
  const counted = /“(..)”出现了几次/.exec(question)
  if (counted) return String(list.filter((one) => one === counted[1]).length)
  const behind = /紧跟在“(..)”后面/.exec(question)
  if (behind) return list[list.indexOf(behind[1] ?? '') + 1] ?? ''
  const before = /“(..)”前面的一个词/.exec(question)
  if (before) return list[list.indexOf(before[1] ?? '') - 1] ?? ''
  const fromEnd = /其中倒数第(.+)个词/.exec(question)
  if (fromEnd) return list.at(-number(fromEnd[1] ?? '')) ?? ''
  const fromStart = /其中第(.+)个词/.exec(question)
  if (fromStart) return list[number(fromStart[1] ?? '') - 1] ?? ''
  const [a = 0, b = 0] = numbersIn(question)
  return String(/减去|走了|多几/.test(question) ? a - b : a + b)
}
