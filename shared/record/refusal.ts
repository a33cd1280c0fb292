/** 拒绝 — a refusal is a value: its code, and what its sentence leaves open. */

import type { Provision } from '../law/provisions.ts'
import type { Rules } from '../law/rules.ts'

/** What it is about; the door maps kinds to HTTP statuses. */
export type RefusalKind = 'invalid' | 'forbidden' | 'unknown' | 'conflict' | 'changed' | 'too-large' | 'unavailable'

interface Entry {
  kind: RefusalKind
  zh: string
  en: string
  /** what it rests on: where that stands, and the numbers of its sentences, the regulation says that it was refused under */
  provision?: Provision
  /** numbers of that regulation that the sentences name besides the details */
  data?(rules: Rules, details: Readonly<Record<string, unknown>>): Record<string, unknown>
}

/** Sentences by code. */
export type Refusals = Record<string, Entry>

/** `details`: the field, the limit, the state. */
export interface Refusal<C extends string = string> {
  refused: C
  details?: Record<string, unknown>
  /** the regulation it was decided by, 'liaoning-draft-2021@1'; the one in force when absent */
  under?: string
}

/** What every record refuses, whatever it is about. */
export const recordRefusals = {
  'idempotency.key-reused': {
    kind: 'conflict',
    zh: '同一幂等键已用于另一内容的请求。',
    en: 'This Idempotency-Key was already used for a request with other content.',
  },
} as const satisfies Refusals
export type RecordCode = keyof typeof recordRefusals

/** Says no with a code of this catalogue; no other compiles. */
export const refusing =
  <C extends string>() =>
  (code: C, details?: Record<string, unknown>): Refusal<C> =>
    details ? { refused: code, details } : { refused: code }

export const isRefusal = (decision: object): decision is Refusal => 'refused' in decision
