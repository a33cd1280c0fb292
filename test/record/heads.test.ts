/** 公布链头 — the head of every whole log is told outside, a hundred at once. */
import { describe, expect, it } from 'vitest'
import { hashOfDecision } from '../../shared/record/chain.ts'
import type { BusEvent } from '../../shared/record/deliveries.ts'
import type { Entry } from '../../shared/record/entry.ts'
import { announceHeads, type Logged } from '../../shared/record/heads.ts'

const at = '2026-10-09T02:00:00.000Z'
const entry = (n: number, record: string): Entry => ({
  ...{ n, at, attempt: `${record} ${n}`, by: { role: 'admin', id: 'a' }, command: 'put', events: [{ type: 'put' }] },
})
const logged = (record: string, decisions = 1): Logged => ({
  record,
  log: Array.from({ length: decisions }, (_, n) => entry(n + 1, record)),
  damaged: [],
})

async function told(...records: Logged[]) {
  const calls: (readonly BusEvent[])[] = []
  async function* each() {
    yield* records
  }
  const bus = { put: async (some: readonly BusEvent[]) => void calls.push(some) }
  return { count: await announceHeads(each(), { bus, clock: { now: () => new Date(at) } }), calls }
}

describe('heads', () => {
  it('name the last decision of each log and its hash', async () => {
    const { count, calls } = await told(logged('unit a'), logged('unit b', 3))
    const heads = [
      { record: 'unit a', version: 1, head: hashOfDecision(entry(1, 'unit a')) },
      { record: 'unit b', version: 3, head: hashOfDecision(entry(3, 'unit b')) },
    ]
    expect(calls).toEqual([[{ type: 'record-heads', time: at, detail: { id: `record-heads.${at}.0`, at, heads } }]])
    expect(count).toBe(2)
  })
  it('leave out what cannot be read to its end', async () => {
    const damaged = { ...logged('unit b'), damaged: [{ from: 2, to: 3, why: 'they are missing' }] }
    const { count, calls } = await told(logged('unit a'), damaged)
    expect([count, JSON.stringify(calls).includes('unit b')]).toEqual([1, false])
  })
  it('are told a hundred at once, each once and under an id of its own', async () => {
    const many = (length: number) => Array.from({ length }, (_, n) => logged(`unit ${n}`))
    const { count, calls } = await told(...many(201))
    expect(count).toBe(201)
    expect(calls.flat().map(({ detail }) => (detail as { id: string }).id)).toEqual(
      [0, 100, 200].map((before) => `record-heads.${at}.${before}`),
    )
    const heads = calls.flat().flatMap(({ detail }) => (detail as unknown as { heads: { record: string }[] }).heads)
    expect(heads.map(({ record }) => record)).toEqual(many(201).map(({ record }) => record))
    expect((await told(...many(100))).calls).toHaveLength(1)
    expect(await told()).toEqual({ count: 0, calls: [] })
  })
})
