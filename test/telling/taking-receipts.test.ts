/** 回执与告知件 — a receipt tells of its own message; forged, replayed, early, late or another's it changes nothing. */
import { describe, expect, it } from 'vitest'
import { system } from '../../shared/access/actor.ts'
import { type DecideDeps, decided } from '../../shared/telling/decided.ts'
import type { NoticeEntry } from '../../shared/telling/events.ts'
import { noticeOf } from '../../shared/telling/notice.ts'
import { type Receipt, type ReceiptDeps, recordReceipt } from '../../shared/telling/receipts.ts'
import { law } from '../support/story.ts'

const id = '261009-48213077.3.0'
const subject = {
  ...{ ticket: '261009-48213077', decision: 3, notice: 'appeal.accepted', of: 'accepted' },
  decidedAt: '2026-10-09T01:00:00.000Z',
  whose: { ticket: '261009-48213077', channel: 'phone', units: [], undispatched: true },
  ...{ language: 'zh' as const, restricted: false, owed: true, ends: true, ways: ['sms' as const, 'phone' as const] },
}
const message = {
  ...{ way: 'sms' as const, attempt: 1, gateway: 'ali', template: 'accepted.sms.zh', version: 'v', hash: 'h' },
}
const receipt: Receipt = {
  ...{ gateway: 'ali', outId: `${id}~1`, providerId: '9001', numberKey: 'key of 13812345678' },
  ...{ status: 'delivered', code: 'DELIVERED', at: '2026-10-09T02:00:00.000Z' },
}

/** A message that was handed to its gateway; `isHanded: false` where the gateway's answer is not on record. */
async function sent({ isHanded = true, isKnown = true } = {}) {
  const log: NoticeEntry[] = []
  let now = Date.parse('2026-10-09T01:00:00Z')
  const deps = {
    notices: {
      read: async (asked: string) =>
        asked === id && log.length > 0 ? { log: [...log], kept: [...log], bytes: 0, texts: new Map() } : undefined,
      async write(_: string, next: NoticeEntry[]) {
        log.splice(0, log.length, ...next)
        return 'written'
      },
      texts: { put: async () => {}, end: async () => {} },
    },
    sayings: {
      read: async () =>
        isKnown ? { facts: {}, spoken: new Map([[1, { salt: 's', text: 't', to: '13812345678' }]]) } : undefined,
    },
    identities: { lineKey: async (line: string) => `key of ${line}` },
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
  } as unknown as ReceiptDeps & DecideDeps
  await decided({ id, command: { type: 'begin', subject, message }, actor: system('t') }, deps)
  const hand = { type: 'hand' as const, way: 'sms' as const, attempt: 1, providerId: '9001', passesOn: false }
  if (isHanded) await decided({ id, command: hand, actor: system('t') }, deps)
  now = Date.parse('2026-10-09T03:00:00Z')
  return {
    push: (more: Partial<Receipt> = {}) => recordReceipt({ ...receipt, ...more }, deps),
    standing: () => noticeOf(id, log),
    entries: () => log.length,
  }
}

describe('a receipt', () => {
  it('that it was delivered tells its appellant, once', async () => {
    const { push, standing, entries } = await sent()
    expect(await push()).toBe('recorded')
    expect(standing()).toMatchObject({ state: 'told', told: { how: 'receipt', at: '2026-10-09T02:00:00.000Z' } })
    const before = entries()
    expect(await push()).toBe('known')
    expect(entries()).toBe(before)
  })
  it('that it failed has it told another way; a failure from before its arrival says nothing', async () => {
    const { push, standing } = await sent()
    expect(await push({ status: 'failed', code: 'UNDELIV' })).toBe('recorded')
    expect(standing()).toMatchObject({ state: 'to-call' })
    const late = await sent()
    await late.push()
    expect(await late.push({ status: 'failed', at: '2026-10-09T01:30:00.000Z' })).toBe('known')
    expect(late.standing()).toMatchObject({ state: 'told' })
  })
  it.each([
    ['under another id of the gateway', { providerId: '9002' }],
    ['of another gateway', { gateway: 'other' }],
    ['of another number', { numberKey: 'key of 13912345678' }],
    ['of another attempt', { outId: `${id}~2` }],
    ['of another notice', { outId: '261009-48213077.4.0~1' }],
    ['of nothing of ours', { outId: 'x' }],
  ])('%s is a stray one, and changes nothing', async (_, more) => {
    const { push, standing, entries } = await sent()
    const before = [standing(), entries()]
    for (const status of ['delivered', 'failed'] as const) expect(await push({ ...more, status })).toBe('stray')
    expect([standing(), entries()]).toEqual(before)
  })
  it('of an appellant who is known no longer is a stray one', async () => {
    const { push } = await sent({ isKnown: false })
    expect(await push()).toBe('stray')
  })
  it('before the gateway’s own answer is on record is to be sent again', async () => {
    const { push, standing } = await sent({ isHanded: false })
    await expect(push()).rejects.toThrow('notice.early')
    expect(standing()).toMatchObject({ state: 'sent' })
  })
})
