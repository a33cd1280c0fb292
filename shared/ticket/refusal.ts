/** What a refusal says: its kind, the sentence in Chinese and English, and the article it rests on. */

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
