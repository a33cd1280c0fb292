/** 督办 — the words of supervision: what calls for it, its steps and its levels (art. 23, 24). */
import * as z from 'zod'

/** 督办情形 — art. 23 (1)–(4), and what articles 24, 29 and 30 and the platform add. */
export const triggerCode = z.enum([
  'wrong-finding',
  'overdue',
  'repeated-returns',
  'not-closed',
  'weekly-report-missed',
  'key-matter',
  'bad-rating',
  'false-closing',
])
export type TriggerCode = z.infer<typeof triggerCode>

/** 提醒、跟踪、督办 — the steps of supervision (art. 23), and 一般、重点, its levels (art. 24). */
export const supervisionStep = z.enum(['remind', 'track', 'supervise'])
export type SupervisionStep = z.infer<typeof supervisionStep>
export const supervisionLevel = z.enum(['ordinary', 'key'])
export type SupervisionLevel = z.infer<typeof supervisionLevel>
