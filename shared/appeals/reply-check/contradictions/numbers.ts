/** 各有其数 — of two numbers that differ each speaks of its own: 二十万 and 十万, 一号楼 and 二号楼. */

export const numbersIn = (words: string): string[] => words.match(/[一二三四五六七八九十百千万两\d]+/g) ?? []
/** 十万元 */
export const sumsIn = (words: string): string[] => words.match(/[一二三四五六七八九十百千万两\d]+元/g) ?? []

export const isOfOthers = (ours: readonly string[], theirs: readonly string[]): boolean =>
  ours.length > 0 && theirs.length > 0 && !ours.some((number) => theirs.includes(number))
