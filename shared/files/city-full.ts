/** 全市限量 — so many bytes of files a day, counted as they are asked for. */
import type { Rules } from '../law/rules.ts'
import { dateOf } from '../law/shanghai-time.ts'
import { megabyte } from './ask.ts'

const secondsOfDay = 86_400

/** Counted whether they come or not. */
export async function isCityFull(
  size: number,
  now: Date,
  rules: Rules['files'],
  { counting }: { counting: { count(name: string, window: number, seconds: number, more?: number): Promise<number> } },
): Promise<boolean> {
  const day = Math.floor(Date.parse(dateOf(now.toISOString())) / (secondsOfDay * 1000))
  return (await counting.count('bytes of files', day, secondsOfDay, size)) > rules.cityDayMegabytes * megabyte
}
