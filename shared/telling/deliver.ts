/** 投递 — what arrives at channels and gateways, and what it means for the notice (第十八条). */

import { system } from '../access/actor.ts'
import type { LinkPurpose } from '../access/links.ts'
import type { Answer, Delivered } from '../record/deliver.ts'
import { deliver } from '../record/deliver.ts'
import type { Circuits, Deliveries, Delivery, Directory } from '../record/deliveries.ts'
import { isRefusal } from '../record/refusal.ts'
import { type AddressDeps, linkHere, nextMessage } from './address.ts'
import { attemptIn } from './carry-out.ts'
import { type DecideDeps, decided } from './decided.ts'
import { noticeOf } from './notice.ts'
import type { Sayings, Spoken } from './ports.ts'

/** What a gateway said of a message; its acceptance ends nothing. */
export type GatewayAnswer = Answer & { providerId?: string | undefined }

export interface MessageDeps extends DecideDeps, Omit<AddressDeps, 'clock'> {
  sayings: Sayings
  deliveries: Pick<Deliveries, 'read' | 'update'>
  circuits: Circuits
  directory: Directory
  /** hands a message to the gateway under our own id of it */
  sendSms(gateway: string, outId: string, spoken: Spoken & { to: string }): Promise<GatewayAnswer>
  /** 链接 — a fresh one to the page of a ticket */
  link(ticket: string, purpose: LinkPurpose): Promise<string>
}

/** A channel that has agreed to pass on has been told, and with it its appellant. */
export async function tookNotice(
  delivery: Delivery,
  deps: DecideDeps & { isGivenToPassOn(channel: string): Promise<boolean> },
) {
  if (!(await deps.isGivenToPassOn(delivery.to.code))) return
  const command = { type: 'hand' as const, way: 'channel' as const, attempt: 1, passesOn: true }
  const done = await decided({ id: delivery.id, command, actor: system('delivery') }, deps)
  if (isRefusal(done) && done.refused === 'notice.changed') throw new Error(`notice ${delivery.id} keeps changing`)
}

/** 短信 — hands a message to its gateway; one that will never be taken goes another way. */
export async function deliverMessage(delivery: Delivery, receives: number, deps: MessageDeps): Promise<Delivered> {
  const { id, attempt } = attemptIn(delivery.id)
  let providerId: string | undefined
  const said = async () => (await deps.sayings.read(id))?.spoken.get(attempt)
  const delivered = await deliver(delivery, receives, {
    ...deps,
    body: async () => ((await said())?.to === undefined ? undefined : 'said'),
    async post() {
      const spoken = await said()
      if (spoken?.to === undefined)
        return { kind: 'never', status: 0, error: 'the appellant is known no longer', unsent: true }
      const whole = await withLink({ ...spoken, to: spoken.to }, delivery, deps)
      const answer = await deps.sendSms(delivery.to.code, delivery.id, whole)
      providerId = answer.providerId
      return answer
    },
    pulledAt: async () => undefined,
    async received() {
      const command = { type: 'hand' as const, way: 'sms' as const, attempt, providerId, passesOn: false }
      const done = await decided({ id, command, actor: system('delivery') }, deps)
      if (isRefusal(done) && done.refused === 'notice.changed') throw new Error(`notice ${id} keeps changing`)
    },
  })
  if ('givenUp' in delivered) await failed(id, attempt, deps)
  return delivered
}

/** 用途 — what somebody may do there; other notices lead to progress. */
const purposes: Readonly<Record<string, LinkPurpose>> = {
  'appeal.supplement-requested': 'supplement',
  'appeal.replied': 'rate',
  'appeal.closed': 'rate',
}

async function withLink<S extends Spoken>(
  spoken: S,
  { ticket, notice }: Delivery,
  { link }: Pick<MessageDeps, 'link'>,
): Promise<S> {
  if (!spoken.text.includes(linkHere)) return spoken
  const url = await link(ticket, purposes[notice] ?? 'progress')
  const params = spoken.params && { ...spoken.params, ...('link' in spoken.params ? { link: url } : {}) }
  return { ...spoken, text: spoken.text.replace(linkHere, url), ...(params ? { params } : {}) }
}

/** 改以他法 — the gateway will never take it. */
async function failed(id: string, attempt: number, deps: MessageDeps): Promise<void> {
  const stored = await deps.notices.read(id)
  const notice = stored && noticeOf(id, stored.log)
  if (!notice) return
  const message = await nextMessage(notice, 'failed', deps)
  await decided({ id, command: { type: 'fail', attempt, why: 'refused', message }, actor: system('delivery') }, deps)
}
