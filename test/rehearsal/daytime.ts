/** 白天 — by night the rehearsed city is at the next morning, when messages go. */
import { moveDate } from '../../infra/local/functions/moved-date.ts'
import { addDays } from '../../shared/law/civil-date.ts'
import { dateOf, shanghaiTime } from '../../shared/law/shanghai-time.ts'

const now = new Date().toISOString()
const hour = shanghaiTime(now).slice(11, 13)
const morning = `${hour < '12' ? dateOf(now) : addDays(dateOf(now), 1)}T09:00:00+08:00`

/** Milliseconds; longer before the evening than a rehearsal takes. */
export const ahead: number = hour >= '20' || hour < '08' ? Date.parse(morning) - Date.parse(now) : 0

export const cityNow = (): Date => new Date(Date.now() + ahead)

/** What stands before each bundle, as the local host moves the clock: what is real stays at hand. */
export const clockAhead: string =
  ahead === 0
    ? ''
    : `const ahead = new SharedArrayBuffer(8)\nnew BigInt64Array(ahead)[0] = ${ahead}n\n;(${moveDate})(ahead)\n`
