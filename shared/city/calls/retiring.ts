/** 机构撤并 — calls that retire a unit and tell what is left to hand over. */

import type { Actor } from '../../access/actor.ts'
import { type Act, actUnder, isOvertaken, recordAct } from '../../access/acts.ts'
import { isInBranch } from '../../access/sees.ts'
import type { Call, Reply } from '../../door/http.ts'
import { DoorRefusal } from '../../door/input.ts'
import { cursorFrom } from '../../door/paging.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import { isRefusal, type Refusal } from '../../record/refusal.ts'
import type { City, Retirement, Unit } from '../city.ts'
import type { CallDeps } from '../compose.ts'
import type { OpenOrder } from '../ports.ts'
import { refused } from '../refusals.ts'
import { rowsNaming } from '../retirement.ts'
import { cannotRetire, cannotStay, keysEndOn } from '../retiring.ts'
import type { Routes } from '../routes/index.ts'
import type { Move } from '../tree.ts'
import { cityOf, codeOf, inTree, type Standing } from './administering.ts'

const firstPage = { limit: 25, after: undefined }

type Answer = Promise<Reply | Refusal>

export async function retireUnit({ params, body, actor, once }: Call<Routes['retireUnit']>, deps: CallDeps): Answer {
  const code = codeOf(params.unit)
  const { rules } = await deps.law()
  const at = deps.clock.now().toISOString()
  const { from, successor, reason } = body
  const act = { what: 'unit-retired', at, by: actor, subject: code, reason, once: once?.salt }
  const wrong = await onRecord(act, { from, successor }, deps, ({ city, tree }) => {
    return cannotRetire(unitOf(code, city), body, { city, tree, today: dateOf(at), rules }) ?? { retires: body }
  })
  return wrong ?? { body: await leftOf(code, { actor, ...firstPage }, deps) }
}

/** Where there is nothing to withdraw, nothing is done and nothing recorded. */
export async function withdrawRetirement(
  { params, body, actor, once }: Call<Routes['withdrawRetirement']>,
  deps: CallDeps,
): Answer {
  const code = codeOf(params.unit)
  const at = deps.clock.now().toISOString()
  const act = { what: 'unit-retirement-withdrawn', at, by: actor, subject: code, ...body, once: once?.salt }
  const wrong = await onRecord(act, {}, deps, ({ city, tree }) => {
    const unit = unitOf(code, city)
    const stays = cannotStay(unit, { city, tree, today: dateOf(at) })
    return stays ?? (unit.retires ? { retires: null } : undefined)
  })
  return wrong ?? { body: await leftOf(code, { actor, ...firstPage }, deps) }
}

type Decided = Partial<Pick<Retirement, 'from' | 'successor'>>
const kinds = ['unit-retired', 'unit-retirement-withdrawn']

/**
 * Recorded before it is done, so that nothing is done without a record. Asked again under its Idempotency-Key, it goes on
 * where it was cut off, unless somebody decided otherwise since: of the acts on a unit, the last one stands.
 */
async function onRecord(
  act: Pick<Act, 'what' | 'at' | 'by' | 'subject' | 'reason' | 'once'>,
  after: Decided,
  deps: CallDeps,
  decide: (standing: Standing) => Refusal | Move | undefined,
): Promise<Refusal | undefined> {
  let recorded = await actUnder(act.once, deps.acts)
  const done = await inTree('unit', act.subject, deps, async (standing) => {
    const { retires: former } = unitOf(act.subject, standing.city)
    const isDone =
      former?.from === after.from && former?.successor === after.successor && (!former || former.reason === act.reason)
    if (recorded && (isDone || (await isOvertaken(recorded, kinds, deps.acts)))) return undefined
    const move = decide(standing)
    if (move && !isRefusal(move)) recorded ??= await recordAct({ ...act, decided: told(after, former) }, deps)
    return move
  })
  if (!done || !isRefusal(done)) return undefined
  // Others changed the tree in between: what is on record did not come about.
  const inVain = { ...act, what: `${act.what}-in-vain`, once: act.once && `${act.once} in vain` }
  if (recorded) await recordAct({ ...inVain, decided: recorded.decided }, deps)
  return done
}

const told = ({ from, successor }: Decided, former: Decided = {}): Record<string, string> => ({
  ...(from ? { from } : {}),
  ...(successor ? { successor } : {}),
  ...(former.from ? { formerFrom: former.from } : {}),
  ...(former.successor ? { formerSuccessor: former.successor } : {}),
})

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
