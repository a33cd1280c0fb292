/** 公众首页 — what one can do here, and the telephone for whoever would rather call. */
import type { Call, Reply } from '../../door/http.ts'
import { both, type Words } from '../frame.ts'
import { Address, at } from '../html/address.ts'
import { type Html, html } from '../html/html.ts'
import { citizenPage } from './frame.ts'
import type { citizenRoutes } from './routes.ts'
import type { Visit } from './visit.ts'

interface Way {
  to: Address
  says: Words
  about: Words
}

const ways: readonly Way[] = [
  {
    to: at`/appeal`,
    says: { zh: '提出诉求', en: 'Bring an appeal' },
    about: { zh: '咨询、求助、投诉、举报、建议', en: 'Ask, complain, report, suggest' },
  },
  {
    to: at`/my`,
    says: { zh: '查询进展', en: 'See how your appeal stands' },
    about: { zh: '凭编号和查询码：进展、期限、补充、评价', en: 'By number and access code: limits, adding, rating' },
  },
]

const reading: readonly Way[] = [
  {
    to: at`/knowledge`,
    says: { zh: '知识库', en: 'Answers' },
    about: { zh: '先查一查：政策、办事', en: 'Look it up first' },
  },
  {
    to: at`/drafts`,
    says: { zh: '征求意见', en: 'Drafts put to the public' },
    about: { zh: '对草案逐条提意见', en: 'Comment on drafts, clause by clause' },
  },
  {
    to: at`/open/units`,
    says: { zh: '谁负责什么', en: 'Who answers for what' },
    about: { zh: '承办单位、派发目录、确责清单', en: 'Departments and what each handles' },
  },
  {
    to: at`/open/figures`,
    says: { zh: '公开数字', en: 'Open figures' },
    about: { zh: '每月登记件数和比率', en: 'Matters and rates, month by month' },
  },
  {
    to: at`/open/results`,
    says: { zh: '考核结果', en: 'Results of departments' },
    about: { zh: '指标、名次', en: 'Figures and places' },
  },
  {
    to: at`/open/inspections`,
    says: { zh: '抽检', en: 'Inspections' },
    about: { zh: '怎样抽取、结果如何', en: 'How they are drawn, what they found' },
  },
  {
    to: at`/open/inquiries`,
    says: { zh: '监督询问', en: 'Asked by congress and media' },
    about: { zh: '人大、政协、媒体的询问和答复', en: 'Their questions, and the answers' },
  },
]

/** Nothing here changes from one visitor to the next but the size of the type. */
const cache = 'public, max-age=300'

export async function citizenHome(_: Call<typeof citizenRoutes.citizenHome>, visit: Visit): Promise<Reply> {
  const { ask } = visit.law.registry.telling
  const lines = visit.law.rules.externalLines.lines
  const body = html`<p><a class="button" href="${Address.telephone(ask)}">拨打 Call ${ask}</a></p>
<ul class="acts ways">${ways.map((way) => wayTo(way))}</ul>
<h2>${both({ zh: '查阅', en: 'To read' })}</h2><ul class="acts">${reading.map((way) => wayTo(way))}</ul>
<div class="note"><p>${both({ zh: '有危险请立即拨打：', en: 'In danger, call at once:' })}</p><ul>${lines.map(({ number, zh, en }) => html`<li><a href="${Address.telephone(number)}">${number}</a> ${both({ zh, en })}</li>`)}</ul></div>`
  return citizenPage(visit, { title: { zh: '您有诉求，我们办理', en: 'What you can do here' }, body, cache })
}

const wayTo = ({ to, says, about }: Way): Html =>
  html`<li><a href="${to}">${both(says)}</a><span class="hint">${both(about)}</span></li>`
