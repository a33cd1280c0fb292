/** 到期删除 — the nightly job deletes what is due, survives failures and ends in time. */
import { describe, expect, it } from 'vitest'
import { endRetention, type RetentionDeps } from '../../shared/application/end-retention.ts'
import { replay } from '../../shared/ticket/log.ts'
import { endedText } from '../../shared/ticket/text.ts'
import { desk } from '../support/desk.ts'

const years = (count: number) => new Date(Date.UTC(2026 + count, 2, 4, 19, 10)).getTime()

/** The desk’s ticket, withdrawn on 2026-03-02, and a night years later. */
async function night(at: number, more: Partial<RetentionDeps> = {}) {
  const { number, deps, withdrawn, tickets } = await desk()
  await withdrawn()
  const failures: string[] = []
  const nightly = {
    ...deps,
    clock: { ...deps.clock, now: () => new Date(at), real: () => at },
    listed: { page: async () => ({ items: [], next: undefined }) },
    missedCalls: {},
    looks: { end: async () => {}, ofTicket: async () => [] },
    failed: (what: string) => failures.push(what),
    ...more,
  } as unknown as RetentionDeps
  return { number, nightly, failures, tickets }
}
const never = () => false

describe('the night', () => {
  it('after three years ends identity, after five the texts, each once', async () => {
    const { number, nightly, tickets } = await night(years(3))
    expect(await endRetention(never, nightly)).toEqual({ identity: 1, texts: 0, looks: 0, missedCalls: 0, more: false })
    expect(await endRetention(never, nightly)).toMatchObject({ identity: 0, texts: 0 })
    const later = { ...nightly, clock: { ...nightly.clock, now: () => new Date(years(5)) } }
    expect(await endRetention(never, later)).toMatchObject({ identity: 0, texts: 1 })
    const commands = (await tickets.read(number))?.log.map(({ command }) => command)
    expect(commands?.slice(-2)).toEqual(['endRetention', 'endRetention'])
    // By the job itself, not only by who follows it.
    expect(tickets.texts.items.size).toBe(0)
    expect(replay((await tickets.read(number))?.log ?? [])?.title).toBe(endedText)
  })
  it('before them leaves everything', async () => {
    const { nightly } = await night(years(2))
    expect(await endRetention(never, nightly)).toMatchObject({ identity: 0, texts: 0 })
  })
  it('says what failed, and does the others', async () => {
    const { number, nightly, failures } = await night(years(3))
    const both = {
      ...nightly,
      tickets: {
        ...nightly.tickets,
        retained: async (holds: string) => ({
          items: holds === 'identity' ? ['damaged', number] : [],
          next: undefined,
        }),
        read: (asked: string) =>
          asked === 'damaged' ? Promise.reject(new Error('cannot be read')) : nightly.tickets.read(asked),
      },
    } as never
    expect(await endRetention(never, both)).toMatchObject({ identity: 1 })
    expect(failures).toEqual(['damaged'])
  })
  it('leaves the rest to the next one when its time is up', async () => {
    const { nightly } = await night(years(3))
    expect(await endRetention(() => true, nightly)).toEqual({
      identity: 0,
      texts: 0,
      looks: 0,
      missedCalls: 0,
      more: true,
    })
  })
})
