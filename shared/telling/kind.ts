/** 告知件这一类记录 — what each command decides on a notice (第十八条). */
import { type Actor, signed } from '../access/actor.ts'
import type { Rules } from '../law/rules.ts'
import { keyOf } from '../law/version.ts'
import type { Kind } from '../record/kind.ts'
import { isRefusal } from '../record/refusal.ts'
import { toldAgain } from './again.ts'
import type { Asked, NoticeCommand } from './commands.ts'
import { toldOf, untoldAfterAll } from './counted.ts'
import { type Happened, type NoticeEntry, noticeTexts } from './events.ts'
import { failed, handed, looked, notPassedOn, received } from './messages.ts'
import { besideLog, isRecounted, isUntold, type Notice, noticeOf } from './notice.ts'
import { type Refusal, refused } from './refusals.ts'
import { goesOn, isUnreachable, nextLook, saidIn } from './steps.ts'

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
  rows: (state, _, now) => ({ state: besideLog(state), next: nextLook(state, rules.telling, now) }),
  says: {
    unknown: () => refused('notice.unknown'),
    changed: () => refused('notice.changed'),
    keyReused: () => refused('idempotency.key-reused'),
  },
})

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
      return failed(command, notice, now, rules)
    case 'receipt':
      return received(command, notice, now, rules)
    case 'recordFailure':
      return notPassedOn(command, notice, now, rules)
    case 'recordCall':
      return called(command, notice, now, rules)
    case 'tellAgain':
      return toldAgain(command, notice, now, rules)
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

/** Marks that other notices of the ticket may be told, or untold, with this one: whoever follows looks at them. */
function covering(event: Happened, notice: string | undefined, { telling }: Rules): Happened {
  const says = (one: { coveredBy?: string[] | undefined }) => notice !== undefined && one.coveredBy?.includes(notice)
  const hasOthers = event.type === 'told' || event.type === 'untold'
  return hasOthers && telling.owed.some(says) ? { ...event, covers: true } : event
}

/** What was confidential once is said to nobody in full, whatever its ticket becomes. */
function recounted(command: Asked<'recount'>, notice: Notice): Happened[] {
  if (!isRecounted(notice, command)) return []
  const { asOf, whose, until: limit, restricted } = command
  const until = notice.ends && limit !== undefined ? { until: limit } : {}
  const less = restricted && !notice.restricted ? { restricted } : {}
  return [{ type: 'recounted', asOf, whose, ...until, ...less }]
}

/** Whoever is reached is told, whatever else is on its way; who was told before needed no call. */
function called({ type: _, at, message, ...call }: Asked<'recordCall'>, notice: Notice, now: string, rules: Rules) {
  if (notice.state === 'told') return refused('notice.told')
  if (notice.state === 'over') return refused('notice.over')
  if (!isBetween(at, notice.decidedAt, now)) return refused('notice.not-yet')
  const tried: Happened = { type: 'tried', called: at, ...call }
  if (call.outcome === 'reached') return [tried, ...toldOf(notice, 'person', at, rules, { by: call.by })]
  const calls = [...notice.calls, { at, outcome: call.outcome }]
  if (notice.state !== 'to-call' || !isUnreachable(calls, rules.telling)) return [tried]
  return [tried, ...goesOn(notice, 'unreachable', now, message, rules.telling)]
}

const isBetween = (at: string, from: string, until: string): boolean => at >= from && at <= until
