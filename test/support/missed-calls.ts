/** 未接来电 — a desk in memory where telephones ring and are rung back. */
import type { MissedCall } from '../../shared/appeals/desk/missed-call.ts'
import { type MissedCallEntry, missedCallTexts } from '../../shared/appeals/desk/missed-call-kind.ts'
import {
  endMissedCall,
  followMissedCall,
  recordMissedCall,
  recordReturn,
} from '../../shared/appeals/desk/missed-calls.ts'
import type { MissedCalls } from '../../shared/appeals/desk/ports.ts'
import { isRefusal } from '../../shared/appeals/ticket/decision.ts'
import type { RecordKnock, SaltedText } from '../../shared/record/records.ts'
import { law } from './story.ts'

interface Once {
  key: string
  print: string
}

export const phone = '138 0000 1234'
export const at = (time: string) => new Date(`2026-10-09T${time}+08:00`).toISOString()

export interface MemoryMissedCalls extends MissedCalls {
  /** logs as they lie there */
  logs: Map<string, readonly MissedCallEntry[]>
  /** what lists show */
  records: Map<string, MissedCall>
  phones: Map<string, string>
  said: Map<string, Map<string, SaltedText>>
}

/** Written version by version, as tables write them. */
export function memoryMissedCalls(): MemoryMissedCalls {
  const logs = new Map<string, readonly MissedCallEntry[]>()
  const records = new Map<string, MissedCall>()
  const phones = new Map<string, string>()
  const endedPhones = new Set<string>()
  const said = new Map<string, Map<string, SaltedText>>()
  return {
    logs,
    records,
    phones,
    said,
    idOf: async (line) => `id-${line.slice(-4)}`,
    async keepPhone(id, number) {
      if (endedPhones.has(id)) return false
      phones.set(id, number)
      return true
    },
    phone: async (id) => phones.get(id),
    async endPhone(id) {
      phones.delete(id)
      endedPhones.add(id)
    },
    texts: {
      put: async (id, texts) => void said.set(id, new Map([...(said.get(id) ?? []), ...texts])),
      end: async (id) => void said.delete(id),
    },
    async read(id) {
      const kept = logs.get(id)
      const texts = missedCallTexts.referredTo(kept ?? [], said.get(id) ?? new Map())
      return kept && { log: missedCallTexts.inFull(kept, texts), kept, bytes: JSON.stringify(kept).length }
    },
    async write(id, log, row, deadline) {
      if (deadline.passed()) throw new Error('it is too late to begin this write')
      if ((logs.get(id)?.length ?? 0) !== log.length - 1) return 'conflict'
      logs.set(id, log)
      records.set(id, row)
      return 'written'
    },
  }
}

/** The log of a call that was rung back, or given up. */
export function rungBack(state: string): MissedCallEntry[] {
  const by = { role: 'operator', id: 'o' } as const
  const rang = { type: 'call-missed' as const, at: at('08:00'), channel: 'phone', reference: 'c1' }
  const made = { type: 'rung-back' as const, by: '话务员', outcome: 'unreachable' as const }
  const returned = { ...made, outcome: 'reached' as const }
  return [
    { n: 1, at: at('08:00'), attempt: 'a1', by, command: 'ring', events: [{ ...rang, phone: '138****1234' }] },
    {
      ...{ n: 2, at: at('09:00'), attempt: 'a2', by, command: 'recordReturn' },
      events: state === 'returned' ? [returned] : [made, { type: 'given-up' }],
    },
  ]
}

/** A desk in memory, or over others' stores. `meanwhile` happens once, between the next read and its write. */
export function desk(stores?: MissedCalls) {
  const memory = memoryMissedCalls()
  const { logs, phones, records, said } = memory
  const kept = stores ?? memory
  let meanwhile: (() => Promise<unknown>) | undefined
  let now = at('09:00')
  const missedCalls: MissedCalls = {
    ...kept,
    async read(id) {
      const standing = await kept.read(id)
      const between = meanwhile
      meanwhile = undefined
      await between?.()
      return standing
    },
  }
  let attempts = 0
  const knocks: RecordKnock[] = []
  const deps = {
    missedCalls,
    clock: {
      now: () => new Date(now),
      real: () => Date.now(),
      steady: () => performance.now(),
      sleep: async () => {},
      timeout: () => new AbortController().signal,
    },
    attempt: () => `a${++attempts}`,
    draw: () => 7,
    law: async () => law,
    looks: { end: async () => {} },
    knocks: { send: async (knock: RecordKnock) => void knocks.push(knock) },
  }
  const must = <T extends object>(outcome: T) => {
    if (isRefusal(outcome)) throw new Error(`refused: ${outcome.refused}`)
    return outcome as Exclude<T, { refused: unknown }>
  }
  return {
    ...{ records, phones, logs, said, knocks, missedCalls },
    meanwhile: (happens: () => Promise<unknown>) => {
      meanwhile = happens
    },
    rings: async (time: string, reference: string, number = phone, channel = 'phone', once?: Once) =>
      must(
        await recordMissedCall(
          { phone: number, channel, reference, at: at(time) },
          { actor: { role: 'channel', id: 'key-of-phones', channel }, once },
          deps,
        ),
      ),
    ends: (id = 'id-1234') => endMissedCall(id, deps),
    /** Whoever decides the next end is cut off before anything is erased. */
    cutOff() {
      const { endPhone } = missedCalls
      missedCalls.endPhone = async () => {
        missedCalls.endPhone = endPhone
        throw new Error('cut off')
      }
    },
    follows: () =>
      Promise.all(knocks.map((knock) => followMissedCall(knock, { sentAt: Date.now(), receives: 1 }, deps))),
    returns: async (
      time: string,
      outcome: 'reached' | 'unreachable',
      id = 'id-1234',
      once?: Once,
      key = 'k1',
      note?: string,
    ) => {
      now = at(time)
      const result = outcome === 'reached' ? { result: 'answered' as const } : {}
      const made = { outcome, ...result, by: '话务员', ...(note ? { note } : {}) }
      return recordReturn(id, made, { actor: { role: 'operator', id: key }, once }, deps)
    },
  }
}
