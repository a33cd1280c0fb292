/** 短信评价的读法 — “5”, “５分”, “五”, “非常满意，谢谢” are ratings; “1个月了还没解决” is none, and is never guessed at (第二十八条). */

export interface Level {
  level: number
  zh: string
}

const numerals = '零一二三四五六七八九'
const separators = ' ，,。.；;！!：:、～~（(-—'

/** The level an answer begins with, and what follows it as the comment; undefined when it does not say one clearly. */
export function levelOfAnswer(text: string, levels: readonly Level[]): { level: number; comment?: string } | undefined {
  const answer = text.normalize('NFKC').replace(/^[\s【[(]+/, '')
  const words = levels.find(({ zh }) => answer.startsWith(zh))
  const read = words ? { level: words.level, rest: answer.slice(words.zh.length) } : numbered(answer, levels)
  if (!read) return undefined
  const rest = read.rest.replace(/^[\])】]/, '')
  if (!separators.includes(rest.charAt(0))) return undefined
  const comment = trimmed(rest)
  if (/^\d/.test(comment)) return undefined
  return { level: read.level, ...(comment ? { comment } : {}) }
}

/** A digit or a Chinese numeral, perhaps with 分, 星 or 级 behind it. */
function numbered(answer: string, levels: readonly Level[]): { level: number; rest: string } | undefined {
  const [whole = '', digit = ''] = /^([1-9一二三四五六七八九])[分星级]?/.exec(answer) ?? []
  if (!digit) return undefined
  const level = /\d/.test(digit) ? Number(digit) : numerals.indexOf(digit)
  return levels.some((one) => one.level === level) ? { level, rest: answer.slice(whole.length) } : undefined
}

function trimmed(text: string): string {
  let start = 0
  while (start < text.length && separators.includes(text.charAt(start))) start++
  return text.slice(start).trim()
}
