/** 长期间的统计 — what is asked of a long period, and the name of its answer. */
import * as z from 'zod'
import { addDays } from '../../law/civil-date.ts'
import type { Period } from '../../law/period.ts'
import type { Rules } from '../../law/rules.ts'
import { keyOf } from '../../law/version.ts'
import { sha256 } from '../../record/chain.ts'
import { readUnderOf } from '../days/read-under.ts'
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
  law: ReadUnder & { rules: Rules }
  now: string
}

/** 同问同夜 — the same question about the same night has the same name; where no night stands, within the hour. */
export function nameOf({ from, to, by, every, figures }: Question, { since, law, now }: Version): string {
  const asked = [from, to, by, every ?? '', figures.join(',')]
  const counted = [since ?? now.slice(0, 'yyyy-mm-ddThh'.length), readUnderOf(law), keyOf(law.rules)]
  return `ev-${sha256([...asked, ...counted].join(' ')).slice(0, 22)}`
}
