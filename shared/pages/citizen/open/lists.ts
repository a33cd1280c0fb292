/** 公开清单 — results, inspections, units and inquiries, each a public call as a table. */
import type * as z from 'zod'
import type { Call, Reply } from '../../../door/http.ts'
import type { inquiriesAnswers } from '../../../published/inquiries/answers.ts'
import { inquirerNames } from '../../../published/inquiries/words.ts'
import type { openResultsAnswers } from '../../../published/results/answers.ts'
import { both, type Words } from '../../frame.ts'
import { at } from '../../html/address.ts'
import { html } from '../../html/html.ts'
import { citizenPage } from '../frame.ts'
import type { citizenRoutes } from '../routes.ts'
import type { Visit } from '../visit.ts'
import { cacheOf, onward, refusedAs, shownAs, table } from './asked.ts'

const results: Words = { zh: '考核结果', en: 'Results of departments' }
type Results = z.output<typeof openResultsAnswers.listOpenResults>

export async function showResults(_: Call<typeof citizenRoutes.showResults>, visit: Visit): Promise<Reply> {
  const listed = await visit.ask('listOpenResults')
  if (!listed.ok) return refusedAs(listed, results, visit)
  const { items } = listed.body as Results
  const wanted = visit.browser.query.result ?? items.at(0)?.result
  if (wanted === undefined)
    return citizenPage(visit, {
      ...{ title: results, cache: cacheOf(listed) },
      body: html`<p>${both({ zh: '还没有公布的考核结果。', en: 'No result is published yet.' })}</p>`,
    })
  const given = { params: { result: wanted } }
  const [standings, figures] = await Promise.all([
    visit.ask('listOpenStandings', given),
    visit.ask('listOpenResultFigures', given),
  ])
  if (!standings.ok) return refusedAs(standings, results, visit)
  if (!figures.ok) return refusedAs(figures, results, visit)
  return citizenPage(visit, {
    ...{ title: results, isWide: true, cache: cacheOf(standings) },
    body: html`<nav aria-label="结果">${items.map(({ result }) => html`<a href="${at`/open/results`.with({ result })}">${result}</a> `)}</nav>
<h2>${wanted}</h2>${table(standings.body, { call: 'listOpenStandings', caption: '名次' }, visit)}${table(figures.body, { call: 'listOpenResultFigures', caption: '指标' }, visit)}`,
  })
}

interface Inspections {
  method: Words
  next: { nth: number; seedHash: string }
}

export async function showInspections(_: Call<typeof citizenRoutes.showInspections>, visit: Visit): Promise<Reply> {
  const answer = await visit.ask('listInspections')
  return shownAs<Inspections>(
    answer,
    { zh: '抽检', en: 'Inspections' },
    visit,
    (body) =>
      html`<p>${both(body.method)}</p><p class="hint">${both({ zh: `下一次为第${body.next.nth}次，种子的哈希：${body.next.seedHash}`, en: `The next is draw ${body.next.nth}; the hash of its seed is above.` })}</p>${table(body, { call: 'listInspections', caption: '历次抽检' }, visit)}`,
    true,
  )
}

const directories = [
  { show: 'units', call: 'listOpenUnits', says: { zh: '承办单位', en: 'Departments' } },
  { show: 'catalogue', call: 'listOpenCatalogue', says: { zh: '派发工单目录', en: 'Who handles what' } },
  {
    show: 'responsibilities',
    call: 'listOpenResponsibilities',
    says: { zh: '确责清单', en: 'Who leads in what crosses' },
  },
] as const

export async function showUnits(_: Call<typeof citizenRoutes.showUnits>, visit: Visit): Promise<Reply> {
  const { show, cursor } = visit.browser.query
  const chosen = directories.find((one) => one.show === show) ?? directories[0]
  const answer = await visit.ask.any(chosen.call, { query: { cursor, limit: 100 } })
  return shownAs<object>(
    answer,
    { zh: '谁负责什么', en: 'Who answers for what' },
    visit,
    (body) =>
      html`<nav aria-label="清单">${directories.map((one) => html`<a href="${at`/open/units`.with({ show: one.show })}">${both(one.says)}</a> `)}</nav>${table(body, { call: chosen.call, caption: chosen.says.zh }, visit)}${onward(at`/open/units`, { show: chosen.show }, body)}`,
    true,
  )
}

type Inquiries = z.output<typeof inquiriesAnswers.listInquiries>

export async function showInquiries(_: Call<typeof citizenRoutes.showInquiries>, visit: Visit): Promise<Reply> {
  const answer = await visit.ask.any('listInquiries', { query: { cursor: visit.browser.query.cursor } })
  return shownAs<Inquiries>(
    answer,
    { zh: '监督询问', en: 'Asked by congress and media' },
    visit,
    (
      body,
    ) => html`${body.items.length === 0 ? html`<p>${both({ zh: '还没有公开的询问。', en: 'Nothing is published yet.' })}</p>` : ''}
${body.items.map((one) => html`<article><h2>${one.subject}</h2><p class="hint">${inquirerNames[one.inquirer]} ${one.body} · ${one.receivedOn}</p><blockquote>${one.question}</blockquote><h3>${one.answeredBy}</h3><blockquote>${one.answer}</blockquote></article>`)}${onward(at`/open/inquiries`, {}, body)}`,
  )
}
