/** 已登记 — number and access code, shown once, and by when it is reviewed. */
import type { Reply } from '../../../door/http.ts'
import { both, type Words } from '../../frame.ts'
import { Address, at } from '../../html/address.ts'
import { html, none } from '../../html/html.ts'
import { citizenPage } from '../frame.ts'
import type { Visit } from '../visit.ts'

/** Of what the call answers, what is told here. */
export interface Registered {
  number: string
  accessCode: string
  call?: { number: string } & Words
  limits: readonly { clock: string; lastDay: string }[]
}

export function registeredPage(
  { number, accessCode, call, limits }: Registered,
  visit: Visit,
  headers: Readonly<Record<string, string>>,
): Reply {
  const review = limits.find(({ clock }) => clock === 'review')
  return citizenPage(visit, {
    title: { zh: '已登记', en: 'Your appeal is registered' },
    status: 201,
    headers,
    body: html`<div class="good" role="status"><dl><dt>${both({ zh: '编号', en: 'Number' })}</dt><dd><b>${number}</b></dd>
<dt>${both({ zh: '查询码', en: 'Access code' })}</dt><dd><b>${accessCode.replace(/^(\d{4})(\d{4})$/, '$1 $2')}</b></dd></dl>
<p>${both({ zh: '请记下编号和查询码：查询码只在这里显示一次。', en: 'Please note both: the access code is shown here alone.' })}</p></div>
${call ? html`<p class="bad">${both({ zh: `请立即拨打${call.zh}`, en: `Please call ${call.en} at once` })} <a href="${Address.telephone(call.number)}">${call.number}</a></p>` : none}
${review ? html`<p>${both({ zh: `平台将在${review.lastDay}24时前审核，并告知您是否受理。`, en: `It is reviewed by ${review.lastDay} 24:00, and you are told whether it is accepted.` })}</p>` : none}
<p><a class="button" href="${at`/my/files`}">添加照片、材料 Add pictures or documents</a> <a href="${at`/my`}">查询进展 See how it stands</a></p>`,
  })
}
