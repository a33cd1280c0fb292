/** 日志与指标 — what the door logs and counts with. */
import { ticketNumberIn } from '../appeals/ticket/number.ts'
import type { Telling } from '../door/telling.ts'
import { errorFields, log } from '../run/log.ts'
import { measure } from '../run/metrics.ts'

export const telling: Telling = {
  log,
  errorFields,
  measure,
  recordIn: (text) => ({ ticket: ticketNumberIn(text) }),
}
