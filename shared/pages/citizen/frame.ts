/** 公众网页框架 — the frame of citizens’ pages: where they lead, the telephone, larger type. */
import type { Reply } from '../../door/http.ts'
import { framed, type Words } from '../frame.ts'
import { type Address, at } from '../html/address.ts'
import { type Html, html, none } from '../html/html.ts'
import { page } from '../reply.ts'
import { isLarge, sizeLink } from './size.ts'
import type { Visit } from './visit.ts'

const places: readonly { to: Address; says: Words }[] = [
  { to: at`/appeal`, says: { zh: '提出诉求', en: 'Appeal' } },
  { to: at`/my`, says: { zh: '查询进展', en: 'My appeal' } },
  { to: at`/knowledge`, says: { zh: '知识库', en: 'Answers' } },
  { to: at`/drafts`, says: { zh: '征求意见', en: 'Drafts' } },
]

interface Shown {
  title: Words
  body: Html | readonly Html[]
  isWide?: boolean
  status?: number
  headers?: Readonly<Record<string, string>>
  retryAfter?: number
  sendsTo?: string
  /** how long others may keep it; a page without it is kept by nobody */
  cache?: string | undefined
  /** who is signed in, and how to leave */
  who?: Html
}

export const siteName = ({ law }: Pick<Visit, 'law'>): string => {
  const { code, called } = law.registry
  return `${called('area', code) ?? ''}12345`
}

export function citizenPage(
  visit: Visit,
  { title, body, isWide, status, headers, retryAfter, sendsTo, cache, who }: Shown,
): Reply {
  const { browser, law } = visit
  const text = framed({
    ...{ title, body, home: at`/`, name: siteName(visit), ask: law.registry.telling.ask, isLarge: isLarge(browser) },
    ...(isWide ? { isWide } : {}),
    nav: places.map(({ to, says }) => ({ to, says, isHere: to.text('') === browser.path })),
    who: html`${who ?? none}${sizeLink(browser)}`,
  })
  return page(browser, text, {
    ...(status === undefined ? {} : { status }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(sendsTo === undefined ? {} : { sendsTo }),
    ...(cache === undefined ? {} : { isPublic: true }),
    headers: { ...(cache === undefined ? {} : { 'Cache-Control': cache, Vary: 'Cookie' }), ...headers },
  })
}
