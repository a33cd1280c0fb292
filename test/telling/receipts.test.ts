/** 回执 — forged, repeated, or of another's message, a receipt changes nothing (第十八条). */
import { expect, it } from 'vitest'
import { system } from '../../shared/access/actor.ts'
import { decided } from '../../shared/telling/decided.ts'
import type { NoticeEntry } from '../../shared/telling/events.ts'
import { noticeOf } from '../../shared/telling/notice.ts'
import { type Receipt, type ReceiptDeps, recordReceipt } from '../../shared/telling/receipts.ts'
import { law } from '../support/story.ts'

const now = Date.parse('2026-10-09T01:00:00Z')
const id = '261009-48213077.3.0'
const decidedAt = '2026-10-09T01:00:00.000Z'
const subject = {
  ...{ ticket: '261009-48213077', decision: 3, notice: 'appeal.accepted', of: 'accepted', decidedAt },
  whose: { ticket: '261009-48213077', channel: 'phone', units: [], undispatched: true },
  ...{ language: 'zh' as const, restricted: false, owed: true, ends: true, ways: ['sms' as const, 'phone' as const] },
}
const message = { way: 'sms' as const, attempt: 1, gateway: 'g', template: 't', version: 'v', hash: 'h' }

async function sent() {
  let log: NoticeEntry[] = []
  const deps = {
    notices: {
      read: async (asked: string) => (asked === id && log.length > 0 ? { log, kept: log, bytes: 0 } : undefined),
      write: async (_: string, next: NoticeEntry[]) => {
        log = next
        return 'written'
      },
      texts: { put: async () => {} },
    },
    sayings: {
      read: async (asked: string) =>
        asked === id ? { facts: {}, spoken: new Map([[1, { salt: 's', text: 't', to: '13800001234' }]]) } : undefined,
    },
    identities: { read: async () => undefined, lineKey: async (line: string) => `key of ${line}` },
    gateway: async () => 'g',
    knocks: { send: async () => {} },
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
  } as unknown as ReceiptDeps
  await decided({ id, command: { type: 'begin', subject, message }, actor: system('telling') }, deps)
  const hand = () => {
    const command = { type: 'hand' as const, way: 'sms' as const, attempt: 1, providerId: 'p-1', passesOn: false }
    return decided({ id, command, actor: system('delivery') }, deps)
  }
  return { deps, hand, standing: () => noticeOf(id, log), count: () => log.length }
}
const receipt: Receipt = {
  ...{ gateway: 'g', outId: `${id}~1`, providerId: 'p-1', numberKey: 'key of 13800001234' },
  ...{ status: 'delivered', code: 'DELIVERED', at: decidedAt },
}

it('under all three it is recorded once, and known after that', async () => {
  const { deps, hand, standing } = await sent()
  await hand()
  expect(await recordReceipt(receipt, deps)).toBe('recorded')
  expect(standing()?.told).toMatchObject({ how: 'receipt' })
  expect(await recordReceipt(receipt, deps)).toBe('known')
})

it.each<[string, Partial<Receipt>]>([
  ['another number', { numberKey: 'key of 13900005678' }],
  ['another id of the provider', { providerId: 'p-2' }],
  ['another gateway', { gateway: 'other' }],
  ['a message that was never sent', { outId: `${id}~2` }],
  ['another notice', { outId: '261009-48213077.4.0~1' }],
  ['no id of ours', { outId: 'x'.repeat(5_000) }],
  ['an id of nothing', { outId: '' }],
])('with %s it is stray, and changes nothing', async (_, wrong) => {
  const { deps, hand, count } = await sent()
  await hand()
  const before = count()
  expect(await recordReceipt({ ...receipt, ...wrong }, deps)).toBe('stray')
  expect(count()).toBe(before)
})

it('before the gateway’s own answer is recorded it is to be sent again', async () => {
  const { deps, standing } = await sent()
  await expect(recordReceipt(receipt, deps)).rejects.toThrow('notice.early')
  expect(standing()?.state).toBe('sent')
})

it('that says it failed has somebody telephone', async () => {
  const { deps, hand, standing } = await sent()
  await hand()
  expect(await recordReceipt({ ...receipt, status: 'failed', code: 'DB:0141' }, deps)).toBe('recorded')
  expect(standing()).toMatchObject({ state: 'to-call', messages: [{ receipt: { status: 'failed', code: 'DB:0141' } }] })
})
