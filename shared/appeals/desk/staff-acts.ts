/** 个人办理 — what each member of the desk decided, for its lead alone. */
import * as z from 'zod'
import { dateOf } from '../../law/shanghai-time.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import type { DecisionRecord } from '../ticket/log.ts'

export const staffAct = lazily(() =>
  z.strictObject({
    /** 工号 */
    staff: z.string(),
    at: z.string(),
    ticket: z.string(),
    /** which decision of its log */
    version: z.int(),
    command: z.string(),
  }),
)
export type StaffAct = Parsed<typeof staffAct>

export interface StaffActs {
  /** Once more is once: each decision has one place. */
  record(act: StaffAct): Promise<void>
  /** Of one person from a day to another, both with them, the oldest first. */
  of(staff: string, from: string, until: string): AsyncIterable<StaffAct>
}

/** Only what the desk decided, under a key of somebody's own. */
export function actOf({ by, at, n: version, command }: DecisionRecord, ticket: string): StaffAct | undefined {
  const { staff, role } = by
  return staff === undefined || role !== 'operator' || command === undefined
    ? undefined
    : { staff, at, ticket, version, command }
}

export interface Counted {
  decisions: number
  /** how many different ones */
  tickets: number
  /** on how many days of Asia/Shanghai */
  days: number
  /** the most frequent first */
  acts: { command: string; times: number }[]
}

export async function countedActs(acts: AsyncIterable<StaffAct>): Promise<Counted> {
  const [tickets, days, times] = [new Set<string>(), new Set<string>(), new Map<string, number>()]
  let decisions = 0
  for await (const { ticket, at, command } of acts) {
    tickets.add(ticket)
    days.add(dateOf(at))
    times.set(command, (times.get(command) ?? 0) + 1)
    decisions++
  }
  const sorted = [...times].sort(([one, many], [other, more]) => more - many || one.localeCompare(other))
  const kinds = sorted.map(([command, many]) => ({ command, times: many }))
  return { decisions, tickets: tickets.size, days: days.size, acts: kinds }
}
