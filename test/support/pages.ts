/** 网页 — a reader of pages over HTTP: what it sees, and what its browser would send. */
import { request } from '../stack/city.ts'

export interface Seen {
  status: number
  html: string
  /** without markup, as it is read */
  text: string
  headers: Headers
  /** fields that the form carries by itself */
  hidden: Record<string, string>
}

const plain = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(lt|gt|quot|amp|#39);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? "'")

const seen = ({ status, body, headers }: Awaited<ReturnType<typeof request>>): Seen => {
  const html = String(body)
  const fields = [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)]
  const hidden = Object.fromEntries(fields.map(([, name = '', value = '']) => [name, plain(value)]))
  return { status, html, text: plain(html), headers, hidden }
}

export const open = async (url: string, method = 'GET'): Promise<Seen> =>
  seen(await request(url, method, undefined, {}))

export const send = async (url: string, fields: Record<string, string>): Promise<Seen> =>
  seen(
    await request(url, 'POST', undefined, {
      body: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
  )
