/** 样例人员 — signs a browser on this machine in as somebody of the sample city. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { html } from 'hono/html'
import type { City } from '../../../shared/city/city.ts'
import type { Keys } from '../seed.ts'
import { bodyOf, refuse } from './http.ts'

export interface Person {
  /** as the page calls them */
  says: string
  key: string
}

/** One of each role, and every unit that has a key. */
export const peopleWith = (keys: Keys, { units }: Pick<City, 'units'>): Person[] => [
  { says: '话务员', key: keys.operator },
  { says: '热线平台主管部门', key: keys.supervisor },
  { says: '营商环境建设主管部门', key: keys.businessEnvironment },
  { says: '管理员', key: keys.admin },
  ...units.flatMap(({ code, name }) => (keys.units[code] ? [{ says: name, key: keys.units[code] }] : [])),
]

interface People {
  /** of the sample, once it has its keys */
  all: Promise<{ site: string; people: readonly Person[] }>
}

/** Loopback alone, and asked for by its own name: a page elsewhere whose name leads here is turned away. */
function isOfThisMachine({ socket, headers }: IncomingMessage): boolean {
  const from = socket.remoteAddress?.replace(/^::ffff:/, '')
  if (from !== '127.0.0.1' && from !== '::1') return false
  return ['127.0.0.1', 'localhost', '[::1]'].some((name) => headers.host === `${name}:${socket.localPort}`)
}

export const peoplePath = '/people'

/** GET lists them; POST {n} signs in by the ordinary page, and hands its session to this browser. */
export async function people(request: IncomingMessage, response: ServerResponse, { all }: People): Promise<void> {
  if (!isOfThisMachine(request)) throw refuse(403, 'people.not-here', 'only from this machine, by its own name')
  const { site, people: some } = await all
  if (request.method === 'GET') {
    // A form may lead on to the desk, which listens at another port.
    const policy = `default-src 'none'; form-action 'self' ${deskFor(request, site)}; frame-ancestors 'none'`
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy })
    response.end(String(page(some)))
    return
  }
  if (request.method !== 'POST') throw refuse(405, 'method.not-allowed', 'GET and POST only', { Allow: 'GET, POST' })
  if (request.headers.origin !== `http://${request.headers.host}`)
    throw refuse(403, 'people.not-here', 'sent by the page of this address alone')
  const chosen = some[Number(new URLSearchParams(await bodyOf(request)).get('n'))]
  if (!chosen) throw refuse(404, 'people.unknown', 'nobody of the sample')
  const cookie = await signIn(site, chosen.key)
  response.writeHead(303, { Location: `${deskFor(request, site)}/desk`, 'Set-Cookie': cookie })
  response.end()
}

/** A cookie is of a host, whatever its port: the desk by the name that this page was asked by. */
const deskFor = ({ headers }: IncomingMessage, site: string): string =>
  `http://${(headers.host ?? '').replace(/:\d+$/, '')}:${new URL(site).port}`

/** As a browser does it: the form, then the key. */
async function signIn(site: string, key: string): Promise<string> {
  const form = await fetch(`${site}/desk/sign-in`)
  const [before = ''] = form.headers.getSetCookie().map((set) => set.split(';')[0] ?? '')
  const token = /name="_form" value="([^"]+)"/.exec(await form.text())?.[1] ?? ''
  const done = await fetch(`${site}/desk/sign-in`, {
    ...{ method: 'POST', redirect: 'manual', body: new URLSearchParams({ _form: token, key }) },
    headers: { origin: site, cookie: before },
  })
  const [session] = done.headers.getSetCookie()
  if (done.status !== 303 || !session) throw new Error(`the desk answered ${done.status} to a sample key`)
  return session
}

const page = (
  some: readonly Person[],
) => html`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>样例人员</title></head>
<body><main><h1>以样例人员登录工作台</h1><p>只在本机、只有样例数据。</p>
${some.map(({ says }, n) => html`<form method="post"><input type="hidden" name="n" value="${n}"><button>${says}</button></form>`)}</main></body></html>`
