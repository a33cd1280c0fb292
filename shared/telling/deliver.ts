/** 投递 — what arrives at channels and gateways, and what it means for the notice (第十八条). */

import { system } from '../access/actor.ts'
import { type LinkPurpose, type MintDeps, mintLink, type Target } from '../access/links.ts'
import { restricted } from '../city/notices/words.ts'
import type { Answer, Delivered } from '../record/deliver.ts'
import { deliver } from '../record/deliver.ts'
import type { Circuits, Deliveries, Delivery, Directory } from '../record/deliveries.ts'
import { discard } from '../record/discarded.ts'
import { putOff } from '../record/pauses.ts'
import { isRefusal } from '../record/refusal.ts'
import { isCommentNumber } from '../storage/tables.ts'
import { type AddressDeps, addressed, linkHere, mobileOf, nextMessage } from './address.ts'
import { attemptIn } from './carry-out.ts'
import type { NoticeCommand } from './commands.ts'
import { type DecideDeps, decided } from './decided.ts'
import type { Addressed } from './events.ts'
import { isOnItsWay } from './messages.ts'
import { messageOf, type Notice, noticeOf } from './notice.ts'
import type { Kept, Sayings, Spoken } from './ports.ts'
import { notBefore } from './steps.ts'

/** What a gateway said of a message; its acceptance ends nothing. */
export type GatewayAnswer = Answer & { providerId?: string | undefined }

export interface MessageDeps extends DecideDeps, Omit<AddressDeps, 'clock'> {
  sayings: Sayings
  deliveries: Pick<Deliveries, 'read' | 'update'>
  circuits: Circuits
  directory: Directory
  /** hands a message to the gateway under our own id of it */
  sendSms(gateway: string, outId: string, spoken: Spoken & { to: string }): Promise<GatewayAnswer>
  links: MintDeps['links']
}

/**
 * A channel that has agreed to pass on has been told, and with it its appellant.
 * @returns false where there is no notice of this post, or none yet
 */
export async function tookNotice(
  delivery: Delivery,
  deps: DecideDeps & { isGivenToPassOn(channel: string): Promise<boolean> },
): Promise<boolean> {
  if (!(await deps.isGivenToPassOn(delivery.to.code))) return true
  return handed(delivery.id, { way: 'channel', attempt: 1, passesOn: true }, deps)
}

async function handed(
  id: string,
  taken: Omit<Extract<NoticeCommand, { type: 'hand' }>, 'type'>,
  deps: DecideDeps,
): Promise<boolean> {
  const done = await decided({ id, command: { type: 'hand', ...taken }, actor: system('delivery') }, deps)
  if (isRefusal(done) && done.refused === 'notice.changed') throw new Error(`notice ${id} keeps changing`)
  return !isRefusal(done)
}

/** 短信 — hands a message to its gateway; one that will never be taken goes another way. */
export async function deliverMessage(delivery: Delivery, receives: number, deps: MessageDeps): Promise<Delivered> {
  const { id, attempt } = attemptIn(delivery.id)
  const notice = await standing(id, deps)
  if (!notice || !isOnItsWay(notice, attempt)) return notNeeded(delivery, 'told, or to be told no more', deps)
  if (await putOffUntilMorning(delivery, notice, deps)) return { done: true }
  const kept = await deps.sayings.read(id)
  const to = kept && mobileOf((await deps.people.read(kept.facts.identity))?.phone ?? '')
  const said = kept?.spoken.get(attempt)
  if (to !== said?.to) return again(delivery, 'number-corrected', notice, kept, deps)
  if (saysTooMuch(notice, attempt)) return again(delivery, 'restricted', notice, kept, deps)

  let providerId: string | undefined
  const delivered = await deliver(delivery, receives, {
    ...deps,
    body: async () => (to === undefined ? undefined : 'said'),
    async post() {
      if (!said || to === undefined) return { kind: 'never', status: 0, error: 'nobody to send it to', unsent: true }
      // That the gateway took it was recorded, and the end of the promise was not.
      if (messageOf(notice, attempt)?.handedAt) return { kind: 'received', status: 200 }
      const whole = await withLink({ ...said, to }, delivery, deps)
      const answer = await deps.sendSms(delivery.to.code, delivery.id, whole)
      providerId = answer.providerId
      return answer
    },
    pulledAt: async () => undefined,
    async received() {
      await handed(id, { way: 'sms', attempt, providerId, passesOn: false }, deps)
    },
  })
  if (!('givenUp' in delivered)) return delivered
  const message = await nextMessage(notice, 'failed', deps)
  return failed(delivery, { attempt, why: 'refused', message }, deps)
}

async function standing(id: string, { notices }: Pick<MessageDeps, 'notices'>): Promise<Notice | undefined> {
  const stored = await notices.read(id)
  return stored && noticeOf(id, stored.log)
}

/** Told otherwise, withdrawn or erased while it waited. */
const notNeeded = (delivery: Delivery, reason: string, deps: MessageDeps): Promise<Delivered> =>
  discard(delivery, system('delivery'), reason, deps)

/** 静默时段 — a message that was held up by day waits for the morning, like one that is made at night. */
async function putOffUntilMorning({ ticket, id }: Delivery, { until }: Notice, deps: MessageDeps): Promise<boolean> {
  const now = deps.clock.now().toISOString()
  const morning = notBefore(now, until, (await deps.law()).rules.telling)
  const record = morning === undefined ? undefined : await deps.deliveries.read(ticket, id)
  if (morning === undefined || record?.state !== 'pending') return false
  await deps.deliveries.update(putOff(record, now, morning))
  return true
}

/** 已转为保密 — it was written before only news could be told. */
const saysTooMuch = (notice: Notice, attempt: number): boolean =>
  notice.restricted && !messageOf(notice, attempt)?.template.startsWith(`${restricted}.`)

/** 号码已更正、已转为保密 — it goes to the number of today, in the words of today; without one another way. */
async function again(
  delivery: Delivery,
  why: 'number-corrected' | 'restricted',
  notice: Notice,
  kept: Kept | undefined,
  deps: MessageDeps,
) {
  const { attempt } = attemptIn(delivery.id)
  const sms = kept && (await addressed(notice, notice.id, { way: 'sms', attempt: attempt + 1 }, kept.facts, deps))
  const message = sms ?? (await nextMessage(notice, 'failed', deps))
  return failed(delivery, { attempt, why, message }, deps)
}

/** 改以他法 — the gateway will never take it, or must not. */
async function failed(
  delivery: Delivery,
  how: { attempt: number; why: string; message: Addressed | undefined },
  deps: MessageDeps,
): Promise<Delivered> {
  const { id } = attemptIn(delivery.id)
  const done = await decided({ id, command: { type: 'fail', ...how }, actor: system('delivery') }, deps)
  if (isRefusal(done) && done.refused === 'notice.changed') throw new Error(`notice ${id} keeps changing`)
  return notNeeded(delivery, 'it goes another way', deps)
}

/** 用途 — what somebody may do there; other notices lead to progress. */
const purposes: Readonly<Record<string, LinkPurpose>> = {
  'appeal.supplement-requested': 'supplement',
  'appeal.replied': 'rate',
  'appeal.closed': 'rate',
}

/** A comment’s opens the comment alone. */
const targetOf = (record: string, notice: string): Target =>
  isCommentNumber(record)
    ? { kind: 'comment', record, purpose: 'verdict' }
    : { kind: 'ticket', record, purpose: purposes[notice] ?? 'progress' }

/** 链接 — a fresh one each time it is sent: what is held up by night, or tried again, opens for as long as any other. */
async function withLink<S extends Spoken>(
  spoken: S,
  { ticket, notice }: Delivery,
  deps: Pick<MessageDeps, 'links' | 'clock' | 'law'>,
): Promise<S> {
  if (!spoken.text.includes(linkHere)) return spoken
  const { site = '' } = (await deps.law()).registry.telling
  const { url } = await mintLink({ ...targetOf(ticket, notice), site }, deps)
  const params = spoken.params && { ...spoken.params, ...('link' in spoken.params ? { link: url } : {}) }
  return { ...spoken, text: spoken.text.replace(linkHere, url), ...(params ? { params } : {}) }
}
