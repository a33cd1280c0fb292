/** 回执 — forged, repeated, early or another's, a receipt changes nothing (第十八条). */
import { describe, expect, it } from 'vitest'
import { type Receipt, recordReceipt } from '../../shared/telling/receipts.ts'
import { idOf, keyOf, mobile, tellingWorld } from '../support/telling.ts'

const receipt: Receipt = {
  ...{ gateway: 'g', outId: `${idOf(3)}~1`, providerId: 'p-1', numberKey: keyOf(mobile) },
  ...{ status: 'delivered', code: 'DELIVERED', at: '2026-10-09T02:00:00.000Z' },
}

/** A message that was handed to its gateway. */
async function sent() {
  const world = tellingWorld({ answers: [{ kind: 'received', status: 200, providerId: 'p-1' }] })
  await world.tell()
  await world.deliver()
  world.at('2026-10-09T03:00:00Z')
  const push = (more: Partial<Receipt> = {}) => recordReceipt({ ...receipt, ...more }, world.deps)
  return { ...world, push, entries: () => world.log().length }
}

describe('a receipt', () => {
  it('that it was delivered tells its appellant, once', async () => {
    const { push, standing, entries } = await sent()
    expect(await push()).toBe('recorded')
    expect(standing()).toMatchObject({ state: 'told', told: { how: 'receipt', at: receipt.at } })
    const before = entries()
    expect(await push()).toBe('known')
    expect(entries()).toBe(before)
  })

  it('that it failed has somebody telephone, who reads what was kept; a failure from before its arrival says nothing', async () => {
    const { push, standing, log } = await sent()
    expect(await push({ status: 'failed', code: 'DB:0141' })).toBe('recorded')
    expect(standing()).toMatchObject({
      state: 'to-call',
      messages: [{ receipt: { status: 'failed', code: 'DB:0141' } }],
    })
    expect(log().at(-1)?.events).toMatchObject([{ type: 'receipt' }, { said: { template: 'accepted.phone.zh' } }])
    const late = await sent()
    await late.push()
    expect(await late.push({ status: 'failed', at: '2026-10-09T01:30:00.000Z' })).toBe('known')
    expect(late.standing()).toMatchObject({ state: 'told' })
  })

  it('of a gateway that named no number of its own counts by our id and the number', async () => {
    const { deps, tell, deliver, at, standing } = tellingWorld()
    await tell()
    await deliver()
    at('2026-10-09T03:00:00Z')
    expect(await recordReceipt({ ...receipt, numberKey: keyOf('13912345678') }, deps)).toBe('stray')
    expect(await recordReceipt(receipt, deps)).toBe('recorded')
    expect(standing().state).toBe('told')
  })

  it.each<[string, Partial<Receipt>]>([
    ['under another id of the gateway', { providerId: 'p-2' }],
    ['of another gateway', { gateway: 'other' }],
    ['of another number', { numberKey: keyOf('13912345678') }],
    ['of another attempt', { outId: `${idOf(3)}~2` }],
    ['of another notice', { outId: `${idOf(4)}~1` }],
    ['of nothing of ours', { outId: 'x'.repeat(5_000) }],
    ['of nothing', { outId: '' }],
  ])('%s is a stray one, and changes nothing', async (_, more) => {
    const { push, standing, entries } = await sent()
    const before = [standing(), entries()]
    for (const status of ['delivered', 'failed'] as const) expect(await push({ ...more, status })).toBe('stray')
    expect([standing(), entries()]).toEqual(before)
  })

  it.each(['digest-sy-heating-202610090110.1.0', 'try.4711', 'answer.g:9'])(
    'of %s, which tells no appellant, is known',
    async (outId) => {
      const { push } = await sent()
      expect(await push({ outId })).toBe('known')
    },
  )

  it('of an appellant who is known no longer is a stray one', async () => {
    const { push, kept } = await sent()
    kept.clear()
    expect(await push()).toBe('stray')
  })

  it('before the gateway’s own answer is on record is to be sent again', async () => {
    const { deps, tell, standing } = tellingWorld()
    await tell()
    await expect(recordReceipt(receipt, deps)).rejects.toThrow('notice.early')
    expect(standing()).toMatchObject({ state: 'sent' })
  })

  it('of a message that its gateway refused is a stray one', async () => {
    const world = tellingWorld({ answers: [{ kind: 'never', status: 400 }] })
    await world.tell()
    await world.deliver()
    expect(world.standing()).toMatchObject({ state: 'to-call' })
    world.at('2026-10-09T03:00:00Z')
    expect(await recordReceipt(receipt, world.deps)).toBe('stray')
    expect(world.standing()).toMatchObject({ state: 'to-call' })
  })
})
