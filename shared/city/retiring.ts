/** 机构撤并 — judges on the whole tree whether a unit may retire, or stay. */

import type { Actor } from '../access/actor.ts'
import { DoorRefusal } from '../door/input.ts'
import { addDays } from '../law/civil-date.ts'
import type { Rules } from '../law/rules.ts'
import type { Refusal } from '../record/refusal.ts'
import type { City, Retirement, Unit } from './city.ts'
import { cannotReceive } from './receivers.ts'
import type { Judging, Units } from './records/units.ts'
import { refused } from './refusals.ts'
import { type Registry, registryOf } from './registry.ts'
import { type Hanging, hangsWrong } from './tree.ts'

interface Where {
  city: City
  /** the units of the city */
  tree: readonly Hanging[]
  today: string
  rules: Pick<Rules, 'retiring'>
}

/** What the record of units asks before each decision, with the rest of the city as it was read. */
export function judging({ city, ...on }: Omit<Where, 'tree'>): Judging {
  const where = ({ all }: Units): Where => {
    const units = [...all.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
    return { city: { ...city, units }, tree: units, ...on }
  }
  return {
    put(unit, units) {
      const { tree, ...there } = where(units)
      const unknown = refused('unit.unknown', { unit: unit.parent })
      return hangsWrong(unit, tree, unknown) ?? outlivesParent(unit, { tree, ...there })
    },
    retire: (unit, retires, units) => cannotRetire(unit, retires, where(units)),
    withdraw: (unit, units) => cannotStay(unit, where(units)),
    unknown(unit) {
      throw new DoorRefusal('thing.unknown', { details: { unit } })
    },
  }
}

/** Guards in the order in which an administrator would look. */
export function cannotRetire(unit: Unit, asked: Retirement, { city, tree, today, rules }: Where): Refusal | undefined {
  const { code, parent, retires: standing } = unit
  const { from, successor } = asked
  if (standing && standing.from <= today && from !== standing.from)
    return refused('retirement.begun', { unit: code, from: standing.from })
  if (from < today && from !== standing?.from) return refused('retirement.date-past', { from, today })
  const latest = addDays(today, rules.retiring.longestNoticeDays)
  if (from > latest) return refused('retirement.too-far', { from, latest })
  const unfit = successor === undefined ? undefined : cannotFollow(unit, successor, from, city)
  if (unfit) return unfit
  const subUnits = tree.filter((one) => one.parent === code && !isRetiredBy(one, from)).map((one) => one.code)
  if (subUnits.length > 0) return refused('unit.has-sub-units', { unit: code, subUnits })
  const succeeds = tree.filter((one) => one.retires?.successor === code && one.retires.from >= from)
  if (succeeds.length > 0)
    return refused('unit.is-successor', { unit: code, succeeds: succeeds.map((one) => one.code) })
  return outlivesParent({ code, parent, retires: asked }, { city, tree })
}

/** 撤销 — while its day has not come. */
export function cannotStay(
  { code, parent, retires }: Unit,
  { city, tree, today }: Omit<Where, 'rules'>,
): Refusal | undefined {
  if (retires && retires.from <= today) return refused('retirement.begun', { unit: code, from: retires.from })
  return outlivesParent({ code, parent }, { city, tree })
}

/** What hangs under a unit that retires is retired by then, or would hang under nothing. */
export function outlivesParent(
  { parent, retires }: Hanging,
  { city, tree }: Pick<Where, 'city' | 'tree'>,
): Refusal | undefined {
  const above = tree.find((one) => one.code === parent)
  if (!above?.retires || isRetiredBy({ retires }, above.retires.from)) return undefined
  return cannotReceive(above.code, { registry: registryOf(city), today: above.retires.from })
}

const isRetiredBy = ({ retires }: Pick<Hanging, 'retires'>, day: string): boolean =>
  retires !== undefined && retires.from <= day

/** 承接单位 — another unit of its like that is not retired itself by then. */
function cannotFollow(unit: Unit, successor: string, from: string, city: City): Refusal | undefined {
  if (successor === unit.code) return refused('retirement.own-successor')
  const registry = registryOf(city)
  const follows = registry.unit(successor)
  if (follows && (follows.kind === 'community') !== (unit.kind === 'community'))
    return follows.kind === 'community'
      ? refused('unit.takes-no-orders', { unit: successor })
      : refused('assistance.communities-only', { unit: successor })
  return cannotReceive(successor, { registry, today: from })
}

/** 密钥到期 — the first day on which keys of a unit that retired on this day open nothing any more. */
export const keysEndOn = ({ from }: Pick<Retirement, 'from'>, { retiring }: Pick<Rules, 'retiring'>): string =>
  addDays(from, retiring.keysGoOnDays)

/** A key ends with its unit, whatever day it bears itself. */
export function endedWithUnit(
  { unit }: Pick<Actor, 'unit'>,
  today: string,
  { registry, rules }: { registry: Pick<Registry, 'unit' | 'takesFor'>; rules: Pick<Rules, 'retiring'> },
): Refusal | undefined {
  const retires = unit === undefined ? undefined : registry.unit(unit)?.retires
  if (unit === undefined || !retires) return undefined
  const ended = keysEndOn(retires, rules)
  if (today < ended) return undefined
  return refused('key.unit-retired', { unit, from: retires.from, ended, successor: registry.takesFor(unit, today) })
}
