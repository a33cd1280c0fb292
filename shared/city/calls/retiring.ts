/** 机构撤并 — calls that retire a unit and tell what is left to hand over. */

import type { Actor } from '../../access/actor.ts'
import { isInBranch } from '../../access/sees.ts'
import type { Call } from '../../door/http.ts'
import { DoorRefusal } from '../../door/input.ts'
import { cursorFrom } from '../../door/paging.ts'
import { isRefusal } from '../../record/refusal.ts'
import type { City, Unit } from '../city.ts'
import type { CallDeps } from '../compose.ts'
import type { OpenOrder } from '../ports.ts'
import { refused } from '../refusals.ts'
import { rowsNaming } from '../retirement.ts'
import { keysEndOn } from '../retiring.ts'
import type { Routes } from '../routes/index.ts'
import { cityOf, codeOf } from './named.ts'
import { inUnits } from './units.ts'

const firstPage = { limit: 25, after: undefined }

export async function retireUnit({ params, body, ...asking }: Call<Routes['retireUnit']>, deps: CallDeps) {
  const unit = codeOf(params.unit)
  const done = await inUnits({ type: 'retireUnit', unit, retires: body }, asking, deps)
  return isRefusal(done) ? done : { body: await leftOf(unit, { actor: asking.actor, ...firstPage }, deps) }
}

/** Where there is nothing to withdraw, nothing is done and nothing recorded. */
export async function withdrawRetirement(
  { params, body, ...asking }: Call<Routes['withdrawRetirement']>,
  deps: CallDeps,
) {
  const unit = codeOf(params.unit)
  const done = await inUnits({ type: 'withdrawRetirement', unit, ...body }, asking, deps)
  return isRefusal(done) ? done : { body: await leftOf(unit, { actor: asking.actor, ...firstPage }, deps) }
}

export async function readRetirement({ params, query, actor }: Call<Routes['readRetirement']>, deps: CallDeps) {
  const code = codeOf(params.unit)
  // Another branch's unit is answered like one that nobody has.
  if (!isInBranch(code, actor, await deps.law())) return refused('list.unknown')
  return { body: await leftOf(code, { actor, limit: query.limit, after: cursorFrom(query.cursor) }, deps) }
}

function unitOf(code: string, { units }: City): Unit {
  const unit = units.find((one) => one.code === code)
  if (!unit) throw new DoorRefusal('thing.unknown', { details: { unit: code } })
  return unit
}

interface Asked {
  actor: Actor
  limit: number
  after: string | undefined
}

/** 待交接 — what the unit has still to finish, and what still names it. */
async function leftOf(code: string, { actor, limit, after }: Asked, deps: CallDeps) {
  const city = await cityOf(deps)
  const unit = unitOf(code, city)
  const { name, retires, emergencies } = unit
  const [{ items, next }, count, { rules }] = await Promise.all([
    deps.orders.list(code, true, limit, after),
    openOrdersOf(code, deps),
    deps.law(),
  ])
  // Who administers keys is told of them; who hands orders over needs none.
  const keys = actor.role === 'admin' && retires ? await deps.registry.keysOf(code) : undefined
  return {
    unit: code,
    name,
    ...(retires ? { retires } : {}),
    openOrders: { ...count, items: items.map(shown), ...(next ? { next } : {}) },
    ...rowsNaming(unit, city),
    emergencies,
    ...(retires && keys
      ? {
          keysEndOn: keysEndOn(retires, rules),
          keys: keys.map(({ id, role, name: holder, expires }) => ({ id, role, name: holder, expires })),
        }
      : {}),
  }
}

/** Numbers and limits; of the ticket itself an administrator sees nothing. */
const shown = ({ number, ticket, role, dispatchedAt, limit }: OpenOrder) => ({
  workOrder: number,
  ticket,
  role,
  dispatchedAt,
  ...(limit ? { limit } : {}),
})

/** No unit should have more; beyond them the count says that there are. */
const pagesCounted = 50

async function openOrdersOf(code: string, { orders }: CallDeps): Promise<{ count: number; more?: true }> {
  let count = 0
  let after: string | undefined
  for (let page = 0; page < pagesCounted; page++) {
    const { items, next } = await orders.list(code, true, 100, after)
    count += items.length
    if (!next) return { count }
    after = next
  }
  return { count, more: true }
}
