/** 未办 — a refusal of a call, in its words, with its article. */
import type { Answer } from '../asking.ts'
import { type Html, html, none } from '../html/html.ts'

type Refused = Extract<Answer, { ok: false }>

export const refusedPart = ({ problem }: Refused): Html =>
  html`<div class="bad" role="alert"><p>${problem.zh}</p>${(problem.errors ?? []).map(({ zh }) => html`<p>${zh}</p>`)}
${problem.article ? html`<p class="article">依据：${problem.article}</p>` : none}<p class="quiet">${problem.code} · ${problem.request}</p></div>`
