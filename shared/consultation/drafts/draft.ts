/** 意见征集 — a draft as its log leaves it: versions, who opened which, whether withdrawn. */
import * as z from 'zod'
import { type Actor, actor } from '../../access/actor.ts'
import type { IsoDate } from '../../law/civil-date.ts'
import { entrySchema } from '../../record/entry.ts'
import { type EventOfShapes, event, oneOf } from '../../record/event-shape.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { writtenText } from '../../schema/text.ts'
import { type Report, report } from '../report/report.ts'
import { type DraftContent, draftContent } from './content.ts'
import type { DraftState, Stage } from './words.ts'

const version = z.int().positive()
const events = [
  event('draft-proposed', () => ({ version, content: draftContent() })),
  event('draft-opened', () => ({ version })),
  event('draft-refused', () => ({ version, reasons: writtenText })),
  event('draft-withdrawn', () => ({ reasons: writtenText })),
  event('report-prepared', () => ({ report: report() })),
  event('report-published', () => ({})),
  event('report-refused', () => ({ reasons: writtenText })),
  /** 采纳情况的告知 — how far whoever commented has been told, in the order in which comments came */
  event('commenters-told', () => ({
    /** behind which place of the list it goes on; absent once through */
    after: z.string().optional(),
    /** comments whose telling failed: tried again, by themselves */
    failed: z.array(z.string()),
  })),
  /** 身份信息已删除 — of whoever commented on it */
  event('commenters-ended', () => ({})),
] as const

export const draftEntry = lazily(() => entrySchema(actor, oneOf(events)))
export type DraftEntry = Parsed<typeof draftEntry>
export type Happened = EventOfShapes<typeof events>

/** Who, and when (UTC). */
export interface Act {
  at: string
  by: Actor
  reasons?: string
}

export interface DraftVersion {
  /** counted from 1 */
  version: number
  state: DraftState
  content: DraftContent
  proposed: Act
  opened?: Act
  refused?: Act
}

export interface Draft {
  consultation: string
  /** of the record: the number of its last decision */
  revision: number
  /** every version, oldest first */
  versions: readonly DraftVersion[]
  withdrawn?: Act
  /** the last one that was prepared */
  report?: { content: Report; prepared: Act; published?: Act; refused?: Act }
  /** 告知进度 — none: not begun, or nothing to tell */
  told?: { at: string; after?: string | undefined; failed: readonly string[] }
  commentersEnded?: true
}

export function draftOf(consultation: string, log: readonly DraftEntry[]): Draft | undefined {
  const revision = log.at(-1)?.n
  if (revision === undefined) return undefined
  let draft: Draft = { consultation, revision, versions: [] }
  for (const { at, by, events } of log) for (const happened of events) draft = after(draft, happened, { at, by })
  return draft
}

function after(draft: Draft, happened: Happened, act: Act): Draft {
  if (happened.type === 'draft-withdrawn') return { ...draft, withdrawn: { ...act, reasons: happened.reasons } }
  if (happened.type === 'commenters-ended') return { ...draft, commentersEnded: true }
  if (happened.type === 'report-prepared') return { ...draft, report: { content: happened.report, prepared: act } }
  if (happened.type === 'commenters-told')
    return { ...draft, told: { at: act.at, after: happened.after, failed: happened.failed } }
  if (happened.type === 'report-published' || happened.type === 'report-refused') {
    if (!draft.report) throw new Error('a report was decided on before there was one')
    const change =
      happened.type === 'report-published' ? { published: act } : { refused: { ...act, reasons: happened.reasons } }
    return { ...draft, report: { ...draft.report, ...change } }
  }
  const { versions } = draft
  const changed = (change: Partial<DraftVersion>): Draft => ({
    ...draft,
    versions: versions.map((one) => (one.version === happened.version ? { ...one, ...change } : one)),
  })
  switch (happened.type) {
    case 'draft-proposed': {
      const { version, content } = happened
      const before = versions.map((one) => (one.state === 'proposed' ? { ...one, state: 'replaced' as const } : one))
      return { ...draft, versions: [...before, { version, state: 'proposed', content, proposed: act }] }
    }
    case 'draft-opened':
      return changed({ state: 'opened', opened: act })
    case 'draft-refused':
      return changed({ state: 'refused', refused: { ...act, reasons: happened.reasons } })
  }
}

/** 公开的一稿 — opened last; undefined where none was. */
export const openedIn = ({ versions }: Pick<Draft, 'versions'>): DraftVersion | undefined =>
  versions.findLast(({ state }) => state === 'opened')

/** 待审的一稿 — one at a time. */
export const waitingIn = ({ versions }: Pick<Draft, 'versions'>): DraftVersion | undefined =>
  versions.findLast(({ state }) => state === 'proposed')

/** 责任单位 — as opened; of what was never opened, as proposed. */
export const unitOf = (draft: Pick<Draft, 'versions'>): string | undefined =>
  (openedIn(draft) ?? draft.versions.at(-1))?.content.unit

/** 已统计 — verdicts are settled from the count on, unless it was turned down. */
export const isReported = ({ report }: Pick<Draft, 'report'>): boolean => report !== undefined && !report.refused

/** 待告知 — since when whoever commented is to be told of a published report; undefined where there is nobody left. */
export function tellingSince({ report, told, commentersEnded }: Draft): string | undefined {
  if (!report?.published || commentersEnded) return undefined
  if (!told) return report.published.at
  return told.after !== undefined || told.failed.length > 0 ? told.at : undefined
}

/** How it stands on a day, for the public. */
export function stageOn(
  day: IsoDate,
  { first, last, withdrawn }: Pick<DraftContent, 'first' | 'last'> & { withdrawn: boolean },
): Stage {
  if (withdrawn) return 'withdrawn'
  if (day < first) return 'coming'
  return day > last ? 'closed' : 'open'
}
