/** 引用 — a citation of an article in English, and the number of its last item. */

const numeral = '[零一二三四五六七八九十百]+'
const article = new RegExp(`第(${numeral})条`, 'g')
const paragraph = new RegExp(`第(${numeral})款`, 'g')
const item = new RegExp(`（(${numeral})）`, 'g')
const lastItem = new RegExp(`（(${numeral})）$`)

/** 第二十五条 → article 25; 第十七条（七） → article 17(7). What is no article stands as it is. */
export const inEnglish = (citation: string): string =>
  citation
    .replaceAll(article, (_, digits: string) => `article ${numberOf(digits)}`)
    .replaceAll(paragraph, (_, digits: string) => `, paragraph ${numberOf(digits)}`)
    .replaceAll(item, (_, digits: string) => `(${numberOf(digits)})`)

/** 第十七条（十） → 10; undefined without an item. */
export function itemOf(citation: string): number | undefined {
  const [, digits] = lastItem.exec(citation) ?? []
  return digits === undefined ? undefined : numberOf(digits)
}

/** As a sentence begins. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const units = '零一二三四五六七八九'

/** 二十五 → 25, up to 999. */
function numberOf(digits: string): number {
  const [hundreds, rest = ''] = digits.includes('百') ? digits.split('百') : ['', digits]
  const [tens, ones] = rest.includes('十') ? rest.split('十') : ['零', rest]
  return 100 * digit(hundreds) + 10 * (tens === '' ? 1 : digit(tens)) + digit(ones)
}
const digit = (letters = ''): number => Math.max(0, units.indexOf(letters.replace('零', '') || '零'))

const small =
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** 30 → thirty; from a hundred on in digits. */
export function spelled(n: number): string {
  if (n >= 100) return String(n)
  const [ten = '', one] = [tens[Math.floor(n / 10) - 2], n % 10]
  return small[n] ?? (one === 0 ? ten : `${ten}-${small[one]}`)
}
