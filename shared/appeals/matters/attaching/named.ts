/** 以附件为证 — a reference that names a file of the ticket needs one that was found clean (第十三条、第二十五条). */
import { asRead, type KeptText } from '../../../schema/text.ts'
import { type Refusal, refused } from '../../ticket/decision.ts'
import type { Ticket } from '../../ticket/ticket.ts'

/** As somebody types it: also an id that nothing has. */
const looksNamed = /^file-[0-9a-f]+$/

/** What names no file is kept elsewhere. @returns why one of these references is no proof yet */
export function notProved(
  { files = [] }: Pick<Ticket, 'files'>,
  ...references: readonly (KeptText | undefined)[]
): Refusal | undefined {
  const named = references
    .flatMap((one) => (one === undefined ? [] : asRead(one)))
    .filter((one) => looksNamed.test(one))
  const missing = named.find((one) => !files.some(({ file }) => file === one))
  return missing === undefined ? undefined : refused('file.not-clean', { file: missing })
}
