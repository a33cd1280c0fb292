/** 页面框架 — what every page has: head, names of the site, where one is, and its policy. */
import { hotline } from '../city/notices/words.ts'
import type { Problem } from '../door/problem.ts'
import { Address, at } from './html/address.ts'
import { type Html, html, none } from './html/html.ts'
import { scriptVersion } from './script.ts'
import { styleVersion } from './style.ts'

/** Nothing from elsewhere, no script or style in the page, no frame; and where this page is stays between it and its reader. */
interface Policy {
  isPublic?: boolean
  /** the origin of the bucket, on a page that sends a file there */
  sendsTo?: string
}
export const headersOf = ({ isPublic = false, sendsTo }: Policy = {}) => ({
  'Content-Security-Policy': `default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'${sendsTo === undefined ? '' : ` ${sendsTo}`}`,
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
  ...(isPublic ? {} : { 'X-Robots-Tag': 'noindex, nofollow' }),
})

export interface Words {
  zh: string
  en: string
}
/** 中文 English — each on a line of its own. */
export const both = ({ zh, en }: Words): Html => html`${zh}<span lang="en">${en}</span>`

interface Link {
  to: Address
  says: string | Words
  isHere?: boolean
}

export interface Framed {
  title: string | Words
  body: Html | readonly Html[]
  /** where its name leads */
  home: Address
  name: string
  nav?: readonly Link[]
  /** who is signed in, and how to leave */
  who?: Html
  isWide?: boolean
  /** 大字版 */
  isLarge?: boolean
  /** the telephone that is always there */
  ask?: string
  /** the desk has keys; a citizen’s page has no script */
  hasScript?: boolean
  /** what stands below every page, beside the telephone */
  foot?: Html
}

export function framed({
  title,
  body,
  home,
  name,
  nav = [],
  who,
  isWide = false,
  isLarge = false,
  ask = hotline,
  hasScript = false,
  foot,
}: Framed): Html {
  const heading = typeof title === 'string' ? html`${title}` : both(title)
  return html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${typeof title === 'string' ? title : `${title.zh} ${title.en}`} · ${name}</title><link rel="stylesheet" href="${at`/assets/site.css`.with({ v: styleVersion })}">
${hasScript ? html`<script src="${at`/assets/site.js`.with({ v: scriptVersion })}" defer></script>` : none}</head>
<body class="${isLarge ? 'large' : 'usual'}"><a class="skip" href="${Address.part('main')}">跳到正文</a>
<header class="site"><a class="name" href="${home}">${name}</a>${nav.length === 0 ? none : html`<nav aria-label="主要栏目">${nav.map((link) => linkTo(link))}</nav>`}${who ?? none}</header>
<main id="main" class="${isWide ? 'wide' : 'narrow'}"><h1>${heading}</h1>
${body}</main>
<footer class="site">咨询电话 <a href="${Address.telephone(ask)}">${ask}</a>${foot ?? none}</footer></body></html>
`
}

const linkTo = ({ to, says, isHere }: Link): Html => {
  const called = typeof says === 'string' ? html`${says}` : both(says)
  return isHere ? html`<a href="${to}" aria-current="page">${called}</a>` : html`<a href="${to}">${called}</a>`
}

/** What the door refused before anything was looked at, and what failed. */
export const problemPage = (
  { zh, en, request, errors = [], article }: Pick<Problem, 'zh' | 'en' | 'request' | 'errors' | 'article'>,
  { home, name, ask }: Pick<Framed, 'home' | 'name' | 'ask'>,
): Html => {
  const wrong = new Map(errors.map((one) => [one.zh, one.message]))
  const alerts = wrong.size > 0 ? [...wrong] : [[zh, en] as const]
  return framed({
    ...{ title: { zh: '未能完成', en: 'This did not work' }, home, name },
    ...(ask === undefined ? {} : { ask }),
    body: html`${alerts.map(([inChinese, inEnglish]) => html`<p class="bad" role="alert">${both({ zh: inChinese, en: inEnglish })}</p>`)}
${article ? html`<p class="article">依据：${article}</p>` : none}<p class="quiet">${request}</p>`,
  })
}
