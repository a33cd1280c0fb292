/** 告知 — notices, what they say and how they are sent, in memory. */
import { system } from '../../shared/access/actor.ts'
import type { Link } from '../../shared/access/links.ts'
import type { Way } from '../../shared/city/notices/words.ts'
import type { Answer } from '../../shared/record/deliver.ts'
import type { Delivery } from '../../shared/record/deliveries.ts'
import { isRefusal } from '../../shared/record/refusal.ts'
import type { CallDeps } from '../../shared/telling/calls/notices.ts'
import type { NoticeCommand } from '../../shared/telling/commands.ts'
import { decided } from '../../shared/telling/decided.ts'
import { deliverMessage, type GatewayAnswer, type MessageDeps } from '../../shared/telling/deliver.ts'
import { type FollowDeps, followNotice, lookAt } from '../../shared/telling/follow.ts'
import { noticeRecord } from '../../shared/telling/kind.ts'
import type { Notice } from '../../shared/telling/notice.ts'
import type { ReceiptDeps } from '../../shared/telling/receipts.ts'
import { type TellDeps, type ToTell, tell } from '../../shared/telling/tell.ts'
import { memoryDeliveries } from '../simulation/memory/deliveries.ts'
import { memoryTelling } from '../simulation/memory/telling.ts'
import { law } from './story.ts'

export const ticket = '261009-48213077'
export const decidedAt = '2026-10-09T01:00:00.000Z'
/** End of the second working day. */
export const limit = '2026-10-12T16:00:00.000Z'
export const mobile = '13812345678'
export const idOf = (decision: number): string => `${ticket}.${decision}.0`

/** The key of a number, in memory. */
export const keyOf = (line: string): string => Buffer.from(line).toString('base64url')

/** What is told of the acceptance, unless said otherwise. */
export const toTell = (more: Partial<ToTell> = {}): ToTell => ({
  ...{ id: idOf(more.decision ?? 3), ticket, decision: 3, notice: 'appeal.accepted', of: 'accepted', decidedAt },
  whose: { ticket, channel: 'phone', units: [], undispatched: true },
  ...{ channel: 'phone', identity: 'phone#1', language: 'zh', wish: undefined, restricted: false },
  ...{ known: { number: ticket, day: '2026-10-09' }, limit, inCall: undefined },
  ...more,
})

/** @param answers of the gateway, one a message */
export function tellingWorld({
  answers = [],
  person = { name: '王小明', phone: mobile },
  ...more
}: Partial<TellDeps> & {
  answers?: GatewayAnswer[]
  person?: { name: string; phone: string; email?: string; address?: string } | undefined
} = {}) {
  let now = Date.parse(decidedAt)
  const { logs, rows, said: kept, standing: standingOf, notices, sayings } = memoryTelling()
  const deliveries = memoryDeliveries()
  const knocked: { record: string; version: number; attempt: string }[] = []
  const queued: Delivery[] = []
  const heard: object[] = []
  const sent: { outId: string; to: string; text: string }[] = []
  const links: Link[] = []
  const people = new Map([['phone#1', person]])
  const standing = (id = idOf(3)): Notice => standingOf(id)
  const deps = {
    notices,
    sayings,
    people: { read: async (id: string) => people.get(id) },
    identities: { read: async (id: string) => people.get(id), lineKey: async (line: string) => keyOf(line) },
    waiting: {
      told: async (_: string, about: object) => void heard.push({ told: about }),
      untold: async (_: string, about: object) => void heard.push({ untold: about }),
    },
    deliveries,
    circuits: { read: async () => ({ failures: 0, openUntil: undefined }), failed: async () => ({ failures: 1 }) },
    queue: { send: async (delivery: Delivery) => void queued.push(delivery) },
    directory: { endpoint: async () => ({ url: '', secret: '' }) },
    knocks: { send: async (knock: (typeof knocked)[number]) => void knocked.push(knock) },
    clock: {
      now: () => new Date(now),
      real: () => now,
      steady: () => 0,
      sleep: async () => {},
      timeout: () => new AbortController().signal,
    },
    attempt: () => 'a',
    draw: () => 0,
    law: async () => law,
    gateway: async () => 'g',
    isGivenToPassOn: async () => false,
    links: { keep: async (link: Link) => void links.push(link) },
    async sendSms(_: string, outId: string, { to, text }: { to: string; text: string }): Promise<Answer> {
      sent.push({ outId, to, text })
      return answers.shift() ?? { kind: 'received', status: 200 }
    },
    ...more,
  } as unknown as TellDeps & FollowDeps & MessageDeps & ReceiptDeps & Pick<CallDeps, 'sayings'>

  return {
    ...{ deps, rows, kept, heard, sent, people, links, standing, deliveries, knocked },
    log: (id = idOf(3)) => logs.get(id) ?? [],
    at(moment: string) {
      now = Date.parse(moment)
    },
    tell: (more_: Partial<ToTell> = {}) => tell(toTell(more_), deps),
    async decide(command: NoticeCommand, id = idOf(3)): Promise<string> {
      const done = await decided({ id, command, actor: system('t') }, deps)
      return isRefusal(done) ? done.refused : standing(id).state
    },
    look: (id = idOf(3)) => lookAt(id, deps),
    /** Everything that was knocked for, once. */
    async follow() {
      for (const knock of knocked.splice(0)) await followNotice(knock, { sentAt: now, receives: 1 } as never, deps)
    },
    /** Everything that was promised to a gateway, once. */
    async deliver() {
      const delivered = []
      for (const delivery of queued.splice(0)) delivered.push(await deliverMessage(delivery, 1, deps))
      return delivered
    },
    recordOf: (id = idOf(3)) => noticeRecord(id),
  }
}

/** A notice that is begun without a message of its own. */
export const subjectOf = (ways: Way[], more: object = {}) => ({
  ...{ ticket, decision: 3, notice: 'appeal.accepted', of: 'accepted', decidedAt },
  whose: { ticket, channel: 'phone', units: [], undispatched: true },
  ...{ language: 'zh' as const, restricted: false, owed: true, until: limit, ends: true, ways },
  ...more,
})
