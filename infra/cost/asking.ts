/** What lives ask of a city, each call and answer counted. */
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { bearer } from '../local/client.ts'
import type { OpenCity } from '../local/open-city.ts'
import type { Around } from './lives.ts'
import type { Tally } from './tally.ts'

export type Who = 'telephone' | 'operator' | 'department' | { number: unknown; accessCode: unknown }

/** Its catalogue dispatches the appeals of these lives there. */
export const unit = 'heping-housing'
/** 工号 — of the member of the desk who answers. */
export const member = '1024'

/** @returns what the lives ask with; a member of the desk answers, under a key of their own */
export async function askingOf(
  { keys, url, host, gateway }: OpenCity,
  meter: Pick<Tally, 'answered'>,
): Promise<Around> {
  const operator = await keyOfMember({ url, keys })
  const authorizationOf = (who: Who): string => {
    if (typeof who === 'object') return `Basic ${Buffer.from(`${who.number}:${who.accessCode}`).toString('base64')}`
    const key = { telephone: keys.channels.phone, operator, department: keys.units[unit] }[who]
    return bearer(key ?? '')
  }
  function taken(what: string, status: number, body: string): string {
    meter.answered(Buffer.byteLength(body))
    if (status >= 300) throw new Error(`${what}: ${status} ${body}`)
    return body
  }
  async function called(who: Who, method: string, path: string, type: string, body?: string) {
    const headers = { authorization: authorizationOf(who), 'content-type': type }
    const answer = await fetch(url + path, { method, headers, ...(body === undefined ? {} : { body }) })
    return JSON.parse(taken(`${method} ${path}`, answer.status, await answer.text()))
  }
  return {
    ask: (who, method, path, body) => called(who, method, path, 'application/json', JSON.stringify(body)),
    sendRows: (who, path, rows) =>
      called(who, 'POST', path, 'application/x-ndjson', rows.map((row) => JSON.stringify(row)).join('\n')),
    async visit(phone, at, form) {
      const { status, body } = await from(addressOf(phone), at, form)
      return taken(at, status, body)
    },
    lastLink: (phone) =>
      gateway?.messages.sent
        .flatMap(({ to, text }) => (to === phone ? (text.match(/https?:\/\/[\w.:/-]+/g) ?? []) : []))
        .at(-1),
    answerMessage: async (phone, text) => gateway?.messages.write(phone, text),
    async send({ url: to, fields }, bytes) {
      const form = new FormData()
      for (const [name, value] of Object.entries(fields)) form.append(name, value)
      form.append('file', new Blob([new Uint8Array(bytes)]))
      const { status } = await fetch(to, { method: 'POST', body: form })
      if (status !== 204) throw new Error(`the bucket answered ${status}`)
    },
    async fetched(address) {
      const answer = await fetch(address)
      await answer.arrayBuffer()
      if (!answer.ok) throw new Error(`the bucket answered ${answer.status}`)
    },
    idle: host.idle,
    now: () => new Date(host.clock.now()).toISOString(),
  }
}

/** What the people of this city ask by, before they are counted. */
export function administering({ url, keys }: Pick<OpenCity, 'url' | 'keys'>) {
  return async (method: string, path: string, body: object) => {
    const headers = { authorization: bearer(keys.admin), 'content-type': 'application/json' }
    const answer = await fetch(url + path, { method, headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
}

async function keyOfMember(city: Pick<OpenCity, 'url' | 'keys'>): Promise<string> {
  const asked = administering(city)
  await asked('PUT', `/v1/staff/${member}`, { name: '话务员', roles: [{ role: 'operator' }] })
  const named = {
    role: 'operator',
    staff: member,
    name: '话务员',
    expires: '2099-01-01T00:00:00+08:00',
    perMinute: 6000,
  }
  const { key } = (await asked('POST', '/v1/keys', named)) as { key: string }
  return key
}

/** Visitors have an address each: those of one are counted together, and limited. */
const addressOf = (phone: string): string => `127.1.${Number(phone.slice(-4, -2))}.${1 + Number(phone.slice(-2))}`

/** `fetch` cannot say from where. */
async function from(localAddress: string, at: string, form?: Record<string, string>) {
  const headers = form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}
  const asked = request(at, { localAddress, method: form ? 'POST' : 'GET', headers, agent: false })
  asked.end(form && new URLSearchParams(form).toString())
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  return { status: answer.statusCode ?? 0, body: await text(answer) }
}
