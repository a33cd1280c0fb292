/** 读者 — reads categories, area, type and emergency off a text. */
import type { City } from '../city/city.ts'
import { type AreaFound, areaIn, type Places, placesOf } from './area.ts'
import { type EmergencyFound, emergencyIn } from './emergency.ts'
import type { Said } from './learning/features.ts'
import type { Model } from './learning/model.ts'
import { type Suggestions, suggest } from './suggest.ts'
import { type TypeFound, typeIn } from './type.ts'

export interface ReadOff extends Suggestions {
  area: AreaFound | undefined
  type: TypeFound | undefined
  emergency: EmergencyFound | undefined
}

export interface Reader {
  read(said: Said): ReadOff
}

type Lists = Parameters<typeof placesOf>[0] & Pick<City, 'categories'>

/** Of a city that is read again every half minute the same lists are the same object. */
const known = new WeakMap<Lists, Places>()

export function readerOf(model: Model, lists: Lists): Reader {
  const places = known.get(lists) ?? placesOf(lists)
  known.set(lists, places)
  return {
    read: ({ title, text }) => ({
      ...suggest(model, { title, text }),
      area: areaIn(places, title, text),
      type: typeIn(title, text),
      emergency: emergencyIn(title, text),
    }),
  }
}
