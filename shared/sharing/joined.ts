/** 并入 — joins to lines what an agreement gives of their tickets, on record. */
import type { Look } from '../access/looks.ts'
import type { SharedField, SharedWords } from '../appeals/index.ts'
import { inTurns } from '../record/at-once.ts'
import type { FeedLine } from './feed/line.ts'
import type { Reader } from './reader.ts'

/** What may be given of a ticket now; undefined where it is withheld or erased. */
export type Words = (
  ticket: string,
  fields: readonly SharedField[],
  look: Pick<Look, 'by' | 'from' | 'purpose'>,
) => Promise<SharedWords | undefined>
export interface JoinDeps {
  words: Words
}

/** Lines of one answer: each ticket is read once. */
export const mostJoined = 100
const atOnce = 10

export async function withWords<L extends FeedLine>(
  lines: readonly L[],
  { personal, agreement }: Pick<Reader, 'personal' | 'agreement'>,
  { by, from }: Pick<Look, 'by' | 'from'>,
  { words }: JoinDeps,
): Promise<(L & { personal?: SharedWords })[]> {
  if (!personal || !agreement) return [...lines]
  const purpose = `数据共享协议 ${agreement.code} 第${agreement.version}版`
  const tickets = [...new Set(lines.map(({ subject }) => subject))]
  const read = await inTurns(atOnce, tickets, (ticket) => words(ticket, personal, { by, from, purpose }))
  const found = new Map(tickets.map((ticket, n) => [ticket, read[n]]))
  return lines.map((line) => {
    const joined = found.get(line.subject)
    return joined ? { ...line, personal: joined } : line
  })
}
