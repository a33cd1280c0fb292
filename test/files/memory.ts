/** Files, bucket, scanner and log in memory, and what it takes to break them. */

import type { ArriveDeps } from '../../shared/files/arrive.ts'
import type { CallDeps } from '../../shared/files/calls.ts'
import type { Files, Form, KeptInLog, Matter, Scanned } from '../../shared/files/ports.ts'
import type { SweepDeps } from '../../shared/files/sweep.ts'
import { law } from '../support/story.ts'

export const ticket = '261009-48213074'
export const matter: Matter = {
  ticket,
  confidential: false,
  ended: false,
  answered: false,
  orders: [{ number: `${ticket}-1`, unit: 'heping-housing', inHand: true }],
}

export function world(at = '2026-10-09T02:00:00.000Z') {
  const items = new Map<string, { files: Files; next: string | undefined }>()
  const bucket = new Map<string, Uint8Array>()
  const logged = new Map<string, KeptInLog>()
  const looks: object[] = []
  const forms: Form[] = []
  const counted = new Map<string, number>()
  let now = at
  let ids = 0
  const here = {
    items,
    bucket,
    logged,
    looks,
    forms,
    scanned: { is: 'clean' } as Scanned,
    matter,
    isEnded: false,
    /** throws at the n-th step from now on, once */
    breaksAfter: Number.POSITIVE_INFINITY,
    move: (to: string) => {
      now = to
    },
  }
  const step = (): void => {
    if (here.breaksAfter-- === 0) throw new Error('killed')
  }
  const deps = {
    files: {
      read: async (of: string) => structuredClone(items.get(of)?.files),
      async write(of: string, files: Files, next: string | undefined) {
        step()
        if ((items.get(of)?.files.version ?? 0) !== files.version - 1) return false
        items.set(of, { files: structuredClone(files), next })
        return true
      },
      async remove(of: string, version: number) {
        step()
        return items.get(of)?.files.version === version && items.delete(of)
      },
      async *due(before: string) {
        for (const [of, { next }] of items) if (next !== undefined && next < before) yield of
      },
    },
    objects: {
      async form(form: Form) {
        forms.push(form)
        return { url: 'http://bucket', fields: { key: form.key } }
      },
      address: async ({ key, disposition }: { key: string; disposition: string }) =>
        `http://bucket/${key}?${disposition}`,
      read: async (key: string) => bucket.get(key),
      async put(key: string, _: string, bytes: Uint8Array) {
        step()
        bucket.set(key, bytes)
      },
      async remove(key: string) {
        step()
        bucket.delete(key)
      },
    },
    scan: async () => here.scanned,
    async keepInLog(_: string, kept: KeptInLog) {
      step()
      if (here.isEnded) return 'ended' as const
      const standing = logged.get(kept.file) ?? kept
      logged.set(kept.file, standing)
      return standing
    },
    matterFor: async () => here.matter,
    looks: { record: async (look: object) => void looks.push(look) },
    counting: {
      async count(name: string, window: number, _: number, more = 1) {
        const key = `${name} ${window}`
        counted.set(key, (counted.get(key) ?? 0) + more)
        return counted.get(key) ?? 0
      },
    },
    attempt: () => String(++ids).padStart(32, '0'),
    clock: { now: () => new Date(now), sleep: async () => {} },
    draw: () => 0,
    law: async () => law,
    failed: () => {},
  }
  return { ...here, here, deps: deps as unknown as CallDeps & ArriveDeps & SweepDeps }
}
