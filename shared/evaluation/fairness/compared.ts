/** 组内比较 — one figure of all units of a peer group beside each other. */
import type { Fairness } from '../../law/fairness.ts'
import type { Flag } from '../words.ts'
import { type Funnel, flagOf, funnelOf, type Limits } from './funnel.ts'
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

/** Places of what is shown: shrunk rates that look alike are one, and nobody is behind another by what cannot be seen. */
const places = 6
const shown = (rate: number): number => Number(rate.toFixed(places))
const shownLimits = ({ low, high }: Limits): Limits => ({ low: shown(low), high: shown(high) })
const shownFunnel = ({ rate, spread, grey, red }: Funnel): Funnel => ({
  rate: shown(rate),
  spread: shown(spread),
  grey: shownLimits(grey),
  red: shownLimits(red),
})

/** @param outcomes of each unit of the group; who has no matter behind the figure is compared with nobody */
export function compared(outcomes: ReadonlyMap<string, Outcome>, rules: Fairness): Map<string, Compared> {
  const theirs = [...outcomes].filter(([, { matters }]) => matters > 0)
  const level = levelOf(
    theirs.map(([, outcome]) => outcome),
    rules.spread,
  )
  if (!level) return new Map()
  const shrunk = theirs.map(([, outcome]) => shown(shrunkRate(outcome, level)))
  const place = placed(shrunk)
  return new Map(
    theirs.map(([unit, outcome], n) => {
      const others = theirs.flatMap(([other, its]) => (other === unit ? [] : [its]))
      const funnel = funnelOf(outcome, others, rules)
      const isSmall = outcome.matters < rules.leastMatters
      const flag = flagOf(outcome, funnel, rules)
      const stands = { shrunk: shrunk[n] ?? 0, place: place[n] ?? 0, among: theirs.length, isSmall, flag }
      return [unit, { ...stands, funnel: funnel && shownFunnel(funnel) }]
    }),
  )
}
