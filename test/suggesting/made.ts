/** 造的诉求 — matters put together from clauses of the demonstration's appeals, for sizes. */

import { addDays } from '../../shared/law/civil-date.ts'
import type { Example } from '../../shared/suggesting/learning/example.ts'
import { categorised } from './appeals.ts'

/** The same for the same count; spread over the days before `today`, and over categories as the demonstration's are. */
export function madeMatters(count: number, today: string, days = 180): Example[] {
  const draw = drawing(20261130)
  const clauses = categorised.map(({ text }) => text.split(/(?<=[，。！？；])/u))
  return Array.from({ length: count }, (_, at): Example => {
    const one = Math.floor(draw() * categorised.length)
    const other = Math.floor(draw() * categorised.length)
    const own = (clauses[one] ?? []).filter(() => draw() < 0.7)
    const strange = (clauses[other] ?? []).filter(() => draw() < 0.15)
    const { title = '', category = '' } = categorised[one] ?? {}
    return {
      ...{ category, title: draw() < 0.5 ? title : (own[0] ?? title) },
      text: [...own, ...strange].join(''),
      day: addDays(today, -Math.floor((at / count) * days)),
    }
  })
}

/** Mulberry32. */
function drawing(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
