/** 晨会清单 — what is late, given back, long unsettled, badly rated or untold, a table each. */
import type * as z from 'zod'
import type { listsAnswers } from '../../appeals/routes/answers/lists.ts'
import type { CityNames } from '../../door/tables.ts'
import { type Html, html } from '../html/html.ts'
import { leadsTo, limitOf, textOf } from '../tables.ts'

type Morning = z.output<typeof listsAnswers.readMorningList>
type Cell = string | number | undefined

export function morning(body: unknown, called: CityNames): Html {
  const { day, countedAt, passedOn, unsettled, overdue, badRatings, untold } = body as Morning
  const unit = ({ unit: code, unitName }: { unit?: string | undefined; unitName?: string | undefined }): Cell =>
    unitName ?? (code === undefined ? undefined : (called('unit', code) ?? code))
  return html`<p>${day.date}${day.worksToday ? '' : '（非工作日）'}，统计于 ${textOf(countedAt)}</p>
${part(
  `逾期（${overdue.rows}）`,
  ['诉求件', '标题', '承办单位', '时限', '已过天数'],
  overdue.items.map((one) => [
    one.number,
    one.title,
    unit(one),
    one.limit && limitOf(one.limit),
    one.day ? Math.max(0, one.day.day - one.day.of) : undefined,
  ]),
)}
${part(
  `退转推诿（${passedOn.rows}）`,
  ['诉求件', '标题', '承办单位', '退件次数', '转办次数', '承办过的单位'],
  passedOn.items.map((one) => [
    one.ticket,
    one.title,
    unit(one),
    one.returns,
    one.transfers,
    one.units.map((code) => called('unit', code) ?? code).join('、'),
  ]),
)}
${part(
  `久拖不决（超过${unsettled.longerThan}个工作日）`,
  ['诉求件', '标题', '承办单位', '受理', '工作日'],
  unsettled.items.map((one) => [one.ticket, one.title, unit(one), textOf(one.acceptedAt), one.days]),
)}
${part(
  `待核查的差评（${badRatings.rows}）`,
  ['诉求件', '标题', '承办单位', '评价', '核查期限'],
  badRatings.items.map((one) => [one.ticket, one.title, unit(one), textOf(one.at), one.limit && limitOf(one.limit)]),
)}
${part(
  `未告知（${untold.rows}）`,
  ['诉求件', '决定', '时限'],
  untold.items.map((one) => [one.ticket, textOf(one.decidedAt), one.until && limitOf(one.until)]),
)}`
}

const part = (title: string, heads: readonly string[], rows: readonly (readonly Cell[])[]): Html =>
  html`<section><h2>${title}</h2>${rows.length === 0 ? html`<p>没有。</p>` : html`<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table><thead><tr>${heads.map((head, i) => html`<th scope="col" class="${typeof rows[0]?.[i] === 'number' ? 'n' : 't'}">${head}</th>`)}</tr></thead><tbody>${rows.map((row, i) => html`<tr data-row="${i}">${row.map(cell)}</tr>`)}</tbody></table></div>`}</section>`

function cell(value: Cell): Html {
  if (typeof value === 'number') return html`<td class="n">${value}</td>`
  const to = value === undefined ? undefined : leadsTo(value)
  return to ? html`<td><a href="${to}">${value}</a></td>` : html`<td class="text">${value ?? ''}</td>`
}
