/** 未答的请求 — asks of the appeal that no clause of the reply speaks to (第二十条). */
import type { Checked } from '../checked.ts'
import type { Found } from '../findings.ts'
import { cite } from '../texts.ts'
import { unansweredOf } from './answered.ts'
import { asksIn } from './asked.ts'

export function unanswered({ appeal, reply }: Pick<Checked, 'appeal' | 'reply'>): Found[] {
  const asks = asksIn(appeal.text)
  if (asks.length < 2) return []
  return unansweredOf(asks, { appeal, reply }).map((open) => ({ code: 'ask-unanswered', cites: [cite(open)] }))
}
