/** 短信与转告 — what came of a message: taken, received, failed, or nothing heard of it (第十八条). */
import type { Rules } from '../law/rules.ts'
import type { Asked } from './commands.ts'
import { toldOf, untoldAfterAll } from './counted.ts'
import type { Addressed, Happened } from './events.ts'
import { lastMessage, messageOf, type Notice } from './notice.ts'
import { type Refusal, refused } from './refusals.ts'
import { found, goesOn } from './steps.ts'

/** The message that the notice waits for, and nothing has been told since. */
export const isOnItsWay = (notice: Notice, attempt: number): boolean =>
  notice.state === 'sent' && lastMessage(notice)?.attempt === attempt && !lastMessage(notice)?.receipt

/** To another number of the same person, or another way. */
const sentAgain = (notice: Notice, message: Addressed | undefined, now: string, { telling }: Rules): Happened[] =>
  message && message.way === notice.way
    ? [{ type: 'addressed', ...message }]
    : goesOn(notice, 'failed', now, message, telling)

/** The gateway will never take it, or the number is not theirs any more. */
export const failed = (
  { attempt, why, message }: Asked<'fail'>,
  notice: Notice,
  now: string,
  rules: Rules,
): Happened[] =>
  isOnItsWay(notice, attempt)
    ? [
        { type: 'receipt', attempt, status: 'failed', received: now, code: why },
        ...sentAgain(notice, message, now, rules),
      ]
    : []

export function looked(notice: Notice, now: string, message: Addressed | undefined, { telling }: Rules): Happened[] {
  const why = found(notice, now, telling)
  const last = lastMessage(notice)
  if (!why || !last) return []
  if (why === 'release') return [{ type: 'released', attempt: last.attempt }]
  if (why === 'limit') return goesOn(notice, 'limit', now, message, telling)
  const unknown: Happened = { type: 'receipt', attempt: last.attempt, status: 'unknown', received: now }
  return [unknown, ...goesOn(notice, 'unknown', now, message, telling)]
}

export function handed(
  { way, attempt, providerId, passesOn }: Asked<'hand'>,
  notice: Notice,
  now: string,
  rules: Rules,
): Happened[] {
  const message = messageOf(notice, attempt)
  if (message?.way !== way || message.handedAt) return []
  return [
    { type: 'handed', attempt, ...(providerId === undefined ? {} : { providerId }) },
    ...(passesOn && !notice.told ? toldOf(notice, 'channel', now, rules) : []),
  ]
}

/** A channel that agreed to pass on, and could not: what it took told nobody. */
export function notPassedOn({ why, message }: Asked<'recordFailure'>, notice: Notice, now: string, rules: Rules) {
  const taken = notice.messages.find(({ way }) => way === 'channel')
  if (!taken) return refused('notice.not-passed-on')
  if (taken.receipt) return []
  const known: Happened = { type: 'receipt', attempt: taken.attempt, status: 'failed', received: now, code: why }
  if (notice.told?.how === 'channel')
    return [known, ...untoldAfterAll(notice, { way: 'channel', why, message }, now, rules)]
  return isOnItsWay(notice, taken.attempt) ? [known, ...goesOn(notice, 'failed', now, message, rules.telling)] : [known]
}

/** A receipt counts for the message it names, under the provider's own number; the same again changes nothing. */
export function received(
  { attempt, providerId, status, at, code, message: next }: Asked<'receipt'>,
  notice: Notice,
  now: string,
  rules: Rules,
): Happened[] | Refusal {
  const message = messageOf(notice, attempt)
  if (message?.way !== 'sms') return refused('notice.stray')
  // What its gateway refused, or was never asked for, it did not carry.
  if (message.handedAt === undefined) return refused(message.receipt ? 'notice.stray' : 'notice.early')
  // Some gateways name no number of their own when they take a message.
  if (message.providerId !== undefined && message.providerId !== providerId) return refused('notice.stray')
  const when = at > now || at < message.at ? now : at
  const { receipt } = message
  if (receipt?.status === status) return []
  const known: Happened = { type: 'receipt', attempt, status, received: when, ...(code === undefined ? {} : { code }) }
  if (status === 'delivered') return [known, ...(notice.told ? [] : toldOf(notice, 'receipt', when, rules))]
  // Out of order: the failure of an earlier try of the carrier says nothing against what arrived since.
  if (receipt?.status === 'delivered' && when < receipt.at) return []
  if (notice.told?.how === 'receipt' && notice.told.at === receipt?.at)
    return [known, ...untoldAfterAll(notice, { way: 'sms', why: code ?? status, message: next }, now, rules)]
  return isOnItsWay(notice, attempt) ? [known, ...goesOn(notice, 'failed', now, next, rules.telling)] : [known]
}
