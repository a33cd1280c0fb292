/** 告知 — how a regulation has appellants told; the shape of its numbers. */
import * as z from 'zod'
import { cited, clockKind } from './limit.ts'

const tries = z.strictObject({ wrong: z.int().positive(), seconds: z.int().positive() })

/** 链接 — the page that a message leads to (art. 13, 28) */
const link = z.strictObject({
  /** it opens nothing any more so many days after it was made */
  days: z.int().positive(),
  /** wrong codes or digits: over its whole life, and from one address within so long */
  tries: z.strictObject({ inAll: z.int().positive(), perCaller: tries }),
  /** who has shown the code may go on for so long before it is asked for again */
  openMinutes: z.int().positive(),
  /** 补充情况 — how often facts are taken through one link */
  facts: z.int().positive(),
  ...cited,
})

/** 短信答复、按键 (art. 28) — answers to the question how satisfied one is */
const answers = z.strictObject({
  /** a result is asked about for so many days after it was told */
  days: z.int().positive(),
  /** so many open questions are listed in one message, which is asked */
  listed: z.int().min(2).max(9),
  /** what a person has to look at is kept so long, with its number */
  keptDays: z.int().positive(),
  /** 按键评价 — the level that each key of a telephone says */
  keys: z.array(z.strictObject({ key: z.string().regex(/^[0-9*#]$/), level: z.int().positive() })).min(1),
  ...cited,
})

/** 何为告知 — each way in which somebody counts as told. */
export const proofs = ['receipt', 'person', 'posted', 'channel', 'page', 'in-call', 'deposit'] as const
export type Proof = (typeof proofs)[number]

const dayTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** 告知 (art. 13, 18, 28) */
export const telling = z.strictObject({
  /** clocks that end when the appellant was told, and not yet when it was decided */
  ends: z.strictObject({ clocks: z.array(clockKind.extract(['review'])), ...cited }),
  /** 何为告知 — which of the ways there are count */
  counts: z.strictObject({ proofs: z.array(z.enum(proofs)).min(1), ...cited }),
  /** 应当告知 — what must reach the appellant; anything else is sent where a message can be */
  owed: z
    .array(
      z.strictObject({
        notice: z.string().min(1),
        /** 由其后的告知涵盖 — whoever has been told one of these later has been told this too */
        coveredBy: z.array(z.string().min(1)).min(1).optional(),
        /** it concerns the person rather than the matter, and is owed after a withdrawal too */
        outlivesWithdrawal: z.literal(true).optional(),
        ...cited,
      }),
    )
    .min(1),
  /** 应当告知而没有时限的 — working days until it stands on the list as overdue */
  owedWithin: z.strictObject({ workingDays: z.int().positive(), ...cited }),
  /** 回执 — without one for so long it is unknown whether a message arrived */
  receiptWithin: z.strictObject({ hours: z.int().positive(), ...cited }),
  /** 转为电话告知 — from this time of the last day, whoever is not told is telephoned; a message just sent has so long first */
  byTelephone: z.strictObject({ from: dayTime, afterMinutes: z.int().positive(), ...cited }),
  /** 无法联系 — so many attempts in as many half-days; the first ends at the second time */
  unreachable: z.strictObject({ attempts: z.int().positive(), halfDays: z.int().positive(), noon: dayTime, ...cited }),
  /** 静默时段 — no message is sent then unless the limit would pass */
  quiet: z.strictObject({ from: dayTime, until: dayTime, ...cited }),
  /** 每日提要 — from this time of each working day a unit is sent what is overdue, or due by the end of so many working days */
  digest: z.strictObject({ from: dayTime, workingDays: z.int().nonnegative(), ...cited }),
  link,
  answers,
})
