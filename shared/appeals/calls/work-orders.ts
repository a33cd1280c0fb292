/** 拉取工单 — what units ask again and again: their orders, what has changed, how many. */
import { type Actor, system } from '../../access/actor.ts'
import { isInBranch } from '../../access/sees.ts'
import { etagOf, unchanged } from '../../door/etag.ts'
import type { Call } from '../../door/http.ts'
import { cursorFrom } from '../../door/paging.ts'
import { readOver } from '../../door/seen-rows.ts'
import { addDays } from '../../law/civil-date.ts'
import { dateOf, endOfDay, instantOf, startOfDay } from '../../law/shanghai-time.ts'
import { isRefusal } from '../../record/refusal.ts'
import type { Page } from '../../record/rows.ts'
import { search } from '../../record/searching.ts'
import { Unreadable } from '../../schema/kept.ts'
import type { CallDeps } from '../compose.ts'
import { execute } from '../desk/execute.ts'
import type { OrderRow } from '../kind/rows.ts'
import type { Routes } from '../routes/index.ts'
import { refused } from '../ticket/decision.ts'
import { orderFor } from './reading.ts'
import { shownPage } from './shown-rows.ts'

type Asked = Call<Routes['listWorkOrders']>['query']

/** Milliseconds after which every reader of an index has met what was written. */
const settled = 20_000

/** 拉取 — a unit's own list or a sub-unit's; an order listed for the first time has been received (art. 21). */
export async function listWorkOrders({ query, actor, knows }: Call<Routes['listWorkOrders']>, deps: CallDeps) {
  const unit = await unitFor(query.unit, actor, deps)
  if (unit === undefined) return refused('list.unknown')
  const now = deps.clock.now()
  const etag = await tagOf(unit, query, now, deps)
  if (knows.includes(etag)) return unchanged(etag)
  const page = await pageOf(unit, query, deps)
  const shown = await shownPage(unit === actor.unit ? await received(page, deps) : page, deps)
  // What was written a moment ago may not be met yet: it is asked for again.
  const since = new Date(now.getTime() - settled).toISOString()
  const onward = query.changedSince && shown.next === undefined ? { since } : {}
  return { body: { ...shown, ...onward }, etag }
}

/** A unit of the caller's own branch. */
async function unitFor(asked: string | undefined, actor: Actor, { law }: Pick<CallDeps, 'law'>) {
  const unit = asked ?? actor.unit
  return actor.unit && unit && isInBranch(unit, actor, await law()) ? unit : undefined
}

/**
 * Stands for an answer as long as no row of the unit is written, and for one day: days of limits are in it. What was written
 * a moment ago is known by no name yet, for an index may show it a little later.
 */
async function tagOf(unit: string, asked: object, now: Date, { orders }: Pick<CallDeps, 'orders'>): Promise<string> {
  const last = await orders.lastChange(unit)
  const isYoung = last !== undefined && now.getTime() - Date.parse(last.at) < settled
  return etagOf([unit, asked, dateOf(now.toISOString()), last?.id, isYoung ? now.getTime() : undefined])
}

async function pageOf(unit: string, asked: Asked, { orders, law }: CallDeps): Promise<Page<OrderRow>> {
  const { state, changedSince, dueBefore, category, emergency, limit } = asked
  const { registry } = await law()
  const after = cursorFrom(asked.cursor)
  const page = (rows: number, from: string | undefined) =>
    changedSince
      ? orders.changedSince(unit, instantOf(changedSince), rows, from)
      : orders.list(unit, state === 'open', rows, from, dueBefore && startOfDay(dueBefore))
  if (category === undefined && !emergency) return page(limit, after)
  const matches = (row: OrderRow): boolean =>
    (category === undefined || (row.category !== undefined && registry.isCategoryWithin(row.category, category))) &&
    (!emergency || row.emergency !== undefined)
  const { searched: _, ...found } = await search({ limit, after, budget: readOver, page, matches })
  return found
}

async function received(page: Page<OrderRow>, deps: CallDeps): Promise<Page<OrderRow>> {
  const at = deps.clock.now().toISOString()
  const unreadable = [...(page.unreadable ?? [])]
  const items = await Promise.all(
    page.items.map(async (row) => {
      if (row.receivedAt || row.state !== 'open') return row
      try {
        const command = { type: 'recordReceipt' as const, order: row.number, how: 'pull' as const, at }
        const outcome = await execute({ number: row.ticket, command, actor: system('pull') }, deps)
        return isRefusal(outcome) ? row : { ...row, receivedAt: at }
      } catch (error) {
        // The row still says what is known of it; the others of the list are received.
        if (!(error instanceof Unreadable)) throw error
        unreadable.push(row.number)
        return row
      }
    }),
  )
  return { ...page, items, ...(unreadable.length > 0 ? { unreadable } : {}) }
}

const pageOfCounts = 500

/** 件数 — of all open orders of a unit, read whole where something has changed; a limit that passes is written within a minute. */
export async function countWorkOrders({ query, actor, knows }: Call<Routes['countWorkOrders']>, deps: CallDeps) {
  const unit = await unitFor(query.unit, actor, deps)
  if (unit === undefined) return refused('list.unknown')
  const now = deps.clock.now()
  const at = now.toISOString()
  const etag = await tagOf(unit, { counts: unit }, now, deps)
  if (knows.includes(etag)) return unchanged(etag)
  const rows: OrderRow[] = []
  for (let cursor: string | undefined, first = true; first || cursor !== undefined; first = false) {
    const { items, next } = await deps.orders.list(unit, true, pageOfCounts, cursor)
    rows.push(...items)
    cursor = next
  }
  const many = (fits: (row: OrderRow) => boolean): number => rows.filter(fits).length
  const within = (days: number) => endOfDay(addDays(dateOf(at), days))
  const isDue = ({ limit }: OrderRow, until: string) => limit !== undefined && limit > at && limit <= until
  const counts = {
    unit,
    open: rows.length,
    overdue: many(({ limit }) => limit !== undefined && limit <= at),
    today: many((row) => isDue(row, within(0))),
    threeDays: many((row) => isDue(row, within(3))),
    unacknowledged: many(({ acknowledgedAt, state }) => state === 'open' && acknowledgedAt === undefined),
    returnPending: many(({ returnPending }) => returnPending),
    extensionPending: many(({ extensionPending }) => extensionPending),
    supervised: many(({ supervision }) => supervision !== undefined),
    oldest: rows.flatMap(({ limit }) => limit ?? []).sort()[0],
  }
  return { body: counts, etag }
}

/** Each as it is read alone, with a look of its own; what is not theirs is said beside it. */
export async function readWorkOrders({ query, ...call }: Call<Routes['readWorkOrders']>, deps: CallDeps) {
  const read = async (workOrder: string) => {
    const found = await orderFor(workOrder, call, deps)
    return isRefusal(found) ? { workOrder, problem: call.worded(found) } : { workOrder, order: found.body }
  }
  return { body: { workOrders: await Promise.all(query.workOrders.map(read)) } }
}
