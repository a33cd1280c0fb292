/** 保存 — what is kept of an ended matter, and what prevents its erasure (第三十五条). */
import { clockEnds } from '../clocks/ending.ts'
import type { CommandName } from '../command.ts'
import { isEnded } from '../states.ts'
import { supervisionState } from '../supervising/supervision.ts'
import { type Clock, runningClocks, type Ticket } from '../ticket.ts'

/** Since when the matter has been at its end with nothing of it open. */
export const endedSince = (ticket: Ticket): string | undefined =>
  isEnded(ticket.state) && !isOpen(ticket) ? ticket.since : undefined

function isOpen(ticket: Ticket): boolean {
  return (
    runningClocks(ticket).some(isWaitedFor) ||
    ticket.supervisions.some((one) => ['open', 'answered'].includes(supervisionState(one, ticket))) ||
    ticket.misuse.some(({ verification }) => !verification) ||
    ticket.clues.some(({ closed }) => !closed) ||
    ticket.misconduct.some(({ verification, steps }) => !verification || (isUpheld(verification) && steps.length === 0))
  )
}

/** A limit that passed in vain is history; a right that nobody used is none any more. */
const isWaitedFor = ({ kind, passedAt }: Clock): boolean => !passedAt && clockEnds[kind].kind !== 'right'

const isUpheld = ({ decision }: { decision: string }): boolean => decision === 'upheld'

/** What the nightly job looks for: the next thing to be erased, and the end it is counted from. */
export function retained(ticket: Ticket): { holds: 'identity' | 'texts'; since: string } | undefined {
  const since = endedSince(ticket)
  if (!since || ticket.textsEndedAt) return undefined
  return { holds: ticket.identityEndedAt ? 'texts' : 'identity', since }
}

/** What can still be asked of a matter whose appellant nobody knows any more: what concerns those who handled it. */
const stillPossible: ReadonlySet<CommandName> = new Set([
  'reportMisconduct',
  'verifyMisconduct',
  'takeMisconductStep',
  'transferClue',
  'recordClueFeedback',
  'closeClue',
  'endRetention',
  'passLimits',
  'noteLater',
])

export const isPast = (command: CommandName, { identityEndedAt, textsEndedAt }: Ticket): boolean =>
  textsEndedAt ? command !== 'endRetention' : identityEndedAt !== undefined && !stillPossible.has(command)
