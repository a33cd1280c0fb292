/** How 时限 says no. */
import type { Refusals } from '../refusal.ts'

export const clocksRefusals = {
  'limits.nothing-due': { kind: 'conflict', zh: '目前没有到期的时限。', en: 'No limit has passed.' },
} as const satisfies Refusals
