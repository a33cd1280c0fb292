/** 样本 — dispatches that stood, and what the city says of a category. */
import type { IsoDate } from '../../law/civil-date.ts'
import type { Said } from './features.ts'

/** A matter that was dispatched. */
export interface Example extends Said {
  /** under which the dispatch stood */
  category: string
  /** under which it was dispatched first, where a return was approved and another category came of it */
  returnedFrom?: string | undefined
  day: IsoDate
}

/** 先验 — the name of a category and what the city's lists say of it: a document that is always there. */
export interface Prior {
  category: string
  text: string
}
