/** 时限说明 — explains a deadline by article, rules, start and each day counted or skipped. */
import * as z from 'zod'
import { lazily, type Parsed } from '../schema/lazily.ts'
import type { Calendar, Day } from './calendar.ts'
import { dateOfDay, dayNumber, type IsoDate } from './civil-date.ts'
import { deadline, named, nominalLastDay } from './deadline.ts'
import { cited, type Limit, type Period, words } from './limit.ts'
import type { Rules } from './rules.ts'
import { dateOf, type Instant, startOfDay } from './shanghai-time.ts'
import { summaryOf } from './summary.ts'
import { keyOf } from './version.ts'

/** One day on the way from the start to the last day; `n` is its number where it is counted. */
export const explainedDay = lazily(() =>
  z.strictObject({
    date: z.iso.date(),
    counted: z.boolean(),
    n: z.int().positive().optional(),
    why: z.string(),
    whyEn: z.string(),
  }),
)
export type ExplainedDay = Parsed<typeof explainedDay>

export const explanation = lazily(() =>
  z.strictObject({
    name: words,
    ...cited,
    /** id and version of the rules, 'liaoning-draft-2021@1' */
    rules: z.string(),
    from: words,
    until: words,
    start: z.iso.datetime(),
    /** the starting day first; empty where minutes are counted or the last day was set by people */
    days: z.array(explainedDay()),
    lastDay: z.iso.date(),
    limit: z.iso.datetime(),
    provisional: z.boolean(),
    /** all of it in one sentence */
    summary: words,
  }),
)
export type Explanation = Parsed<typeof explanation>

/** Explains the deadline of a limit that started at this moment. Its last day is the one `deadline` gives. */
export function explain(limit: Limit, rules: Rules, start: Instant, calendar: Calendar): Explanation {
  const end = deadline(limit, start, calendar)
  return {
    ...groundsOf(limit, rules),
    start,
    days: daysOf(limit.period, dateOf(start), end.lastDay, calendar),
    ...end,
    summary: summaryOf({ limit, rules, start, end, length: limit.period }),
  }
}

/** Explains a limit whose last day the platform set or the parties agreed, instead of the period of the rules (art. 18, 25(4)). */
export function explainSet(limit: Limit, rules: Rules, start: Instant, lastDay: IsoDate): Explanation {
  const end = named(lastDay)
  const length = limit.setBy ?? 'platform'
  return {
    ...groundsOf(limit, rules),
    start,
    days: [],
    ...end,
    summary: summaryOf({ limit, rules, start, end, length }),
  }
}

/** Explains an extension by whole months beyond the original last day (art. 19(4)). */
export function explainExtension(
  originalLastDay: IsoDate,
  months: number,
  rules: Rules,
  calendar: Calendar,
): Explanation {
  return explain({ ...rules.extending, period: { months } }, rules, startOfDay(originalLastDay), calendar)
}

const groundsOf = ({ name, article, reading, from, until }: Limit, rules: Rules) => ({
  name,
  article,
  ...(reading ? { reading } : {}),
  rules: keyOf(rules),
  from,
  until,
})

function daysOf(period: Period, start: IsoDate, lastDay: IsoDate, calendar: Calendar): ExplainedDay[] {
  if ('minutes' in period) return []
  const nominal = nominalLastDay(period, start, calendar)
  const days: ExplainedDay[] = [
    { date: start, counted: false, why: '开始的当日不计入', whyEn: 'the starting day is not counted' },
  ]
  const rolls = !('workingDays' in period) && nominal !== lastDay
  let n = 0
  for (let at = dayNumber(start) + 1; at <= dayNumber(lastDay); at++) {
    const day = calendar.dayOf(dateOfDay(at))
    const counted = 'workingDays' in period ? day.works : day.date <= nominal
    const { why, whyEn } = 'workingDays' in period ? day : rolls && day.date >= nominal ? rolled(day) : everyDay
    days.push({ date: day.date, counted, ...(counted ? { n: ++n } : {}), why, whyEn })
  }
  return days
}

type Why = Pick<ExplainedDay, 'why' | 'whyEn'>

const everyDay: Why = { why: '按日连续计算', whyEn: 'every day is counted' }

/** 顺延 — the period's last day is no working day, and moves to the next that is (民法典第二百零三条). */
const rolled = ({ works, why, whyEn }: Day): Why =>
  works
    ? { why: '顺延至此工作日', whyEn: 'the next working day' }
    : { why: `${why}，顺延`, whyEn: `${whyEn}: moves to the next working day` }
