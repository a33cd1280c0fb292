/** 疑似矛盾 — two articles that answer nearly the same question otherwise. */
import { isAreaWithin } from '../../law/area.ts'
import { plain } from '../../schema/plain.ts'
import type { ArticleContent } from '../article.ts'
import { isSingle, termsOf } from '../search/terms.ts'
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
  const found = nearestPairs(articles.map(({ content }) => formsOf(content))).flatMap(({ at, other, ...nearest }) => {
    const [first, second] = [articles[at], articles[other]]
    if (!first || !second || !sharesArea(first.content, second.content)) return []
    return contradiction(first, second, nearest)
  })
  return found.sort((a, b) => b.likeness - a.likeness)
}

/** 同一区划 — the same, or one that lies in the other. */
const sharesArea = ({ areas }: Compared['content'], other: Compared['content']): boolean =>
  areas.some((one) => other.areas.some((two) => isAreaWithin(one, two) || isAreaWithin(two, one)))

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

/** Of every two articles that ask the same the forms that are most alike. Only forms that have a pair in common are compared. */
function nearestPairs(formsOfEach: readonly (readonly Form[])[]): (Nearest & { at: number; other: number })[] {
  const forms = formsOfEach.flatMap((own, at) => own.map((form) => ({ at, ...form })))
  const having = new Map<string, number[]>()
  for (const [place, { pairs }] of forms.entries())
    for (const pair of pairs) {
      const known = having.get(pair)
      if (known) known.push(place)
      else having.set(pair, [place])
    }
  const nearest = new Map<number, Nearest & { at: number; other: number }>()
  for (const { at, text, pairs } of forms) {
    const common = new Map<number, number>()
    for (const pair of pairs)
      for (const place of having.get(pair) ?? [])
        if ((forms[place]?.at ?? 0) > at) common.set(place, (common.get(place) ?? 0) + 1)
    for (const [place, count] of common) {
      const two = forms[place]
      if (!two) continue
      const likeness = (2 * count) / (pairs.size + two.pairs.size)
      const key = at * formsOfEach.length + two.at
      if (likeness >= alike && likeness > (nearest.get(key)?.likeness ?? 0))
        nearest.set(key, { at, other: two.at, questions: [text, two.text], likeness })
    }
  }
  return [...nearest.values()]
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
