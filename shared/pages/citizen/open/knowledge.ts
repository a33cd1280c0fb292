/** 知识 — articles that answer what people ask: searched, and read one by one. */
import type * as z from 'zod'
import type { Call, Reply } from '../../../door/http.ts'
import type { knowledgeAnswers } from '../../../knowledge/answers.ts'
import { both, type Words } from '../../frame.ts'
import { at } from '../../html/address.ts'
import { html, none } from '../../html/html.ts'
import type { citizenRoutes } from '../routes.ts'
import type { Visit } from '../visit.ts'
import { onward, shownAs } from './asked.ts'

type Hits = z.output<typeof knowledgeAnswers.searchPublicArticles>
type Article = z.output<typeof knowledgeAnswers.readPublicArticle>

const title: Words = { zh: '知识库', en: 'Answers' }

export async function searchKnowledge(_: Call<typeof citizenRoutes.searchKnowledge>, visit: Visit): Promise<Reply> {
  const { q, cursor } = visit.browser.query
  const answer = await visit.ask.any('searchPublicArticles', { query: { q: q || undefined, cursor } })
  return shownAs<Hits>(
    answer,
    title,
    visit,
    ({
      items,
      didYouMean,
      ...rest
    }) => html`<form method="get" action="${at`/knowledge`}" role="search"><label for="q">${both({ zh: '您想了解什么', en: 'What would you like to know' })}</label><input type="text" id="q" name="q" value="${q ?? ''}" maxlength="200"> <button>查找 Search</button></form>
${didYouMean ? html`<p>${both({ zh: '您是不是要找：', en: 'Did you mean:' })} <a href="${at`/knowledge`.with({ q: didYouMean })}">${didYouMean}</a></p>` : none}
${items.length === 0 ? html`<p>${both({ zh: '没有找到，请换个说法，或者拨打电话。', en: 'Nothing was found; say it otherwise, or call.' })}</p>` : none}
<ul class="acts">${items.map((hit) => html`<li><a href="${at`/knowledge/${hit.article}`}">${hit.title}</a>${hit.sample ? html` <span class="tag">${hit.sample}</span>` : none}<span class="hint">${hit.excerpt}</span></li>`)}</ul>${onward(at`/knowledge`, { q }, rest)}`,
  )
}

export async function showArticle({ params }: Call<typeof citizenRoutes.showArticle>, visit: Visit): Promise<Reply> {
  const answer = await visit.ask('readPublicArticle', { params: { article: params.article } })
  const { called } = visit.law.registry
  return shownAs<Article>(
    answer,
    title,
    visit,
    (
      article,
    ) => html`<h2>${article.title}${article.sample ? html` <span class="tag">${article.sample}</span>` : none}</h2>
<p class="text">${article.answer}</p>
<dl class="rows"><dt>${both({ zh: '责任单位', en: 'Responsible' })}</dt><dd>${called('unit', article.owner) ?? article.owner}</dd><dt>${both({ zh: '依据', en: 'Rests on' })}</dt><dd>${article.source.title} ${article.source.number}</dd><dt>${both({ zh: '有效', en: 'Valid' })}</dt><dd>${article.validFrom} 起${article.validUntil ? ` 至 ${article.validUntil}` : ''}</dd></dl>
${article.related.length === 0 ? none : html`<h3>${both({ zh: '相关条目', en: 'See also' })}</h3><ul>${article.related.map((one) => html`<li><a href="${at`/knowledge/${one}`}">${one}</a></li>`)}</ul>`}
<p><a href="${at`/knowledge`}">${both({ zh: '再查', en: 'Search again' })}</a></p>`,
  )
}
