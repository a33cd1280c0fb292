/** 批量 — a town in memory that takes batches, and workers who die at any step. */
import type { Actor } from '../../shared/access/actor.ts'
import { registerRow } from '../../shared/appeals/calls/registering-row.ts'
import type { BatchEntry, BatchRow } from '../../shared/batches/batch.ts'
import { begin, decided } from '../../shared/batches/begin.ts'
import type { Batches, BatchRows, GivenRow, PartState, Parts, Told, Working } from '../../shared/batches/ports.ts'
import { type WorkDeps, type Worked, workOn } from '../../shared/batches/work.ts'
import { memoryIdentities } from '../simulation/memory/identities.ts'
import { memoryTickets } from '../simulation/memory/tickets.ts'
import { law } from '../simulation/town.ts'
import { memoryRecords } from './records.ts'

export const web: Actor = { role: 'channel', id: 'w', channel: 'web' }

export const rowOf = (row: number, more: object = {}): GivenRow => ({
  row,
  line: row,
  given: {
    ...{ reference: `r-${row}`, ticketType: 'help', title: '停水', text: '停水三天', area: '210102' },
    appellant: { name: '王', phone: '13900000001' },
    ...more,
  },
})
export const rowsOf = (many: number): GivenRow[] => Array.from({ length: many }, (_, index) => rowOf(index + 1))

export class Death extends Error {}

/** When a worker dies: at its nth step, before or after that has come to anything. */
export interface Dying {
  at: number
  after: boolean
}

export function batchWorld() {
  const start = Date.parse('2026-03-02T01:00:00Z')
  let serial = 0
  let steps = 0
  let slept = 0
  let dying: Dying | undefined
  const kept = new Map<string, readonly GivenRow[]>()
  const stands = new Map<string, PartState & { told?: readonly Told[] }>()
  const sent: string[] = []
  const failed: number[] = []
  const tickets = memoryTickets()

  /** Each call is a step at which a worker may die. */
  function mortal<T extends object>(store: T): T {
    return new Proxy(store, {
      get(target, name) {
        const value = Reflect.get(target, name)
        if (typeof value !== 'function') return value
        return async (...given: unknown[]) => {
          const isLast = ++steps === dying?.at
          if (isLast && !dying?.after) throw new Death()
          const result = await value.apply(target, given)
          if (isLast) throw new Death()
          return result
        }
      },
    })
  }

  const records = memoryRecords<BatchEntry, BatchRow>()
  const batches: Batches = {
    ...records,
    moved: async () => {},
    list: async () => ({ items: [], next: undefined }),
    open: async () => [],
  }
  const batchRows: BatchRows = {
    put: async (batch, part, rows) => void kept.set(`${batch} ${part}`, rows),
    read: async (batch, part) => kept.get(`${batch} ${part}`)?.slice(),
    erase: async (batch, part) => void kept.delete(`${batch} ${part}`),
  }
  const parts: Parts = {
    states: async (batch) =>
      new Map(
        [...stands].filter(([key]) => key.startsWith(batch)).map(([key, one]) => [Number(key.split(' ')[1]), one]),
      ),
    async claim(batch, part, as) {
      const key = `${batch} ${part}`
      const standing = stands.get(key) ?? { state: as }
      stands.set(key, standing)
      return standing
    },
    async done(batch, part, told) {
      const key = `${batch} ${part}`
      if (stands.get(key)?.state === 'begun') {
        const counts = Object.fromEntries(
          Object.entries(Object.groupBy(told, ({ result }) => result)).map(([name, some]) => [name, some.length]),
        )
        stands.set(key, { state: 'done', counts, told })
      }
      return stands.get(key) as PartState
    },
    told: async (batch, part) => stands.get(`${batch} ${part}`)?.told,
  }

  const registering = {
    tickets: mortal(tickets),
    texts: mortal(tickets.texts),
    identities: mortal(memoryIdentities()),
    knocks: { send: async () => {} },
    clock: {
      now: () => new Date(start),
      real: () => start,
      steady: () => slept,
      async sleep(pause: number) {
        slept += pause
      },
      timeout: () => new AbortController().signal,
    },
    attempt: () => `a-${++serial}`,
    draw: () => ++serial,
    law: async () => law,
  }
  const working: Working = (given, row, { id, channel, by: actor, from }) =>
    registerRow({ given, channel, actor, from, key: `${id}.${row}` }, registering)
  const deps: WorkDeps = {
    batches: mortal(batches),
    batchRows: mortal(batchRows),
    parts: mortal(parts),
    batchQueue: mortal({ send: async (_: string, dedup: string) => void sent.push(dedup) }),
    ...{ clock: registering.clock, attempt: registering.attempt, draw: registering.draw },
    workOf: () => working,
    rowFailed: (_, row) => void failed.push(row),
  }

  const work = (receives = 1, timeIsUp = () => false): Promise<Worked> => workOn('b', { timeIsUp, receives }, deps)
  return {
    ...{ deps, tickets, kept, sent, failed, work, records },
    begin: (rows: readonly GivenRow[]) =>
      begin({ id: 'b', act: 'register', channel: 'web', rows, actor: web, from: undefined }, deps),
    cancel: () => decided({ id: 'b', command: { type: 'cancelBatch' }, actor: web }, deps),
    /** Dies at this step of what comes next; without one, lives. @returns how many steps it took */
    async until(step: Dying | undefined, doIt: () => Promise<unknown>): Promise<number> {
      ;[steps, dying] = [0, step]
      await doIt().catch((error: unknown) => {
        if (!(error instanceof Death)) throw error
      })
      dying = undefined
      return steps
    },
    told: () => [...stands].sort(([a], [b]) => a.localeCompare(b)).flatMap(([, { told }]) => told ?? []),
    registered: () => [...tickets.items.values()].length,
  }
}
