/** 保存 — what is kept of an ended matter, and what prevents its erasure (第三十五条). */
import type { Clock } from '../../clocks/shape.ts'
import { clockEnds } from '../../ticket/clock-ends.ts'
import { isEnded } from '../../ticket/states.ts'
import { runningClocks, type Ticket } from '../../ticket/ticket.ts'
import type { CommandName } from '../../words/command.ts'
import { supervisionState } from '../supervising/supervision.ts'
import { isGoingOn } from '../supervising/words.ts'

/** 了结之日 — since when the matter has been at its end with nothing of it open. */
export function endedSince(ticket: Ticket): string | undefined {
  if (!isEnded(ticket.state) || isOpen(ticket)) return undefined
  const { since, misuse, clues, misconduct } = ticket
  const closings = [
    ...misuse.map(({ verification, expiredAt }) => expiredAt ?? verification?.at),
    ...clues.map(({ closed }) => closed?.at),
    ...misconduct.flatMap(({ verification, steps }) => [verification?.at, steps.at(-1)?.at]),
  ]
  return closings.reduce<string>((last, at = '') => (at > last ? at : last), since)
}

function isOpen(ticket: Ticket): boolean {
  return (
    runningClocks(ticket).some(isWaitedFor) ||
    ticket.supervisions.some((one) => isGoingOn(supervisionState(one, ticket))) ||
    ticket.misuse.some(({ verification }) => !verification) ||
    ticket.clues.some(({ closed }) => !closed) ||
    ticket.misconduct.some(({ verification, steps }) => !verification || (isUpheld(verification) && steps.length === 0))
  )
}

/** A limit that passed in vain is history; a right that nobody used is none any more. */
const isWaitedFor = ({ kind, passedAt }: Clock): boolean => !passedAt && clockEnds[kind].kind !== 'right'

const isUpheld = ({ decision }: { decision: string }): boolean => decision === 'upheld'

/** What the nightly job looks for: the next thing to be erased, and the end it is counted from. */
export function retained(ticket: Ticket): { holds: Holds; since: string } | undefined {
  const since = endedSince(ticket)
  if (!since || ticket.looksEndedAt) return undefined
  if (ticket.textsEndedAt) return { holds: 'looks', since }
  return { holds: ticket.identityEndedAt ? 'texts' : 'identity', since }
}
export type Holds = 'identity' | 'texts' | 'looks'

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
