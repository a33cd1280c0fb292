/** 清单计数 — how many stand on each list and until when, counted now and then for all. */
import * as z from 'zod'
import type { Actor } from '../../access/actor.ts'
import { type Holding, holding } from '../../access/holding.ts'
import type { Place } from '../../access/sees.ts'
import type { Law } from '../../city/law.ts'
import { isSeen } from '../../door/seen-rows.ts'
import { dateOf, endOfDay } from '../../law/shanghai-time.ts'
import type { Clock } from '../../record/clock.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { worklists } from '../kind/worklist.ts'
import { maySee } from '../ticket/confidential.ts'
import { type DeskName, deskNames, deskOf } from './all-lists.ts'

/** Rows of one list that the same people may see, with the same limit. */
const group = lazily(() =>
  z.strictObject({
    desk: z.enum(deskNames),
    /** undefined for what is the city's own */
    whose: holding().omit({ ticket: true, accessCodes: true, channel: true }).optional(),
    due: z.string().optional(),
    rows: z.int(),
  }),
)
export const listCounts = lazily(() => z.strictObject({ at: z.string(), groups: z.array(group()) }))
export type ListCounts = Parsed<typeof listCounts>
type Group = Parsed<typeof group>

/** What was counted, and how many rows were read for it. */
export interface KeptCounts {
  counts: ListCounts
  /** milliseconds, of the real clock */
  countedAt: number
  rows: number
}

export interface CountsStore {
  /** Of every row of a list: its limit, and whose it is. */
  tally(
    on: { list: string; index: 'lists' | 'open' },
    each: (due: string | undefined, whose: Holding | undefined) => void,
  ): Promise<void>
  read(): Promise<KeptCounts | undefined>
  /** One at a time counts. @param until milliseconds: whoever died counting no longer hinders others then */
  begin(now: number, until: number): Promise<boolean>
  keep(counted: KeptCounts): Promise<void>
}

interface Deps {
  counts: CountsStore
  clock: Clock
  law(): Promise<Law>
}

/** Rows read for it, of all callers together, in a second: what a count costs it may not cost more often. */
const rowsPerSecond = 500
const atLeast = 2_000
const countsFor = 20_000

/** As they were counted last; by whoever asks first when that has grown old. */
export async function currentCounts(deps: Deps): Promise<ListCounts> {
  const now = deps.clock.real()
  const kept = await deps.counts.read()
  if (kept && now - kept.countedAt < Math.max(atLeast, (kept.rows * 1000) / rowsPerSecond)) return kept.counts
  const isMine = await deps.counts.begin(now, now + countsFor)
  if (kept && !isMine) return kept.counts
  const counted = await count(deps)
  if (isMine) await deps.counts.keep({ ...counted, countedAt: now })
  return counted.counts
}

async function count({ counts, clock }: Deps): Promise<Omit<KeptCounts, 'countedAt'>> {
  const at = clock.now().toISOString()
  const groups = new Map<string, Group>()
  let rows = 0
  const ofDesk = (desk: DeskName) =>
    counts.tally(deskOf(desk), (due, of) => {
      rows++
      const { ticket: _, accessCodes: __, channel: ___, ...whose } = of ?? {}
      const one: Group = { desk, ...(of ? { whose: whose as Group['whose'] } : {}), ...(due ? { due } : {}), rows: 1 }
      const key = JSON.stringify({ ...one, rows: 0 })
      const known = groups.get(key)
      if (known) known.rows++
      else groups.set(key, one)
    })
  await Promise.all(deskNames.map(ofDesk))
  return { counts: { at, groups: [...groups.values()] }, rows }
}

export interface DeskCount {
  list: DeskName
  /** of tickets by what they wait for: each stands on one of them */
  isWorklist: boolean
  zh: string
  en: string
  at: string
  rows: number
  overdue: number
  today: number
  /** the earliest limit */
  oldest: string | undefined
}

/** Of the rows that this caller may see; lists that are for others are left out. @param now an instant */
export function countedFor(actor: Actor, { groups }: ListCounts, now: string, place: Place): DeskCount[] {
  const today = endOfDay(dateOf(now))
  return deskNames.flatMap((list): DeskCount[] => {
    const { called, at, for: audience } = deskOf(list)
    if (!maySee(actor, audience)) return []
    const seen = groups.filter(({ desk, whose }) => desk === list && isSeen(actor, whose && ofNobody(whose), place))
    const sum = (fits: (due: string) => boolean) =>
      seen.reduce((all, { due, rows }) => all + (due !== undefined && fits(due) ? rows : 0), 0)
    const dues = seen.flatMap(({ due }) => due ?? []).sort()
    return [
      {
        ...{ list, isWorklist: isWorklist(list), zh: called[0], en: called[1], at },
        rows: seen.reduce((all, { rows }) => all + rows, 0),
        overdue: sum((due) => due <= now),
        today: sum((due) => due > now && due <= today),
        oldest: dues[0],
      },
    ]
  })
}

const isWorklist = (name: DeskName): boolean => (worklists as readonly string[]).includes(name)

/** Nobody is shown by ticket or channel what is counted here. */
const ofNobody = (whose: NonNullable<Group['whose']>): Holding => ({ ...whose, ticket: '', channel: '' })
