/** 文本另存 — texts are items of their own, written before the knock; the log keeps their hashes. */
import * as z from 'zod'
import { schemaOf, type TicketEvent } from '../appeals/ticket/event.ts'
import type { DecisionRecord, Log } from '../appeals/ticket/log.ts'
import { endedText, type KeptText, keptText, missingText, type TextReference } from '../schema/text.ts'
import { hashesIn, hashOfText } from './chain.ts'
import type { Draw, SaltedText, Texts } from './ports.ts'

const bytesOfSalt = 16

/** The decision with each of its texts put away and replaced by its reference. */
export async function keepTexts(
  ticket: string,
  decision: DecisionRecord,
  { texts, draw }: { texts: Pick<Texts, 'put'>; draw: Draw },
): Promise<DecisionRecord> {
  const said = new Set<string>()
  for (const event of decision.events)
    withEachText(event, (text) => {
      said.add(text)
      return text
    })
  const kept = new Map(await Promise.all([...said].map(keep)))
  return { ...decision, events: decision.events.map((event) => withEachText(event, (text) => kept.get(text) ?? text)) }

  async function keep(text: string): Promise<[string, TextReference]> {
    const salt = Buffer.from(Array.from({ length: bytesOfSalt }, () => draw(256))).toString('base64url')
    const hmac = hashOfText(salt, text)
    await texts.put(ticket, hmac, { salt, text })
    return [text, { hmac, bytes: Buffer.byteLength(text) }]
  }
}

export const textsEnd = ({ events }: DecisionRecord): boolean => events.some(({ type }) => type === 'texts-ended')

/** What this log says, and nothing that lies beside it: attempts that others overtook leave texts, and what is ended is not to be had. */
export function referredTo(log: Log, found: ReadonlyMap<string, SaltedText>): Map<string, SaltedText> {
  if (log.some(textsEnd)) return new Map()
  const referred = hashesIn(log)
  return new Map([...found].filter(([hmac]) => referred.has(hmac)))
}

/** A log with each reference replaced by its text again; for what is kept no longer it says so. */
export function inFull(log: Log, texts: ReadonlyMap<string, SaltedText>): Log {
  // Decided, and perhaps not carried out yet.
  const hasEnded = log.some(textsEnd)
  const textOf = (hmac: string) => (hasEnded ? endedText : (texts.get(hmac)?.text ?? missingText))
  return log.map((decision) => ({
    ...decision,
    events: decision.events.map((event) => walk(event, textOf) as TicketEvent),
  }))
}

/** An event with each of its texts replaced: which of its fields are texts, its schema says. */
export const withEachText = (event: TicketEvent, replace: (text: string) => KeptText): TicketEvent =>
  replaced(event, schemaOf(event.type), replace) as TicketEvent

function replaced(value: unknown, schema: z.ZodType | undefined, replace: (text: string) => KeptText): unknown {
  const inner = (given: unknown, of: unknown) => replaced(given, of as z.ZodType, replace)
  if (value === undefined) return value
  if (schema === keptText) return typeof value === 'string' ? replace(value) : value
  if (schema instanceof z.ZodOptional) return inner(value, schema.unwrap())
  if (schema instanceof z.ZodUnion) {
    const form = schema.options.find((one) => z.safeParse(one, value).success)
    // Unseen, its texts would stay on the log.
    if (!form) throw new Error('an event has none of the forms that it may have')
    return inner(value, form)
  }
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
