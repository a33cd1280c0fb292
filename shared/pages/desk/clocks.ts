/** 期限 — limits that explain themselves: which rule, which day, why days do not count. */
import type * as z from 'zod'
import type { deadlinesAnswer } from '../../appeals/routes/answers/deadlines.ts'
import { type Html, html, none } from '../html/html.ts'

export type Deadlines = z.output<typeof deadlinesAnswer>
type Deadline = Deadlines['deadlines'][number]

/** Those that run first; each with every day from its first on. */
export function clocks({ deadlines }: Deadlines): Html {
  if (deadlines.length === 0) return none
  const [running, over] = [deadlines.filter(({ endedAt }) => !endedAt), deadlines.filter(({ endedAt }) => endedAt)]
  return html`<h2>期限</h2>${running.map((one) => clock(one))}${over.length === 0 ? none : html`<details><summary>已经了结的期限（${over.length}）</summary>${over.map((one) => clock(one))}</details>`}`
}

const clock = ({ name, summary, article, reading, days, lastDay, status, extension, endedBecause }: Deadline): Html =>
  html`<details class="clock"><summary><b>${name.zh}</b>：${lastDay}止${status === 'running' ? none : html` <span class="${status === 'passed' || status === 'missed' ? 'late' : 'tag'}">${endedBecause?.zh ?? statusNames[status]}</span>`}</summary>
<p>${summary.zh}</p><p class="article">依据：${article}${reading ? html`；读法：${reading.zh}` : none}</p>
${extension ? html`<p>延期：${extension.summary.zh}</p>` : none}
<table><caption>逐日说明</caption><thead><tr><th scope="col">日期</th><th scope="col">第几日</th><th scope="col">说明</th></tr></thead><tbody>${days.map((day) => html`<tr><td>${day.date}</td><td class="n">${day.n ?? '不计'}</td><td>${day.why ?? ''}</td></tr>`)}</tbody></table></details>`

const statusNames: Readonly<Record<Deadline['status'], string>> = {
  running: '进行中',
  passed: '已逾期',
  met: '按时',
  late: '逾期办理',
  missed: '逾期',
  void: '不再计算',
}
