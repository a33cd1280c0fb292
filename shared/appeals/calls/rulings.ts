/** 派单异议审核 — calls that search earlier decisions on returns, for dispatch (第二十一条). */

import type { Actor } from '../../access/actor.ts'
import type { Listed } from '../../access/holding.ts'
import type { Call } from '../../door/http.ts'
import { DoorRefusal } from '../../door/input.ts'
import { cursorFrom } from '../../door/paging.ts'
import { isSeen, seenOwned, toldTo } from '../../door/seen-rows.ts'
import { search } from '../../record/searching.ts'
import type { CallDeps } from '../compose.ts'
import { rulingLists } from '../matters/returning/listed.ts'
import type { Routes } from '../routes/index.ts'
import { standingOn } from '../ticket/listing.ts'
import { shownPage, shownRows } from './shown-rows.ts'

type Deps = Pick<CallDeps, 'listed' | 'texts' | 'law' | 'registry' | 'clock'>

/** How many the dispatch desk is shown. */
const shownAtDispatch = 5

/** Rulings that one search reads; its cursor goes on from there. */
const readAtMost = 1000

export async function listRulings({ query, actor }: Call<Routes['listRulings']>, deps: CallDeps) {
  const { category, area, unit, text, limit } = query
  const list = unit
    ? rulingLists.ofUnit(unit)
    : category && area
      ? rulingLists.ofPlace(category, area)
      : category && rulingLists.ofCategory(category)
  if (!list)
    throw new DoorRefusal('input.invalid', {
      errors: [
        {
          pointer: 'query',
          message: 'name a category, a category and an area, or a unit',
          zh: '应给出类别、类别和区域，或者单位。',
        },
      ],
    })
  const after = cursorFrom(query.cursor)
  const place = await deps.law()
  const page = (most: number, behind: string | undefined) => deps.listed.owned(list, 'newest', most, behind)
  if (!text) {
    const seen = standingOn(list, await seenOwned({ actor, place, limit, after, page }))
    return { body: { ...(await shownPage(seen, deps)), searched: undefined } }
  }
  // One search over the rows themselves: a search of what a search finds would read on and on.
  const seen = async (most: number, behind: string | undefined) => {
    const { items, ...rest } = await page(most, behind)
    return { ...rest, items: items.map(({ row, whose }) => ({ isTheirs: isSeen(actor, whose, place), row })) }
  }
  const matches = ({ isTheirs, row }: { isTheirs: boolean; row: Listed['row'] }) => isTheirs && says(row, text)
  const { items, unreadable = [], ...rest } = await search({ limit, after, budget: readAtMost, page: seen, matches })
  const theirs = { ...rest, ...toldTo(actor, unreadable, place), items: items.map(({ row }) => row) }
  const found = standingOn(list, theirs)
  return { body: { ...(await shownPage(found, deps)), searched: rest.searched } }
}

/** The last rulings on matters like this one. */
export async function lastRulings(category: string | undefined, area: string | undefined, actor: Actor, deps: Deps) {
  if (!category || !area) return []
  const list = rulingLists.ofPlace(category, area)
  const page = (limit: number, after: string | undefined) => deps.listed.owned(list, 'newest', limit, after)
  const place = await deps.law()
  const seen = standingOn(list, await seenOwned({ actor, place, limit: shownAtDispatch, after: undefined, page }))
  return shownRows(seen.items, deps)
}

const says = ({ title, reasons, decisionReasons, newGrounds }: Listed['row'], text: string): boolean =>
  [title, reasons, decisionReasons, newGrounds].some((part) => typeof part === 'string' && part.includes(text))
