/** 拒绝 — what a refusal says: kind, sentence in both languages, and article. */

/** What it is about; one file of the API maps kinds to HTTP statuses. */
export type RefusalKind = 'invalid' | 'forbidden' | 'unknown' | 'conflict' | 'changed' | 'too-large' | 'unavailable'

interface Entry {
  kind: RefusalKind
  zh: string
  en: string
  article?: string
}

/** Sentences by code. */
export type Refusals = Record<string, Entry>
