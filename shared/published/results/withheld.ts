/** 补充隐去 — withholds more rows, until no few can be worked out of the others. */
import { addDays } from '../../law/civil-date.ts'
import { foreseen } from '../figures/foreseen.ts'
import { moreAtLeast, withholdMore } from '../figures/withholding.ts'
import type { Beside, Earlier } from './earlier.ts'
import type { Called } from './families.ts'
import { type Measure, nestedOf, type Part, starOf } from './networks.ts'
import { city, isBounded, type Side, type Table, type Told } from './table.ts'

const need = moreAtLeast + foreseen
/** 一共不多 — so few matters that more of one part is more matters, not fewer of the other. */
const isTiny = (matters: number): boolean => matters < need + 10

interface Asked {
  table: Table
  told: Told
  /** 各月 — whether they tell it of the city */
  isKnown(figure: string, side: Side, who: string): boolean
}

/** Done until nothing more is withheld: each look may open what another closed. */
export function withholdIn(table: Table, told: Told, { earlier, months, days }: Beside): void {
  const isKnown: Asked['isKnown'] = (figure, side, who) => who === city && months.tell(figure, side, days)
  const asked = { table, told, isKnown }
  for (let many = -1; many !== told.size(); ) {
    many = told.size()
    for (const group of table.families.alike) {
      amongAlike(group, asked)
      for (const { code } of group) ofFigure(code, asked)
    }
    for (const { variant, base } of table.families.variants) ofVariant(variant.code, base.code, asked)
    for (const { of, part } of table.families.nested) ofDenominators(of.code, part.code, asked)
    for (const before of earlier) besideEarlier(before, asked, { months, days })
  }
}

const partsOf = (figure: string, { isRatio }: Table): readonly Side[] =>
  isRatio(figure) ? ['hits', 'misses'] : ['matters']

/** Runs one network; its flags follow what is withheld meanwhile. */
function among(make: () => Part[], hide: (who: string) => void, protects: (part: Part) => boolean = () => true): void {
  const parts = make()
  withholdMore(
    parts,
    ({ who }) => {
      if (who !== undefined) hide(who)
      for (const [at, { isTold, isHeld }] of make().entries()) Object.assign(parts[at] ?? {}, { isTold, isHeld })
    },
    { protects },
  )
}

/** 件数很少的 — with other matters it would count more in all figures of the same matters: those of others must be free in all of them. */
function amongAlike(group: readonly Called[], { table, told, isKnown }: Asked): void {
  const codes = group.map(({ code }) => code)
  const isTold = (who: string) => codes.some((code) => told.has(code, who))
  const isHeld = (who: string) => codes.some((code) => isBounded(table, code, who))
  const hide = (who: string) => {
    for (const code of codes) told.hide(code, who)
  }
  const protects = ({ who }: Part) =>
    who === undefined || codes.every((code) => isTiny(table.count(code, 'matters', who)))
  for (const code of codes)
    for (const side of partsOf(code, table))
      among(
        () =>
          starOf(table.units, {
            ...{ count: (who) => table.count(code, side, who), isTold, isHeld },
            isKnown: (who) => isKnown(code, side, who),
          }),
        hide,
        protects,
      )
}

/** Of whoever has more matters more of one part is less of the other. */
function ofFigure(figure: string, asked: Asked): void {
  const { table, told } = asked
  for (const side of partsOf(figure, table))
    among(
      () => starOf(table.units, measureOf(figure, side, asked)),
      (who) => told.hide(figure, who),
      ({ who }) => who !== undefined && !isTiny(table.count(figure, 'matters', who)),
    )
}

const measureOf = (figure: string, side: Side, { table, told, isKnown }: Asked): Measure => ({
  count: (who) => table.count(figure, side, who),
  isTold: (who) => told.has(figure, who),
  isHeld: (who) => isBounded(table, figure, who),
  isKnown: (who) => isKnown(figure, side, who),
})

/** What a variant counts, and what its base counts besides. */
function ofVariant(variant: string, base: string, asked: Asked): void {
  const { table, told } = asked
  for (const measure of [
    ...partsOf(variant, table).map((side) => measureOf(variant, side, asked)),
    ...besides(variant, base, asked),
  ])
    if (isCount(measure, table))
      among(
        () => starOf(table.units, measure),
        (who) => told.hide(variant, who),
      )
}

const sides = ['hits', 'misses'] as const
const isCount = ({ count }: Measure, { units }: Pick<Table, 'units'>): boolean =>
  [city, ...units].every((who) => count(who) >= 0)

/** What the one counts as a miss the other may count as a hit. */
const besides = (variant: string, base: string, asked: Asked): Measure[] =>
  sides.flatMap((side) =>
    [1, -1].map((sign) => ({
      ...measureOf(variant, side, asked),
      count: (who: string) => sign * (asked.table.count(base, side, who) - asked.table.count(variant, side, who)),
      isKnown: () => false,
    })),
  )

/** Matters that the one figure counts and the other does not. */
function ofDenominators(of: string, part: string, { table, told }: Asked): void {
  const count = (who: string) => table.count(of, 'matters', who) - table.count(part, 'matters', who)
  if ([city, ...table.units].some((who) => count(who) < 0)) return
  const isTold = (who: string) => told.has(of, who) && told.has(part, who)
  among(
    () => starOf(table.units, { count, isTold, isHeld: (who) => told.has(of, who) }),
    (who) => told.hide(of, who),
    ({ isHeld }) => !isHeld,
  )
}

/** 先前的结果 — one that holds these days, lies within them, or is restated. */
function besideEarlier(before: Earlier, asked: Asked, { months, days }: Pick<Beside, 'months' | 'days'>): void {
  const { table, told } = asked
  const units = [...new Set([...table.units, ...before.table.units])]
  const isWithin = before.isPart && !before.restates
  const isKnown: Asked['isKnown'] = (figure, side, who) => who === city && months.tell(figure, side, before.days)
  const then = { table: before.table, told: { ...told, has: before.told }, isKnown }
  const since = { from: addDays(before.days.to, 1), to: days.to }
  const isFirst = isWithin && before.days.from === days.from && since.from <= since.to
  const { alike, variants } = table.families
  const look = (code: string, side: Side, ours: Measure, theirs: Measure): void => {
    const both = isWithin ? { whole: ours, part: theirs } : { whole: theirs, part: ours }
    among(
      () =>
        nestedOf(units, {
          ...{ ...both, fixed: isWithin ? 'part' : 'whole', isOpen: before.restates },
          isMoreKnown: isFirst && months.tell(code, side, since),
        }),
      (who) => told.hide(code, who),
    )
  }
  for (const { code } of [...alike.flat(), ...variants.map(({ variant }) => variant)])
    for (const side of partsOf(code, table)) look(code, side, measureOf(code, side, asked), measureOf(code, side, then))
  for (const { variant, base } of variants) {
    const theirs = besides(variant.code, base.code, then)
    for (const [at, ours] of besides(variant.code, base.code, asked).entries()) {
      const one = theirs[at]
      if (one && isCount(ours, table) && isCount(one, before.table)) look(variant.code, 'matters', ours, one)
    }
  }
}
