/** 已办 — what was just done, told once on the page that it leads to. */
import type { Browser } from '../../door/browser.ts'
import { type Html, html, none } from '../html/html.ts'
import { callOf } from './calls.ts'
import { titleOf } from './lists.ts'

/** A link from elsewhere says nothing here. */
export function doneNote({ query: { done }, isFromHere }: Browser): Html {
  const route = done === undefined || !isFromHere ? undefined : callOf(done, 'form')
  return route ? html`<p class="good" role="status">已办：${titleOf(route)}</p>` : none
}
