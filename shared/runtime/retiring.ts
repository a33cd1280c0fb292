/** 机构撤并 — calls that retire a unit and tell what is left to hand over. */
import { isInBranch } from '../access/sees.ts'
import type { Routes } from '../api/routes.ts'
import { recordAct } from '../application/acts.ts'
import type { OrderRow } from '../application/ports.ts'
import { cannotRetire, cannotStay, keysEndOn } from '../application/retiring.ts'
import type { City, Unit } from '../city/city.ts'
import { rowsNaming } from '../city/retirement.ts'
import { dateOf } from '../regulation/shanghai-time.ts'
import type { Actor } from '../ticket/actor.ts'
import { isRefusal, type Refusal, refused } from '../ticket/decision.ts'
import { cityOf, codeOf, inTree } from './administering.ts'
import type { CallDeps } from './compose.ts'
import type { Call, Reply } from './http.ts'
import { DoorRefusal } from './input.ts'
import { cursorFrom } from './paging.ts'

const firstPage = { limit: 25, after: undefined }

type Answer = Promise<Reply | Refusal>

export async function retireUnit({ params, body, actor, once }: Call<Routes['retireUnit']>, deps: CallDeps): Answer {
  const code = codeOf(params.unit)
  const { rules } = await deps.law()
  const at = deps.clock.now().toISOString()
  const today = dateOf(at)
  const wrong = await inTree('unit', code, deps, ({ city, tree }) => {
    return cannotRetire(unitOf(code, city), body, { city, tree, today, rules }) ?? { retires: body }
  })
  if (isRefusal(wrong)) return wrong
  const { from, successor, reason } = body
  const decided = { from, ...(successor ? { successor } : {}) }
  const act = { what: 'unit-retired', at, by: actor, subject: code, reason, decided, once: once?.salt }
  await recordAct(act, deps)
  return { body: await leftOf(code, { actor, ...firstPage }, deps) }
}

/** Where there is nothing to withdraw, nothing is done and nothing recorded. */
export async function withdrawRetirement(
  { params, body, actor, once }: Call<Routes['withdrawRetirement']>,
  deps: CallDeps,
): Answer {
  const code = codeOf(params.unit)
  const at = deps.clock.now().toISOString()
  let from: string | undefined
  const wrong = await inTree('unit', code, deps, ({ city, tree }) => {
    const unit = unitOf(code, city)
    from = unit.retires?.from
    return cannotStay(unit, { city, tree, today: dateOf(at) }) ?? { retires: null }
  })
  if (isRefusal(wrong)) return wrong
  const act = { what: 'unit-retirement-withdrawn', at, by: actor, subject: code, ...body, once: once?.salt }
  if (from) await recordAct({ ...act, decided: { from } }, deps)
  return { body: await leftOf(code, { actor, ...firstPage }, deps) }
}

export async function readRetirement({ params, query, actor }: Call<Routes['readRetirement']>, deps: CallDeps): Answer {
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
const shown = ({ number, ticket, role, dispatchedAt, limit }: OrderRow) => ({
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
