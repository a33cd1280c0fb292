/** 拒绝 — a refusal is a value: its code, and what its sentence leaves open. */

/** What it is about; the door maps kinds to HTTP statuses. */
export type RefusalKind = 'invalid' | 'forbidden' | 'unknown' | 'conflict' | 'changed' | 'too-large' | 'unavailable'

interface Entry {
  kind: RefusalKind
  zh: string
  en: string
  article?: string
}

/** Sentences by code. */
export type Refusals = Record<string, Entry>

/** `details`: the field, the limit, the state. */
export interface Refusal<C extends string = string> {
  refused: C
  details?: Record<string, unknown>
}

/** Says no with a code of this catalogue; no other compiles. */
export const refusing =
  <C extends string>() =>
  (code: C, details?: Record<string, unknown>): Refusal<C> =>
    details ? { refused: code, details } : { refused: code }

export const isRefusal = (decision: object): decision is Refusal => 'refused' in decision
