/** 每日提要 — what a unit is sent at nine, on which days, once, and by which way. */
import { describe, expect, it } from 'vitest'
import { digestOf, digestsFrom, readDigest, saysNothing } from '../../../shared/appeals/desk/digest.ts'
import { deliverDigest, digestDelivery } from '../../../shared/appeals/desk/digest-delivery.ts'
import { type DigestProgress, type DigestsDeps, sendDigests } from '../../../shared/appeals/desk/digests.ts'
import type { OrderRow } from '../../../shared/appeals/kind/rows.ts'
import type { DeliveryRecord } from '../../../shared/record/deliveries.ts'
import { law } from '../../support/story.ts'

/** 24:00 of a day in Beijing. */
const endOf = (day: string): string => new Date(`${day}T24:00+08:00`).toISOString()
const nine = (day: string, time = '09:00'): string => new Date(`${day}T${time}+08:00`).toISOString()
const row = (number: string, lastDay: string | undefined, state: OrderRow['state'] = 'open') =>
  ({ number, state, limit: lastDay && endOf(lastDay), title: '秘密', unit: 'sy-metro' }) as OrderRow

describe('a digest', () => {
  const rows = [
    row('a-1', '2026-09-30'),
    row('b-1', '2026-10-08'),
    row('c-1', '2026-10-12'),
    row('d-1', '2026-10-13'),
    row('e-1', undefined),
  ]
  it('says on the first day after a holiday what ended before it, and what ends within three working days', () => {
    expect(digestOf('sy-metro', rows, nine('2026-10-08'), law)).toEqual({
      ...{ unit: 'sy-metro', day: '2026-10-08', until: '2026-10-12', counts: { overdue: 1, due: 2 } },
      overdue: [{ workOrder: 'a-1', lastDay: '2026-09-30' }],
      due: [
        { workOrder: 'b-1', lastDay: '2026-10-08' },
        { workOrder: 'c-1', lastDay: '2026-10-12' },
      ],
    })
  })
  it('says nothing of a reply that waits for the platform, nor of what is far', () => {
    const quiet = [row('a-1', '2026-10-08', 'replied'), row('d-1', '2026-10-13')]
    expect(saysNothing(digestOf('sy-metro', quiet, nine('2026-10-08'), law))).toBe(true)
  })
  it('is of working days, from nine on', () => {
    expect(digestsFrom('2026-10-05', law)).toBeUndefined()
    expect(digestsFrom('2026-10-10', law)).toBe(nine('2026-10-10'))
  })
  it('reads the list no further than something is due', async () => {
    const asked: (string | undefined)[] = []
    const orders = {
      list: async (_: string, __: boolean, ___: number, after: string | undefined) => {
        asked.push(after)
        return after === undefined ? { items: rows.slice(0, 2), next: 'x' } : { items: rows.slice(2), next: 'y' }
      },
    }
    const digest = await readDigest('sy-metro', nine('2026-10-08'), law, { orders })
    expect([digest.counts, asked]).toEqual([{ overdue: 1, due: 2 }, [undefined, 'x']])
  })
})

/** Everything in memory; every unit has an order that is overdue. */
function desk(now: string, { posted = true, phone = '' }: { posted?: boolean; phone?: string } = {}) {
  const promised = new Map<string, DeliveryRecord>()
  const queued: string[] = []
  const kept: { progress?: DigestProgress } = {}
  const unitCodes = Array.from({ length: 40 }, (_, n) => `unit-${String(n).padStart(2, '0')}`)
  const unit = (code: string) => ({ code, name: '某局', ...(phone ? { dutyPhone: phone } : {}) })
  const deps = {
    law: async () => ({ ...law, registry: { ...law.registry, unitCodes, unit } }),
    clock: { now: () => new Date(now) },
    orders: { list: async () => ({ items: [row('a-1', '2026-09-30')], next: undefined }) },
    deliveries: {
      promise: async (record: DeliveryRecord) => {
        const standing = promised.get(record.id) ?? record
        promised.set(record.id, standing)
        return standing
      },
      read: async (_: string, id: string) => promised.get(id),
      update: async (record: DeliveryRecord) => void promised.set(record.id, record),
    },
    queue: { send: async ({ id }: { id: string }) => void queued.push(id) },
    directory: {
      endpoint: async ({ kind }: { kind: string }) =>
        posted || kind === 'gateway' ? { url: 'u', secret: 's' } : undefined,
    },
    gateway: async () => 'g',
    digestProgress: {
      read: async () => kept.progress,
      put: async (progress: DigestProgress) => {
        kept.progress = progress
      },
    },
  } as unknown as DigestsDeps
  return { deps, promised, queued, kept }
}
const never = () => false

describe('at nine', () => {
  it('every unit gets one, however often it is asked', async () => {
    const { deps, promised, kept, queued } = desk(nine('2026-10-08'))
    expect(await sendDigests(never, deps)).toMatchObject({ units: 40, sent: 40, more: false })
    expect(await sendDigests(never, deps)).toBeUndefined()
    delete kept.progress
    await sendDigests(never, deps)
    expect([promised.size, new Set(queued).size]).toEqual([40, 40])
  })
  it('one that was cut off goes on where it was', async () => {
    const { deps, queued } = desk(nine('2026-10-08'))
    expect(await sendDigests(() => true, deps)).toMatchObject({ units: 16, more: true })
    expect(await sendDigests(never, deps)).toMatchObject({ units: 24, more: false })
    expect(queued).toHaveLength(40)
  })
  it('not before, not on a holiday, and to nobody who could only pull', async () => {
    for (const now of [nine('2026-10-08', '08:59'), nine('2026-10-05')])
      expect(await sendDigests(never, desk(now).deps)).toBeUndefined()
    const { deps, promised } = desk(nine('2026-10-08'), { posted: false })
    expect(await sendDigests(never, deps)).toMatchObject({ units: 40, sent: 0 })
    expect(promised.size).toBe(0)
  })
})

describe('its delivery', () => {
  const sent: object[] = []
  const sending = (now: string, promised: Map<string, DeliveryRecord>) => ({
    ...desk(now, { posted: false, phone: '13800001234' }).deps,
    deliveries: {
      read: async (_: string, id: string) => promised.get(id),
      update: async (record: DeliveryRecord) => void promised.set(record.id, record),
    },
    circuits: { read: async () => ({ failures: 0, openUntil: undefined }) },
    post: async () => ({ kind: 'received', status: 200 }),
    sendSms: async (gateway: string, id: string, sms: object) => {
      sent.push({ gateway, id, ...sms })
      return { kind: 'received', status: 200 }
    },
  })
  const delivery = digestDelivery('unit-00', '2026-10-08', { kind: 'gateway', code: 'g' })

  it('by message names how many, the most urgent, and nothing of what it is about', async () => {
    const { deps, promised } = desk(nine('2026-10-08'), { posted: false, phone: '13800001234' })
    await sendDigests(never, deps)
    const given = sending(nine('2026-10-08', '09:01'), promised) as unknown as Parameters<typeof deliverDigest>[2]
    expect(await deliverDigest(delivery, 1, given)).toEqual({ done: true })
    expect(sent).toMatchObject([
      { gateway: 'g', to: '13800001234', text: '某局：逾期工单1件，最急的是a-1，请及时办理。' },
    ])
    expect(promised.get(delivery.id)?.state).toBe('delivered')
  })
  it('is given up on the next day, which has its own', async () => {
    const { deps, promised } = desk(nine('2026-10-08'), { posted: false, phone: '13800001234' })
    await sendDigests(never, deps)
    const given = sending(nine('2026-10-09'), promised) as unknown as Parameters<typeof deliverDigest>[2]
    await deliverDigest(delivery, 1, given)
    expect([promised.get(delivery.id)?.state, sent.length]).toEqual(['discarded', 1])
  })
})
