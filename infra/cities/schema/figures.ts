/** 指标 — figures of a city that cannot be counted, and which its tables may not score. */
import type { City } from '../../../shared/city/city.ts'
import { uncountable } from '../../../shared/law/countable.ts'
import type { Figure } from '../../../shared/law/figures.ts'
import { regulations } from '../../../shared/law/regulations.ts'
import { scoredFigure } from '../../../shared/law/scoring.ts'

type Given = Pick<City, 'figures' | 'scoredFigures' | 'scoring' | 'rules'>

/** Sentences about what does not hold together; none when it does. */
export function figureFaults({ figures, scoredFigures, scoring, rules }: Given): string[] {
  const theirs: readonly Figure[] = regulations[rules]?.figures ?? []
  const known = (code: string) => figures.find((one) => one.code === code) ?? theirs.find((one) => one.code === code)
  const twice = figures.filter((one, n) =>
    figures.slice(0, n).some(({ code, from }) => code === one.code && from === one.from),
  )
  const scored: readonly string[] = scoredFigures ?? scoredFigure().options
  return [
    ...twice.map(({ code, from }) => `figures: "${code}" from ${from} stands there twice, and only one can count`),
    ...figures.flatMap((one) => [
      ...uncountable(one).map((why) => `figure "${one.code}" from ${one.from}: ${why}`),
      ...familyFaults(one, known).map((why) => `figure "${one.code}" from ${one.from}: ${why}`),
    ]),
    ...(scoredFigures ?? []).flatMap((code) => {
      const figure = known(code)
      if (!figure) return [`scoredFigures: there is no figure "${code}"`]
      return figure.occasion === 'call' ? [`scoredFigures: "${code}" counts calls, and no unit answers for them`] : []
    }),
    ...scoring.flatMap((table) =>
      componentsOf(table).flatMap(({ code, isScale }) => {
        const row = `scoring ${table.version}: "${code}"`
        if (!scored.includes(code)) return [`${row} is none of the figures that are scored: ${scored.join(', ')}`]
        const figure = versionsOf(code, table.from, figures, theirs)
        if (figure.length === 0) return [`${row} is not in force on ${table.from}, from when the table is`]
        const isShare = figure.every(({ unit }) => unit === 'ratio')
        const isSum = figure.every(({ unit }) => unit !== 'ratio')
        if (!isShare && !isSum) return [`${row} is a share at one time and a number at another`]
        if (isScale === undefined) return isShare ? [] : [`${row} is no share, and counts no matters`]
        return isScale === isSum ? [] : [`${row}: days and times need a scale, shares none`]
      }),
    ),
  ]
}

/** A variant goes with a figure that is none itself. */
function familyFaults({ code, variantOf }: Figure, known: (code: string) => Figure | undefined): string[] {
  if (variantOf === undefined) return []
  const main = known(variantOf)
  if (!main || variantOf === code) return [`variantOf: there is no other figure "${variantOf}"`]
  return main.variantOf === undefined ? [] : [`variantOf: "${variantOf}" is itself a variant of "${main.variantOf}"`]
}

/** Those in force on that day, or later. */
function versionsOf(code: string, day: string, own: readonly Figure[], theirs: readonly Figure[]): Figure[] {
  const of = (all: readonly Figure[]) => all.filter((one) => one.code === code)
  const begun = [...of(theirs), ...of(own)].some(({ from = '' }) => from <= day)
  return begun ? [...of(own), ...of(theirs)] : []
}

/** What a table scores, and whether on a scale; undefined of what it counts by the matter beside its parts. */
function componentsOf({ parts, adjustments, vetoes }: Given['scoring'][number]): { code: string; isScale?: boolean }[] {
  return [
    ...parts.flatMap(({ components }) =>
      components.flatMap(({ figure, points }) =>
        figure === undefined ? [] : [{ code: figure, isScale: points.rule === 'scale' }],
      ),
    ),
    ...[...adjustments, ...vetoes].map(({ figure }) => ({ code: figure })),
  ]
}
