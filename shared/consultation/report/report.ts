/** 征求意见情况报告 — numbers, groups by clause, verdicts and reasons, counted from the comments. */
import * as z from 'zod'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import type { CommentRow } from '../comments/ports.ts'
import { type Verdict, verdicts } from '../comments/words.ts'

const count = z.int().nonnegative()

/** 采纳 · 部分采纳 · 不采纳 */
const judged = { adopted: count, partly: count, notAdopted: count }

const clauseCount = z.strictObject({
  clause: z.int().optional().describe('第几条；无则为整件草案'),
  comments: count.describe('意见数'),
  ...judged,
  reasons: z
    .array(z.strictObject({ verdict: z.enum(verdicts), reasons: z.string(), comments: count }))
    .describe('理由，及以此答复的意见数'),
})

export const report = lazily(() =>
  z.strictObject({
    received: count.describe('收到的意见'),
    offTopic: count.describe('不在受理范围'),
    public: count.describe('已公开'),
    takenDown: count.describe('已撤下'),
    ...judged,
    clauses: z.array(clauseCount),
    /** 未列 — reasons given so seldom that they stand in the verdicts alone */
    reasonsLeftOut: count.describe('未逐条列出的理由数'),
  }),
)
export type Report = Parsed<typeof report>

/** As many different reasons as one item holds beside its draft. */
const mostReasons = 100

const fieldOf = { adopted: 'adopted', partly: 'partly', 'not-adopted': 'notAdopted' } as const

/** @returns how many were not screened, and how many have no verdict, where there are such; else the report */
export function reported(rows: readonly CommentRow[]): Report | { waiting: number; unanswered: number } {
  const waiting = rows.filter(({ state }) => state === 'waiting').length
  const onTopic = rows.filter(({ state }) => state !== 'off-topic' && state !== 'waiting')
  const unanswered = onTopic.filter(({ verdict, state }) => verdict === undefined && state !== 'taken-down').length
  if (waiting + unanswered > 0) return { waiting, unanswered }
  const kept = mostGiven(onTopic)
  // The whole draft first: sorted by itself, undefined would come last.
  const clauses = [...new Set(onTopic.map(({ clause }) => clause ?? 0))]
    .sort((a, b) => a - b)
    .map((one) => one || undefined)
  return {
    received: rows.length,
    offTopic: rows.length - onTopic.length,
    public: onTopic.filter(({ state }) => state === 'shown' || state === 'published').length,
    takenDown: onTopic.filter(({ state }) => state === 'taken-down').length,
    ...verdictsOf(onTopic),
    clauses: clauses.map((clause) => {
      const own = onTopic.filter((row) => row.clause === clause)
      const reasons = groupsOf(own).filter((one) => kept.has(keyOf(clause, one)))
      return { ...(clause === undefined ? {} : { clause }), comments: own.length, ...verdictsOf(own), reasons }
    }),
    reasonsLeftOut:
      clauses.flatMap((clause) => groupsOf(onTopic.filter((row) => row.clause === clause))).length - kept.size,
  }
}

function verdictsOf(rows: readonly CommentRow[]): Pick<Report, 'adopted' | 'partly' | 'notAdopted'> {
  const counts = { adopted: 0, partly: 0, notAdopted: 0 }
  for (const { verdict } of rows) if (verdict) counts[fieldOf[verdict]]++
  return counts
}

interface Group {
  verdict: Verdict
  reasons: string
  comments: number
}

/** The most given first; of as many the first in the order of characters, so that counting again gives the same. */
function groupsOf(rows: readonly CommentRow[]): Group[] {
  const groups = new Map<string, Group>()
  for (const { verdict, reasons } of rows) {
    if (verdict === undefined || reasons === undefined) continue
    const key = `${verdict} ${reasons}`
    const group = groups.get(key) ?? { verdict, reasons, comments: 0 }
    groups.set(key, { ...group, comments: group.comments + 1 })
  }
  return [...groups.values()].sort((a, b) => b.comments - a.comments || (a.reasons < b.reasons ? -1 : 1))
}

function mostGiven(rows: readonly CommentRow[]): Set<string> {
  const clauses = [...new Set(rows.map(({ clause }) => clause))]
  const all = clauses.flatMap((clause) =>
    groupsOf(rows.filter((row) => row.clause === clause)).map((group) => ({ key: keyOf(clause, group), ...group })),
  )
  return new Set(
    all
      .sort((a, b) => b.comments - a.comments || (a.key < b.key ? -1 : 1))
      .slice(0, mostReasons)
      .map(({ key }) => key),
  )
}

const keyOf = (clause: number | undefined, { verdict, reasons }: Group): string =>
  `${clause ?? 0} ${verdict} ${reasons}`
