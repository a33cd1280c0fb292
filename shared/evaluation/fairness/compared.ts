/** 组内比较 — one figure of all units of a peer group beside each other. */
import type { Fairness } from '../../law/fairness.ts'
import type { Flag } from '../words.ts'
import { type Funnel, flagOf, funnelOf } from './funnel.ts'
import { levelOf, type Outcome } from './level.ts'
import { placed } from './placed.ts'
import { shrunkRate } from './shrunk.ts'

export interface Compared {
  /** 收缩比率 — what the place goes by */
  shrunk: number
  /** among those with a matter behind the figure; equal rates share one */
  place: number
  /** how many have a place */
  among: number
  /** few matters: shown, and never flagged */
  isSmall: boolean
  funnel: Funnel | undefined
  flag: Flag
}

/** Shrunk rates closer than this are one: what no table shows places nobody. */
const places = 6

/** @param outcomes of each unit of the group; who has no matter behind the figure is compared with nobody */
export function compared(outcomes: ReadonlyMap<string, Outcome>, rules: Fairness): Map<string, Compared> {
  const with_ = [...outcomes].filter(([, { matters }]) => matters > 0)
  const level = levelOf(
    with_.map(([, outcome]) => outcome),
    rules.spread,
  )
  if (!level) return new Map()
  const shrunk = with_.map(([, outcome]) => Number(shrunkRate(outcome, level).toFixed(places)))
  const place = placed(shrunk)
  return new Map(
    with_.map(([unit, outcome], n) => {
      const others = with_.flatMap(([other, theirs]) => (other === unit ? [] : [theirs]))
      const funnel = funnelOf(outcome, others, rules)
      const isSmall = outcome.matters < rules.leastMatters
      const flag = flagOf(outcome, funnel, rules)
      return [unit, { shrunk: shrunk[n] ?? 0, place: place[n] ?? 0, among: with_.length, isSmall, funnel, flag }]
    }),
  )
}
