/** 计入件 — what open figures read of a matter, and what of it anyone may read already. */

/** Area and category are empty where none is known. */
export interface Place {
  area: string
  category: string
}

export interface Matter extends Place {
  /** 261009-48213077 as 26100948213077 */
  number: number
}

/** Of a figure: whether it hits. */
export interface Standing extends Matter {
  figure: string
  isHit: boolean
}

/** 已公开 — whether a matter is shown in public by itself, as through Open311. */
export type IsPublic = (number: number) => boolean
