/** 网页应答 — a page, or the way to another one. */
import type { Browser } from '../door/browser.ts'
import type { Reply } from '../door/http.ts'
import { headersOf } from './frame.ts'
import type { Address } from './html/address.ts'
import type { Html } from './html/html.ts'

interface More {
  status?: number
  headers?: Readonly<Record<string, string>>
  isPublic?: boolean
  /** the origin of the bucket, on a page that sends a file there */
  sendsTo?: string
  retryAfter?: number
}

export const page = (
  { base }: Browser,
  html: Html,
  { status = 200, headers = {}, isPublic, sendsTo, retryAfter }: More = {},
): Reply => ({
  status,
  text: html.text(base),
  headers: {
    ...headersOf({ ...(isPublic === undefined ? {} : { isPublic }), ...(sendsTo === undefined ? {} : { sendsTo }) }),
    ...headers,
  },
  ...(retryAfter === undefined ? {} : { retryAfter }),
})

/** 见其他 — after what was sent: the browser asks for that page, and reloading it sends nothing again. */
export const seeOther = ({ base }: Browser, to: Address, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status: 303,
  text: '',
  location: to.text(base),
  headers,
})

/** Of a call of a page: the door puts it there. */
export function browserIn({ browser }: { browser?: Browser }): Browser {
  if (!browser) throw new Error('a page is asked without a browser')
  return browser
}
