/** 版式 — what pages behind links have: the site’s style, both languages, nothing fetched from elsewhere. */
import { html } from 'hono/html'
import { headersOf } from '../frame.ts'
import { styleVersion } from '../style.ts'

export type Html = ReturnType<typeof html>

export const pageHeaders = headersOf()

/** 中文 English — each on a line of its own. */
export const both = (zh: string, en: string): Html => html`${zh}<span lang="en">${en}</span>`

interface Page {
  zh: string
  en: string
  body: Html | readonly Html[]
}

/** Other pages are told from here, one step up: a link is `/l/…` at whatever stage of a gateway. */
export const pageOf = ({ zh, en, body }: Page): string =>
  String(html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">
<title>${zh} ${en}</title><link rel="stylesheet" href="../assets/site.css?v=${styleVersion}"></head>
<body><main><h1>${both(zh, en)}</h1>
${body}
<p><a href="../my">${both('凭编号和查询码查询', 'By number and access code')}</a></p></main></body></html>
`)
