/** Makes requests to tables from a seed: most of them right, some wrong in one way. */
import type { Item } from '../../../infra/local/tables/definition.ts'
import { diceFrom } from './random.ts'
import { readsBy } from './reads.ts'
import { writesBy } from './writes.ts'
import { spoiled } from './wrong.ts'

export interface Call {
  operation: string
  input: { [field: string]: unknown; TableName?: string }
  /** in which one way it is wrong, if it is */
  wrong?: string
}

export interface Generator {
  next(): Call
  /** Pages that ended: later requests go on there. */
  ended(call: Call, key: Item): void
}

/** Of a hundred right requests. */
const shares = { put: 24, update: 20, remove: 6, batch: 4, get: 12, query: 26, further: 6, scan: 2 }

export function generator(seed: number): Generator {
  const dice = diceFrom(seed)
  const starts: { call: Call; key: Item }[] = []
  const kinds = { ...writesBy(dice), ...readsBy(dice, starts) }
  const bag = Object.entries(shares).flatMap(([kind, share]) =>
    Array<string>(share).fill(kind),
  ) as (keyof typeof kinds)[]
  return {
    next() {
      const call = kinds[dice.pick(bag)]()
      return dice.chance(0.12) ? spoiled(call, dice) : call
    },
    ended(call, key) {
      starts.push({ call, key })
      if (starts.length > 30) starts.shift()
    },
  }
}
