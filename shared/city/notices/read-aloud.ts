/** 朗读 — days and numbers as a person says them. */
import type { IsoDate } from '../../law/civil-date.ts'
import type { Language } from './words.ts'

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]

/** 10月9日, 9 October; with its year where that is another than the one it is said in. */
export function dayAloud(date: IsoDate, saidOn: IsoDate, language: Language): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const isThisYear = date.slice(0, 4) === saidOn.slice(0, 4)
  if (language === 'zh') return `${isThisYear ? '' : `${year}年`}${month}月${day}日`
  return `${day} ${months[month - 1]}${isThisYear ? '' : ` ${year}`}`
}
