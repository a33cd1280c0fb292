/** 纠错任务 — all errors reported in one version of an article, as its log leaves them. */
import * as z from 'zod'
import { type Actor, actor } from '../../access/actor.ts'
import { entrySchema } from '../../record/entry.ts'
import { type EventOfShapes, event, oneOf } from '../../record/event-shape.ts'
import { keptTexts } from '../../record/kept-texts.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { asRead, keptText } from '../../schema/text.ts'
import { type ReportState, reviewFindings } from './words.ts'

/** Whoever reports may write of themselves: every text is kept apart, and ends. */
const events = [
  event('error-reported', () => ({
    article: z.string(),
    /** the version that is said to be wrong */
    reported: z.int().positive(),
    title: z.string(),
    owner: z.string(),
    wrong: keptText,
    /** 如何得知 */
    source: keptText.optional(),
    /** last day to deal with it, where this report begins the clock */
    dueBy: z.string().optional(),
  })),
  event('errors-answered', () => ({
    /** the version that mends it; without one the reported version was withdrawn */
    by: z.int().positive().optional(),
    note: keptText.optional(),
  })),
  event('errors-refused', () => ({ reasons: keptText })),
  event('refusal-reviewed', () => ({
    finding: z.enum(reviewFindings),
    reasons: keptText,
    dueBy: z.string().optional(),
  })),
  event('unit-reminded', () => ({ demand: keptText })),
  event('report-texts-ended', () => ({})),
] as const

export const reportEntry = lazily(() => entrySchema(actor, oneOf(events)))
export type ReportEntry = Parsed<typeof reportEntry>
export type Happened = EventOfShapes<typeof events>

export const reportTexts = keptTexts<ReportEntry>({
  schemaOf: (type) => events.find((one) => one.type === type)?.schema(),
  endsTexts: (entry) => entry.events.some(({ type }) => type === 'report-texts-ended'),
})

/** Who, and when (UTC). */
interface Act {
  at: string
  by: Actor
}

/** 更正 — by a new version, or by withdrawing the one that was reported. */
export interface Mended extends Act {
  version?: number | undefined
  note?: string | undefined
}

export interface ErrorTask {
  task: string
  /** of the record: the number of its last decision */
  version: number
  state: ReportState
  article: string
  reported: number
  title: string
  owner: string
  /** last day to deal with it */
  dueBy: string
  reports: readonly (Act & { wrong: string; source?: string | undefined })[]
  answered?: Mended
  /** every refusal of its unit, and what the platform found */
  refusals: readonly (Act & { reasons: string })[]
  reviews: readonly (Act & { finding: (typeof reviewFindings)[number]; reasons: string })[]
  reminders: readonly (Act & { demand: string })[]
  /** when its unit last mended or refused it; not of what is open again */
  handledAt?: string | undefined
  endedAt?: string | undefined
  textsEnded?: true
}

/** One task a version: whoever reports it again joins what was reported. */
export const taskOf = (article: string, reported: number): string => `${article}-${reported}`

export function errorTaskOf(task: string, log: readonly ReportEntry[]): ErrorTask | undefined {
  let state: ErrorTask | undefined
  for (const entry of log) for (const happened of entry.events) state = evolved(task, state, happened, entry)
  const version = log.at(-1)?.n
  return state && version !== undefined ? { ...state, version } : undefined
}

function evolved(task: string, before: ErrorTask | undefined, happened: Happened, { at, by }: ReportEntry): ErrorTask {
  const act = { at, by }
  if (happened.type === 'error-reported') {
    const { type: _, wrong, source, dueBy, ...of } = happened
    const report = { ...act, wrong: asRead(wrong), source: source && asRead(source) }
    const begun = { task, version: 0, dueBy: '', reports: [], refusals: [], reviews: [], reminders: [] }
    const state = { ...begun, state: 'open' as const, ...before, ...of }
    const opened =
      dueBy === undefined ? {} : { state: 'open' as const, dueBy, handledAt: undefined, endedAt: undefined }
    return { ...state, reports: [...state.reports, report], ...opened }
  }
  if (!before) throw new Error('something was decided on errors before one was reported')
  switch (happened.type) {
    case 'errors-answered': {
      const answered = { ...act, version: happened.by, note: happened.note && asRead(happened.note) }
      return { ...before, state: 'answered', answered, handledAt: at, endedAt: at }
    }
    case 'errors-refused':
      return {
        ...before,
        state: 'refused',
        handledAt: at,
        refusals: [...before.refusals, { ...act, reasons: asRead(happened.reasons) }],
      }
    case 'refusal-reviewed': {
      const { finding, reasons, dueBy = before.dueBy } = happened
      const reviews = [...before.reviews, { ...act, finding, reasons: asRead(reasons) }]
      if (finding === 'upheld') return { ...before, state: 'upheld', reviews, endedAt: at }
      return { ...before, state: 'open', reviews, dueBy, handledAt: undefined }
    }
    case 'unit-reminded':
      return { ...before, reminders: [...before.reminders, { ...act, demand: asRead(happened.demand) }] }
    case 'report-texts-ended':
      return { ...before, textsEnded: true }
  }
}
