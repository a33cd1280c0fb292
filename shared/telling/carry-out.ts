/** 执行后果 — sends what was addressed, tells the ticket, erases what has ended; safe to repeat. */
import type { Clock } from '../record/clock.ts'
import type { Deliveries, Delivery, DeliveryQueue, Directory } from '../record/deliveries.ts'
import { promise } from '../record/promises.ts'
import type { Happened, NoticeEntry } from './events.ts'
import { messageOf, type Notice } from './notice.ts'
import type { Notices, Sayings, Waiting } from './ports.ts'

export interface CarryDeps {
  notices: Pick<Notices, 'texts' | 'ofTicket'>
  sayings: Pick<Sayings, 'end'>
  waiting: Waiting
  deliveries: Pick<Deliveries, 'promise' | 'read' | 'postpone'>
  queue: DeliveryQueue
  directory: Directory
  clock: Clock
}

/** Whether anything follows this. */
export const follows = (event: Happened): boolean =>
  event.type === 'addressed' ||
  event.type === 'released' ||
  event.type === 'ended' ||
  event.type === 'untold' ||
  (event.type === 'told' && (event.ends === true || event.covers === true))

/** @param notice as the decision left it */
export async function carryOut(entry: NoticeEntry, notice: Notice, deps: CarryDeps): Promise<void> {
  const about = { notice: notice.id, of: notice.of, decidedAt: notice.decidedAt }
  for (const event of entry.events) {
    if (event.type === 'addressed' && event.notBefore === undefined) await send(event.attempt, notice, deps)
    if (event.type === 'released') await send(event.attempt, notice, deps)
    if (event.type === 'told' && event.ends) {
      const { how, told: at, by, callId } = event
      await deps.waiting.told(notice.ticket, { ...about, how, at, by, callId })
    }
    if (event.type === 'untold' && event.ends) {
      await deps.waiting.untold(notice.ticket, { ...about, why: event.why })
      await toldByOthers(notice, deps)
    }
    if (event.type === 'ended') {
      await deps.sayings.end(notice.id)
      await deps.notices.texts.end(notice.id)
    }
  }
}

/** What was told meanwhile by others found the clock ended; now it waits for one of them again. */
async function toldByOthers({ id, ticket }: Notice, { notices, waiting }: CarryDeps): Promise<void> {
  const others = (await notices.ofTicket(ticket)).filter((one) => one.id !== id && one.ends)
  for (const { id: notice, of, decidedAt, told } of others.sort(byTime))
    if (told)
      await waiting.told(ticket, {
        notice,
        of,
        decidedAt,
        how: told.how,
        at: told.at,
        by: told.by,
        callId: told.callId,
      })
}
const byTime = (a: Notice, b: Notice): number => (a.told?.at ?? '').localeCompare(b.told?.at ?? '')

/** 投递编号 — a channel's is the notice's own; each SMS has one of its own. */
export const deliveryId = (id: string, attempt: number): string => `${id}~${attempt}`
export function attemptIn(delivery: string): { id: string; attempt: number } {
  const [id = '', attempt = '1'] = delivery.split('~')
  return { id, attempt: Number(attempt) }
}

/** The channel's is promised with its other posts. */
async function send(attempt: number, notice: Notice, deps: CarryDeps): Promise<void> {
  const message = messageOf(notice, attempt)
  if (message?.way !== 'sms' || message.gateway === undefined) return
  const { id, ticket, decision: version, order } = notice
  const delivery: Delivery = {
    ...{ type: 'deliver', id: deliveryId(id, attempt), to: { kind: 'gateway', code: message.gateway } },
    ...{ notice: notice.notice, ticket, version },
    ...(order === undefined ? {} : { order }),
  }
  await promise(delivery, deps)
}
