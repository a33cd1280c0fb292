/** 区域识别 — the district a text names, by areas, streets, communities and landmarks. */
import type { City } from '../city/city.ts'

/** 地名 — what a text may say, and the area that is then meant. */
export interface Places {
  /** the longest first */
  names: readonly { name: string; area: string; follows?: RegExp }[]
}

type Known = Pick<City, 'code' | 'areas'> & { units: readonly Pick<City['units'][number], 'name' | 'area' | 'level'>[] }

/** 通名 — what a place's short name must stand before, where it is so short that it may be a word of its own. */
const after = /^(街道|社区|小区|大街|大路|公园|广场|医院|市场|地铁|中学|小学|镇|乡|村|街|路|区|县)/

const suffixes = /(街道|社区|新区|区|县|市|镇|乡|村)$/
const offices = /(办事处|人民政府|居民委员会|村民委员会)$/

/** Of units those of streets and communities; of the others many bear the name of the city, or none of a place. */
export function placesOf({ code, areas, units }: Known): Places {
  const local = new Set(['street', 'community'])
  const named = [
    ...areas
      .filter((area) => area.code !== code)
      .flatMap(({ code: area, name, landmarks = [] }) => [
        { name, area },
        { name: name.replace(suffixes, ''), area },
        ...landmarks.map((landmark) => ({ name: landmark, area })),
      ]),
    ...units
      .filter(({ level, area }) => local.has(level) && area !== code)
      .flatMap(({ name: office, area }) => {
        const called = areas.find(({ code: one }) => one === area)?.name ?? ''
        const name = (office.startsWith(called) ? office.slice(called.length) : office)
          .replace(/^.+街道(?=.+委员会$)/, '')
          .replace(offices, '')
        const short = name.replace(suffixes, '')
        return [
          { name, area },
          { name: short, area, ...([...short].length < 3 ? { follows: after } : {}) },
        ]
      }),
  ]
  // What names two areas names none.
  const meant = Map.groupBy(named, ({ name }) => name)
  const clear = [...meant.values()].flatMap((all) =>
    new Set(all.map(({ area }) => area)).size === 1 ? all.slice(0, 1) : [],
  )
  return { names: clear.toSorted((a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : 1)) }
}

export interface AreaFound {
  area: string
  /** as the text says it */
  words: string[]
}

/** @returns undefined where no area is named, or more than one: a person decides then */
export function areaIn({ names }: Places, ...texts: string[]): AreaFound | undefined {
  const found = new Map<string, Set<string>>()
  for (const text of texts) {
    let left = text
    for (const { name, area, follows } of names)
      for (let at = left.indexOf(name); at >= 0; at = left.indexOf(name, at + 1)) {
        if (follows && !follows.test(left.slice(at + name.length))) continue
        found.set(area, (found.get(area) ?? new Set()).add(name))
        // A longer name is not read again as the shorter ones inside it.
        left = left.slice(0, at) + '\0'.repeat(name.length) + left.slice(at + name.length)
      }
  }
  const [only, ...others] = found
  return only && others.length === 0 ? { area: only[0], words: [...only[1]] } : undefined
}
