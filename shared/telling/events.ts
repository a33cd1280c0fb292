/** 告知 — what can happen to one notice; its log names nobody. */
import * as z from 'zod'
import { actor } from '../access/actor.ts'
import { holding } from '../access/holding.ts'
import { languages, ways } from '../city/notices/words.ts'
import { proofs } from '../law/telling.ts'
import { entrySchema } from '../record/entry.ts'
import { type EventOfShapes, event, oneOf } from '../record/event-shape.ts'
import { keptTexts } from '../record/kept-texts.ts'
import { lazily, type Parsed } from '../schema/lazily.ts'
import { keptText } from '../schema/text.ts'
import { callOutcomes, reasons, receiptStatuses } from './words.ts'

const moment = z.iso.datetime()
const attempt = z.int().positive()

/** What is told, to whose appellant, and by when. */
export const subject = lazily(() =>
  z.strictObject({
    /** its number, or that of a comment */
    ticket: z.string(),
    /** number of the decision on it that is told */
    decision: z.int().positive(),
    /** 'appeal.accepted', 'comment-judged' */
    notice: z.string(),
    /** the event decided, when, and in which order's matter */
    of: z.string(),
    decidedAt: moment,
    order: z.string().optional(),
    whose: holding(),
    language: z.enum(languages),
    /** only that there is news may be said */
    restricted: z.boolean(),
    /** it must reach the appellant, and until when */
    owed: z.boolean(),
    until: moment.optional(),
    /** a clock of the ticket ends with its being told */
    ends: z.boolean(),
    /** how it can be told, in the order in which that is tried */
    ways: z.array(z.enum(ways)),
  }),
)
export type Subject = Parsed<typeof subject>

/** What was said, as a fingerprint. */
const words = {
  template: z.string(),
  version: z.string(),
  /** HMAC of the text under a salt that lies with it on the identity side */
  hash: z.string(),
}

/** One message: the way, and what was said as a fingerprint. */
export const addressed = lazily(() =>
  z.strictObject({
    way: z.enum(ways),
    attempt,
    /** of an SMS: which gateway */
    gateway: z.string().optional(),
    ...words,
    /** 静默时段 — not sent before */
    notBefore: moment.optional(),
  }),
)
export type Addressed = Parsed<typeof addressed>

/** what is read aloud, or stands in the letter */
const said = z.strictObject(words).optional()

const told = () => ({
  how: z.enum(proofs),
  /** when the appellant was told */
  told: moment,
  /** a clock of the ticket ends with it */
  ends: z.literal(true).optional(),
  by: z.string().optional(),
  callId: z.string().optional(),
  said,
  /** 经其后的告知 — the later notice that said this too */
  through: z.string().optional(),
  /** others of the ticket may be told with it */
  covers: z.literal(true).optional(),
})

const events = [
  event('noticed', () => subject().shape),
  event('addressed', () => addressed().shape),
  /** its hour has come */
  event('released', () => ({ attempt })),
  /** a gateway or channel took it, which ends nothing */
  event('handed', () => ({ attempt, providerId: z.string().optional() })),
  event('receipt', () => ({
    attempt,
    status: z.enum(receiptStatuses),
    received: moment,
    code: z.string().optional(),
  })),
  event('call-asked', () => ({ why: z.enum(reasons), said })),
  event('print-asked', () => ({ why: z.enum(reasons), said })),
  /** 电话告知 — a person telephoned: who, when, which number, recording or note */
  event('tried', () => ({
    by: z.string(),
    called: moment,
    outcome: z.enum(callOutcomes),
    /** 所拨号码 — as a key; the number itself lies with the identity data */
    dialled: z.string().optional(),
    recording: keptText.optional(),
    note: keptText.optional(),
  })),
  event('told', told),
  /** 告知后得知未送达 */
  event('untold', () => ({
    why: z.string(),
    ends: z.literal(true).optional(),
    covers: z.literal(true).optional(),
  })),
  event('read', () => ({ at: moment })),
  /** 归属、时限、保密变更 — whose its ticket is now, until when it must be told and that no more than news may be, as that decision of the ticket left it */
  event('recounted', () => ({
    asOf: z.int().positive(),
    whose: holding(),
    until: moment.optional(),
    restricted: z.literal(true).optional(),
  })),
  /** nothing more can be sent, and nothing had to reach anybody; or it is about what was withdrawn */
  event('given-up', () => ({ why: z.enum(reasons) })),
  /** 到期删除 — it is not known any more whose it was */
  event('ended', () => ({})),
] as const
export type Happened = EventOfShapes<typeof events>
export type HappenedOf<T extends Happened['type']> = Extract<Happened, { type: T }>

export const noticeEntry = lazily(() => entrySchema(actor, oneOf(events)))
export type NoticeEntry = Parsed<typeof noticeEntry>

export const noticeTexts = keptTexts<NoticeEntry>({
  schemaOf: (type) => events.find((one) => one.type === type)?.schema(),
  endsTexts: (entry) => entry.events.some(({ type }) => type === 'ended'),
})
