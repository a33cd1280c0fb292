/** 表格 — an answer as a table on a page: headings, names instead of codes, links. */
import { tableOf } from '../api/tables/tables.ts'
import { type Cell, type CityNames, type Column, cellsOf } from '../door/tables.ts'
import { type Address, at } from './html/address.ts'
import { type Html, html, none } from './html/html.ts'

export interface Asked {
  call: string
  params: Readonly<Record<string, string>>
  names: CityNames
  /** headings that a page shows of a wide table, in order; all where it is not said */
  only?: readonly string[] | undefined
  /** false leaves out codes, each of which has its name beside it */
  hasCodes?: boolean
  caption: string
}

/** Of lists with many columns those that a desk works by; the rest is in the CSV. */
export const narrow: Readonly<Record<string, readonly string[]>> = {
  listTickets: [
    '诉求件编号',
    '标题',
    '状态',
    '时限',
    '第几天',
    '共几天',
    '分类',
    '区域',
    '承办单位',
    '认领人',
    '特殊标记',
  ],
  listClaims: ['诉求件编号', '标题', '状态', '时限', '第几天', '共几天', '分类', '区域', '承办单位', '认领时间'],
  listWorkOrders: [
    '工单编号',
    '标题',
    '工单状态',
    '时限',
    '第几天',
    '共几天',
    '主办、协办',
    '分类',
    '区域',
    '签收时间',
    '退件待审定',
    '延期待审批',
    '督办',
  ],
}

export function tableOn(body: unknown, { call, params, names, only, hasCodes = true, caption }: Asked): Html {
  const table = tableOf(call, params)
  if (!table) throw new Error(`${call} is no table`)
  const rows = (table.rows ? table.rows(body as never) : (body as { items?: readonly unknown[] }).items) ?? []
  if (rows.length === 0) return html`<p>没有。</p>`
  const all = table.columns.map((column) => ({ column, cells: rows.map((row) => shownOf(row, column, names)) }))
  const wanted = only ? only.flatMap((heading) => all.find(({ column }) => column.heading === heading) ?? []) : all
  // What no row has, or says no to, needs no column.
  const columns = wanted.filter(
    ({ column, cells }) =>
      (hasCodes || !column.heading.endsWith('代码')) && cells.some((cell) => cell !== '' && cell !== '否'),
  )
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption>
<thead><tr>${columns.map(({ column }) => html`<th scope="col">${column.heading}</th>`)}</tr></thead>
<tbody>${rows.map((_, i) => html`<tr data-row="${i}">${columns.map(({ column, cells }) => cellOf(cells[i] ?? '', column))}</tr>`)}</tbody></table></div>`
}

/** 名称代替代码 — where the city has a name for a code, the name alone. */
function shownOf(row: unknown, column: Column, names: CityNames): string {
  const [value, name] = cellsOf(row, column, names)
  if (column.heading === '时限' && typeof value === 'string') return limitOf(value)
  return name === undefined || name === '' ? textOf(value) : textOf(name)
}

/** 时限 — a limit at midnight is the end of the day before. */
export function limitOf(text: string): string {
  const said = textOf(text)
  if (!said.endsWith(' 00:00')) return said
  return `${new Date(Date.parse(`${said.slice(0, 10)}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)} 24:00`
}

export const textOf = (cell: Cell): string => {
  if (cell === undefined) return ''
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  const text = String(cell)
  // As a call answers it, and as a table reads it.
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d.*\+08:00$/.test(text)) return text.slice(0, 16).replace('T', ' ')
  return /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) ? text.slice(0, 16) : text
}

function cellOf(text: string, { heading }: Column): Html {
  const to = leadsTo(text)
  if (to) return html`<td><a href="${to}">${text}</a></td>`
  return /^-?[\d.]+%?$/.test(text) && heading !== '编号'
    ? html`<td class="n">${text}</td>`
    : html`<td class="${isMoment(text) ? 't' : 'text'}">${text}</td>`
}

const isMoment = (text: string): boolean => /^\d{4}-\d\d-\d\d( \d\d:\d\d)?$/.test(text)

/** Numbers of tickets and of work orders lead to their pages. */
export function leadsTo(text: string): Address | undefined {
  if (/^\d{6}-\d{8}$/.test(text)) return at`/desk/tickets/${text}`
  return /^\d{6}-\d{8}-\d+$/.test(text) ? at`/desk/orders/${text}` : undefined
}

/** 下一页 — by the cursor that the answer names. */
export const onward = (here: Address, query: Readonly<Record<string, string>>, body: unknown): Html => {
  const { next } = (body ?? {}) as { next?: string }
  return next === undefined
    ? none
    : html`<p><a class="button plain" rel="next" href="${here.with({ ...query, cursor: next })}">下一页</a></p>`
}
