/** 未成年人 — matters about minors are told in no case. */

const minors =
  /未成年|儿童|幼儿(?!园门)|婴儿|婴幼儿|小学生|初中生|中学生|高中生|(?<!大)学生|校园欺凌|霸凌|抚养权|监护人|少年|少女|男童|女童|托育|早教/u
/** In the summary these too: a household with a child in it is no matter of the child's. */
const spoken = /孩子|小孩|宝宝|男孩|女孩|娃娃|家长/u

/** @returns the word that says so */
export const minorsIn = (texts: readonly string[]): string | undefined => firstOf(minors, texts)
export const minorsSpokenOf = (text: string): string | undefined => firstOf(minors, [text]) ?? firstOf(spoken, [text])

const firstOf = (words: RegExp, texts: readonly string[]): string | undefined => {
  for (const text of texts) {
    const found = words.exec(text)
    if (found) return found[0]
  }
  return undefined
}

/** 未满十八周岁 — by the birthday in a resident's number, on the day. @param day 2026-10-09 */
export function isMinor(idNumber: string, day: string): boolean {
  const [, year, month, date] =
    /^\d{6}(\d{4})(\d{2})(\d{2})[\dXx]{4}$/.exec(idNumber.normalize('NFKC').replaceAll(/[^\dXx]/g, '')) ?? []
  return year !== undefined && `${Number(year) + 18}-${month}-${date}` > day
}
