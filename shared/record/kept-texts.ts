/** 文本另存 — texts are items of their own, written before the knock; the log keeps their hashes. */
import * as z from 'zod'
import { endedText, isKeptText, type KeptText, missingText, type TextReference } from '../schema/text.ts'
import { hashesIn, hashOfText } from './chain.ts'
import type { Draw } from './clock.ts'
import type { Entry } from './entry.ts'
import type { SaltedText, Texts } from './records.ts'

const bytesOfSalt = 16

/** What a kind of record says of its events, so that their texts are found. */
interface Events<E extends Entry> {
  schemaOf(type: E['events'][number]['type']): z.ZodType | undefined
  /** after this decision its texts are kept no longer */
  endsTexts(entry: E): boolean
}

/** The texts of one kind of record. */
export function keptTexts<E extends Entry>({ schemaOf, endsTexts }: Events<E>) {
  type Event = E['events'][number]

  /** The decision with each of its texts put away and replaced by its reference. */
  async function keepTexts(
    id: string,
    decision: E,
    { texts, draw }: { texts: Pick<Texts, 'put'>; draw: Draw },
  ): Promise<E> {
    const said = new Set<string>()
    for (const event of decision.events)
      withEachText(event, (text) => {
        said.add(text)
        return text
      })
    const salted = new Map<string, SaltedText>()
    const kept = new Map([...said].map(keep))
    if (salted.size > 0) await texts.put(id, salted)
    return {
      ...decision,
      events: decision.events.map((event) => withEachText(event, (text) => kept.get(text) ?? text)),
    }

    function keep(text: string): [string, TextReference] {
      const salt = Buffer.from(Array.from({ length: bytesOfSalt }, () => draw(256))).toString('base64url')
      const hmac = hashOfText(salt, text)
      salted.set(hmac, { salt, text })
      return [text, { hmac, bytes: Buffer.byteLength(text) }]
    }
  }

  /** What this log says, and nothing that lies beside it: attempts that others overtook leave texts, and what is ended is not to be had. */
  function referredTo(log: readonly E[], found: ReadonlyMap<string, SaltedText>): Map<string, SaltedText> {
    if (log.some(endsTexts)) return new Map()
    const referred = hashesIn(log)
    return new Map([...found].filter(([hmac]) => referred.has(hmac)))
  }

  /** A log with each reference replaced by its text again; for what is kept no longer it says so. */
  function inFull(log: readonly E[], texts: ReadonlyMap<string, SaltedText>): readonly E[] {
    // Decided, and perhaps not carried out yet.
    const hasEnded = log.some(endsTexts)
    const textOf = (hmac: string) => (hasEnded ? endedText : (texts.get(hmac)?.text ?? missingText))
    return log.map((decision) => ({
      ...decision,
      events: decision.events.map((event) => walk(event, textOf) as Event),
    }))
  }

  /** An event with each of its texts replaced: which of its fields are texts, its schema says. */
  const withEachText = <V extends Event>(event: V, replace: (text: string) => KeptText): V =>
    replaced(event, schemaOf(event.type), replace) as V

  return { keepTexts, referredTo, inFull, withEachText, endsTexts }
}
export type KeptTexts<E extends Entry> = ReturnType<typeof keptTexts<E>>

/** Of a kind whose events say nothing that must ever be erased: their texts stand in the log. */
export const textsInTheLog = <E extends Entry>(): KeptTexts<E> =>
  keptTexts<E>({ schemaOf: () => undefined, endsTexts: () => false })

function replaced(value: unknown, schema: z.ZodType | undefined, replace: (text: string) => KeptText): unknown {
  const inner = (given: unknown, of: unknown) => replaced(given, of as z.ZodType, replace)
  if (value === undefined) return value
  if (isKeptText(schema)) return typeof value === 'string' ? replace(value) : value
  if (schema instanceof z.ZodOptional) return inner(value, schema.unwrap())
  if (schema instanceof z.ZodUnion) {
    const form = schema.options.find((one) => z.safeParse(one, value).success)
    // Unseen, its texts would stay on the log.
    if (!form) throw new Error('an event has none of the forms that it may have')
    return inner(value, form)
  }
  if (schema instanceof z.ZodArray) return (value as unknown[]).map((one) => inner(one, schema.element))
  if (!(schema instanceof z.ZodObject)) return value
  const { shape } = schema
  return Object.fromEntries(Object.entries(value as object).map(([name, one]) => [name, inner(one, shape[name])]))
}

function walk(value: unknown, textOf: (hmac: string) => string): unknown {
  if (Array.isArray(value)) return value.map((inner) => walk(inner, textOf))
  if (value === null || typeof value !== 'object') return value
  if ('hmac' in value) return textOf(String(value.hmac))
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner, textOf)]))
}
