/** 清单里可见的行 — fills a page with the rows its reader may see. */

import * as z from 'zod'
import type { Actor } from '../access/actor.ts'
import type { Holding, Owned } from '../access/holding.ts'
import { type Place, sees, seesEverything } from '../access/sees.ts'
import type { Page } from '../record/rows.ts'
import { search } from '../record/searching.ts'

/** Rows of others that one call reads over; its cursor goes on behind them. */
export const readOver = 1000

interface Asked<T> {
  actor: Actor
  place: Place
  limit: number
  after: string | undefined
  page(limit: number, after: string | undefined): Promise<Page<T>>
  whose(row: T): Holding | undefined
  /** what must hold of a row besides */
  fits?: ((row: T) => boolean) | undefined
}

/** Whoever sees everything, and looks for nothing in the rows, is given the page as it is: one query. */
export async function seenPage<T>({ actor, place, limit, after, page, whose, fits }: Asked<T>): Promise<Page<T>> {
  if (!fits && seesEverything(actor, place)) return page(limit, after)
  const matches = (row: T): boolean => isSeen(actor, whose(row), place) && (fits?.(row) ?? true)
  const { items, next, unreadable = [] } = await search({ limit, after, budget: readOver, page, matches })
  return { items, next, ...toldTo(actor, unreadable, place) }
}

/** What lies in no category, no area and no unit is the city's own. */
export const isSeen = (actor: Actor, of: Holding | undefined, place: Place): boolean =>
  of === undefined ? seesEverything(actor, place) : sees(actor, { of }, place)

export const seenOwned = async (asked: Omit<Asked<Owned>, 'whose'>): Promise<Page<Owned['row']>> => {
  const { items, ...rest } = await seenPage({ ...asked, whose: ({ whose }) => whose })
  return { ...rest, items: items.map(({ row }) => row) }
}

/** Whose it is, is not known of what cannot be read: whoever sees everything is told of it, and nobody else. */
export const toldTo = (actor: Actor, unreadable: readonly string[], place: Place): { unreadable?: string[] } =>
  unreadable.length > 0 && seesEverything(actor, place) ? { unreadable: unreadable.toSorted() } : {}

/** The same, as answers describe it. */
export const unreadable = z
  .array(z.string())
  .optional()
  .describe(
    '存储已损坏、读不出的编号，其余照列 numbers of what is damaged and cannot be read; the rest is there without it',
  )
