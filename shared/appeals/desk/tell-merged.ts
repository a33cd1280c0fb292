/** 通传 — makes merged tickets follow the one that leads, page by page, resumably. */

import { system } from '../../access/actor.ts'
import type { ListedRows } from '../../access/holding.ts'
import type { DueItem } from '../../record/records.ts'
import { stepsSince } from '../kind/relayed.ts'
import type { FollowStep } from '../matters/merging/events.ts'
import { mergedList } from '../matters/merging/lists.ts'
import { isRefusal } from '../ticket/decision.ts'
import type { Log } from '../ticket/log.ts'
import { execute, type WriteDeps } from './execute.ts'
import type { ToldLater, ToldLaters } from './ports.ts'

export type TellDeps = WriteDeps & {
  listed: ListedRows
  toldLaters: ToldLaters
  /** what fails a second time is for a person to look at; it is tried again all the same */
  setAside(item: DueItem, error: unknown): Promise<void>
}

const page = 50
const atOnce = 8
/** Lists are read from an index that may lag: a second pass finds who was not in it yet. */
const confirmedAfter = 2 * 60_000

/** One pass over the merged tickets of a lead. @param timeIsUp whether to stop and leave the rest to the next pass */
export async function tellMerged(lead: string, now: string, timeIsUp: () => boolean, deps: TellDeps): Promise<void> {
  const standing = await deps.toldLaters.read(lead)
  if (!standing?.nextCheckAt || standing.nextCheckAt > now) return
  const log = (await deps.tickets.read(lead))?.log
  if (!log) return deps.toldLaters.update({ ...standing, nextCheckAt: undefined })

  const { cursor, complete, told, failed } = await tellPages(standing, log, timeIsUp, deps)
  const { lead: _, ...rest } = standing
  const later = (milliseconds: number) => new Date(Date.parse(now) + milliseconds).toISOString()
  const progress: ToldLater = {
    lead,
    ...rest,
    cursor,
    told: standing.told || told,
    failed: standing.failed || failed !== undefined,
    nextCheckAt: later(0),
  }
  if (!complete) return deps.toldLaters.update(progress)
  const isCase = failed !== undefined && standing.confirming && !standing.aside
  if (isCase) await deps.setAside({ type: 'merged', lead }, failed)
  // Through the list. Whoever was told, or could not be, is a reason to look again; after a pass with neither it is done.
  const again = progress.told || progress.failed || !standing.confirming
  await deps.toldLaters.update({
    ...progress,
    told: false,
    failed: false,
    confirming: true,
    nextCheckAt: again ? later(confirmedAfter) : undefined,
    ...(isCase || standing.aside ? { aside: true } : {}),
  })
}

interface Pass {
  cursor: string | undefined
  complete: boolean
  told: boolean
  failed: unknown
}

async function tellPages(
  { lead, cursor: from }: ToldLater,
  log: Log,
  timeIsUp: () => boolean,
  deps: TellDeps,
): Promise<Pass> {
  const pass: Pass = { cursor: from, complete: false, told: false, failed: undefined }
  const stepsFor = stepsOf(log, deps)
  do {
    if (timeIsUp()) return pass
    const { items, next } = await deps.listed.page(mergedList(lead), 'oldest', page, pass.cursor)
    const waiting = items.filter(({ state }) => state === 'merged')
    for (let i = 0; i < waiting.length; i += atOnce)
      await Promise.all(
        waiting.slice(i, i + atOnce).map(async ({ ticket, seen }) => {
          try {
            const steps = await stepsFor(Number(seen))
            if (steps.length > 0 && (await tell(String(ticket), lead, steps, deps))) pass.told = true
          } catch (error) {
            // A failing ticket harms no other; the next pass comes back to it.
            pass.failed = error
          }
        }),
      )
    pass.cursor = next
  } while (pass.cursor)
  return { ...pass, complete: true }
}

/** What is news to a ticket that has followed so far; computed once for each such number. */
function stepsOf(log: Log, deps: TellDeps): (seen: number) => Promise<FollowStep[]> {
  const known = new Map<number, Promise<FollowStep[]>>()
  return (seen) => {
    const steps =
      known.get(seen) ?? deps.law().then(({ rules }) => stepsSince(seen, log, rules.repeats.personalClosings))
    known.set(seen, steps)
    return steps
  }
}

/** True when the ticket followed; it has its own reasons not to: told before, freed, withdrawn. */
async function tell(number: string, into: string, steps: FollowStep[], deps: TellDeps): Promise<boolean> {
  const command = { type: 'followLead' as const, into, steps }
  const outcome = await execute({ number, command, actor: system('merging') }, deps)
  if (!isRefusal(outcome)) return true
  if (outcome.refused === 'ticket.changed') throw new Error(`${number} keeps changing and could not follow ${into}`)
  return false
}
