/** 疑似矛盾 — two articles that answer nearly the same question otherwise. */
import type { ArticleContent } from '../article.ts'
import { isSingle, plain, termsOf } from '../search/terms.ts'
import type { ContradictionReason } from './words.ts'

export interface Compared {
  article: string
  version: number
  content: Pick<ArticleContent, 'title' | 'questions' | 'answer' | 'areas' | 'categories' | 'owner'>
}

export interface Contradiction {
  one: Compared
  other: Compared
  /** the two forms of the question that are most alike, and how much: 0 to 1 */
  questions: readonly [string, string]
  likeness: number
  reasons: ContradictionReason[]
  /** what one says and the other does not: sums, periods, telephones */
  onlyOne: string[]
  onlyOther: string[]
}

/** From this share of pairs in common on, two questions ask the same. */
const alike = 0.6
const comparedForms = 12

/** Of articles of one category; each pair once, the most alike first. */
export function contradictionsIn(articles: readonly Compared[]): Contradiction[] {
  const sketched = articles.map((one) => ({ one, forms: formsOf(one.content) }))
  const found = sketched.flatMap((first, at) =>
    sketched.slice(at + 1).flatMap((second) => {
      if (!sharesArea(first.one.content, second.one.content)) return []
      const nearest = nearestOf(first.forms, second.forms)
      return nearest && nearest.likeness >= alike ? [contradiction(first.one, second.one, nearest)].flat() : []
    }),
  )
  return found.sort((a, b) => b.likeness - a.likeness)
}

/** 同一区划 — the same, or one that lies in the other (GB/T 2260). */
const sharesArea = ({ areas }: Compared['content'], other: Compared['content']): boolean =>
  areas.some((one) => other.areas.some((two) => one.startsWith(wide(two)) || two.startsWith(wide(one))))
const wide = (area: string): string => area.replace(/(00)+$/, '')

interface Form {
  text: string
  pairs: ReadonlySet<string>
}
const formsOf = ({ title, questions }: Compared['content']): Form[] =>
  [title, ...questions]
    .slice(0, comparedForms)
    .map((text) => ({ text, pairs: new Set(termsOf(text).filter((term) => !isSingle(term))) }))

interface Nearest {
  questions: readonly [string, string]
  likeness: number
}
function nearestOf(ones: readonly Form[], others: readonly Form[]): Nearest | undefined {
  let nearest: Nearest | undefined
  for (const one of ones)
    for (const other of others) {
      const common = [...one.pairs].filter((pair) => other.pairs.has(pair)).length
      const likeness = (2 * common) / Math.max(1, one.pairs.size + other.pairs.size)
      if (likeness > (nearest?.likeness ?? 0)) nearest = { questions: [one.text, other.text], likeness }
    }
  return nearest
}

function contradiction(one: Compared, other: Compared, { questions, likeness }: Nearest): Contradiction[] {
  const [mine, theirs] = [saidIn(one.content.answer), saidIn(other.content.answer)]
  const onlyOne = mine.numbers.filter((number) => !theirs.numbers.includes(number))
  const onlyOther = theirs.numbers.filter((number) => !mine.numbers.includes(number))
  const reasons: ContradictionReason[] = []
  // One that gives no number says less, and nothing else.
  if (onlyOne.length > 0 && onlyOther.length > 0) reasons.push('numbers')
  if (mine.denies !== theirs.denies) reasons.push('terms')
  if (reasons.length === 0) return []
  return [{ one, other, questions, likeness: Math.round(likeness * 100) / 100, reasons, onlyOne, onlyOther }]
}

/** A number with the unit behind it. */
const number =
  /[\d零〇一二三四五六七八九十百千万两]+(?:[.-]\d+)*\s*(?:个?工作日|个月|小时|分钟|[日天月年元米度%％号件次人])/g
const telephone = /\d{3,4}[- ]?\d{4}[ -]?\d{3,4}|\b1[1-9]\d{3}\b/g
const denying = /不可以|不能|不得|不予|不需要|无需|不用|不受理|禁止/

function saidIn(answer: string) {
  const text = plain(answer)
  const numbers = [...(text.match(number) ?? []), ...(text.match(telephone) ?? [])].map((one) =>
    one.replaceAll(/\s/g, ''),
  )
  return { numbers: [...new Set(numbers)], denies: denying.test(text) }
}
