/** 长期间的统计 — what is asked of a long period, and the name of its answer. */
import * as z from 'zod'
import { addDays, dayNumber } from '../../law/civil-date.ts'
import type { Period } from '../../law/period.ts'
import type { Rules } from '../../law/rules.ts'
import { dateOf } from '../../law/shanghai-time.ts'
import { keyOf } from '../../law/version.ts'
import { sha256 } from '../../record/chain.ts'
import { readUnderOf } from '../days/read-under.ts'
import { ownFigures, type WithFigures } from '../figures-in-force.ts'
import type { ReadUnder } from '../occasions/of-facts.ts'
import { groupings, series } from '../words.ts'

/** Of everybody's groups, whoever asks: what is shown of them is for the answer to say. */
export const question = z.strictObject({
  from: z.iso.date(),
  to: z.iso.date(),
  by: z.enum(groupings),
  every: z.enum(series).optional(),
  /** codes, in the order asked for */
  figures: z.array(z.string()),
})
export type Question = z.infer<typeof question>

/** Whether it is worked out apart instead of at once. */
export const isLong = ({ from, to }: Period, { evaluation }: Pick<Rules, 'evaluation'>): boolean =>
  addDays(from, evaluation.periods.atOnceDays - 1) < to

export interface Version {
  /** the night it is counted from; undefined where none stands */
  since: string | undefined
  law: ReadUnder & WithFigures & { rules: Rules }
  now: string
}

/** 同问同夜 — the same question about the same night has the same name, as long as what came of it is kept; where no night stands, within the hour. */
export function nameOf({ from, to, by, every, figures }: Question, { since, law, now }: Version): string {
  const asked = [from, to, by, every ?? '', figures.join(',')]
  const night =
    since === undefined ? now.slice(0, 'yyyy-mm-ddThh'.length) : `${since} ${keepingsSince(since, now, law)}`
  const own = ownFigures(law, to).filter(({ code }) => figures.includes(code))
  const counted = [night, readUnderOf(law), keyOf(law.rules), own.length > 0 ? JSON.stringify(own) : '']
  return `ev-${sha256([...asked, ...counted].join(' ')).slice(0, 22)}`
}

/** How often what was asked first that night has gone by now: an old night is asked about anew. */
const keepingsSince = (since: string, now: string, { rules: { evaluation } }: Version['law']): number =>
  Math.floor((dayNumber(dateOf(now)) - dayNumber(dateOf(since))) / evaluation.periods.keptDays)
