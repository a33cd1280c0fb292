/** 追问 — what is sent back to whoever answered: which matter, or once more. */
import type { Level } from '../matters/rating/sms-answer.ts'

export type ReplyLanguage = 'zh' | 'en'

/** As it was written: letters and no characters is English. */
export const languageOf = (text: string): ReplyLanguage =>
  /[a-z]{3}/i.test(text) && !/\p{Script=Han}/u.test(text) ? 'en' : 'zh'

/** 请选择 — by number of the list; a ticket's own number is understood as well. */
export function askWhich(tickets: readonly string[], language: ReplyLanguage): string {
  const listed = tickets.map((ticket, index) => `${index + 1} ${ticket}`)
  if (language === 'zh') return `您有多件诉求待评价，请回复序号：${listed.join('；')}`
  return `You have several appeals to rate. Answer with the first digit: ${listed.join('; ')}`
}

/** 请重新回复 */
export function askAgain(levels: readonly Level[], language: ReplyLanguage): string {
  const words = levels.map(({ level, zh, en }) => (language === 'zh' ? `${level}${zh}` : `${level} ${en}`))
  if (language === 'zh') return `未能识别您的评价，请只回复一个数字：${words.join('，')}`
  return `Your answer could not be read. Please send one digit only: ${words.join(', ')}`
}
