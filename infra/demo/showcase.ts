/** The hours of the one appeal told at length, because its texts name days. */
import { momentOf } from './diary.ts'
import type { Cue, Step } from './script.ts'

const acts: [day: string, time: string, step: Step][] = [
  ['2026-11-09', '08:52', 'register'],
  ['2026-11-09', '09:10', 'accept'],
  ['2026-11-09', '09:24', 'dispatch'],
  ['2026-11-09', '10:05', 'acknowledge'],
  ['2026-11-09', '16:32', 'ask-return'],
  ['2026-11-10', '10:15', 'approve-return'],
  ['2026-11-10', '11:02', 'acknowledge'],
  ['2026-11-12', '17:20', 'interim'],
  ['2026-11-16', '10:12', 'first-reply'],
  ['2026-11-16', '15:48', 'send-back'],
  ['2026-11-20', '20:36', 'reply'],
  ['2026-11-21', '09:18', 'pass-check'],
  ['2026-11-21', '09:41', 'close'],
  ['2026-11-21', '15:14', 'call-back'],
  ['2026-11-21', '15:22', 'rate'],
]

export const showcaseCues = (appeal: number): Cue[] =>
  acts.map(([day, time, step]) => ({ at: momentOf(day, time), appeal, step }))
