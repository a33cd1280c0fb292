/** 放假调休 — the State Council's yearly arrangements as published: holidays and the weekend days worked for them. */
import type { IsoDate } from './civil-date.ts'

export interface Holiday {
  name: string
  nameEn: string
  /** first and last day off, weekends inside included */
  from: IsoDate
  until: IsoDate
  /** 调休上班 — weekend days worked in exchange */
  workdays: readonly IsoDate[]
}

/** One year's notice. It may also name last days of the December before (2019's and 2023's did). */
export interface Arrangement {
  year: number
  source: string
  holidays: readonly Holiday[]
}

const newYear = { name: '元旦', nameEn: "New Year's Day" }
const springFestival = { name: '春节', nameEn: 'Spring Festival' }
const qingming = { name: '清明节', nameEn: 'Qingming Festival' }
const labourDay = { name: '劳动节', nameEn: 'Labour Day' }
const dragonBoat = { name: '端午节', nameEn: 'Dragon Boat Festival' }
const midAutumn = { name: '中秋节', nameEn: 'Mid-Autumn Festival' }
const nationalDay = { name: '国庆节', nameEn: 'National Day' }
const nationalDayAndMidAutumn = { name: '国庆节、中秋节', nameEn: 'National Day and Mid-Autumn Festival' }

export const arrangements: readonly Arrangement[] = [
  {
    year: 2024,
    source: '国务院办公厅关于2024年部分节假日安排的通知',
    holidays: [
      { ...newYear, from: '2024-01-01', until: '2024-01-01', workdays: [] },
      { ...springFestival, from: '2024-02-10', until: '2024-02-17', workdays: ['2024-02-04', '2024-02-18'] },
      { ...qingming, from: '2024-04-04', until: '2024-04-06', workdays: ['2024-04-07'] },
      { ...labourDay, from: '2024-05-01', until: '2024-05-05', workdays: ['2024-04-28', '2024-05-11'] },
      { ...dragonBoat, from: '2024-06-10', until: '2024-06-10', workdays: [] },
      { ...midAutumn, from: '2024-09-15', until: '2024-09-17', workdays: ['2024-09-14'] },
      { ...nationalDay, from: '2024-10-01', until: '2024-10-07', workdays: ['2024-09-29', '2024-10-12'] },
    ],
  },
  {
    year: 2025,
    source: '国务院办公厅关于2025年部分节假日安排的通知',
    holidays: [
      { ...newYear, from: '2025-01-01', until: '2025-01-01', workdays: [] },
      { ...springFestival, from: '2025-01-28', until: '2025-02-04', workdays: ['2025-01-26', '2025-02-08'] },
      { ...qingming, from: '2025-04-04', until: '2025-04-06', workdays: [] },
      { ...labourDay, from: '2025-05-01', until: '2025-05-05', workdays: ['2025-04-27'] },
      { ...dragonBoat, from: '2025-05-31', until: '2025-06-02', workdays: [] },
      { ...nationalDayAndMidAutumn, from: '2025-10-01', until: '2025-10-08', workdays: ['2025-09-28', '2025-10-11'] },
    ],
  },
  {
    year: 2026,
    source: '国务院办公厅关于2026年部分节假日安排的通知',
    holidays: [
      { ...newYear, from: '2026-01-01', until: '2026-01-03', workdays: ['2026-01-04'] },
      { ...springFestival, from: '2026-02-15', until: '2026-02-23', workdays: ['2026-02-14', '2026-02-28'] },
      { ...qingming, from: '2026-04-04', until: '2026-04-06', workdays: [] },
      { ...labourDay, from: '2026-05-01', until: '2026-05-05', workdays: ['2026-05-09'] },
      { ...dragonBoat, from: '2026-06-19', until: '2026-06-21', workdays: [] },
      { ...midAutumn, from: '2026-09-25', until: '2026-09-27', workdays: [] },
      { ...nationalDay, from: '2026-10-01', until: '2026-10-07', workdays: ['2026-09-20', '2026-10-10'] },
    ],
  },
]

/** Holidays on solar dates, off in any year, published or not (《全国年节及纪念日放假办法》第二条, as amended from 2025). */
export const fixedHolidays: ReadonlyMap<string, { name: string; nameEn: string }> = new Map([
  ['01-01', newYear],
  ['05-01', labourDay],
  ['05-02', labourDay],
  ['10-01', nationalDay],
  ['10-02', nationalDay],
  ['10-03', nationalDay],
])

/**
 * 待补 — years whose notice was not to hand when this was released. Limits that reach into them are provisional,
 * and the doctor says so; whoever adds a year takes it out here.
 */
export const awaited: readonly number[] = [2027]

/** Years that must be known by now and are not: the present one, and from 1 December the next (notices come in autumn). */
export function missingYears(today: IsoDate, published: readonly Arrangement[]): number[] {
  const year = Number(today.slice(0, 4))
  const needed = today.slice(5) >= '12-01' ? [year, year + 1] : [year]
  return needed.filter((wanted) => !published.some((arrangement) => arrangement.year === wanted))
}
