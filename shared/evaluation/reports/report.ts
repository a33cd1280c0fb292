/** 定期报告 — a report as its log leaves it: document, recipients, sendings, receipts. */
import * as z from 'zod'
import { type Actor, actor } from '../../access/actor.ts'
import { figureUnits } from '../../law/figures.ts'
import { reportReaders } from '../../law/reporting.ts'
import { entrySchema } from '../../record/entry.ts'
import { type EventOfShapes, event, oneOf } from '../../record/event-shape.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'

/** 报送对象 — one body each. */
export const recipient = lazily(() => z.strictObject({ reader: z.enum(reportReaders), body: z.string() }))
export type Recipient = Parsed<typeof recipient>

/** What is in every one besides its figures. */
const headed = {
  report: z.string(),
  kind: z.string(),
  article: z.string(),
  city: z.string(),
  from: z.string(),
  to: z.string(),
  madeAt: z.string(),
  proposals: z.string(),
}
const figure = { code: z.string(), zh: z.string(), en: z.string() }
const whose = { by: z.enum(['city', 'area']), of: z.string(), figure: z.string() }

/** Figures of the city and its areas, as a result of them was approved. */
export const reportDocument = lazily(() =>
  z.strictObject({
    shape: z.literal(1),
    ...headed,
    node: z.string(),
    year: z.int(),
    /** the approved result that it rests on, and the hash over all that this sealed */
    result: z.string(),
    manifest: z.string(),
    figures: z.array(z.strictObject({ ...figure, unit: z.enum(figureUnits) })),
    rows: z.array(
      z.strictObject({
        ...whose,
        numerator: z.number(),
        denominator: z.number(),
        value: z.number().optional(),
      }),
    ),
  }),
)

/** 件数 — beside the units of figures: how many matters were registered. */
export const monthUnits = [...figureUnits, 'matters'] as const
export type MonthUnit = (typeof monthUnits)[number]

/** 月度 — figures of a month, as they were published: rounded, and what is not told left out. */
export const monthDocument = lazily(() =>
  z.strictObject({
    shape: z.literal(2),
    ...headed,
    month: z.string(),
    /** the release that it rests on, and the hash of what was sealed of it */
    release: z.string(),
    sealed: z.string(),
    figures: z.array(z.strictObject({ ...figure, unit: z.enum(monthUnits) })),
    rows: z.array(
      z.strictObject({
        ...whose,
        numerator: z.number().optional(),
        denominator: z.number().optional(),
        value: z.number().optional(),
        atLeast: z.number().optional(),
        atMost: z.number().optional(),
      }),
    ),
  }),
)
export type MonthDocument = Parsed<typeof monthDocument>
export type ReportDocument = Parsed<typeof reportDocument> | MonthDocument

const handed = { to: z.string(), at: z.string(), how: z.string(), by: z.string() }

const events = [
  event('report-made', () => ({
    document: z.discriminatedUnion('shape', [reportDocument(), monthDocument()]),
    /** over the document as RFC 8785 writes it, base64url */
    sha256: z.string(),
    recipients: z.array(recipient()),
  })),
  event('report-sent', () => ({ ...handed, reference: z.string().optional(), receiptBy: z.string() })),
  event('report-received', () => ({ ...handed, reference: z.string().optional() })),
] as const

export const reportEntry = lazily(() => entrySchema(actor, oneOf(events)))
export type ReportEntry = Parsed<typeof reportEntry>
export type Happened = EventOfShapes<typeof events>
type Of<T extends Happened['type']> = Omit<Extract<Happened, { type: T }>, 'type'>

export type Made = Of<'report-made'>
export type Sent = Of<'report-sent'>
export type Received = Of<'report-received'>

export interface Report extends Made {
  id: string
  version: number
  madeBy: Actor
  /** by the recipient */
  sent: Readonly<Partial<Record<string, Omit<Sent, 'to'>>>>
  received: Readonly<Partial<Record<string, Omit<Received, 'to'>>>>
}

export function reportOf(id: string, log: readonly ReportEntry[]): Report | undefined {
  let report: Report | undefined
  for (const { n, by, events: all } of log) {
    for (const happened of all) report = evolved(id, report, happened, by)
    if (report) report = { ...report, version: n }
  }
  return report
}

function evolved(id: string, report: Report | undefined, happened: Happened, by: Actor): Report {
  if (happened.type === 'report-made') {
    const { type: _, ...made } = happened
    return { ...made, id, version: 0, madeBy: by, sent: {}, received: {} }
  }
  if (!report) throw new Error('something was decided on a report before it was made')
  const { type, to, ...handed } = happened
  return type === 'report-sent'
    ? { ...report, sent: { ...report.sent, [to]: handed as Omit<Sent, 'to'> } }
    : { ...report, received: { ...report.received, [to]: handed } }
}
