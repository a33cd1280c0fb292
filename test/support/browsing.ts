/** 浏览器替身 — keeps cookies, fills forms and follows where it is led, as a browser without scripts. */

export interface Shown {
  status: number
  url: string
  html: string
  /** as it is read */
  text: string
  headers: Headers
  /** where a form stands, its hidden fields among its own */
  form(action?: string): Form | undefined
}
interface Form {
  action: string
  fields: Record<string, string>
}

/**
 * Where an address of a page leads. Pages know the stage that the gateway tells them (`/api`), which is the whole way where the gateway has
 * a host of its own; MiniStack's stands below more.
 */
export function wayTo(to: string, from: URL, site: string): string {
  const { origin, pathname } = new URL(site)
  const stage = /\/[^/]+$/.exec(pathname)?.[0]
  return stage && stage !== pathname && (to === stage || to.startsWith(`${stage}/`) || to.startsWith(`${stage}?`))
    ? origin + pathname + to.slice(stage.length)
    : new URL(to, from).href
}

export function browser(site: string) {
  const cookies = new Map<string, string>()

  async function ask(
    path: string,
    init: { method?: string; body?: string | FormData; headers?: Record<string, string> } = {},
  ): Promise<Shown> {
    const url = new URL(path.startsWith('/') ? site + path : path)
    const answer = await fetch(url, {
      ...{ redirect: 'manual', ...init },
      headers: {
        ...(cookies.size > 0 ? { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
        ...(typeof init.body !== 'string' ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
        ...init.headers,
      },
    })
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (/max-age=0/i.test(set)) cookies.delete(name)
      else cookies.set(name, value)
    }
    const to = answer.headers.get('location')
    if (answer.status === 303 && to)
      return ask(wayTo(to, url, site), { headers: { 'sec-fetch-site': init.headers?.['sec-fetch-site'] ?? 'none' } })
    const html = await answer.text()
    const { status, headers } = answer
    return { status, headers, html, url: url.href, text: plain(html), form: (action) => formIn(html, action) }
  }

  /** A page that sends a file to the bucket, and is led back: as its form says. */
  async function upload(page: Shown, bytes: Uint8Array<ArrayBuffer>): Promise<Shown> {
    const [, to = '', inside = ''] =
      /<form method="post" action="([^"]*)" enctype="multipart[^>]*>(.*?)<\/form>/s.exec(page.html) ?? []
    const action = plain(to)
    const allowed =
      page.headers
        .get('content-security-policy')
        ?.match(/form-action ([^;]*)/)?.[1]
        ?.split(' ') ?? []
    if (!allowed.includes(new URL(action).origin)) throw new Error(`the page may not send to ${action}: ${allowed}`)
    const form = new FormData()
    for (const [name, value] of hiddenIn(inside)) form.append(name, value)
    form.append('file', new Blob([bytes]), '照片.png')
    const answer = await fetch(action, { method: 'POST', body: form, redirect: 'manual' })
    const back = answer.headers.get('location')
    if (answer.status !== 303 || !back) throw new Error(`${answer.status} ${await answer.text()}`)
    const { pathname, search } = new URL(back)
    return ask(wayTo(pathname + search, new URL(page.url), site), { headers: { 'sec-fetch-site': 'cross-site' } })
  }

  return {
    cookies,
    upload,
    /** as it is typed, or followed in a letter */
    open: (path: string) => ask(path),
    /** as it is clicked on a page of the site */
    click: (path: string) => ask(path, { headers: { 'sec-fetch-site': 'same-origin' } }),
    /** as its page would send it, with what is typed; `from` another site where it is said */
    async send(
      page: Shown,
      typed: Record<string, string>,
      { action, from, file }: { action?: string; from?: string; file?: Uint8Array<ArrayBuffer> } = {},
    ): Promise<Shown> {
      const form = page.form(action)
      if (!form) throw new Error(`no form ${action ?? ''} on ${page.url}: ${page.text.slice(0, 400)}`)
      const to = new URL(wayTo(form.action, new URL(page.url), site))
      return ask(to.href, {
        method: 'POST',
        body: file
          ? inParts({ ...form.fields, ...typed }, file)
          : new URLSearchParams({ ...form.fields, ...typed }).toString(),
        headers: { origin: from ?? to.origin, 'sec-fetch-site': from === undefined ? 'same-origin' : 'cross-site' },
      })
    },
  }
}
export type Browsing = ReturnType<typeof browser>

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(lt|gt|quot|amp|#39);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? "'")
    .replace(/\s+/g, ' ')

function inParts(fields: Record<string, string>, file: Uint8Array<ArrayBuffer>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([file]), '表格.csv')
  return form
}

const hiddenIn = (html: string): [string, string][] =>
  [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(([, name = '', value = '']) => [
    plain(name),
    plain(value),
  ])

function formIn(html: string, action?: string): Form | undefined {
  const forms = [...html.matchAll(/<form method="post" action="([^"]*)"[^>]*>(.*?)<\/form>/gs)]
  const found = forms.find(([, to = '']) => (action === undefined ? !to.endsWith('/sign-out') : to.endsWith(action)))
  if (!found) return undefined
  return { action: plain(found[1] ?? ''), fields: Object.fromEntries(hiddenIn(found[2] ?? '')) }
}
