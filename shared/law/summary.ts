/** 一句话说明 — a deadline in one Chinese and one English sentence. */
import { dayNumber, weekday } from './civil-date.ts'
import type { Deadline } from './deadline.ts'
import type { Limit, Period } from './limit.ts'
import type { Rules } from './rules.ts'
import { dateOf, type Instant, shanghaiTime } from './shanghai-time.ts'

interface Counted {
  limit: Pick<Limit, 'name' | 'from' | 'article'>
  rules: Rules
  start: Instant
  end: Deadline
  /** what was counted, or who set the last day */
  length: Period | NonNullable<Limit['setBy']>
}

export function summaryOf({ limit: { name, from, article }, rules, start, end, length }: Counted): Words {
  const [long, ends] = [lengthOf(length), endOf(length, end)]
  const began = isMinutes(length) ? shanghaiTime(start) : dateOf(start)
  const unsure = end.provisional ? provisional : { zh: '', en: '' }
  return {
    zh: `${name.zh}：自${from.zh}（${began}）起${long.zh}，${ends.zh}；依据《${rules.title}》${article}。${unsure.zh}`,
    en: `${name.en}: ${long.en} from ${from.en} (${began}); ${ends.en}; under ${article} of 《${rules.title}》.${unsure.en}`,
  }
}

interface Words {
  zh: string
  en: string
}

const provisional: Words = {
  zh: '所涉年度放假安排尚未公布，暂定。',
  en: ' Provisional: the arrangement of a year it reaches into is not published.',
}

const isMinutes = (length: Counted['length']): boolean => typeof length === 'object' && 'minutes' in length

function endOf(length: Counted['length'], { lastDay, limit }: Deadline): Words {
  if (isMinutes(length)) return { zh: `截止于${shanghaiTime(limit)}`, en: `ends at ${shanghaiTime(limit)}` }
  const day = weekday(dayNumber(lastDay))
  return {
    zh: `最后一日为${lastDay}（星期${'日一二三四五六'.charAt(day)}），24时截止`,
    en: `the last day is ${weekdays[day]} ${lastDay}, until 24:00`,
  }
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

function lengthOf(length: Counted['length']): Words {
  if (length === 'platform') return { zh: '在平台规定的期限内', en: 'within the period the platform set' }
  if (length === 'agreement') return { zh: '在约定的期限内', en: 'within the agreed period' }
  if (length === 'unit') return { zh: '在交办单位规定的期限内', en: 'within the period the passing unit set' }
  const many = (n: number, zh: string, en: string) => ({ zh: `${n}${zh}`, en: `${n} ${en}${n === 1 ? '' : 's'}` })
  if ('workingDays' in length) return many(length.workingDays, '个工作日', 'working day')
  if ('calendarDays' in length) return many(length.calendarDays, '日', 'calendar day')
  if ('months' in length) return many(length.months, '个月', 'month')
  return many(length.minutes, '分钟', 'minute')
}
