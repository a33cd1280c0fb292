/** 晨会清单 — five lists a director wants each morning, the first rows of each. */
import * as z from 'zod'
import type { Actor } from '../../access/actor.ts'
import { seesEverything } from '../../access/sees.ts'
import type { Call } from '../../door/http.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import type { Page } from '../../record/rows.ts'
import type { CallDeps } from '../compose.ts'
import { type DeskName, noticeList } from '../desk/all-lists.ts'
import { countedFor, currentCounts } from '../desk/list-counts.ts'
import { badRatingList } from '../matters/rating/listed.ts'
import { passedOnList } from '../matters/returning/listed.ts'
import type { Routes } from '../routes/index.ts'
import { ticketsOf } from './lists.ts'
import { longUnsettled, rowsOf } from './reading.ts'
import { shownRows } from './shown-rows.ts'

/** Costs what it shows: the first rows of five lists, and the counts of all that are kept anyway. */
export async function readMorningList({ query, actor }: Call<Routes['readMorningList']>, deps: CallDeps) {
  const law = await deps.law()
  const now = deps.clock.now().toISOString()
  const first = { limit: query.rows }
  const [counts, passedOn, unsettled, overdue, badRatings, untold] = await Promise.all([
    currentCounts(deps),
    rowsOf(passedOnList, first, actor, deps),
    longUnsettled(first, actor, deps),
    ticketsOf({ worklist: 'open', due: 'overdue' }, { ...first, actor, after: undefined }, deps),
    rowsOf(badRatingList, first, actor, deps),
    untoldOf(query.rows, actor, deps),
  ])
  const counted = countedFor(actor, counts, now, law)
  const rowsOn = (name: DeskName): number => counted.find(({ list }) => list === name)?.rows ?? 0
  const late = counted.filter(({ isWorklist }) => isWorklist).reduce((sum, one) => sum + one.overdue, 0)
  const { calendar, rules } = law
  return {
    body: {
      day: { date: dateOf(now), worksToday: calendar.dayOf(dateOf(now)).works },
      countedAt: counts.at,
      passedOn: { rows: rowsOn('passed-on'), items: passedOn.items },
      unsettled: { longerThan: rules.closing.longUnsettled.workingDays, items: unsettled.items },
      overdue: { rows: late, items: await shownRows(overdue.items, deps) },
      badRatings: { rows: rowsOn('bad-ratings'), items: badRatings.items },
      untold: { rows: rowsOn('untold'), items: untold },
    },
  }
}

/** What a list of telling shows of a notice, as far as it says which and until when. */
const untoldRow = z.object({
  ticket: z.string(),
  notice: z.string(),
  decidedAt: z.string(),
  until: z.string().optional(),
})

/** Telling keeps no owner beside its rows: they are for whoever sees everything. */
async function untoldOf(rows: number, actor: Actor, deps: CallDeps) {
  if (!seesEverything(actor, await deps.law())) return []
  const page: Page<object> = await deps.listed.page(noticeList('untold'), 'oldest', rows, undefined)
  return page.items.flatMap((row) => untoldRow.safeParse(row).data ?? [])
}
