/** 下一步 — which way a notice goes next, and when somebody must look at it again (第十八条). */
import type { Way } from '../city/notices/words.ts'
import type { Rules } from '../law/rules.ts'
import { dateOf, type Instant, instantOf, millisecondBefore, minutesAfter } from '../law/shanghai-time.ts'
import type { Addressed, Happened } from './events.ts'
import { lastMessage, type Message, type Notice } from './notice.ts'
import type { Reason } from './words.ts'

type Law = Rules['telling']

/** What is read aloud, or posted, is no message: nothing is sent, and nothing waits for a receipt. */
export const isMessage = (way: Way): boolean => way === 'channel' || way === 'sms'

export const saidIn = ({ template, version, hash }: Addressed) => ({ template, version, hash })

/** The way after this one; `undefined` where none is left. */
export const wayAfter = (way: Way | undefined, ways: readonly Way[]): Way | undefined =>
  way === undefined ? ways[0] : ways[ways.indexOf(way) + 1]

/** The way to go on by. Close to its limit a further message would come too late: somebody telephones. */
export function nextWay({ way, ways }: Pick<Notice, 'way' | 'ways'>, why: Reason): Way | undefined {
  const next = wayAfter(way, ways)
  return why === 'limit' && next === 'sms' ? wayAfter(next, ways) : next
}

/**
 * What follows when a way has failed, or there was none.
 * @param message made ready for the next way, or what is read aloud or posted
 */
export function goesOn(
  notice: Pick<Notice, 'way' | 'ways' | 'owed' | 'ends'>,
  why: Reason,
  now: Instant,
  message: Addressed | undefined,
  { counts }: Pick<Law, 'counts'>,
): Happened[] {
  let next = nextWay(notice, why)
  if (message && isMessage(message.way) && next === message.way) return [{ type: 'addressed', ...message }]
  while (next === 'channel' || next === 'sms') next = wayAfter(next, notice.ways)
  if (!notice.owed) return [{ type: 'given-up', why }]
  const words = message && next === message.way ? { said: saidIn(message) } : {}
  if (next === 'phone') return [{ type: 'call-asked', why, ...words }]
  if (next === 'letter') return [{ type: 'print-asked', why, ...words }]
  // What lies ready does not count everywhere: then somebody goes on trying.
  if (!counts.proofs.includes('deposit')) return [{ type: 'call-asked', why }]
  // No contact given, or nobody can be reached: what lies ready on the page counts.
  return [{ type: 'told', how: 'deposit', told: now, ...(notice.ends ? { ends: true } : {}) }]
}

/** 转为电话告知 — from when on whoever has not been told is telephoned. */
export function callFrom(
  { until, owed }: Pick<Notice, 'until' | 'owed'>,
  sent: Instant,
  law: Law,
): Instant | undefined {
  if (!owed || until === undefined) return undefined
  const { from, afterMinutes } = law.byTelephone
  const onLastDay = instantOf(`${dateOf(millisecondBefore(until))}T${from}:00+08:00`)
  return [onLastDay, heard(sent, until, afterMinutes)].sort()[1]
}

/** A message has so many minutes to be heard of; where its limit comes sooner, half of what is left. */
function heard(sent: Instant, until: Instant, minutes: number): Instant {
  const given = minutesAfter(sent, minutes)
  if (given < until || sent >= until) return given
  return new Date((Date.parse(sent) + Date.parse(until)) / 2).toISOString()
}

/** 回执期限 — from when on it is unknown whether a message arrived. */
export const receiptBy = (sent: Instant, { receiptWithin }: Law): Instant =>
  minutesAfter(sent, receiptWithin.hours * 60)

/** A clock that was set ahead stamps a message with a moment that is still to come: it counts from what is known besides. */
export function sentBy({ sentAt, handedAt }: Message, { decidedAt }: Pick<Notice, 'decidedAt'>, now: Instant): Instant {
  return [sentAt, handedAt, decidedAt].find((moment) => moment !== undefined && moment <= now) ?? now
}
const aDay = 24 * 60

/** When the sweep must look at it; undefined for one that waits for a person or for nobody. */
export function nextLook(notice: Notice, law: Law, now: Instant): Instant | undefined {
  const message = lastMessage(notice)
  if (notice.state !== 'sent' || !message) return undefined
  const { notBefore, at } = message
  if (message.sentAt === undefined) {
    const hour = notBefore ?? at
    return hour > minutesAfter(now, aDay) ? now : hour
  }
  const sent = sentBy(message, notice, now)
  const call = callFrom(notice, sent, law)
  const unknown = receiptBy(sent, law)
  return call === undefined || unknown < call ? unknown : call
}

/** What a look finds: the hour of a message has come, nothing was heard of one, or its limit is near. */
export function found(notice: Notice, now: Instant, law: Law): 'release' | 'unknown' | 'limit' | undefined {
  const message = lastMessage(notice)
  const due = nextLook(notice, law, now)
  if (!message || due === undefined || due > now) return undefined
  if (message.sentAt === undefined) return 'release'
  const call = callFrom(notice, sentBy(message, notice, now), law)
  return call !== undefined && call <= now ? 'limit' : 'unknown'
}

/** 静默时段 — when a message may go out; at once where its limit would pass meanwhile. One that has passed is kept by nothing. */
export function notBefore(now: Instant, until: Instant | undefined, { quiet }: Law): Instant | undefined {
  const today = dateOf(now)
  const at = (time: string): Instant => instantOf(`${today}T${time}:00+08:00`)
  const isNight = now >= at(quiet.from) || now < at(quiet.until)
  if (!isNight) return undefined
  const morning = now < at(quiet.until) ? at(quiet.until) : minutesAfter(at(quiet.until), 24 * 60)
  return until !== undefined && until > now && morning >= until ? undefined : morning
}

/** 无法联系 — tried so often in vain, in so many half-days, this call among them. */
export function isUnreachable(
  calls: readonly { at: Instant; outcome: string }[],
  { unreachable: { attempts, halfDays, noon } }: Law,
): boolean {
  const vain = calls.filter(({ outcome }) => outcome === 'unreachable').map(({ at }) => at)
  const halfDay = (at: Instant): string => {
    const day = dateOf(at)
    return `${day} ${at < instantOf(`${day}T${noon}:00+08:00`) ? 'morning' : 'afternoon'}`
  }
  return vain.length >= attempts && new Set(vain.map(halfDay)).size >= halfDays
}
