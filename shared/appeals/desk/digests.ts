/** 每日提要的发送 — sends every unit its digest once, at nine of each working day. */
import type { Law } from '../../city/law.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import type { Clock } from '../../record/clock.ts'
import type { Deliveries, DeliveryQueue, Directory, Receiver } from '../../record/deliveries.ts'
import { promise } from '../../record/promises.ts'
import { digestsFrom, readDigest, saysNothing } from './digest.ts'
import { digestDelivery } from './digest-delivery.ts'
import type { OrderRows } from './ports.ts'

/** How far the digests of a day have come: behind which unit, or through. */
export interface DigestProgress {
  day: string
  after?: string | undefined
  done: boolean
}

export interface DigestsDeps {
  law(): Promise<Law>
  clock: Clock
  orders: Pick<OrderRows, 'list'>
  deliveries: Pick<Deliveries, 'promise' | 'read' | 'postpone'>
  queue: DeliveryQueue
  directory: Directory
  /** code of the gateway that sends messages, where there is one */
  gateway(): Promise<string | undefined>
  digestProgress: { read(): Promise<DigestProgress | undefined>; put(progress: DigestProgress): Promise<void> }
}

const atOnce = 16

/** Goes on behind the unit it had come to; undefined where it is not time, or all have theirs. */
export async function sendDigests(timeIsUp: () => boolean, deps: DigestsDeps) {
  const now = deps.clock.now().toISOString()
  const day = dateOf(now)
  const law = await deps.law()
  const from = digestsFrom(day, law)
  if (from === undefined || now < from) return undefined
  const standing = await deps.digestProgress.read()
  if (standing?.day === day && standing.done) return undefined
  const behind = standing?.day === day ? (standing.after ?? '') : ''
  const left = law.registry.unitCodes.filter((code) => code > behind)
  const progress = { day, units: 0, sent: 0, more: false }
  for (let i = 0; i < left.length && !progress.more; i += atOnce) {
    const some = left.slice(i, i + atOnce)
    const sent = await Promise.all(some.map((unit) => sendDigest(unit, now, law, deps)))
    progress.units += some.length
    progress.sent += sent.filter(Boolean).length
    progress.more = i + atOnce < left.length && timeIsUp()
    // Behind the promises, each of which stands once however often it is made.
    await deps.digestProgress.put({ day, after: some.at(-1), done: i + atOnce >= left.length })
  }
  if (left.length === 0) await deps.digestProgress.put({ day, after: behind, done: true })
  return progress
}

/** Units that only pull find it at GET /v1/digest, and cost no look into their orders here. */
async function sendDigest(unit: string, now: string, law: Law, deps: DigestsDeps): Promise<boolean> {
  const to = await receiverOf(unit, law, deps)
  if (!to || saysNothing(await readDigest(unit, now, law, deps))) return false
  await promise(digestDelivery(unit, dateOf(now), to), deps)
  return true
}

async function receiverOf(unit: string, { registry }: Law, deps: DigestsDeps): Promise<Receiver | undefined> {
  const itself: Receiver = { kind: 'unit', code: unit }
  if (await deps.directory.endpoint(itself)) return itself
  if (registry.unit(unit)?.dutyPhone === undefined) return undefined
  const gateway = await deps.gateway()
  return gateway === undefined ? undefined : { kind: 'gateway', code: gateway }
}
