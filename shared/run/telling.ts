/** 告知 — what the door logs and counts with. */
import type { Telling } from '../door/telling.ts'
import { errorFields, log } from './log.ts'
import { measure } from './metrics.ts'

const ticketNumber = /\d{6}-\d{8}/

export const telling: Telling = {
  log,
  errorFields,
  measure,
  recordIn: (text) => ({ ticket: ticketNumber.exec(text)?.[0] }),
}
