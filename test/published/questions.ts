/** 所问 — every count of one to four of a made year that somebody could ask for. */
import { monthlyFigures } from '../../shared/published/months/publish.ts'
import { monthName, type Side, sides, unknownsOf } from './joint.ts'
import { called, counting, isExcluded, type Made, monthsInHalf, standingsOf } from './made-year.ts'

export interface Question {
  says: string
  /** unknowns whose sum is asked for */
  of: string[]
  count: number
}

const isSmall = (count: number) => count >= 1 && count <= 4
const bases = new Map(called.flatMap(({ code, variantOf }) => (variantOf ? [[code, variantOf]] : [])))

/** Of each unit and of the city, over some halves: what hits, what misses, and what a figure counts besides its variant. */
export function questionsOf(all: readonly Made[], spans: readonly (readonly number[])[], restated = false): Question[] {
  const units = [...new Set(all.map(({ unit }) => unit))]
  const questions: Question[] = []
  for (const whom of [...units.map((one) => [one]), units])
    for (const halves of spans) {
      const here = all.filter(
        ({ unit, month }) => whom.includes(unit) && halves.includes(Math.floor(month / monthsInHalf)),
      )
      const where = `of ${whom.length > 1 ? 'the city' : whom[0]} in ${halves.join('+')} `
      const sumOf = (figure: string, side: Side) => ({
        of: whom.flatMap((unit) => halves.flatMap((half) => unknownsOf(figure, side, unit, half, restated))),
        count: standingsOf(here, figure).filter(
          (one) => one.isHit === (side === 'hits') && !isExcluded(one, figure, restated),
        ).length,
      })
      const ask = (says: string, of: string[], count: number) => {
        if (isSmall(count)) questions.push({ says, of, count })
      }
      for (const figure of Object.keys(counting))
        for (const side of sides) {
          const own = sumOf(figure, side)
          ask(`${figure} ${side} ${where}`, own.of, own.count)
          const base = bases.get(figure)
          if (base === undefined) continue
          const theirs = sumOf(base, side)
          // What hits in a stricter variant hits in its base: of misses it is the other way round.
          const [more, less] = own.of.every((one) => theirs.of.includes(one)) ? [theirs, own] : [own, theirs]
          ask(
            `${figure} ${side} besides ${where}`,
            more.of.filter((one) => !less.of.includes(one)),
            more.count - less.count,
          )
        }
    }
  return questions
}

/** Of each month: what was registered in a cell, what hits and misses in an area or a category. */
export function questionsOfMonths(all: readonly Made[]): Question[] {
  const questions: Question[] = []
  for (const [month, here] of Map.groupBy(all, (one) => one.month)) {
    for (const [place, { length }] of Map.groupBy(here, ({ area, category }) => `${area}/${category}`))
      if (isSmall(length))
        questions.push({
          ...{ says: `registered in ${place} in month ${month}`, count: length },
          of: [monthName(month, 'registered', '', place)],
        })
    for (const figure of monthlyFigures)
      for (const side of sides)
        for (const by of ['area', 'category'] as const)
          for (const [place, some] of Map.groupBy(standingsOf(here, figure), (one) => one[by])) {
            const count = some.filter(({ isHit }) => isHit === (side === 'hits')).length
            if (isSmall(count))
              questions.push({
                ...{ says: `${figure} ${side} in ${place} in month ${month}`, count },
                of: [monthName(month, figure, side, place)],
              })
          }
  }
  return questions
}
