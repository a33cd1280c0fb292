/** 征求意见 — drafts put to the public, each with its clauses, comments and report. */
import type * as z from 'zod'
import type { commentAnswers } from '../../../consultation/comments/answers.ts'
import { verdictNames } from '../../../consultation/comments/names.ts'
import type { draftAnswers } from '../../../consultation/drafts/answers.ts'
import { stageNames } from '../../../consultation/drafts/names.ts'
import type { reportAnswers } from '../../../consultation/report/answers.ts'
import type { Call, Reply } from '../../../door/http.ts'
import { both, type Words } from '../../frame.ts'
import { at } from '../../html/address.ts'
import { type Html, html, none } from '../../html/html.ts'
import type { citizenRoutes } from '../routes.ts'
import type { Visit } from '../visit.ts'
import { onward, shownAs } from './asked.ts'

type Drafts = z.output<typeof draftAnswers.listConsultations>
type Draft = z.output<typeof draftAnswers.readConsultation>
type Comments = z.output<typeof commentAnswers.listPublicComments>
type Report = z.output<typeof reportAnswers.readConsultationReport>

const title: Words = { zh: '征求意见', en: 'Drafts put to the public' }
const named = ([zh, en]: readonly [string, string]): Words => ({ zh, en })

export async function listDrafts(_: Call<typeof citizenRoutes.listDrafts>, visit: Visit): Promise<Reply> {
  const { cursor } = visit.browser.query
  const answer = await visit.ask.any('listConsultations', { query: { cursor } })
  return shownAs<Drafts>(answer, title, visit, (body) =>
    body.items.length === 0
      ? html`<p>${both({ zh: '现在没有征求意见的草案。', en: 'There are no drafts now.' })}</p>`
      : html`<ul class="acts">${body.items.map((one) => html`<li><a href="${at`/drafts/${one.consultation}`}">${one.title}</a> <span class="tag">${both(named(stageNames[one.stage]))}</span><span class="hint">${one.kindName} · ${period(one)}</span></li>`)}</ul>${onward(at`/drafts`, {}, body)}`,
  )
}

const period = ({ first, last }: Pick<Draft, 'first' | 'last'>): string => `${first} 至 ${last}`

export async function showDraft({ params }: Call<typeof citizenRoutes.showDraft>, visit: Visit): Promise<Reply> {
  const answer = await visit.ask('readConsultation', { params: { consultation: params.draft } })
  return shownAs<Draft>(
    answer,
    title,
    visit,
    (draft) => html`<h2>${draft.title}</h2>
<dl class="rows"><dt>${both({ zh: '阶段', en: 'Stage' })}</dt><dd>${both(named(stageNames[draft.stage]))}</dd><dt>${both({ zh: '种类', en: 'Kind' })}</dt><dd>${draft.kindName}</dd><dt>${both({ zh: '期间', en: 'Period' })}</dt><dd>${period(draft)}</dd><dt>${both({ zh: '责任单位', en: 'Responsible' })}</dt><dd>${visit.law.registry.called('unit', draft.unit) ?? draft.unit}</dd></dl>
${draft.withdrawnBecause ? html`<p class="note">${draft.withdrawnBecause}</p>` : none}
${draft.stage === 'open' ? html`<p><a class="button" href="${at`/drafts/${params.draft}/comment`}">提意见 Comment</a></p>` : none}
<p><a href="${at`/drafts/${params.draft}/comments`}">${both({ zh: '公众意见', en: 'Comments of the public' })}</a></p><p><a href="${at`/drafts/${params.draft}/report`}">${both({ zh: '征求意见情况报告', en: 'The report' })}</a></p><p><a href="${at`/my/comment`}">${both({ zh: '查询本人意见', en: 'Your own comment' })}</a></p>
${draft.about ? html`<blockquote>${draft.about}</blockquote>` : none}
${draft.clauses.map(({ clause, heading, text }) => html`<section id="clause-${clause}"><h3>第${clause}条 ${heading ?? ''}</h3><p class="text">${text}</p><p><a href="${at`/drafts/${params.draft}/comments`.with({ clause })}">对第${clause}条的意见</a></p></section>`)}
<p class="quiet">${draft.notice}</p><p class="quiet">${draft.where}</p>`,
  )
}

export async function listComments({ params }: Call<typeof citizenRoutes.listComments>, visit: Visit): Promise<Reply> {
  const { cursor, clause } = visit.browser.query
  const answer = await visit.ask.any('listPublicComments', {
    params: { consultation: params.draft },
    query: { cursor, clause },
  })
  return shownAs<Comments>(
    answer,
    { zh: '公众意见', en: 'Comments of the public' },
    visit,
    (body) => html`<p><a href="${at`/drafts/${params.draft}`}">${both({ zh: '回到草案', en: 'The draft' })}</a></p>
${body.items.length === 0 ? html`<p>${both({ zh: '还没有公开的意见。', en: 'No comment is public yet.' })}</p>` : none}
${body.items.map((one) => html`<article><h2>${one.title}</h2><p class="hint">${one.clause ? `第${one.clause}条 · ` : ''}${String(one.at).slice(0, 10)}</p><blockquote>${one.text}</blockquote>${verdict(one)}</article>`)}${onward(at`/drafts/${params.draft}/comments`, { clause }, body)}`,
  )
}

const verdict = ({ verdict, reasons }: Pick<Comments['items'][number], 'verdict' | 'reasons'>): Html =>
  verdict ? html`<p><span class="tag">${both(named(verdictNames[verdict]))}</span> ${reasons ?? ''}</p>` : none

export async function showReport({ params }: Call<typeof citizenRoutes.showReport>, visit: Visit): Promise<Reply> {
  const answer = await visit.ask('readConsultationReport', { params: { consultation: params.draft } })
  return shownAs<Report>(answer, { zh: '征求意见情况报告', en: 'Report on the comments' }, visit, (report) => {
    const counts: readonly (readonly [string, string, number])[] = [
      ['收到的意见', 'received', report.received],
      ['采纳', 'adopted', report.adopted],
      ['部分采纳', 'adopted in part', report.partly],
      ['不采纳', 'not adopted', report.notAdopted],
      ['不在受理范围', 'off topic', report.offTopic],
    ]
    return html`<h2>${report.title}</h2><p>${period(report)}</p>
<dl class="rows">${counts.map(([zh, en, n]) => html`<dt>${both({ zh, en })}</dt><dd>${n}</dd>`)}</dl>
${report.items.map((one) => html`<section><h3>${one.clause ? `第${one.clause}条` : '整件草案'}（${one.comments}）</h3><ul>${one.reasons.map((reason) => html`<li>${both(named(verdictNames[reason.verdict]))} ${reason.reasons}（${reason.comments}）</li>`)}</ul></section>`)}`
  })
}
