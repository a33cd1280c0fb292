/** 已知信息 — what is known of a ticket’s people, found in a text. */
import { numbersIn } from '../marks/numbers.ts'
import { addressIn } from './addresses.ts'
import { nameIn } from './names.ts'
import { birthdayIn, emailIn, numberIn } from './numbers.ts'

/** Everything as it was given, whoever it is of. */
export interface Known {
  /** appellants, agents, officials, firms */
  names: readonly string[]
  phones: readonly string[]
  idNumbers: readonly string[]
  emails: readonly string[]
  /** homes, and the places of what happened */
  addresses: readonly string[]
  /** of tickets, orders and references */
  numbers: readonly string[]
  /** what was written on the ticket: its numbers count, and who says their own name in it */
  texts: readonly string[]
}

const saysName =
  /(?<=我叫|名叫|本人(?:叫|是)?|姓名[:：是]?|联系人[:：是]?|我是)\p{Script=Han}{2,4}(?=[^\p{Script=Han}]|$)/gu

/** @returns the words of the text that tell of it, each once */
export function knownIn(text: string, known: Known): string[] {
  const said = known.texts.flatMap((one) => one.match(saysName) ?? [])
  const written = known.texts.flatMap((one) => numbersIn(one).map(({ start, end }) => one.slice(start, end)))
  const found = [
    ...[...known.names, ...said].map((one) => nameIn(text, one)),
    ...[...known.phones, ...known.idNumbers, ...known.numbers, ...written].map((one) => numberIn(text, one)),
    ...known.idNumbers.map((one) => birthdayIn(text, one)),
    ...known.emails.map((one) => emailIn(text, one)),
    ...[...written].filter((one) => one.includes('@')).map((one) => emailIn(text, one)),
    ...known.addresses.map((one) => addressIn(text, one)),
  ]
  return [...new Set(found.filter((one) => one !== undefined))]
}
