/** 登记簿 — answers the rules' questions about units, tree and dispatch catalogue. */
import type { CityNamed } from '../door/tables.ts'
import type { Figure } from '../law/figures.ts'
import type { ScoringTable } from '../law/scoring.ts'
import { areaAt } from '../places/map.ts'
import type { Point } from '../places/point.ts'
import type { CatalogueEntry, Category, Channel, City, EmergencyKind, Responsibility, Topic, Unit } from './city.ts'
import { type Consulting, usualConsulting } from './consulting.ts'
import { type Telling, tellingOf } from './notices/telling.ts'
import { isRetired } from './retirement.ts'
import { inForce, newestFirst } from './rows.ts'
import type { Synonyms } from './synonyms.ts'

export interface Registry {
  readonly code: string
  /** 告知 — the words appellants are told in, and the gateways that carry them */
  readonly telling: Telling
  /** 扫描 — address of the city's scanner of files, where it has one */
  readonly scanner: string | undefined
  /** 开放311 — what Open311 clients are offered, where the city offers it */
  readonly open311: City['open311']
  /** 网页 — the channel of appeals that come by its pages; undefined where it takes none there */
  readonly pages: City['pages']
  /** 统一身份认证 — whose accounts open the desk; undefined where keys alone do */
  readonly signOn: City['signOn']
  /** 意见征集 — kinds of draft, limits, where else to go */
  readonly consulting: Consulting
  /** 系统自动派单 — how sure a suggestion must be; undefined where only people dispatch */
  readonly dispatchesByItself: City['dispatchesByItself']
  /** 所列各项 — the lists as they stand, for whoever learns from them */
  readonly lists: Pick<City, 'code' | 'areas' | 'units' | 'categories' | 'channels' | 'catalogue' | 'responsibilities'>
  /** 基层清单 — whether a street may be given this category; undefined where the city has no such list */
  isGrassroots(category: string): boolean | undefined
  /** 同义词 */
  readonly synonyms: Synonyms
  /** 回访比例 — the city's own, where it has one */
  readonly callbackShare: number | undefined
  /** 指标 — the city's own, whenever they are in force (art. 27) */
  readonly figures: readonly Figure[]
  /** 评分 — the city's own table of scores for a period that ends on that day; undefined where the rules' holds (art. 28) */
  scoring(lastDay: string): ScoringTable | undefined
  /** 个体工商户 counts as an organisation in enterprise matters (art. 19) */
  readonly selfEmployedAreOrganisations: boolean
  unit(code: string): Unit | undefined
  /** 名称 — what the city calls a code */
  called(of: CityNamed, code: string): string | undefined
  /** The code that the city calls so; undefined for a name that none or several have. */
  codeOf(of: CityNamed, name: string): string | undefined
  /** all there are, in order */
  readonly unitCodes: readonly string[]
  /** 承接 — who takes on this day what is new for a unit: itself, or once it retired whoever follows it, if anybody does. */
  takesFor(code: string, day: string): string | undefined
  /** The next unit above that has not retired. */
  above(unit: string, day: string): string | undefined
  hasCategory(code: string): boolean
  /** True when `category` is `ancestor` or stands anywhere below it. */
  isCategoryWithin(category: string, ancestor: string): boolean
  /** The category and those above it, the nearest first; none of one that there is not. */
  categoriesAbove(category: string): readonly Pick<Category, 'code' | 'name'>[]
  hasArea(code: string): boolean
  /** The smallest area that the point lies in; undefined where the city has no map, and outside of it. */
  areaAt(point: Point): string | undefined
  /** 区划图 — outlines of its areas, where the city has them */
  readonly map: City['map']
  channel(code: string): Channel | undefined
  /** codes of the channels of a kind, in order */
  channelsOf(kind: Channel['kind']): string[]
  /** True when `unit` is `ancestor` or stands anywhere below it. */
  isWithin(unit: string, ancestor: string): boolean
  /** 派发工单目录 — the row in force on this day; an area's own row goes before the city-wide one (art. 20). */
  catalogueEntry(category: string, area: string, day: string): CatalogueEntry | undefined
  /** 重点事项 — the topic in force that a category, or one above it, falls under; the highest level goes first (art. 24). */
  topic(category: string, area: string | undefined, day: string): Topic | undefined
  /** 确责清单 — the entry in force for a category in an area; one that names the area goes before one for every area (art. 22). */
  responsible(category: string, area: string, day: string): Responsibility | undefined
  /** The entry of a matter in force on this day. */
  matter(matter: string, day: string): Responsibility | undefined
  /** Emergency units of a kind, the area's own before those of the top level; for a retired one whoever follows it (art. 18 ¶2). */
  emergencyUnits(kind: EmergencyKind, area: string | undefined, day: string): string[]
  /** 应急牵头单位 — the unit that is told when nobody acknowledges an emergency */
  emergencyBureau(day: string): string | undefined
}

/** Itself and whatever follows, step by step, each once: a ring that two writers made at the same moment ends no look-up. */
function upwards(from: string, parentOf: (code: string) => string | undefined): string[] {
  const seen = new Set<string>()
  for (let at: string | undefined = from; at && !seen.has(at); at = parentOf(at)) seen.add(at)
  return [...seen]
}

const namesIn = ({ code, name, units, areas, categories, channels }: City) => {
  const named = (...lists: readonly (readonly { code: string; name: string }[])[]) =>
    new Map(lists.flat().map((one) => [one.code, one.name]))
  const whole = [
    { code: '*', name: '全市' },
    { code: 'city', name },
    { code, name },
  ]
  return {
    unit: named(units),
    area: named(whole, areas),
    category: named(categories),
    channel: named(channels),
    whose: named(whole, areas, units),
  } satisfies Record<CityNamed, ReadonlyMap<string, string>>
}

/** Indexes a city once; every question is then a look-up. */
export function registryOf(city: City): Registry {
  const units = new Map(city.units.map((unit) => [unit.code, unit]))
  const categories = new Set(city.categories.map(({ code }) => code))
  const named = new Map(city.categories.map((category) => [category.code, category]))
  const parents = new Map(city.categories.map(({ code, parent }) => [code, parent]))
  const top = city.units.find(({ parent }) => parent === undefined)?.level
  const areas = new Set(city.areas.map(({ code }) => code))
  const names = namesIn(city)
  const channels = new Map(city.channels.map((channel) => [channel.code, channel]))
  const rows = Map.groupBy(city.catalogue, (row) => `${row.category} ${row.area}`)
  const takesFor = (code: string, day: string): string | undefined =>
    upwards(code, (at) => units.get(at)?.retires?.successor).find((at) => !isRetired(units.get(at) ?? {}, day))
  const bureau =
    city.emergencyBureau ??
    city.units.find(({ level, emergencies }) => level === 'city' && emergencies.includes('natural-disaster'))?.code
  const isInForce = ({ from, until }: { from: string; until?: string | undefined }, day: string): boolean =>
    from <= day && (until === undefined || day <= until)
  const rowOn = (key: string, day: string) => inForce(rows.get(key) ?? [], day)
  const topics = newestFirst(city.topics)
  const responsibilities = [...city.responsibilities].sort((a, b) => b.from.localeCompare(a.from))

  return {
    code: city.code,
    telling: tellingOf(city.telling),
    scanner: city.files?.scanner,
    open311: city.open311,
    pages: city.pages,
    signOn: city.signOn,
    consulting: city.consulting ?? usualConsulting(),
    dispatchesByItself: city.dispatchesByItself,
    lists: city,
    isGrassroots: (category) => city.grassroots?.categories.includes(category),
    synonyms: city.synonyms ?? [],
    callbackShare: city.callbackShare,
    figures: city.figures,
    scoring: (lastDay) =>
      city.scoring
        .filter(({ from }) => from <= lastDay)
        .sort((one, other) => (one.from < other.from ? -1 : 1))
        .at(-1),
    selfEmployedAreOrganisations: city.selfEmployedAreOrganisations,
    unit: (code) => units.get(code),
    called: (of, code) => names[of].get(code),
    codeOf(of, name) {
      const [code, ...others] = [...names[of]].flatMap(([one, called]) => (called === name ? [one] : []))
      return others.length === 0 ? code : undefined
    },
    unitCodes: [...units.keys()].sort(),
    takesFor,
    above: (unit, day) =>
      upwards(unit, (at) => units.get(at)?.parent)
        .slice(1)
        .find((at) => !isRetired(units.get(at) ?? {}, day)),
    hasCategory: (code) => categories.has(code),
    isCategoryWithin(category, ancestor) {
      const seen = new Set<string>()
      for (let at: string | undefined = category; at && !seen.has(at); at = parents.get(at)) {
        if (at === ancestor) return true
        seen.add(at)
      }
      return false
    },
    categoriesAbove: (category) => upwards(category, (at) => parents.get(at)).flatMap((at) => named.get(at) ?? []),
    hasArea: (code) => areas.has(code),
    areaAt: (point) => city.map && areaAt(point, city.map),
    map: city.map,
    channel: (code) => channels.get(code),
    channelsOf: (kind) => [...channels.values()].filter((one) => one.kind === kind).map(({ code }) => code),
    isWithin(unit, ancestor) {
      return upwards(unit, (at) => units.get(at)?.parent).includes(ancestor)
    },
    catalogueEntry: (category, area, day) => rowOn(`${category} ${area}`, day) ?? rowOn(`${category} *`, day),
    topic(category, area, day) {
      const found = upwards(category, (at) => parents.get(at)).flatMap((at) =>
        topics.filter(
          (topic) => topic.category === at && (topic.area === '*' || topic.area === area) && isInForce(topic, day),
        ),
      )
      return found.find(({ level }) => level === 'key') ?? found[0]
    },
    responsible(category, area, day) {
      const theirs = responsibilities.filter((row) => row.categories.includes(category) && isInForce(row, day))
      return theirs.find(({ areas }) => areas.includes(area)) ?? theirs.find(({ areas }) => areas.includes('*'))
    },
    matter: (matter, day) => responsibilities.find((row) => row.matter === matter && isInForce(row, day)),
    emergencyUnits(kind, area, day) {
      const named = city.units
        .filter(({ emergencies }) => emergencies.includes(kind))
        .filter((unit) => unit.area === area || unit.level === top)
        .sort((a, b) => Number(b.area === area) - Number(a.area === area))
      return [...new Set(named.flatMap(({ code }) => takesFor(code, day) ?? []))]
    },
    emergencyBureau: (day) => bureau && takesFor(bureau, day),
  }
}
