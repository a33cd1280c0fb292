/** 邮箱、账号 — by which a person is found as by a telephone, in a public answer. */
import { inPlainForms } from '../../../schema/numerals.ts'
import { type Piece, part } from '../texts.ts'

/** However people write it so that no machine finds it. */
export const emails =
  /[\w.+-]{1,64}\s{0,3}(?:@|[([]at[)\]]|艾特)\s{0,3}[\w-]{1,63}(?:\s{0,3}(?:\.|。|点|[([]dot[)\]])\s{0,3}[\w-]{1,63}){1,5}/giu
/** QQ 微信 */
export const chatAccounts = /(?<=(?:微信号?|QQ号?|weixin|wechat)[\s:：是为]{0,4})[\w-]{5,20}/giu

/** 政务邮箱 — of an office. */
const ofOffice = /gov\s{0,3}(?:\.|。|点)\s{0,3}cn$/iu

export function accountsIn(answer: Piece): Piece[] {
  const plain = inPlainForms(answer.words)
  return [emails, chatAccounts].flatMap((pattern) =>
    [...plain.matchAll(pattern)]
      .filter(([found]) => !ofOffice.test(found))
      .map(({ 0: found, index }) => part(answer, index, index + found.length)),
  )
}
