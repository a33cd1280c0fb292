/** 承办单位 — the tree of units is one record: no ring, and nothing below what retires. */
import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod'
import { actor } from '../../access/actor.ts'
import { entrySchema } from '../../record/entry.ts'
import { type EventOfShapes, event, oneOf } from '../../record/event-shape.ts'
import type { Refusal } from '../../record/refusal.ts'
import { lazily } from '../../schema/lazily.ts'
import { type Retirement, retirement, type Unit, unit } from '../city.ts'
import { refused } from '../refusals.ts'
import { type RegisterKind, registerKind } from './kind.ts'
import type { SlimRow } from './slim-rows.ts'

const events = [
  event('unit-entered', () => ({ unit: unit() })),
  event('unit-retired', () => ({ unit: z.string(), retires: retirement() })),
  event('unit-retirement-withdrawn', () => ({ unit: z.string(), reason: z.string() })),
  event('units-loaded', () => ({ units: z.array(unit()), file: z.string() })),
] as const
export type UnitsHappened = EventOfShapes<typeof events>

const entry = lazily(() => entrySchema(actor, oneOf(events)))

export type UnitsCommand =
  | { type: 'putUnit'; unit: Omit<Unit, 'retires'> }
  | { type: 'retireUnit'; unit: string; retires: Retirement }
  | { type: 'withdrawRetirement'; unit: string; reason: string }
  | { type: 'loadUnits'; units: readonly Unit[]; file: string }

/** 承办单位 as they stand. */
export interface Units {
  /** by code, in the order in which they came */
  all: ReadonlyMap<string, Unit>
  /** whose retirement was withdrawn: no file brings it back */
  withdrawn: ReadonlySet<string>
}
const none: Units = { all: new Map(), withdrawn: new Set() }

export type UnitsKind = RegisterKind<Units, UnitsHappened, UnitsCommand, SlimRow[]>

/** What is judged on the whole tree, before a decision about one of its units. */
export interface Judging {
  put(unit: Unit, units: Units): Refusal | undefined
  retire(unit: Unit, retires: Retirement, units: Units): Refusal | undefined
  withdraw(unit: Unit, units: Units): Refusal | undefined
  /** there is none of this code */
  unknown(code: string): Refusal
}

const without = ({ retires: _, ...unit }: Unit): Unit => unit

export const unitsKind = (judging: Judging): UnitsKind =>
  registerKind({
    name: 'units',
    entry,
    evolve,
    decide(command, units = none) {
      if (command.type === 'loadUnits') return loaded(command, units)
      if (command.type === 'putUnit') return put(command.unit, units, judging)
      const one = units.all.get(command.unit)
      if (!one) return judging.unknown(command.unit)
      if (command.type === 'retireUnit') {
        const { retires } = command
        const wrong = judging.retire(one, retires, units)
        return (
          wrong ?? unless(isDeepStrictEqual(one.retires, retires), { type: 'unit-retired', unit: one.code, retires })
        )
      }
      const { reason } = command
      const wrong = judging.withdraw(one, units)
      return wrong ?? unless(!one.retires, { type: 'unit-retirement-withdrawn', unit: one.code, reason })
    },
    rows: ({ all }, { events: happened }) =>
      happened.flatMap(touched).map((code) => ({ name: `unit ${code}`, value: all.get(code) })),
  })

const unless = (isSo: boolean, happened: UnitsHappened): UnitsHappened[] => (isSo ? [] : [happened])

/** When it retires is decided by another command: this one leaves it as it stands. */
function put(asked: Omit<Unit, 'retires'>, units: Units, judging: Judging): UnitsHappened[] | Refusal {
  const standing = units.all.get(asked.code)
  const entered: Unit = { ...asked, ...(standing?.retires ? { retires: standing.retires } : {}) }
  const wrong = judging.put(entered, units)
  return wrong ?? unless(isDeepStrictEqual(entered, standing), { type: 'unit-entered', unit: entered })
}

/** A file neither undoes nor moves a retirement, nor brings one back that was withdrawn. */
function loaded(
  { units: file, file: hash }: Extract<UnitsCommand, { type: 'loadUnits' }>,
  { all, withdrawn }: Units,
): UnitsHappened[] {
  const units = file
    .map((one) => {
      const decided = all.get(one.code)?.retires
      if (!decided && !withdrawn.has(one.code)) return one
      return { ...without(one), ...(decided ? { retires: decided } : {}) }
    })
    .filter((one) => !isDeepStrictEqual(one, all.get(one.code)))
  return units.length === 0 ? [] : [{ type: 'units-loaded', units, file: hash }]
}

function evolve({ all, withdrawn }: Units = none, happened: UnitsHappened): Units {
  const others = new Set([...withdrawn].filter((code) => !touched(happened).includes(code)))
  const units = new Map(all)
  if (happened.type === 'units-loaded') for (const one of happened.units) units.set(one.code, one)
  else if (happened.type === 'unit-entered') units.set(happened.unit.code, happened.unit)
  else {
    const one = all.get(happened.unit)
    if (one) units.set(one.code, 'retires' in happened ? { ...one, retires: happened.retires } : without(one))
    return { all: units, withdrawn: 'retires' in happened ? others : new Set([...withdrawn, happened.unit]) }
  }
  return { all: units, withdrawn }
}

function touched(happened: UnitsHappened): string[] {
  if (happened.type === 'units-loaded') return happened.units.map(({ code }) => code)
  return [typeof happened.unit === 'string' ? happened.unit : happened.unit.code]
}

/** For whoever only reads, and for what a file brings: nothing is judged. */
export const unitsRecord = unitsKind({
  put: () => undefined,
  retire: () => undefined,
  withdraw: () => undefined,
  unknown: (code) => refused('unit.unknown', { unit: code }),
})
