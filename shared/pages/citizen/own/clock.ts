/** 期限说明 — each limit: its rule, its day, why days do not count. */
import type * as z from 'zod'
import type { deadlinesAnswer } from '../../../appeals/routes/answers/deadlines.ts'
import { both, type Words } from '../../frame.ts'
import { type Html, html, none } from '../../html/html.ts'

type Deadline = z.output<typeof deadlinesAnswer>['deadlines'][number]

/** @param today as YYYY-MM-DD */
export function clocks(body: unknown, today: string): Html {
  const { deadlines } = body as z.output<typeof deadlinesAnswer>
  if (deadlines.length === 0) return none
  const [running, over] = [deadlines.filter(({ endedAt }) => !endedAt), deadlines.filter(({ endedAt }) => endedAt)]
  return html`<h2>${both({ zh: '期限', en: 'Limits' })}</h2>
${running.length === 0 ? html`<p>${both({ zh: '现在没有正在计算的期限。', en: 'No limit runs now.' })}</p>` : none}
${running.map((one) => clock(one, today, true))}
${over.length === 0 ? none : html`<details><summary>${both({ zh: `已经了结的期限（${over.length}）`, en: 'Limits that have ended' })}</summary>${over.map((one) => clock(one, today, false))}</details>`}`
}

/** Of days that count: how many there are, and how many have begun. */
function dayOf(days: Deadline['days'], today: string): { now: number; all: number } {
  const counted = days.filter(({ counted }) => counted)
  return { now: counted.filter(({ date }) => date <= today).length, all: counted.length }
}

function clock(deadline: Deadline, today: string, isRunning: boolean): Html {
  const { name, summary, article, reading, days, lastDay, status, extension, endedBecause, provisional } = deadline
  const { now, all } = dayOf(days, today)
  const isLate = isRunning && (status === 'passed' || today > lastDay)
  return html`<section class="clock"><h3>${both(name)}</h3>
<p>${isLate ? html`<b class="late">${both({ zh: `已逾期，最后一日为${lastDay}`, en: `Late: the last day was ${lastDay}` })}</b>` : both({ zh: `最后一日为${lastDay}，至24时`, en: `The last day is ${lastDay}, until 24:00` })}</p>
${isRunning && all > 0 && !isLate ? html`<p>${both({ zh: `今天是第${now}天，共${all}天`, en: `Day ${now} of ${all}` })}</p>` : none}
${isRunning ? none : html`<p><span class="tag">${both(endedBecause ?? statusNames[status])}</span></p>`}
<p>${both(summary)}</p><p class="article">依据：${article}${reading ? html`；${both(reading)}` : none}</p>
${extension ? html`<p>${both({ zh: `延期：${extension.summary.zh}`, en: `Extension: ${extension.summary.en}` })}</p>` : none}
${provisional ? html`<p class="hint">${both({ zh: '所涉年度放假安排尚未公布，暂定。', en: 'Provisional: that year’s holidays are not published yet.' })}</p>` : none}
${days.length === 0 ? none : html`<details><summary>${both({ zh: '逐日说明', en: 'Day by day' })}</summary><div class="scroll" tabindex="0" role="region" aria-label="${name.zh}"><table><caption>${both({ zh: '计入的和不计入的日子', en: 'Days that count, and days that do not' })}</caption><thead><tr><th scope="col">${both({ zh: '日期', en: 'Date' })}</th><th scope="col">${both({ zh: '第几日', en: 'Day' })}</th><th scope="col">${both({ zh: '说明', en: 'Why' })}</th></tr></thead><tbody>${days.map((day) => html`<tr><th scope="row">${day.date}</th><td class="n">${day.n ?? both({ zh: '不计', en: 'not counted' })}</td><td>${both({ zh: day.why, en: day.whyEn })}</td></tr>`)}</tbody></table></div></details>`}</section>`
}

const statusNames: Readonly<Record<Deadline['status'], Words>> = {
  running: { zh: '进行中', en: 'running' },
  passed: { zh: '已逾期', en: 'late' },
  met: { zh: '按时办理', en: 'kept' },
  late: { zh: '逾期办理', en: 'done late' },
  missed: { zh: '逾期未办', en: 'missed' },
  void: { zh: '不再计算', en: 'counts no longer' },
}
