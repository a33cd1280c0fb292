/** 件号分页 — pages through the tickets behind a figure, in order of their numbers. */

import { DoorRefusal } from '../door/input.ts'
import { occasionFlags, occasionKinds } from '../law/figures.ts'
import { cursorOf, keyOf } from '../storage/cursor.ts'
import type { Behind } from './occasions/behind.ts'
import type { Occasion } from './occasions/occasion.ts'

/** The number a page goes on behind. @param list what is listed: the cursor of another list is none of this one */
export function numberAfter(cursor: string | undefined, list: string): string {
  if (cursor === undefined) return ''
  const key = keyOf(cursor)
  const number = key?.number?.S
  if (!number || key.list?.S !== list || Object.keys(key).length !== 2) throw new DoorRefusal('cursor.invalid')
  return number
}

/** Which list a cursor is of, if it is one. */
export const listIn = (cursor: string | undefined): string | undefined =>
  cursor === undefined ? undefined : keyOf(cursor)?.list?.S

/** All entries of a ticket stand on one page. What a ruling took out is shown and counted in neither number. @param upTo the number up to which was looked, where not everywhere was */
export function behindPage(found: readonly Behind[], limit: number, after: string, list: string, upTo?: string) {
  const counted = found.filter(({ excluded }) => !excluded)
  const left = found.filter(({ ticket }) => ticket > after).toSorted((a, b) => (a.ticket < b.ticket ? -1 : 1))
  const full = left.length > limit ? left[limit - 1]?.ticket : undefined
  const last = full ?? upTo
  const shown = last === undefined ? left : left.filter(({ ticket }) => ticket <= last)
  const numbers = (isHit: boolean) =>
    shown.flatMap(({ ticket, hit, excluded }) => (!excluded && hit === isHit ? [ticket] : []))
  return {
    all: { numerator: counted.filter(({ hit }) => hit).length, denominator: counted.length },
    ...{ numerator: numbers(true), denominatorOnly: numbers(false) },
    matters: shown.map((one) => ({ ...one, because: one.because.map(inWords) })),
    next: cursorOf(last === undefined ? undefined : { list: { S: list }, number: { S: last } }),
  }
}

function inWords({ kind, day, unit, flags, level, amount }: Occasion) {
  const codes = flags.map((code) => ({ code, ...occasionFlags[code] }))
  const days = amount && { working: amount[0], calendar: amount[1] }
  return { occasion: kind, ...occasionKinds[kind], day, unit, flags: codes, level, ...days }
}
