/** 每日提要的投递 — posts a digest to its unit or duty person, on its own day only. */
import { system } from '../../access/actor.ts'
import type { Law } from '../../city/law.ts'
import { say } from '../../city/notices/say.ts'
import { unitDigest } from '../../city/notices/words.ts'
import type { IsoDate } from '../../law/civil-date.ts'
import { dateOf, inShanghai } from '../../law/shanghai-time.ts'
import type { Clock } from '../../record/clock.ts'
import { type Answer, type Delivered, deliver, type Post } from '../../record/deliver.ts'
import type { Circuits, Deliveries, Delivery, Directory, Receiver } from '../../record/deliveries.ts'
import { discard } from '../../record/discarded.ts'
import type { Notice } from '../words/notices.ts'
import { type Digest, readDigest } from './digest.ts'
import type { OrderRows } from './ports.ts'

export const digestNotice = 'unit.digest' satisfies Notice

export const isDigest = ({ notice }: Pick<Delivery, 'notice'>): boolean => notice === digestNotice

/** Stands where a ticket's number does: queues take its lane from the last digits, which differ from unit to unit. */
const keyOf = (unit: string, day: IsoDate): string => {
  const spread = [...unit].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1000, 7)
  return `digest-${unit}-${day.replaceAll('-', '')}${String(spread).padStart(3, '0')}0`
}

export const digestDelivery = (unit: string, day: IsoDate, to: Receiver): Delivery => ({
  ...{ type: 'deliver', id: `${keyOf(unit, day)}.1.0`, to, notice: digestNotice, ticket: keyOf(unit, day), version: 1 },
})

/** Whose and of which day. */
function aboutOf({ ticket }: Pick<Delivery, 'ticket'>): { unit: string; day: IsoDate } {
  const [, unit = '', year = '', month = '', date = ''] = /^digest-(.+)-(\d{4})(\d{2})(\d{2})\d{4}$/.exec(ticket) ?? []
  return { unit, day: `${year}-${month}-${date}` }
}

export interface Sms {
  to: string
  text: string
  code?: string | undefined
  params: Readonly<Record<string, string | undefined>>
}

export interface DigestDeps {
  law(): Promise<Law>
  clock: Clock
  orders: Pick<OrderRows, 'list'>
  deliveries: Pick<Deliveries, 'read' | 'update'>
  circuits: Circuits
  directory: Directory
  post: Post
  sendSms(gateway: string, outId: string, sms: Sms): Promise<Answer>
}

/** As things stand when it is sent. The next day has a digest of its own: this one is given up then, and on no list. */
export async function deliverDigest(delivery: Delivery, receives: number, deps: DigestDeps): Promise<Delivered> {
  const { unit, day } = aboutOf(delivery)
  const now = deps.clock.now().toISOString()
  if (dateOf(now) !== day) return dropped(delivery, deps)
  const law = await deps.law()
  const digest = await readDigest(unit, now, law, deps)
  const sms = delivery.to.kind === 'gateway' ? smsOf(digest, law) : undefined
  const delivered = await deliver(delivery, receives, {
    ...deps,
    body: async () => (delivery.to.kind === 'gateway' ? sms && 'said' : bodyOf(digest, now)),
    post: async (endpoint, id, body) => (sms ? deps.sendSms(delivery.to.code, id, sms) : deps.post(endpoint, id, body)),
    pulledAt: async () => undefined,
    received: async () => {},
  })
  return 'givenUp' in delivered ? dropped(delivery, deps) : delivered
}

const bodyOf = (digest: Digest, now: string): string =>
  JSON.stringify({ type: digestNotice, timestamp: now, data: digest }, inShanghai)

/** How many and which is the most urgent; nothing of what any of them is about. */
function smsOf({ unit, day, until, counts, overdue, due }: Digest, { registry }: Law): Sms | undefined {
  const { name, dutyPhone } = registry.unit(unit) ?? {}
  const [first] = [...overdue, ...due]
  if (dutyPhone === undefined || !first) return undefined
  const known = { number: first.workOrder, day, unit: name, limit: until, counts }
  const said = say(unitDigest, known, { way: 'sms', language: 'zh', telling: registry.telling })
  return said && { to: dutyPhone, text: said.text, code: said.code, params: said.params }
}

const dropped = (delivery: Delivery, deps: DigestDeps): Promise<Delivered> =>
  discard(delivery, system('delivery'), 'the digest of the next day takes its place', deps)
