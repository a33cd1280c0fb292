/** 公开的归类 — as finely as anything public tells: county or district, topmost category. */
import { isAreaWithin } from '../../law/area.ts'

/** 区县 — of the city's areas the one that holds it and no other of them but the city itself; empty where there is none. */
export function countyOf(area: string, areas: readonly { code: string }[]): string {
  const county = area.slice(0, 6)
  return areas.some(({ code }) => code === county && isAreaWithin(area, code)) ? county : ''
}

/** 一级分类 */
export function topOf(category: string, parents: ReadonlyMap<string, string | undefined>): string {
  let top = category
  for (let above = parents.get(top); above !== undefined; above = parents.get(top)) top = above
  return parents.has(top) ? top : ''
}
