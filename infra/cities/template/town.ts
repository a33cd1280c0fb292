/** 城市模板 — what differs from city to city and feeds the template (see `template.ts`). */

/** `rural` ones have one bureau for housing and construction, and utilities of their own; `outer` ones have agriculture. */
export interface District {
  key: string
  area: string
  name: string
  rural: boolean
  outer: boolean
  /** 地标 — by which people say where they are */
  landmarks?: readonly string[]
}

export interface Street {
  code: string
  name: string
  communities?: [code: string, name: string][]
}

/** Who heats a district: a key of the town's heating companies, since when, and who did before. */
export interface Heating {
  company: string
  since?: { day: string; before: string; until: string }
}

export interface Town {
  code: string
  /** 沈阳市 */
  name: string
  nameEn: string
  /** starts the codes of its municipal units: `sy` → `sy`, `sy-housing` */
  prefix: string
  /** telephone area code of the invented contacts */
  dialling: string
  districts: readonly District[]
  /** by district key; a community only assists (art. 21 ¶3) */
  streets: Readonly<Record<string, readonly Street[]>>
  /** by district key; districts that are not named have their own utilities heat them */
  heating: Readonly<Record<string, Heating>>
  heatingCompanies: readonly string[]
  metro: boolean
}

/** 沈阳市 → 沈阳 */
export const shortName = (name: string): string => name.replace(/((满族|蒙古族)?自治县|新区|[区县市省])$/, '')
