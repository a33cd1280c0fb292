/** 件数 — matters of a month by area and category, rounded, few ones withheld. */
import type { Edge } from './flow.ts'
import type { IsPublic, Matter, Place } from './matter.ts'
import type { Rounding } from './rounding.ts'
import { toldFrom, withholdMore } from './withholding.ts'

/** Of an area and a category, of all of one of them, or of all: then neither stands there. */
export interface ToldCount {
  area?: string | undefined
  category?: string | undefined
  count: number
}

export interface CountDeps {
  rounding: Rounding
  isPublic: IsPublic
  /** 更正 — what the release before told: what it withheld stays withheld */
  before?: readonly Pick<ToldCount, 'area' | 'category'>[] | undefined
  /** 预留 — matters that may become public later; as many as cases may tell of, where left out */
  mayCome?: number | undefined
}

interface Cell extends Edge, Place {
  rounded: number
}

const all = '*'
const keyOf = ({ area, category }: { area?: string | undefined; category?: string | undefined }): string =>
  `${area ?? all} ${category ?? all}`

/** @returns what may be told: what is not in it is fewer than ten, or is withheld so that no few can be worked out */
export function countsOf(matters: readonly Matter[], { rounding, isPublic, before, mayCome }: CountDeps): ToldCount[] {
  const sets = new Map<string, Place & { numbers: number[] }>()
  const put = (place: Place, number: number): void => {
    const key = keyOf(place)
    const set = sets.get(key) ?? { ...place, numbers: [] }
    set.numbers.push(number)
    sets.set(key, set)
  }
  for (const { number, area, category } of matters)
    for (const place of [
      { area, category },
      { area, category: all },
      { area: all, category },
      { area: all, category: all },
    ])
      put(place, number)

  const earlier = before && new Set(before.map(keyOf))
  const cells = [...sets].map(([key, { numbers, ...place }]): Cell => {
    const rounded = rounding(numbers)
    return {
      ...{ ...place, rounded, ...betweenOf(place) },
      count: numbers.length,
      isTold: rounded >= toldFrom && isNamed(place) && (earlier?.has(key) ?? true),
      least: numbers.filter(isPublic).length,
      most: Number.POSITIVE_INFINITY,
    }
  })
  const withhold = (cell: Cell) => {
    cell.isTold = false
  }
  withholdMore(cells, withhold, { mayCome })
  return cells
    .filter(({ isTold }) => isTold)
    .map(({ area, category, rounded }) => ({
      ...(area === all ? {} : { area }),
      ...(category === all ? {} : { category }),
      count: rounded,
    }))
    .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
}

/** What has no area or no category is in the totals, and nowhere told by itself. */
const isNamed = ({ area, category }: Place): boolean => area !== '' && category !== ''

/** All flow into their areas, from there into their categories, and together again. */
function betweenOf({ area, category }: Place): Pick<Edge, 'from' | 'to'> {
  const [ofArea, ofCategory] = [`area ${area}`, `category ${category}`]
  if (area === all) return category === all ? { from: 'end', to: 'begin' } : { from: ofCategory, to: 'end' }
  return category === all ? { from: 'begin', to: ofArea } : { from: ofArea, to: ofCategory }
}
