/** 件号清单 — the tickets behind a figure of a long period, some days at a time. */

import { dayOfRegistration } from '../../appeals/index.ts'
import { addDays } from '../../law/civil-date.ts'
import type { Days } from '../days/ports.ts'
import { firstNumber, readDays } from '../days/reading.ts'
import { type AskedBehind, type Behind, behind } from '../occasions/behind.ts'
import { numberOf } from '../occasions/columns.ts'
import type { CountedFrom } from './ports.ts'

/** So many days are read together, and at most so many for one page: a page may be short, and the next goes on. */
const daysTogether = 16
const daysOfPage = 96

export interface BehindPart {
  found: Behind[]
  /** what was read of: everything up to this number, as numbers are written; undefined where nothing is left */
  upTo: string | undefined
}

/** @param after tickets up to this number stood on pages before @param limit how many are wanted */
export async function behindFrom(
  { days, own }: CountedFrom,
  asked: AskedBehind,
  { after, limit }: { after: string; limit: number },
  deps: { days: Pick<Days, 'read'> },
): Promise<BehindPart> {
  const from = after === '' ? '' : dayOfRegistration(after)
  const registered = [...new Set([...days.map(({ day }) => day), ...own.flatMap(daysIn)])].sort()
  const left = registered.filter((day) => day >= from)
  const found: Behind[] = []
  for (let at = 0; at < left.length; at += daysTogether) {
    const [first = '', last = first] = [left[at], left[Math.min(at + daysTogether, left.length) - 1]]
    const some = days.filter(({ day }) => first <= day && day <= last)
    await readDays(
      some,
      own,
      (columns, isElsewhere) => {
        for (const one of behind(columns, asked, isElsewhere)) if (one.ticket > after) found.push(one)
      },
      deps,
      { registered: { from: first, to: last } },
    )
    const isLast = at + daysTogether >= left.length
    if (isLast) break
    if (new Set(found.map(({ ticket }) => ticket)).size > limit || at + daysTogether >= daysOfPage)
      return { found, upTo: numberOf(firstNumber(addDays(last, 1)) - 1) }
  }
  return { found, upTo: undefined }
}

const daysIn = ({ numbers }: CountedFrom['own'][number]): string[] => {
  const days = new Set<number>()
  for (const number of numbers) days.add(Math.floor(number / 100_000_000))
  return [...days].map((day) => dayOfRegistration(String(day).padStart(6, '0')))
}
