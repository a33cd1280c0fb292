/** 评分表 — units that a city's tables of scores name, and of which there is none. */
import type { City } from '../../../shared/city/city.ts'

/** Sentences about what does not hold together; none when it does. */
export function scoringFaults({ scoring, units }: Pick<City, 'scoring' | 'units'>): string[] {
  const codes = new Set(units.map(({ code }) => code))
  const unknown = (named: readonly string[], row: string): string[] =>
    named.filter((code) => !codes.has(code)).map((code) => `${row}: "${code}" is no unit of this city`)
  const twice = scoring.filter(({ from }, n) => scoring.findIndex((one) => one.from === from) < n)
  return [
    ...twice.map(({ from }) => `scoring: two tables begin on ${from}, and only one can count`),
    ...scoring.flatMap(({ version, peers, parts }) => [
      ...peers.flatMap(({ code, units: theirs = [] }) => unknown(theirs, `scoring ${version}, group "${code}"`)),
      ...parts.flatMap(({ components }) =>
        components.flatMap(({ name, points }) =>
          points.rule === 'given'
            ? unknown(
                points.given.map(({ unit }) => unit),
                `scoring ${version}, given points of "${name?.zh}"`,
              )
            : [],
        ),
      ),
    ]),
  ]
}
