/** 件号分页 — pages through the tickets behind a figure, in order of their numbers. */

import { DoorRefusal } from '../door/input.ts'
import { cursorOf, keyOf } from '../storage/cursor.ts'

interface Behind {
  numerator: string[]
  denominatorOnly: string[]
}

export interface NumbersPage extends Behind {
  /** how many there are in all, whatever the page shows */
  all: { numerator: number; denominator: number }
  next: string | undefined
}

/** The number a page goes on behind. */
export function numberAfter(cursor: string | undefined): string {
  if (cursor === undefined) return ''
  const key = keyOf(cursor)
  const number = key?.number?.S
  if (!number || Object.keys(key).length !== 1) throw new DoorRefusal('cursor.invalid')
  return number
}

export function numbersPage({ numerator, denominatorOnly }: Behind, limit: number, after: string): NumbersPage {
  const left = [...numerator, ...denominatorOnly].filter((number) => number > after).sort()
  const last = left.length > limit ? left[limit - 1] : undefined
  const isShown = (number: string) => number > after && (last === undefined || number <= last)
  return {
    all: { numerator: numerator.length, denominator: numerator.length + denominatorOnly.length },
    numerator: numerator.filter(isShown),
    denominatorOnly: denominatorOnly.filter(isShown),
    next: cursorOf(last === undefined ? undefined : { number: { S: last } }),
  }
}
