/** 汉字数目 — small numbers in words, and back. */

const digits = '零一二三四五六七八九'

/** 37 → 三十七; 0 to 99. */
export function inWords(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  if (tens === 0) return digits[ones] ?? ''
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`
}

/** 三十七, 一百零二, 37, ３７ → 37; undefined for what is no such number. */
export function numberIn(written: string): number | undefined {
  const plain = written.normalize('NFKC').replace(/〇/g, '零').replace(/两/g, '二')
  if (/^\d{1,3}$/.test(plain)) return Number(plain)
  const [, hundreds, tens, ones] =
    /^(?:([一二])百零?)?(?:([一二三四五六七八九]?)十)?([零一二三四五六七八九])?$/.exec(plain) ?? []
  if (hundreds === undefined && tens === undefined && ones === undefined) return undefined
  const of = (one: string | undefined): number => Math.max(0, digits.indexOf(one ?? '零'))
  return of(hundreds) * 100 + (tens === undefined ? 0 : tens === '' ? 10 : of(tens) * 10) + of(ones)
}
