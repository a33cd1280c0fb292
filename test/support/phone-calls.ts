/** 通话 — a telephone system in memory, and the desk that it tells of calls. */

import { shenyang } from '../../infra/cities/shenyang.ts'
import type { PhoneCall } from '../../shared/appeals/desk/phone-call.ts'
import { nameOfCall } from '../../shared/appeals/desk/phone-call.ts'
import { recordPhoneCall } from '../../shared/appeals/desk/phone-calls.ts'
import type { Caller, PhoneCalls } from '../../shared/appeals/desk/ports.ts'
import { city } from '../../shared/city/city.ts'
import { registryOf } from '../../shared/city/registry.ts'
import { at, memoryMissedCalls } from './missed-calls.ts'
import { law } from './story.ts'

export function memoryPhoneCalls(): PhoneCalls & { callers: Map<string, Caller> } {
  const kept = new Map<string, { call: PhoneCall; version: number }>()
  const callers = new Map<string, Caller>()
  return {
    callers,
    read: async (name) => kept.get(name),
    async write(call, version) {
      if ((kept.get(nameOfCall(call))?.version ?? 0) !== version) return false
      kept.set(nameOfCall(call), { call, version: version + 1 })
      return true
    },
    on: async () => ({ items: [], next: undefined }),
    async keepCaller(name, { phone, recording }) {
      const standing = callers.get(name) ?? {}
      const differs = (one: string | undefined, other: string | undefined) =>
        one !== undefined && other !== undefined && one !== other
      if (differs(standing.phone, phone) || differs(standing.recording, recording)) return false
      callers.set(name, { ...standing, ...(phone ? { phone } : {}), ...(recording ? { recording } : {}) })
      return true
    },
    caller: async (name) => callers.get(name),
  }
}

/** @param channels codes of the city's telephone channels */
export function telephones(channels = ['phone']) {
  const phoneCalls = memoryPhoneCalls()
  const missedCalls = memoryMissedCalls()
  let meanwhile: (() => Promise<unknown>) | undefined
  const sample = city().parse(shenyang)
  const phones = channels.map((code) => ({ code, name: code, kind: 'phone' as const }))
  const registry = registryOf({
    ...sample,
    channels: [...sample.channels.filter(({ kind }) => kind !== 'phone'), ...phones],
  })
  const clock = {
    now: () => new Date(at('12:00')),
    real: () => Date.now(),
    steady: () => performance.now(),
    sleep: async () => {},
    timeout: () => new AbortController().signal,
  }
  let attempts = 0
  const deps = {
    phoneCalls: {
      ...phoneCalls,
      async read(name: string) {
        const standing = await phoneCalls.read(name)
        const between = meanwhile
        meanwhile = undefined
        await between?.()
        return standing
      },
    },
    missedCalls,
    clock,
    attempt: () => `a${++attempts}`,
    draw: () => 7,
    law: async () => ({ ...law, registry }),
  }
  return {
    deps,
    callers: phoneCalls.callers,
    missed: missedCalls.records,
    /** happens once, between the next read and its write */
    meanwhile: (happens: () => Promise<unknown>) => {
      meanwhile = happens
    },
    tells: (told: Partial<PhoneCall>, caller: Caller = {}, channel = channels[0] ?? 'phone') =>
      recordPhoneCall(
        { channel, id: 'c1', line: '12345', offered: at('09:00'), ...told },
        caller,
        { actor: { role: 'channel', id: `key-of-${channel}`, channel }, from: undefined },
        deps,
      ),
  }
}
