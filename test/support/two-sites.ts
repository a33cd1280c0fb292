/** 两个网站之间的浏览器 — keeps cookies by site, and goes where it is led from one to the other. */
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'

export interface Seen {
  status: number
  url: URL
  html: string
  /** every address that it was led by, the last first asked */
  trail: string[]
}

interface Going {
  body?: Record<string, string>
  from?: string
  /** stops before it asks such an address, as somebody who copies it would */
  until?: (url: URL) => boolean
}

const most = 20

interface Asked {
  body: string | undefined
  headers: Record<string, string>
  localAddress: string
}
interface Answered {
  status: number
  location: string | undefined
  cookies: string[]
  html: string
}

async function ask(url: URL, { body, ...options }: Asked): Promise<Answered> {
  const asked = request(url, { ...options, method: body === undefined ? 'GET' : 'POST' })
  asked.end(body)
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  const { statusCode: status = 0, headers } = answer
  return { status, location: headers.location, cookies: headers['set-cookie'] ?? [], html: await text(answer) }
}

let travellers = 0

export function traveller() {
  // Each from an address of its own: what is wrong is counted by it.
  const address = `127.0.1.${++travellers}`
  const jars = new Map<string, Map<string, string>>()
  const jarOf = ({ origin }: URL): Map<string, string> => {
    const jar = jars.get(origin) ?? new Map<string, string>()
    jars.set(origin, jar)
    return jar
  }

  async function go(to: string, { body, from, until = () => false }: Going = {}): Promise<Seen> {
    let url = new URL(to)
    let sent = body && new URLSearchParams(body).toString()
    // What began elsewhere, or was led over elsewhere, comes from another site to the end (Fetch Metadata, 2.3).
    let site = from === undefined ? 'none' : new URL(from).origin === url.origin ? 'same-origin' : 'cross-site'
    const trail: string[] = []
    for (let step = 0; step < most; step++) {
      trail.push(url.href)
      const jar = jarOf(url)
      const answer = await ask(url, {
        ...{ body: sent, localAddress: address },
        headers: {
          'sec-fetch-site': site,
          ...(jar.size > 0 ? { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
          ...(sent === undefined
            ? {}
            : { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(from ?? url).origin }),
        },
      })
      for (const set of answer.cookies) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
        if (/max-age=0|expires=thu, 01 jan 1970/i.test(set)) jar.delete(name)
        else jar.set(name, value)
      }
      const next = answer.location === undefined ? undefined : new URL(answer.location, url)
      if (!next || until(next)) return { status: answer.status, url: next ?? url, html: answer.html, trail }
      if (next.origin !== url.origin) site = 'cross-site'
      url = next
      sent = undefined
    }
    throw new Error(`led on and on: ${trail.slice(-4).join(' ')}`)
  }

  /** The first form of a page with these hidden fields and what is typed. */
  const send = (page: Seen, typed: Record<string, string>, action?: string, until?: Going['until']): Promise<Seen> => {
    const forms = [...page.html.matchAll(/<form[^>]*action="([^"]*)"[^>]*>(.*?)<\/form>/gs)]
    const found = forms.find(([, to = '']) => action === undefined || to.endsWith(action))
    if (!found) throw new Error(`no form ${action ?? ''} at ${page.url}: ${page.html.slice(0, 500)}`)
    const hidden = [...(found[2] ?? '').matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
    const fields = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')]))
    const to = new URL((found[1] ?? '').replaceAll('&amp;', '&'), page.url)
    return go(to.href, { body: { ...fields, ...typed }, from: page.url.href, ...(until ? { until } : {}) })
  }

  return { go, send, jarOf: (site: string) => jarOf(new URL(site)) }
}
export type Traveller = ReturnType<typeof traveller>
