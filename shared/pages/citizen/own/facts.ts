/** 经过 — what happened to a matter, dated, the first first. */
import type { Progress } from '../../../appeals/routes/answers/tickets.ts'
import { both, type Words } from '../../frame.ts'
import { type Html, html } from '../../html/html.ts'

export function facts(ticket: Progress): Html {
  const { supplement, outcome, words } = ticket
  const to = words?.unit
  const steps: (readonly [at: string | undefined, says: Words])[] = [
    [ticket.registeredAt, { zh: '登记', en: 'registered' }],
    [supplement?.askedAt, { zh: '请您补充材料', en: 'you were asked for more' }],
    [supplement?.suppliedAt, { zh: '您补充了材料', en: 'you supplied it' }],
    [ticket.acceptedAt, { zh: '受理', en: 'accepted' }],
    [ticket.dispatchedAt, { zh: `转交${to ?? '承办单位'}办理`, en: 'given to the department' }],
    [ticket.interimAnswer?.at, { zh: '阶段性答复', en: 'interim reply' }],
    [ticket.answer?.at, { zh: '答复', en: 'reply' }],
    ...ticket.reopened.map(({ at }) => [String(at), { zh: '重新办理', en: 'worked again' }] as const),
    [outcome?.at, { zh: words?.state.zh ?? '已结束', en: words?.state.en ?? 'ended' }],
    [ticket.closing?.at, { zh: '办结', en: 'closed' }],
  ]
  const happened = steps.flatMap(([at, says]) => (at === undefined ? [] : [{ at: String(at), says }]))
  return html`<h2>${both({ zh: '经过', en: 'What happened' })}</h2>
<ol>${happened.toSorted((a, b) => a.at.localeCompare(b.at)).map(({ at, says }) => html`<li>${both({ zh: `${at.slice(0, 16).replace('T', ' ')} ${says.zh}`, en: says.en })}</li>`)}</ol>`
}
