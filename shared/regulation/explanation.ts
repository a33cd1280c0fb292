/** 时限说明 — a deadline explains itself: the article, the rules, the start, each day counted and each skipped with why. */
import { z } from 'zod'
import type { Calendar } from './calendar.ts'
import { dateOfDay, dayNumber, type IsoDate, weekday } from './civil-date.ts'
import { type Deadline, deadline, nominalLastDay } from './deadline.ts'
import { cited, type Limit, type Period, words } from './limit.ts'
import type { Rules } from './rules.ts'
import { dateOf, type Instant, shanghaiTime, startOfDay } from './shanghai-time.ts'

/** One day on the way from the start to the last day; `n` is its number where it is counted. */
export const explainedDay = z.strictObject({
  date: z.iso.date(),
  counted: z.boolean(),
  n: z.int().positive().optional(),
  why: z.string(),
  whyEn: z.string(),
})
export type ExplainedDay = z.infer<typeof explainedDay>

export const explanation = z.strictObject({
  name: words,
  ...cited,
  /** id and version of the rules, 'liaoning-draft-2021@1' */
  rules: z.string(),
  from: words,
  until: words,
  start: z.iso.datetime(),
  /** the starting day first; empty where minutes are counted */
  days: z.array(explainedDay),
  lastDay: z.iso.date(),
  limit: z.iso.datetime(),
  provisional: z.boolean(),
  /** all of it in one sentence */
  summary: words,
})
export type Explanation = z.infer<typeof explanation>

/** Explains the deadline of a limit that started at this moment. Its last day is the one `deadline` gives. */
export function explain(limit: Limit, rules: Rules, start: Instant, calendar: Calendar): Explanation {
  const { name, article, reading, from, until, period } = limit
  const end = deadline(limit, start, calendar)
  return {
    name,
    article,
    ...(reading ? { reading } : {}),
    rules: `${rules.id}@${rules.version}`,
    from,
    until,
    start,
    days: daysOf(period, dateOf(start), end.lastDay, calendar),
    ...end,
    summary: summaryOf(limit, rules, start, end),
  }
}

/** Explains an extension by whole months beyond the original last day (art. 19(4)). */
export function explainExtension(
  originalLastDay: IsoDate,
  months: number,
  rules: Rules,
  calendar: Calendar,
): Explanation {
  const { name, from, until, article, reading } = rules.extending
  const limit = { name, from, until, article, ...(reading ? { reading } : {}), period: { months } }
  return explain(limit, rules, startOfDay(originalLastDay), calendar)
}

function daysOf(period: Period, start: IsoDate, lastDay: IsoDate, calendar: Calendar): ExplainedDay[] {
  if ('minutes' in period) return []
  const nominal = nominalLastDay(period, start, calendar)
  const days: ExplainedDay[] = [
    { date: start, counted: false, why: '开始的当日不计入', whyEn: 'the starting day is not counted' },
  ]
  let n = 0
  for (let at = dayNumber(start) + 1; at <= dayNumber(lastDay); at++) {
    const { date, works, why, whyEn } = calendar.dayOf(dateOfDay(at))
    if ('workingDays' in period)
      days.push(works ? { date, counted: true, n: ++n, why, whyEn } : { date, counted: false, why, whyEn })
    else if (date < nominal || nominal === lastDay)
      days.push({ date, counted: true, n: ++n, why: '按日连续计算', whyEn: 'every day is counted' })
    else
      days.push({
        date,
        ...(date === nominal ? { counted: true, n: ++n } : { counted: false }),
        ...rolled(works, why, whyEn),
      })
  }
  return days
}

/** 顺延 — the period's last day is no working day, and moves to the next that is (民法典第二百零三条). */
const rolled = (works: boolean, why: string, whyEn: string): Pick<ExplainedDay, 'why' | 'whyEn'> =>
  works
    ? { why: '顺延至此工作日', whyEn: 'the next working day' }
    : { why: `${why}，顺延`, whyEn: `${whyEn}: moves to the next working day` }

function summaryOf(
  { name, period, from, article }: Limit,
  { id, version }: Rules,
  start: Instant,
  { lastDay, limit, provisional }: Deadline,
): Explanation['summary'] {
  const length = lengthOf(period)
  const [day, dayEn] = ['日一二三四五六'.charAt(weekday(dayNumber(lastDay))), weekdays[weekday(dayNumber(lastDay))]]
  const inMinutes = 'minutes' in period
  const [began, ends, endsEn] = inMinutes
    ? [shanghaiTime(start), `截止于${shanghaiTime(limit)}`, `ends at ${shanghaiTime(limit)}`]
    : [
        dateOf(start),
        `最后一日为${lastDay}（星期${day}），24时截止`,
        `the last day is ${dayEn} ${lastDay}, until 24:00`,
      ]
  const rules = `${id}@${version}`
  return {
    zh: `${name.zh}：自${from.zh}（${began}）起${length.zh}，${ends}；依据${article}（${rules}）。${provisional ? '所涉年度放假安排尚未公布，暂定。' : ''}`,
    en: `${name.en}: ${length.en} from ${from.en} (${began}); ${endsEn}; under ${article} (${rules}).${provisional ? ' Provisional: the arrangement of a year it reaches into is not published.' : ''}`,
  }
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

function lengthOf(period: Period): { zh: string; en: string } {
  const unit = (n: number, zh: string, en: string) => ({ zh: `${n}${zh}`, en: `${n} ${en}${n === 1 ? '' : 's'}` })
  if ('workingDays' in period) return unit(period.workingDays, '个工作日', 'working day')
  if ('calendarDays' in period) return unit(period.calendarDays, '日', 'calendar day')
  if ('months' in period) return unit(period.months, '个月', 'month')
  return unit(period.minutes, '分钟', 'minute')
}
