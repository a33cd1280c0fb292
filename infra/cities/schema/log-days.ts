/** 日志留存 — how long logs may be kept: never under six months. */
import * as z from 'zod'

/**
 * Days that CloudWatch can keep logs for, of those that hold six months: network logs are kept no shorter (网络安全法
 * on network operators), and 180 days are less than that from most days of the year.
 */
const logDays = [365, 400, 545, 731, 1096, 1827, 2192, 3653]
export const keptLogs = z
  .literal(logDays, `one of ${logDays.join(', ')} days, for the law wants logs kept at least six months`)
  .default(365)
