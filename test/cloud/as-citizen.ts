/** 公众网页 — an appeal, a comment, an article and figures by pages, for the scenario of every grant. */
import { solved } from '../../infra/demo/solved.ts'
import { published } from '../stack/articles.ts'
import type { City } from '../stack/city.ts'
import { opened } from '../stack/consultations.ts'
import { browser, type Shown } from '../support/browsing.ts'

const answerOf = ({ html }: Shown): string => solved(/<p id="question">([^<]*)<\/p>/.exec(html)?.[1] ?? '')
const told = ({ html }: Shown): string[] => [...html.matchAll(/<b>([^<]*)<\/b>/g)].map(([, text = '']) => text)

export async function asCitizen(city: City): Promise<void> {
  const here = browser(city.url())
  const checked = await here.send(await here.open('/appeal'), {
    ...{ ticketType: 'complaint', title: '路灯不亮', text: '三盏路灯不亮。', place: '某路7号' },
    ...{ 'appellant.name': '钱多多', 'appellant.phone': '13900001234' },
  })
  const registered = await here.send(checked, { _step: 'send', _answer: answerOf(checked) })
  const [number = '', code = ''] = told(registered)
  // The session in which it was brought is left: number and code open it again.
  await here.send(await here.open('/my'), {}, { action: '/my/sign-out' })
  const own = await here.send(await here.open('/my'), { number, code })
  await here.send(own, { text: '又有一盏不亮。'.repeat(200) }, { action: '/my/acts/addFacts' })
  await commenting(city)
  const { article } = await published(city)
  await city.settled()
  for (const path of ['/knowledge?q=电梯', `/knowledge/${article}`, '/figures', '/results', '/inspections', '/units'])
    await here.open(path)
}

async function commenting(city: City): Promise<void> {
  const here = browser(city.url())
  const { consultation } = await opened(city)
  const form = await here.open(`/drafts/${consultation}/comment`)
  const made = await here.send(form, {
    ...{ title: '供热期', opinion: '建议延长。', name: '欧阳', idNumber: '110101199003070070', occupation: '教师' },
    ...{ phone: '13955512345', email: 'o@example.com', clause: '2', _answer: answerOf(form) },
  })
  const [comment = '', code = ''] = told(made)
  await here.send(await here.open('/my/comment'), { comment, code })
  for (const path of ['', `/${consultation}`, `/${consultation}/comments`, `/${consultation}/comments?clause=2`])
    await here.open(`/drafts${path}`)
}
