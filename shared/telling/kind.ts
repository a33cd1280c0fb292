/** 告知件这一类记录 — commands on notices, and what each decides (第十八条). */
import { type Actor, signed } from '../access/actor.ts'
import type { Holding } from '../access/holding.ts'
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
import { isUntold, lastMessage, messageOf, type Notice, noticeOf, withoutNotes } from './notice.ts'
import { type Refusal, refused } from './refusals.ts'
import { found, goesOn, isUnreachable, nextLook, saidIn } from './steps.ts'
import type { callOutcomes, ReceiptStatus } from './words.ts'

export interface Call {
  by: string
  at: string
  outcome: (typeof callOutcomes)[number]
  dialled?: string | undefined
  recording?: string | undefined
  note?: string | undefined
}

export type NoticeCommand =
  /** @param message for the first way; `inCall`: told in the call in which it was decided */
  | {
      type: 'begin'
      subject: Subject
      message: Addressed | undefined
      inCall?: { by: string; callId: string } | undefined
    }
  /** @param message for the way after this one */
  | { type: 'look'; message: Addressed | undefined }
  | { type: 'hand'; way: Way; attempt: number; providerId?: string | undefined; passesOn: boolean }
  /** the gateway will never take it, or the number is not theirs any more */
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
  /** @param message for the letter, where this was the last attempt */
  | ({ type: 'recordCall'; message?: Addressed | undefined } & Call)
  | { type: 'recordPosted'; by: string; at: string }
  | { type: 'read' }
  /** a later notice that says this too was told; `uncover`: it turned out that it was not */
  | { type: 'cover'; by: string; how: Proof; at: string }
  | { type: 'uncover'; by: string; why: string }
  /** @param until of the clock that ends with its being told */
  | { type: 'recount'; asOf: number; whose: Holding; until: string | undefined }
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
    const happens = command.type === 'begin' ? begun(command, state, now, rules) : later(command, state, now, rules)
    if (isRefusal(happens)) return happens
    const about = command.type === 'begin' ? command.subject.notice : state?.notice
    return { events: happens.map((event) => covering(event, about, rules)), rules: keyOf(rules) }
  },
  rows: (state, _, now) => ({ state: withoutNotes(state), next: nextLook(state, rules.telling, now) }),
  says: {
    unknown: () => refused('notice.unknown'),
    changed: () => refused('notice.changed'),
    keyReused: () => refused('notice.changed'),
  },
})

type Asked<T extends NoticeCommand['type']> = Extract<NoticeCommand, { type: T }>

function begun({ subject, message, inCall }: Asked<'begin'>, state: Notice | undefined, now: string, rules: Rules) {
  if (state) return []
  const noticed: Happened = { type: 'noticed', ...subject }
  const words = message ? { said: saidIn(message) } : {}
  const inCallTold = inCall ? toldOf({ ends: false }, 'in-call', subject.decidedAt, rules, { ...inCall, ...words }) : []
  if (inCallTold.length > 0) return [noticed, ...inCallTold]
  return [noticed, ...goesOn({ ...subject, way: undefined }, 'no-message', now, message, rules.telling)]
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
      return handed(command, notice, now, rules)
    case 'fail':
      return isOnItsWay(notice, command.attempt)
        ? [
            { type: 'receipt', attempt: command.attempt, status: 'failed', received: now, code: command.why },
            ...sentAgain(notice, command.message, now, rules),
          ]
        : []
    case 'receipt':
      return received(command, notice, now, rules)
    case 'recordFailure':
      return notPassedOn(command, notice, now, rules)
    case 'recordCall':
      return called(command, notice, now, rules)
    case 'recordPosted': {
      if (notice.state !== 'to-print') return refused('notice.not-printed')
      if (!isBetween(command.at, notice.decidedAt, now)) return refused('notice.not-yet')
      return toldOf(notice, 'posted', command.at, rules, { by: command.by })
    }
    case 'read':
      if (notice.readAt) return []
      return [{ type: 'read', at: now }, ...(notice.told ? [] : toldOf(notice, 'page', now, rules))]
    case 'cover':
      return isUntold(notice) ? toldOf(notice, command.how, command.at, rules, { through: command.by }) : []
    case 'uncover':
      if (notice.told?.through !== command.by) return []
      return untoldAfterAll(notice, { way: undefined, why: command.why, message: undefined }, now, rules)
    case 'recount':
      return recounted(command, notice)
    case 'drop':
      return isUntold(notice) || notice.state === 'sent' ? [{ type: 'given-up', why: 'withdrawn' }] : []
  }
}

const endsOf = ({ ends }: Pick<Notice, 'ends'>) => (ends ? { ends: true as const } : {})

/** 何为告知 — nothing where the regulation does not count this as telling. */
function toldOf(
  notice: Pick<Notice, 'ends'>,
  how: Proof,
  told: string,
  { telling }: Rules,
  more: Partial<Pick<HappenedOf<'told'>, 'by' | 'callId' | 'said' | 'through'>> = {},
): Happened[] {
  if (!telling.counts.proofs.includes(how)) return []
  return [{ type: 'told', how, told, ...more, ...endsOf(notice) }]
}

/** 告知后得知未送达 — it goes on behind the way that turned out to have failed. */
const untoldAfterAll = (
  notice: Notice,
  { way, why, message }: { way: Way | undefined; why: string; message: Addressed | undefined },
  now: string,
  { telling }: Rules,
): Happened[] => [
  { type: 'untold', why, ...endsOf(notice) },
  ...goesOn({ ...notice, way }, 'failed', now, message, telling),
]

/** Only what says more than others do is followed to them. */
function covering(event: Happened, notice: string | undefined, { telling }: Rules): Happened {
  const says = (one: { coveredBy?: string[] | undefined }) => notice !== undefined && one.coveredBy?.includes(notice)
  const hasOthers = event.type === 'told' || event.type === 'untold'
  return hasOthers && telling.owed.some(says) ? { ...event, covers: true } : event
}

/** Nobody waits for one that is told or over; what came later stands. */
function recounted({ asOf, whose, until: limit }: Asked<'recount'>, notice: Notice): Happened[] {
  if (notice.state === 'told' || notice.state === 'over' || asOf <= (notice.asOf ?? notice.decision)) return []
  const until = notice.ends && limit !== undefined ? { until: limit } : {}
  return [{ type: 'recounted', asOf, whose, ...until }]
}

/** The message that the notice waits for, and nothing has been told since. */
export const isOnItsWay = (notice: Notice, attempt: number): boolean =>
  notice.state === 'sent' && lastMessage(notice)?.attempt === attempt && !lastMessage(notice)?.receipt

/** To another number of the same person, or another way. */
const sentAgain = (notice: Notice, message: Addressed | undefined, now: string, { telling }: Rules): Happened[] =>
  message && message.way === notice.way
    ? [{ type: 'addressed', ...message }]
    : goesOn(notice, 'failed', now, message, telling)

function looked(notice: Notice, now: string, message: Addressed | undefined, { telling }: Rules): Happened[] {
  const why = found(notice, now, telling)
  const last = lastMessage(notice)
  if (!why || !last) return []
  if (why === 'release') return [{ type: 'released', attempt: last.attempt }]
  if (why === 'limit') return goesOn(notice, 'limit', now, message, telling)
  const unknown: Happened = { type: 'receipt', attempt: last.attempt, status: 'unknown', received: now }
  return [unknown, ...goesOn(notice, 'unknown', now, message, telling)]
}

function handed(
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
function notPassedOn({ why, message }: Asked<'recordFailure'>, notice: Notice, now: string, rules: Rules) {
  const taken = notice.messages.find(({ way }) => way === 'channel')
  if (!taken) return refused('notice.not-passed-on')
  if (taken.receipt) return []
  const known: Happened = { type: 'receipt', attempt: taken.attempt, status: 'failed', received: now, code: why }
  if (notice.told?.how === 'channel')
    return [known, ...untoldAfterAll(notice, { way: 'channel', why, message }, now, rules)]
  return isOnItsWay(notice, taken.attempt) ? [known, ...goesOn(notice, 'failed', now, message, rules.telling)] : [known]
}

/** A receipt counts for the message it names, under the provider's own number; the same again changes nothing. */
function received(
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

/** Whoever is reached is told, whatever else is on its way; a call after that is kept as a call. */
function called({ type: _, at, message, ...call }: Asked<'recordCall'>, notice: Notice, now: string, rules: Rules) {
  if (notice.state === 'told' || notice.state === 'over') return refused('notice.told')
  if (!isBetween(at, notice.decidedAt, now)) return refused('notice.not-yet')
  const tried: Happened = { type: 'tried', called: at, ...call }
  if (call.outcome === 'reached') return [tried, ...toldOf(notice, 'person', at, rules, { by: call.by })]
  const calls = [...notice.calls, { at, outcome: call.outcome }]
  if (notice.state !== 'to-call' || !isUnreachable(calls, rules.telling)) return [tried]
  return [tried, ...goesOn(notice, 'unreachable', now, message, rules.telling)]
}

const isBetween = (at: string, from: string, until: string): boolean => at >= from && at <= until
