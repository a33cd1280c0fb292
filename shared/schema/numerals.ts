/** 汉字号码 — numerals in whatever characters, read as digits in their places. */

const numerals = '零〇○一二三四五六七八九壹贰叁肆伍陆柒捌玖幺两貳參陸'
const values = '00012345678912345678912236'
const numeral = new RegExp(`[${numerals}]`, 'g')
const run = new RegExp(String.raw`[${numerals}\d](?:[\s-]?[${numerals}\d]){6,}`, 'g')

/** 一、壹、幺 as 1; what is no numeral stays. */
export const asDigits = (text: string): string =>
  text.replaceAll(numeral, (one) => values[numerals.indexOf(one)] ?? one)

/** 一三八… as 138…, as many characters as before; a few numerals are no number yet. */
export const spelledOut = (text: string): string => text.replaceAll(run, asDigits)

/** ３, ③, 𝟑 and Ａ as 3, 3, 3 and A, as many characters as before (NFKC); marks that end a sentence stay. */
export const inPlainForms = (text: string): string =>
  [...text]
    .map((one) => {
      const plain = one.normalize('NFKC')
      // 𝟑 and its like take two places: the second is U+200B.
      return /^[\dA-Za-z():.+@_-]$/.test(plain) ? plain.padEnd(one.length, '\u200b') : one
    })
    .join('')

/** The end of what was found in plain forms, behind a character that takes two places. */
export const wholeEnd = (plain: string, end: number): number => (plain[end] === '\u200b' ? end + 1 : end)
