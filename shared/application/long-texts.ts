/** Long texts are immutable items of their own, written before the knock; the log keeps their hash. */
import { createHash } from 'node:crypto'
import type { DecisionRecord } from '../ticket/log.ts'
import { type KeptText, textReference } from '../ticket/text.ts'
import type { Texts } from './ports.ts'

/** A text of more bytes than this leaves the log. */
export const longerThan = 2048

/** The decision with each long text put away and replaced by its reference. */
export async function keepLongTexts(
  ticket: string,
  decision: DecisionRecord,
  { texts }: { texts: Texts },
): Promise<DecisionRecord> {
  const long = new Map<string, string>()
  const events = replaceLong(decision.events, long) as DecisionRecord['events']
  await Promise.all([...long].map(([hash, text]) => texts.put(ticket, hash, text)))
  return long.size === 0 ? decision : { ...decision, events }
}

/** A view with each reference replaced by its text again. */
export async function withTexts<T>(ticket: string, view: T, { texts }: { texts: Texts }): Promise<T> {
  const hashes = hashesIn(view)
  if (hashes.length === 0) return view
  const found = await texts.get(ticket, hashes)
  return walk(view, (value) => {
    const reference = textReference.safeParse(value)
    return reference.success ? found.get(reference.data.sha256) : undefined
  }) as T
}

/** Every text that a log refers to, by its hash. */
export async function textsOf(ticket: string, log: unknown, { texts }: { texts: Texts }): Promise<Map<string, string>> {
  const hashes = hashesIn(log)
  return hashes.length === 0 ? new Map() : texts.get(ticket, hashes)
}

function hashesIn(view: unknown): string[] {
  const hashes = new Set<string>()
  walk(view, (value) => {
    const reference = textReference.safeParse(value)
    if (!reference.success) return undefined
    hashes.add(reference.data.sha256)
    return value
  })
  return [...hashes]
}

function replaceLong(value: unknown, long: Map<string, string>): unknown {
  return walk(value, (inner): KeptText | undefined => {
    if (typeof inner !== 'string') return undefined
    const bytes = Buffer.byteLength(inner)
    if (bytes <= longerThan) return undefined
    const sha256 = createHash('sha256').update(inner).digest('hex')
    long.set(sha256, inner)
    return { sha256, bytes }
  })
}

/** Copies a JSON value; where `replace` gives something, that stands instead. */
function walk(value: unknown, replace: (value: unknown) => unknown): unknown {
  const replaced = replace(value)
  if (replaced !== undefined) return replaced
  if (Array.isArray(value)) return value.map((inner) => walk(inner, replace))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner, replace)]))
}
