/** 大字版 — larger type and targets, by a link; a cookie without any secret keeps it. */
import type { Browser } from '../../door/browser.ts'
import type { Reply } from '../../door/http.ts'
import { type Address, at, wantedOf } from '../html/address.ts'
import { type Html, html } from '../html/html.ts'
import { seeOther } from '../reply.ts'

const name = '__Host-large'
const chosen = 'large'
const year = 31_536_000

export const isLarge = ({ cookies }: Browser): boolean => cookies[name] === 'yes'

/** This page, without the choice: a path that is none of ours leads home. */
function hereWithout({ path, query }: Browser): Address {
  const { [chosen]: _, ...others } = query
  const first = path.split('/')[1] ?? ''
  const here = first === '' ? undefined : wantedOf(path, `/${first}`)
  return (here ?? at`/`).with(others)
}

/** Whoever has just chosen is sent on to the page as they chose it. */
export function sizeChosen(browser: Browser): Reply | undefined {
  const size = browser.query[chosen]
  if (size !== 'yes' && size !== 'no') return undefined
  const flags = `Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${size === 'yes' ? year : 0}`
  return seeOther(browser, hereWithout(browser), { 'Set-Cookie': `${name}=${size}; ${flags}` })
}

export function sizeLink(browser: Browser): Html {
  const large = isLarge(browser)
  const to = hereWithout(browser).with({ [chosen]: large ? 'no' : 'yes' })
  return html`<a class="button plain" href="${to}">${large ? '标准字 Standard' : '大字版 Large type'}</a>`
}
