/** 夜间学习 — reads dispatches that stood, learns from them, keeps the model for the desk. */
import type { Law } from '../../city/law.ts'
import { addDays, type IsoDate } from '../../law/civil-date.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import { inTurns } from '../../record/at-once.ts'
import type { Clock } from '../../record/clock.ts'
import { learn, type Models, type Stood } from '../../suggesting/index.ts'
import { replay } from '../kind/replay.ts'
import type { TicketRow } from '../kind/rows.ts'
import { stoodOf } from '../matters/dispatching/stood.ts'
import type { TicketLists, Tickets } from './ports.ts'

export interface LearnDeps {
  lists: Pick<TicketLists, 'registeredOn'>
  tickets: Pick<Tickets, 'read'>
  models: Pick<Models, 'keep' | 'standing'>
  law(): Promise<Law>
  clock: Pick<Clock, 'now'>
}

export interface Night {
  /** tickets that were looked at, and dispatches that were learned from */
  read: number
  examples: number
  method: string
  /** false where the model of a night before stays in use */
  kept: boolean
}

/** 样本上限 — the newest first; older ones weigh little (half after 180 days), and of one category so many are enough. */
const mostExamples = 10_000
const mostOfCategory = 400
const mostDays = 360
/** A night whose time was up with less than this part of what the model in use has learned from keeps that one. */
const leastOfBefore = 0.5
const rowsAtOnce = 100
const readAtOnce = 16

/** Each night anew from what is there: what was erased meanwhile is not learned again. */
export async function learnNight(timeIsUp: () => boolean, deps: LearnDeps): Promise<Night> {
  const today = dateOf(deps.clock.now().toISOString())
  const { stood, read, isWhole } = await stoodUntil(today, timeIsUp, deps)
  const before = isWhole ? undefined : (await deps.models.standing())?.report
  if (before && stood.length < before.examples * leastOfBefore)
    return { read, examples: stood.length, method: before.method, kept: false }
  const { registry } = await deps.law()
  const learned = learn(stood, registry.lists, today)
  await deps.models.keep(learned)
  const { method, examples } = learned.report
  return { read, examples, method, kept: true }
}

async function stoodUntil(today: IsoDate, timeIsUp: () => boolean, deps: LearnDeps) {
  const stood: (Stood & { number: string })[] = []
  const taken = new Map<string, number>()
  let read = 0
  let isWhole = true
  for (let day = today; day > addDays(today, -mostDays) && stood.length < mostExamples; day = addDays(day, -1)) {
    let after: string | undefined
    do {
      if (timeIsUp()) {
        isWhole = false
        break
      }
      const page = await deps.lists.registeredOn(day, rowsAtOnce, after)
      const wanted = page.items.filter(isWanted)
      read += wanted.length
      const found = await inTurns(readAtOnce, wanted, ({ ticket }) => stoodIn(ticket, today, deps))
      for (const one of found)
        if (one && stood.length < mostExamples && (taken.get(one.category) ?? 0) < mostOfCategory) {
          taken.set(one.category, (taken.get(one.category) ?? 0) + 1)
          stood.push(one)
        }
      after = page.next
    } while (after !== undefined && stood.length < mostExamples)
    if (!isWhole) break
  }
  return { stood: stood.sort((a, b) => (a.number < b.number ? -1 : 1)), read, isWhole }

  function isWanted({ category, units }: TicketRow): boolean {
    return category !== undefined && units.length > 0 && (taken.get(category) ?? 0) < mostOfCategory
  }
}

/** One that cannot be read teaches nothing, and keeps no other from it. */
async function stoodIn(number: string, today: IsoDate, { tickets }: LearnDeps) {
  try {
    const log = (await tickets.read(number))?.log ?? []
    const ticket = replay(log)
    const found = ticket && stoodOf(ticket, log, today)
    return found && { number, ...found }
  } catch {
    return undefined
  }
}
