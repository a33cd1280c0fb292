/** 限定分类和区域 — the categories and areas that a key is limited to are the city's. */
import type { Limits } from '../access/keys.ts'
import type { Refusal } from '../record/refusal.ts'
import type { City } from './city.ts'
import { type CityCode, refused } from './refusals.ts'

/** A limit names what the city has. */
export function unknownLimit({ categories = [], areas = [] }: Limits, city: City): Refusal<CityCode> | undefined {
  const category = categories.find((code) => !city.categories.some((one) => one.code === code))
  if (category !== undefined) return refused('category.unknown', { category })
  const area = areas.find((code) => code !== city.code && !city.areas.some((one) => one.code === code))
  return area === undefined ? undefined : refused('area.unknown', { area })
}
