/** 未接来电 — a desk in memory where telephones ring and are rung back. */
import {
  endMissedCall,
  type MissedCall,
  recordMissedCall,
  recordReturn,
} from '../../shared/appeals/desk/missed-calls.ts'
import type { MissedCalls } from '../../shared/appeals/desk/ports.ts'
import { isRefusal } from '../../shared/appeals/ticket/decision.ts'

export const phone = '138 0000 1234'
export const at = (time: string) => new Date(`2026-10-09T${time}+08:00`).toISOString()

export interface MemoryMissedCalls extends MissedCalls {
  records: Map<string, MissedCall>
  phones: Map<string, string>
}

/** Written version by version, as tables write them. */
export function memoryMissedCalls(): MemoryMissedCalls {
  const records = new Map<string, MissedCall>()
  const phones = new Map<string, string>()
  return {
    records,
    phones,
    idOf: async (number) => `id-${number.slice(-4)}`,
    keepPhone: async (id, number) => void phones.set(id, number),
    phone: async (id) => phones.get(id),
    endPhone: async (id) => void phones.delete(id),
    read: async (id) => records.get(id),
    async write(record) {
      if ((records.get(record.id)?.version ?? 0) !== record.version - 1) return false
      records.set(record.id, record)
      return true
    },
  }
}

/** A desk in memory. `meanwhile` happens once, between the next read and its write. */
export function desk() {
  const memory = memoryMissedCalls()
  const { records, phones } = memory
  let meanwhile: (() => Promise<unknown>) | undefined
  let now = at('09:00')
  const missedCalls: MissedCalls = {
    ...memory,
    async read(id) {
      const standing = records.get(id)
      const between = meanwhile
      meanwhile = undefined
      await between?.()
      return standing
    },
  }
  const deps = { missedCalls, clock: { now: () => new Date(now) } }
  const must = <T extends object>(outcome: T) => {
    if (isRefusal(outcome)) throw new Error(`refused: ${outcome.refused}`)
    return outcome as Exclude<T, { refused: unknown }>
  }
  return {
    records,
    phones,
    meanwhile: (happens: () => Promise<unknown>) => {
      meanwhile = happens
    },
    missedCalls,
    rings: async (time: string, reference: string, number = phone, channel = 'phone') =>
      must(await recordMissedCall({ phone: number, channel, reference, at: at(time) }, deps)),
    ends: () => endMissedCall('id-1234', deps),
    returns: async (
      time: string,
      outcome: 'reached' | 'unreachable',
      id = 'id-1234',
      once?: { key: string; print: string },
      key = 'k1',
      note?: string,
    ) => {
      now = at(time)
      const result = outcome === 'reached' ? { result: 'answered' as const } : {}
      return recordReturn(id, { outcome, ...result, by: '话务员', key, once, ...(note ? { note } : {}) }, 3, deps)
    },
  }
}
