/** 告知件这一类记录 — what the record machine must know of notices: commands, and what each decides. */
import { type Actor, signed } from '../access/actor.ts'
import type { Way } from '../city/notices/words.ts'
import type { Rules } from '../law/rules.ts'
import type { Proof } from '../law/telling.ts'
import { keyOf } from '../law/version.ts'
import type { Kind } from '../record/kind.ts'
import { isRefusal } from '../record/refusal.ts'
import {
  type Addressed,
  type Happened,
  type HappenedOf,
  type NoticeEntry,
  noticeTexts,
  type Subject,
} from './events.ts'
import { isUntold, lastMessage, messageOf, type Notice, noticeOf } from './notice.ts'
import { type Refusal, refused } from './refusals.ts'
import { found, goesOn, isUnreachable, nextLook } from './steps.ts'
import type { callOutcomes, ReceiptStatus } from './words.ts'

export interface Call {
  by: string
  at: string
  outcome: (typeof callOutcomes)[number]
  number?: string | undefined
  recording?: string | undefined
  note?: string | undefined
}

export type NoticeCommand =
  /** @param message for the first way, where that is one; `inCall`: told in the call in which it was decided */
  | {
      type: 'begin'
      subject: Subject
      message: Addressed | undefined
      inCall?: { by: string; callId: string } | undefined
    }
  /** @param message for the way after this one, where that is one */
  | { type: 'look'; message: Addressed | undefined }
  | { type: 'hand'; way: Way; attempt: number; providerId?: string | undefined; passesOn: boolean }
  /** the gateway or channel will never take it */
  | { type: 'fail'; attempt: number; why: string; message: Addressed | undefined }
  | {
      type: 'receipt'
      attempt: number
      providerId: string
      status: Exclude<ReceiptStatus, 'unknown'>
      at: string
      code?: string | undefined
      message: Addressed | undefined
    }
  /** 转告失败 — the channel that took it could not pass it on */
  | { type: 'recordFailure'; why: string; message: Addressed | undefined }
  | ({ type: 'recordCall' } & Call)
  | { type: 'recordPosted'; by: string; at: string }
  | { type: 'read' }
  /** a later notice that says this too was told; `uncover`: it turned out that it was not */
  | { type: 'cover'; by: string; how: Proof; at: string }
  | { type: 'uncover'; by: string; why: string }
  /** the appeal it is about was withdrawn */
  | { type: 'drop' }
  | { type: 'end' }

export const noticeRecord = (id: string): string => `notice ${id}`

/** What its table keeps beside the log. */
export interface NoticeRows {
  state: Notice
  next: string | undefined
}

export type NoticeKind = Kind<Notice, NoticeEntry, NoticeCommand, NoticeRows, Actor>

export const noticeKind = (id: string, rules: Rules): NoticeKind => ({
  chainOf: noticeRecord,
  texts: noticeTexts,
  replay: (log) => noticeOf(id, log),
  signed,
  unseen: () => undefined,
  begins: ({ type }) => type === 'begin',
  decide({ command }, state, _, now) {
    const happens = command.type === 'begin' ? begun(command, state, now) : later(command, state, now, rules)
    if (isRefusal(happens)) return happens
    const about = command.type === 'begin' ? command.subject.notice : state?.notice
    return { events: happens.map((event) => covering(event, about, rules)), rules: keyOf(rules) }
  },
  rows: (state) => ({ state, next: nextLook(state, rules.telling) }),
  says: {
    unknown: () => refused('notice.unknown'),
    changed: () => refused('notice.changed'),
    keyReused: () => refused('notice.changed'),
  },
})

type Asked<T extends NoticeCommand['type']> = Extract<NoticeCommand, { type: T }>

function begun({ subject, message, inCall }: Asked<'begin'>, state: Notice | undefined, now: string): Happened[] {
  if (state) return []
  const noticed: Happened = { type: 'noticed', ...subject }
  if (inCall) return [noticed, { type: 'told', how: 'in-call', told: subject.decidedAt, ...inCall }]
  return [noticed, ...goesOn({ ...subject, way: undefined }, 'no-message', now, message)]
}

function later(
  command: Exclude<NoticeCommand, { type: 'begin' }>,
  notice: Notice | undefined,
  now: string,
  rules: Rules,
): Happened[] | Refusal {
  if (!notice) return refused('notice.unknown')
  if (command.type === 'end') return notice.endedAt ? [] : [{ type: 'ended' }]
  if (notice.endedAt) return refused('notice.unknown')
  switch (command.type) {
    case 'look':
      return looked(notice, now, command.message, rules)
    case 'hand':
      return handed(command, notice, now)
    case 'fail':
      return isOnItsWay(notice, command.attempt)
        ? [
            { type: 'receipt', attempt: command.attempt, status: 'failed', received: now, code: command.why },
            ...goesOn(notice, 'failed', now, command.message),
          ]
        : []
    case 'receipt':
      return received(command, notice, now)
    case 'recordFailure':
      return notPassedOn(command, notice, now)
    case 'recordCall':
      return called(command, notice, now, rules)
    case 'recordPosted': {
      if (notice.state !== 'to-print') return refused('notice.not-printed')
      if (!isBetween(command.at, notice.decidedAt, now)) return refused('notice.not-yet')
      return [toldOf(notice, 'person', command.at, command.by)]
    }
    case 'read':
      if (notice.readAt) return []
      return [{ type: 'read', at: now }, ...(notice.told ? [] : [toldOf(notice, 'page', now)])]
    case 'cover':
      return isUntold(notice) ? [{ ...toldOf(notice, command.how, command.at), through: command.by }] : []
    case 'uncover':
      if (notice.told?.through !== command.by) return []
      return [
        { type: 'untold', why: command.why, ...endsOf(notice) },
        ...goesOn({ ...notice, way: undefined }, 'failed', now, undefined),
      ]
    case 'drop':
      return isUntold(notice) ? [{ type: 'given-up', why: 'withdrawn' }] : []
  }
}

const endsOf = ({ ends }: Notice) => (ends ? { ends: true as const } : {})
const toldOf = (notice: Notice, how: Proof, told: string, by?: string): HappenedOf<'told'> => ({
  ...{ type: 'told' as const, how, told },
  ...(by === undefined ? {} : { by }),
  ...endsOf(notice),
})

/** Only what says more than others do is followed to them. */
function covering(event: Happened, notice: string | undefined, { telling }: Rules): Happened {
  const says = (one: { coveredBy?: string[] | undefined }) => notice !== undefined && one.coveredBy?.includes(notice)
  const hasOthers = event.type === 'told' || event.type === 'untold'
  return hasOthers && telling.owed.some(says) ? { ...event, covers: true } : event
}

/** The message that the notice waits for, and nothing has been told since. */
const isOnItsWay = (notice: Notice, attempt: number): boolean =>
  notice.state === 'sent' && lastMessage(notice)?.attempt === attempt && !lastMessage(notice)?.receipt

function looked(notice: Notice, now: string, message: Addressed | undefined, { telling }: Rules): Happened[] {
  const why = found(notice, now, telling)
  const last = lastMessage(notice)
  if (!why || !last) return []
  if (why === 'release') return [{ type: 'released', attempt: last.attempt }]
  if (why === 'limit') return goesOn(notice, 'limit', now, message)
  const unknown: Happened = { type: 'receipt', attempt: last.attempt, status: 'unknown', received: now }
  return [unknown, ...goesOn(notice, 'unknown', now, message)]
}

function handed({ way, attempt, providerId, passesOn }: Asked<'hand'>, notice: Notice, now: string): Happened[] {
  const message = messageOf(notice, attempt)
  if (message?.way !== way || message.handedAt) return []
  return [
    { type: 'handed', attempt, ...(providerId === undefined ? {} : { providerId }) },
    ...(passesOn && !notice.told ? [toldOf(notice, 'channel', now)] : []),
  ]
}

/** A channel that agreed to pass on, and could not: what it took told nobody. */
function notPassedOn({ why, message }: Asked<'recordFailure'>, notice: Notice, now: string): Happened[] | Refusal {
  const taken = notice.messages.find(({ way }) => way === 'channel')
  if (!taken) return refused('notice.not-passed-on')
  if (taken.receipt) return []
  const known: Happened = { type: 'receipt', attempt: taken.attempt, status: 'failed', received: now, code: why }
  if (notice.told?.how === 'channel')
    return [known, { type: 'untold', why, ...endsOf(notice) }, ...goesOn(notice, 'failed', now, message)]
  return isOnItsWay(notice, taken.attempt) ? [known, ...goesOn(notice, 'failed', now, message)] : [known]
}

/** A receipt counts for the message it names, under the provider's own number; the same again changes nothing. */
function received(
  { attempt, providerId, status, at, code, message: next }: Asked<'receipt'>,
  notice: Notice,
  now: string,
): Happened[] | Refusal {
  const message = messageOf(notice, attempt)
  if (message?.way !== 'sms') return refused('notice.stray')
  if (message.providerId === undefined) return refused('notice.early')
  if (message.providerId !== providerId) return refused('notice.stray')
  const when = at > now || at < message.at ? now : at
  const { receipt } = message
  if (receipt?.status === status) return []
  const known: Happened = { type: 'receipt', attempt, status, received: when, ...(code === undefined ? {} : { code }) }
  if (status === 'delivered') return [known, ...(notice.told ? [] : [toldOf(notice, 'receipt', when)])]
  // Out of order: the failure of an earlier try of the carrier says nothing against what arrived since.
  if (receipt?.status === 'delivered' && when < receipt.at) return []
  if (notice.told?.how === 'receipt' && notice.told.at === receipt?.at)
    return [known, { type: 'untold', why: code ?? status, ...endsOf(notice) }, ...goesOn(notice, 'failed', now, next)]
  return isOnItsWay(notice, attempt) ? [known, ...goesOn(notice, 'failed', now, next)] : [known]
}

/** Whoever is reached is told, whatever else is on its way; a call after that is kept as a call. */
function called({ type: _, at, ...call }: Asked<'recordCall'>, notice: Notice, now: string, { telling }: Rules) {
  if (notice.state === 'told' || notice.state === 'over') return refused('notice.told')
  if (!isBetween(at, notice.decidedAt, now)) return refused('notice.not-yet')
  const tried: Happened = { type: 'tried', called: at, ...call }
  if (call.outcome === 'reached') return [tried, toldOf(notice, 'person', at, call.by)]
  const calls = [...notice.calls, { at, outcome: call.outcome }]
  if (notice.state !== 'to-call' || !isUnreachable(calls, telling)) return [tried]
  return [tried, ...goesOn(notice, 'unreachable', now, undefined)]
}

const isBetween = (at: string, from: string, until: string): boolean => at >= from && at <= until
