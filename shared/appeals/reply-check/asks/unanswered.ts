/** 未答的请求 — asks of the appeal that no clause of the reply speaks to (第二十条). */
import type { Checked } from '../checked.ts'
import type { Found } from '../findings.ts'
import { cite } from '../texts.ts'
import { answeredIn } from './answered.ts'
import { asksIn } from './asked.ts'

/** 逐项 — replies that number their answers as the appeal numbered its requests. */
const numbered =
  /(?:^|[。；：:\n，])\s*(?:[一二三四五六七八九]、|[一二三四五六七八九]是|第[一二三四五六七八九][，、]|[（(][一二三四五六七八九\d][）)]|\d[.、．)）](?!\d))/g

export function unanswered({ appeal, reply }: Pick<Checked, 'appeal' | 'reply'>): Found[] {
  const asks = asksIn(appeal.text)
  if (asks.length < 2) return []
  const items = reply.answer.match(numbered)?.length ?? 0
  if (items >= asks.length) return []
  return answeredIn(asks, [reply.answer, reply.record], appeal.text).flatMap(({ open }) =>
    open ? [{ code: 'ask-unanswered' as const, cites: [cite(open)] }] : [],
  )
}
