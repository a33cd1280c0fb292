/** 决定 — a decision on a notice gives way to others, and knocks only where something follows. */
import { expect, it } from 'vitest'
import { system } from '../../shared/access/actor.ts'
import { type DecideDeps, decided } from '../../shared/telling/decided.ts'
import type { NoticeEntry } from '../../shared/telling/events.ts'
import { law } from '../support/story.ts'

const now = Date.parse('2026-10-09T01:00:00Z')
const id = '261009-48213077.3.0'
const subject = {
  ...{ ticket: '261009-48213077', decision: 3, notice: 'appeal.progressed', of: 'interim-replied' },
  decidedAt: '2026-10-09T01:00:00.000Z',
  whose: { ticket: '261009-48213077', channel: 'phone', units: [], undispatched: true },
  ...{ language: 'zh' as const, restricted: false, owed: true, ends: true, ways: ['phone' as const] },
}

function desk(outcome: 'written' | 'conflict' = 'written') {
  const knocked: object[] = []
  let log: NoticeEntry[] = []
  const deps = {
    notices: {
      read: async () => (log.length > 0 ? { log, kept: log, bytes: 0, texts: new Map() } : undefined),
      async write(_: string, next: NoticeEntry[]) {
        if (outcome === 'written') log = next
        return outcome
      },
      texts: { put: async () => {}, end: async () => {} },
    },
    knocks: { send: async (knock: object) => void knocked.push(knock) },
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
  } as unknown as DecideDeps
  const begin = { id, command: { type: 'begin' as const, subject, message: undefined }, actor: system('telling') }
  return { deps, knocked, begin }
}

it('changed by others each time it gives up, and says so', async () => {
  const { deps, begin } = desk('conflict')
  expect(await decided(begin, deps)).toEqual({ refused: 'notice.changed' })
})

it('knocks where the ticket waits to be told, and for nothing else', async () => {
  const { deps, knocked, begin } = desk()
  const call = { type: 'recordCall' as const, by: '王工', at: '2026-10-09T01:00:00.000Z' }
  await decided(begin, deps)
  await decided({ id, command: { ...call, outcome: 'unreachable' }, actor: system('o') }, deps)
  expect(knocked).toEqual([])
  await decided({ id, command: { ...call, outcome: 'reached' }, actor: system('o') }, deps)
  expect(knocked).toEqual([{ record: `notice ${id}`, version: 3, attempt: 'a' }])
})
