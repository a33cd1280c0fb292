/** 期间的通话 — counts the calls of a period anew by day, hour and area (第二十七条). */

import { addDays } from '../../law/civil-date.ts'
import type { Period } from '../../law/period.ts'
import type { PhoneCalls as CallRules } from '../../law/rules.ts'
import { dateOf, shanghaiTime } from '../../law/shanghai-time.ts'
import { inTurns } from '../../record/at-once.ts'
import { type CountedCall, countsAs } from './phone-call.ts'
import type { PhoneCalls } from './ports.ts'

/** Calls offered in an hour of a day, for one area or for none that is known. */
export interface CallsTold {
  day: string
  /** 0 to 23 */
  hour: number
  area: string | undefined
  offered: number
  answered: number
}

const daysAtOnce = 8

export async function callsOfPeriod(
  { from, to }: Period,
  { phoneCalls, law }: { phoneCalls: Pick<PhoneCalls, 'on'>; law(): Promise<{ rules: { phoneCalls: CallRules } }> },
): Promise<CallsTold[]> {
  const { rules } = await law()
  const days: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return (await inTurns(daysAtOnce, days, (day) => ofDay(day, rules.phoneCalls, phoneCalls))).flat()
}

async function ofDay(day: string, rules: CallRules, phoneCalls: Pick<PhoneCalls, 'on'>): Promise<CallsTold[]> {
  const cells = new Map<string, CallsTold>()
  let after: string | undefined
  do {
    const { items, next } = await phoneCalls.on(day, after)
    for (const call of items) count(call, cells, rules)
    after = next
  } while (after)
  return [...cells.values()]
}

function count(call: CountedCall, cells: Map<string, CallsTold>, rules: CallRules): void {
  const counts = countsAs(call, rules)
  if (counts === undefined) return
  const { offered, area } = call
  const hour = Number(shanghaiTime(offered).slice(11, 13))
  const name = `${hour} ${area ?? ''}`
  const cell = cells.get(name) ?? { day: dateOf(offered), hour, area, offered: 0, answered: 0 }
  cell.offered++
  if (counts === 'answered') cell.answered++
  cells.set(name, cell)
}
