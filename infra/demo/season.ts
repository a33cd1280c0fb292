/** Chooses the day an appeal comes in, early enough for its plan to end. */
import type { IsoDate } from '../../shared/law/civil-date.ts'
import type { Appeal } from './appeals.ts'
import type { Diary } from './diary.ts'
import type { Random } from './random.ts'

/** 供热季 — heating is on from 1 November; what presupposes a day must not come before it. */
const notBefore: [RegExp, IsoDate][] = [
  [/"category":"heating-/, '2026-11-01'],
  [/都十一月|十一月初/, '2026-11-02'],
  [/前天下雪|首场降雪后/, '2026-11-05'],
  [/九月一日、十五日、三十日|国庆开车|十月以来|十月份|今年十月/, '2026-10-08'],
]

/** Working days from registration until the last step of a plan. */
function length({ plan }: Appeal): number {
  if (plan.department === 'silent') return 21
  if (plan.department === 'late') return 25
  if (plan.department === 'withdrawn' || (plan.supplement && !plan.supplement.supplied)) return 9
  if (plan.interim || plan.supplement || plan.department?.startsWith('returns') || plan.department === 'sent-back-once')
    return 18
  return 0
}

export function registrationDay(appeal: Appeal, diary: Diary, random: Random): IsoDate {
  const { days } = diary
  const whole = JSON.stringify(appeal)
  const from = notBefore.filter(([presupposes]) => presupposes.test(whole)).map(([, day]) => day)
  const first = Math.max(0, ...from.map((day) => days.indexOf(day)))
  const working = days.filter(diary.works)
  const last = days.indexOf(working.at(-1 - length(appeal)) ?? '')
  const possible = days.slice(first, Math.max(last, first + 1) + 1)
  return random.weighted(possible, (day) => weight(day, appeal, diary))
}

function weight(day: IsoDate, { category }: Appeal, diary: Diary): number {
  if (category.startsWith('heating-')) return day <= '2026-11-04' ? 4 : day <= '2026-11-13' ? 2 : 0.5
  if (!diary.works(day)) return 0.35
  const before = diary.days[diary.days.indexOf(day) - 1]
  return before !== undefined && !diary.works(before) ? 1.4 : 1
}
