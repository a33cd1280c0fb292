/** 审计导出 — the JSON lines of an export: decisions in order, texts, and heads. */
import * as z from 'zod'
import { lazily, type Parsed } from '../schema/lazily.ts'
import type { Span } from './damaged.ts'
import type { Entry } from './entry.ts'

/** One decision, exactly as the log holds it. */
const decisionLine = lazily(() =>
  z.strictObject({
    ticket: z.string(),
    decision: z.looseObject({ n: z.int(), before: z.string().optional() }),
  }),
)
/** One decision of a record that is no ticket, named by its kind and what its kind calls it. */
const recordLine = lazily(() =>
  z.strictObject({
    record: z.string(),
    decision: z.looseObject({ n: z.int(), before: z.string().optional() }),
  }),
)
/** 损坏 — decisions that could not be read, in their place: what is exported says that it is not whole. */
const span = lazily(() => z.strictObject({ from: z.int(), to: z.int() }))
const damagedLine = lazily(() => z.strictObject({ ticket: z.string(), damaged: span() }))
const damagedRecordLine = lazily(() => z.strictObject({ record: z.string(), damaged: span() }))
/** A text kept apart from the log, with the salt under which the log refers to it. */
const textLine = lazily(() =>
  z.strictObject({ ticket: z.string(), hmac: z.string(), salt: z.string(), text: z.string() }),
)
const recordTextLine = lazily(() =>
  z.strictObject({ record: z.string(), hmac: z.string(), salt: z.string(), text: z.string() }),
)
/** 锚 — that decision `version` of the ticket had this hash: as an announcement carried it out of the house. */
const headLine = lazily(() => z.object({ ticket: z.string(), version: z.int(), head: z.string() }))

/** The same of records that are no tickets, many in a line: as they are announced each night. */
const headsLine = lazily(() =>
  z.object({ heads: z.array(z.object({ record: z.string(), version: z.int(), head: z.string() })) }),
)

export const exportLine = lazily(() =>
  z.union([
    decisionLine(),
    recordLine(),
    textLine(),
    recordTextLine(),
    headLine(),
    headsLine(),
    damagedLine(),
    damagedRecordLine(),
  ]),
)
export type ExportLine = Parsed<typeof exportLine>

export interface SaltedText {
  salt: string
  text: string
}

/** A ticket's part of an export. Texts may be left out, and those that are kept no longer are: the log holds their hashes. */
export const exportLines = (
  ticket: string,
  log: readonly Entry[],
  texts?: ReadonlyMap<string, SaltedText>,
  damaged?: readonly Span[],
): string[] => linesOf({ ticket }, log, texts, damaged)

/** The part of a record that is no ticket; `record` is what its chain begins with. */
export const recordLines = (
  record: string,
  log: readonly Entry[],
  damaged?: readonly Span[],
  texts?: ReadonlyMap<string, SaltedText>,
): string[] => linesOf({ record }, log, texts, damaged)

const linesOf = (
  of: { ticket: string } | { record: string },
  log: readonly Entry[],
  texts: ReadonlyMap<string, SaltedText> = new Map(),
  damaged: readonly Span[] = [],
): string[] =>
  [
    ...inOrder(log, damaged).map((one) => ({ ...of, ...one })),
    ...[...texts].map(([hmac, { salt, text }]) => ({ ...of, hmac, salt, text })),
  ].map((line) => JSON.stringify(line))

const inOrder = (log: readonly Entry[], damaged: readonly Span[]) =>
  [
    ...log.map((decision) => ({ at: decision.n, line: { decision } })),
    ...damaged.map(({ from, to }) => ({ at: from, line: { damaged: { from, to } } })),
  ]
    .sort((one, other) => one.at - other.at)
    .map(({ line }) => line)
