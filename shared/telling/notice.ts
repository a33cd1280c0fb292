/** 告知件 — one notice as its log leaves it: what, which way, and what came of it. */
import * as z from 'zod'
import { ways } from '../city/notices/words.ts'
import { proofs } from '../law/telling.ts'
import { lazily, type Parsed } from '../schema/lazily.ts'
import { asRead } from '../schema/text.ts'
import { addressed, type Happened, type NoticeEntry, subject } from './events.ts'
import { callOutcomes, noticeStates, reasons, receiptStatuses } from './words.ts'

const moment = z.iso.datetime()

const message = lazily(() =>
  z.strictObject({
    ...addressed().shape,
    /** when it was addressed, and when it went out */
    at: moment,
    sentAt: moment.optional(),
    handedAt: moment.optional(),
    providerId: z.string().optional(),
    receipt: z.strictObject({ status: z.enum(receiptStatuses), at: moment, code: z.string().optional() }).optional(),
  }),
)
export type Message = Parsed<typeof message>

const call = lazily(() =>
  z.strictObject({
    by: z.string(),
    at: moment,
    outcome: z.enum(callOutcomes),
    /** key of the number that was called */
    dialled: z.string().optional(),
    recording: z.string().optional(),
    note: z.string().optional(),
  }),
)

/** What stands beside its log, and what lists show of it. */
export const noticeState = lazily(() =>
  z.strictObject({
    ...subject().shape,
    id: z.string(),
    version: z.int(),
    state: z.enum(noticeStates),
    /** how it is being told now */
    way: z.enum(ways).optional(),
    /** why it goes the way it goes, where another did not do */
    why: z.enum(reasons).optional(),
    messages: z.array(message()),
    calls: z.array(call()),
    told: z
      .strictObject({
        how: z.enum(proofs),
        at: moment,
        by: z.string().optional(),
        callId: z.string().optional(),
        through: z.string().optional(),
      })
      .optional(),
    untold: z.string().optional(),
    readAt: moment.optional(),
    /** decision of the ticket that `whose` and `until` were last taken from, where that was a later one */
    asOf: z.int().optional(),
    endedAt: moment.optional(),
  }),
)
export type Notice = Parsed<typeof noticeState>

/** What stands beside the log: number, recording and note of a call are in the log alone, and end with it. */
export const besideLog = (notice: Notice): Notice => ({
  ...notice,
  calls: notice.calls.map(({ by, at, outcome }) => ({ by, at, outcome })),
})

/** 未告知 — what must reach its appellant and has not. */
export const isUntold = ({ owed, state }: Pick<Notice, 'owed' | 'state'>): boolean =>
  owed && state !== 'told' && state !== 'over'

/**
 * Whether a later decision of its ticket changes what may come of it.
 * What was told may yet turn out not to have arrived, and what became confidential is then said in full no more.
 */
export const isRecounted = (
  { state, decision, asOf = decision, restricted }: Pick<Notice, 'state' | 'decision' | 'asOf' | 'restricted'>,
  now: { asOf: number; restricted: boolean },
): boolean => asOf < now.asOf && state !== 'over' && (state !== 'told' || (now.restricted && !restricted))

/** 逾期未告知 */
export const isOverdue = (notice: Pick<Notice, 'owed' | 'state' | 'until'>, now: string): boolean =>
  isUntold(notice) && notice.until !== undefined && notice.until <= now

export const messageOf = ({ messages }: Pick<Notice, 'messages'>, attempt: number): Message | undefined =>
  messages.find((one) => one.attempt === attempt)

/** The message that is on its way now. */
export const lastMessage = ({ messages }: Pick<Notice, 'messages'>): Message | undefined => messages.at(-1)

/** The notice of an id, as its log says. */
export function noticeOf(id: string, log: readonly NoticeEntry[]): Notice | undefined {
  let state: Notice | undefined
  for (const entry of log) for (const happened of entry.events) state = evolved(id, state, happened, entry.at)
  const version = log.at(-1)?.n
  return state && version !== undefined ? { ...state, version } : undefined
}

export function evolved(id: string, state: Notice | undefined, happened: Happened, at: string): Notice {
  if (happened.type === 'noticed') {
    const { type: _, ...about } = happened
    return { ...about, id, version: 0, state: 'sent', messages: [], calls: [] }
  }
  if (!state) throw new Error('something came of a notice before there was one')
  switch (happened.type) {
    case 'addressed': {
      const { type: _, ...message } = happened
      const sent = message.notBefore === undefined ? { sentAt: at } : {}
      return { ...state, state: 'sent', way: message.way, messages: [...state.messages, { ...message, at, ...sent }] }
    }
    case 'released':
      return changed(state, happened.attempt, { sentAt: at })
    case 'handed': {
      const { attempt, providerId } = happened
      return changed(state, attempt, { handedAt: at, ...(providerId === undefined ? {} : { providerId }) })
    }
    case 'receipt': {
      const { attempt, status, received, code } = happened
      return changed(state, attempt, { receipt: { status, at: received, ...(code === undefined ? {} : { code }) } })
    }
    case 'call-asked':
      return { ...state, state: 'to-call', way: 'phone', why: happened.why }
    case 'print-asked':
      return { ...state, state: 'to-print', way: 'letter', why: happened.why }
    case 'tried': {
      const { type: _, called, note, recording, ...made } = happened
      const texts = {
        ...(recording === undefined ? {} : { recording: asRead(recording) }),
        ...(note === undefined ? {} : { note: asRead(note) }),
      }
      const call = { ...made, at: called, ...texts }
      return { ...state, calls: [...state.calls, call] }
    }
    case 'told': {
      const { type: _, told: when, ends: __, covers: ___, said: ____, ...how } = happened
      return { ...state, state: 'told', told: { ...how, at: when }, untold: undefined }
    }
    case 'untold':
      return { ...state, state: 'sent', told: undefined, untold: happened.why }
    case 'read':
      return { ...state, readAt: happened.at }
    case 'recounted': {
      const { asOf, whose, until = state.until, restricted = state.restricted } = happened
      return { ...state, asOf, whose, restricted, ...(until === undefined ? {} : { until }) }
    }
    case 'given-up':
      return { ...state, state: 'over', why: happened.why }
    case 'ended':
      return { ...state, state: state.state === 'told' ? 'told' : 'over', endedAt: at }
  }
}

const changed = (state: Notice, attempt: number, change: Partial<Message>): Notice => ({
  ...state,
  messages: state.messages.map((one) => (one.attempt === attempt ? { ...one, ...change } : one)),
})
