/** 离岗人员的认领 — lets go what somebody claimed who works at the desk no longer. */
import { system } from '../../access/actor.ts'
import type { ListedRows } from '../../access/holding.ts'
import { type Staff, workingAs } from '../../city/staff.ts'
import { answersKeptFor } from '../../law/access-limits.ts'
import { atMost } from '../../record/at-once.ts'
import { isRefusal } from '../../record/refusal.ts'
import { claimsOf } from '../kind/claimed.ts'
import { standingOn } from '../ticket/listing.ts'
import { execute, type WriteDeps } from './execute.ts'

interface Departure {
  holder: string
  since: string
}

export interface LeftDeps extends WriteDeps {
  departures: { open(): Promise<Departure[]>; settle(departure: Departure): Promise<void> }
  registry: {
    person(number: string): Promise<Staff | undefined>
    key(id: string): Promise<{ expires: string } | undefined>
  }
  listed: Pick<ListedRows, 'page'>
}

const page = 100
const atOnce = 8
/** The gateway answers for their keys so long, and a list may be behind for a moment: until then they are looked at again. */
const looksFor = (answersKeptFor + 120) * 1000

interface LetGo {
  /** tickets that anybody may claim again */
  released: number
  failures: unknown[]
}

/** Once a minute: each ticket is a decision of its own, and whoever is cut off is followed by the next minute's look. */
export async function releaseLeft(timeIsUp: () => boolean, deps: LeftDeps): Promise<LetGo> {
  const sum: LetGo = { released: 0, failures: [] }
  const now = deps.clock.now().getTime()
  for (const departure of await deps.departures.open()) {
    if (timeIsUp()) break
    const isBack = await worksAtDesk(departure.holder, now, deps)
    const { released, failures } = isBack
      ? { released: 0, failures: [] }
      : await letGo(departure.holder, timeIsUp, deps)
    sum.released += released
    sum.failures.push(...failures)
    const isOver = now - Date.parse(departure.since) >= looksFor
    if (isOver && released === 0 && failures.length === 0 && !timeIsUp()) await deps.departures.settle(departure)
  }
  return sum
}

async function letGo(holder: string, timeIsUp: () => boolean, deps: LeftDeps): Promise<LetGo> {
  const list = claimsOf(holder)
  const done: LetGo = { released: 0, failures: [] }
  let after: string | undefined
  do {
    const { items, next } = standingOn(list, await deps.listed.page(list, 'oldest', page, after))
    const failures = await atMost(atOnce, items, async ({ ticket }) => {
      if (timeIsUp()) return
      const command = { type: 'releaseLeft' as const, holder }
      const outcome = await execute({ number: ticket, command, actor: system('departures') }, deps)
      if (!isRefusal(outcome)) done.released++
      // Let go already, or somebody else's by now.
      else if (outcome.refused !== 'claim.none') throw new Error(`${ticket} was not let go: ${outcome.refused}`)
    })
    done.failures.push(...failures)
    after = next
  } while (after && !timeIsUp())
  return done
}

async function worksAtDesk(holder: string, now: number, { registry }: Pick<LeftDeps, 'registry'>): Promise<boolean> {
  const person = await registry.person(holder)
  if (person) return workingAs(person, 'operator') !== undefined
  const key = await registry.key(holder)
  return key !== undefined && Date.parse(key.expires) > now
}
