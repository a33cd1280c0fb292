/** 可以精确 — rows that tell of no few by themselves, nor beside others. */
import { toldFrom } from '../figures/withholding.ts'
import type { Beside, Earlier } from './earlier.ts'
import { city, countOf, exactFrom, hasFew, isFew, nameOf, type Row, type Side, sides, type Table } from './table.ts'

/**
 * On fifty matters, neither part one to four; what one of two figures of the same matters counts and the other does not is no
 * few, nor what came to it since an earlier result that it holds.
 */
export function exactIn(table: Table, { earlier, months, days }: Beside) {
  const { families, units, row, isRatio } = table
  const exact = new Set<string>()
  const has = (figure: string, who: string) => exact.has(nameOf(figure, who))
  const mayBe = (figure: string, who: string): boolean => {
    const one = row(figure, who)
    if (!one || one.denominator < exactFrom || (isRatio(figure) && hasFew(one))) return false
    return earlier.every((before) => beside(one, before, figure, who))
  }
  for (const who of [city, ...units]) {
    for (const group of families.alike) {
      if (
        who === city &&
        !months.areOpen(
          group.map(({ code }) => code),
          days,
        )
      )
        continue
      for (const { code } of group) if (mayBe(code, who)) exact.add(nameOf(code, who))
    }
    for (const { of, part } of who === city ? families.nested : []) {
      // Months tell what hit: of all that may be due as little is left as would say how few missed.
      const left = table.count(of.code, 'matters', city) - table.count(part.code, 'hits', city)
      const isKnown = !has(part.code, city) && months.tell(part.code, 'hits', days)
      if (isKnown && left < toldFrom + units.length) exact.delete(nameOf(of.code, city))
    }
    for (const { of, part } of families.nested)
      if (has(of.code, who) && has(part.code, who) && differ(row(of.code, who), row(part.code, who), ['matters']))
        exact.delete(nameOf(of.code, who))
    for (const { variant, base } of families.variants)
      if (
        has(base.code, who) &&
        mayBe(variant.code, who) &&
        !differ(row(variant.code, who), row(base.code, who), sides)
      )
        exact.add(nameOf(variant.code, who))
  }
  return exact
}

const differ = (one: Row | undefined, other: Row | undefined, by: readonly Side[]): boolean =>
  by.some((side) => isFew(Math.abs(countOf(one, side) - countOf(other, side))))

/** 更正 — what was withheld stays withheld; of a longer period what came since is no few. */
function beside(one: Row, { restates, table, told }: Earlier, figure: string, who: string): boolean {
  if (restates) return told(figure, who)
  return !told(figure, who) || !differ(one, table.row(figure, who), sides)
}
