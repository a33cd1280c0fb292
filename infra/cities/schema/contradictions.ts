/** Finds what a schema cannot see: unknown names, codes used twice, circles of units. */
import { type City, codedLists } from '../../../shared/city/city.ts'
import { overlapping, type Row } from '../../../shared/city/rows.ts'
import { regulations } from '../../../shared/law/regulations.ts'
import { isStatute } from '../../../shared/law/statute.ts'
import { figureFaults } from './figures.ts'
import { retirementsIn } from './retirements.ts'
import { scoringFaults } from './scoring.ts'
import { tellingFaults } from './telling.ts'

/** Sentences about what in a city contradicts something else in it; none when it holds together. */
export function contradictionsIn(city: City): string[] {
  const units = new Map(city.units.map((unit) => [unit.code, unit]))
  const areas = new Set(city.areas.map(({ code }) => code))
  const categories = new Set(city.categories.map(({ code }) => code))
  const wrong: string[] = []
  const unless = (holds: boolean, sentence: string): void => {
    if (!holds) wrong.push(sentence)
  }

  unless(
    city.rules in regulations,
    `rules: there is no "${city.rules}"; there are: ${Object.keys(regulations).join(', ')}`,
  )
  for (const list of codedLists)
    for (const code of twice(city[list].map(({ code }) => code)))
      wrong.push(`${list}: the code "${code}" stands there twice`)
  const rows = {
    catalogue: city.catalogue.map(({ category, area, from }) => `"${category}" in ${area} from ${from}`),
    topics: city.topics.map(({ category, area, from }) => `"${category}" in ${area} from ${from}`),
    'responsibility list': city.responsibilities.map(({ matter, from }) => `"${matter}" from ${from}`),
  }
  for (const [list, named] of Object.entries(rows))
    for (const row of twice(named)) wrong.push(`${list}: ${row} stands there twice, and only one can be kept`)
  const tops = city.units.filter(({ parent }) => parent === undefined)
  unless(tops.length === 1, `units: one stands at the top, but ${tops.length} have no parent`)
  for (const { code, parent, area } of city.units) {
    unless(areas.has(area), `unit "${code}": its area ${area} is not among the areas`)
    unless(parent === undefined || units.has(parent), `unit "${code}": its parent "${parent}" is no unit of this city`)
    unless(!isAboveItself(code, units), `unit "${code}": it stands above itself`)
  }
  const outlined = (city.map?.features ?? []).map(({ properties }) => properties.area)
  for (const area of outlined) unless(areas.has(area), `map: the outline of ${area} is of no area of this city`)
  for (const area of twice(outlined)) wrong.push(`map: ${area} is outlined twice; several parts are one MultiPolygon`)
  for (const { code, parent } of city.categories)
    unless(parent === undefined || categories.has(parent), `category "${code}": there is no category "${parent}"`)
  const categoriesByCode = new Map(city.categories.map((category) => [category.code, category]))
  for (const { code } of city.categories)
    unless(!isAboveItself(code, categoriesByCode), `category "${code}": it stands above itself`)
  wrong.push(
    ...overlapsIn(city),
    ...retirementsIn(city),
    ...tellingFaults(city),
    ...scoringFaults(city),
    ...figureFaults(city),
  )
  for (const { code, kind, line } of city.channels)
    unless(line === undefined || kind === 'hotline', `channel "${code}": it is no hotline, and has a line of its own`)
  const { pages } = city
  const filedBy = city.channels.find(({ code }) => code === pages?.channel)
  unless(pages === undefined || filedBy !== undefined, `pages: there is no channel "${pages?.channel}"`)
  unless(
    !filedBy || filedBy.kind === 'web',
    `pages: the channel "${pages?.channel}" is of the kind ${filedBy?.kind}, not web`,
  )
  const { signOn } = city
  unless(
    signOn === undefined || city.telling?.site !== undefined,
    'signOn: whoever signed in there comes back to telling.site, which is not named',
  )
  unless(
    signOn === undefined || signOn.issuer.startsWith('https:'),
    'signOn: an issuer in clear is for tests on one machine',
  )
  for (const { category, attributes } of city.open311?.services ?? []) {
    unless(categories.has(category), `open311: there is no category "${category}"`)
    for (const code of twice(attributes.map(({ code }) => code)))
      wrong.push(`open311 "${category}": the attribute "${code}" stands there twice`)
  }
  for (const code of twice((city.open311?.services ?? []).map(({ category }) => category)))
    wrong.push(`open311: the service "${code}" stands there twice`)
  for (const word of twice((city.synonyms ?? []).flat()))
    wrong.push(`synonyms: "${word}" stands there twice; what means the same is one group`)
  for (const code of city.grassroots?.categories ?? [])
    unless(categories.has(code), `grassroots: there is no category "${code}"`)
  const { emergencyBureau } = city
  unless(
    emergencyBureau === undefined || units.has(emergencyBureau),
    `emergencyBureau: "${emergencyBureau}" is no unit of this city`,
  )
  unless(
    !emergencyBureau || units.get(emergencyBureau)?.kind !== 'community',
    `emergencyBureau: "${emergencyBureau}" is a community, which takes no orders (art. 21)`,
  )
  const statutes = regulations[city.rules]?.statutes
  for (const { category, area, lead, coHandlers, from, until, statutoryLimit } of city.catalogue) {
    const row = `catalogue "${category}" in ${area}`
    unless(categories.has(category), `${row}: there is no such category`)
    unless(area === '*' || areas.has(area), `${row}: there is no such area`)
    unless(until === undefined || from <= until, `${row}: it ends on ${until}, before it begins on ${from}`)
    unless(
      !statutoryLimit || !statutes || isStatute(statutoryLimit.citation, statutes),
      `${row}: ${statutoryLimit?.citation} is neither a law nor a regulation, so its limit replaces none (art. 19(5))`,
    )
    for (const code of [lead, ...coHandlers]) {
      unless(units.has(code), `${row}: "${code}" is no unit of this city`)
      unless(units.get(code)?.kind !== 'community', `${row}: "${code}" is a community, which takes no orders (art. 21)`)
    }
  }
  for (const { category, area, from, until } of city.topics) {
    const topic = `topic "${category}" in ${area}`
    unless(categories.has(category), `${topic}: there is no such category`)
    unless(area === '*' || areas.has(area), `${topic}: there is no such area`)
    unless(until === undefined || from <= until, `${topic}: it ends on ${until}, before it begins on ${from}`)
  }
  for (const { matter, categories: theirs, areas: where, lead, departments, from, until } of city.responsibilities) {
    const entry = `responsibility list "${matter}"`
    for (const code of theirs) unless(categories.has(code), `${entry}: there is no category "${code}"`)
    for (const code of where) unless(code === '*' || areas.has(code), `${entry}: there is no area ${code}`)
    unless(until === undefined || from <= until, `${entry}: it ends on ${until}, before it begins on ${from}`)
    for (const code of [lead, ...departments]) {
      unless(units.has(code), `${entry}: "${code}" is no unit of this city`)
      unless(
        units.get(code)?.kind !== 'community',
        `${entry}: "${code}" is a community, which takes no orders (art. 21)`,
      )
    }
  }
  return wrong
}

/** Rows of one category and area, or of one matter, of which two are in force on the same day: only the newer one holds. */
export function overlapsIn({ catalogue, topics, responsibilities }: City): string[] {
  const among = <T extends Row>(list: string, rows: readonly T[], keyOf: (row: T) => string): string[] =>
    [...Map.groupBy(rows, keyOf)].flatMap(([key, theirs]) =>
      overlapping(theirs)
        .filter(([one, other]) => one.from !== other.from)
        .map(
          ([one, other]) =>
            `${list}: ${key}: the row from ${one.from} is still in force when the one from ${other.from} begins; end it the day before`,
        ),
    )
  const place = ({ category, area }: { category: string; area: string }) => `"${category}" in ${area}`
  return [
    ...among('catalogue', catalogue, place),
    ...among('topics', topics, place),
    ...among('responsibility list', responsibilities, ({ matter }) => `"${matter}"`),
  ]
}

function twice(keys: readonly string[]): Iterable<string> {
  const seen = new Set<string>()
  return new Set(keys.filter((key) => seen.has(key) || !seen.add(key)))
}

function isAboveItself(code: string, units: ReadonlyMap<string, { parent?: string | undefined }>): boolean {
  const seen = new Set([code])
  for (let at = units.get(code)?.parent; at !== undefined; at = units.get(at)?.parent) {
    if (at === code) return true
    if (seen.has(at)) return false
    seen.add(at)
  }
  return false
}
