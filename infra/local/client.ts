/** An HTTP client made from the same route table as the gateway. */
import { type AnyGiven, asked, filled, type GivenTo } from '../../shared/api/given.ts'
import { type RouteName, routes } from '../../shared/api/routes.ts'
import type { Route } from '../../shared/door/route.ts'

export type { Given } from '../../shared/api/given.ts'

export interface Answer {
  status: number
  /** parsed JSON, text where it is none, undefined where there is nothing; parse it before you trust it */
  body: unknown
  headers: Headers
}

export interface Client {
  /** Throws on network failure and time-out only; every answer, a refusal too, is a value. */
  call<N extends RouteName>(name: N, ...given: GivenTo<N>): Promise<Answer>
}

/** The value of an Authorization header. */
export const bearer = (key: string): string => `Bearer ${key}`
/** 诉求人 — the ticket number and its access code. */
export const appellant = (number: string, accessCode: string): string =>
  `Basic ${Buffer.from(`${number}:${accessCode}`).toString('base64')}`

const timeout = 60_000

/** @param authorization of all calls; undefined for what anyone may read */
export function client(url: string, authorization?: string): Client {
  return {
    async call(name, ...[given]) {
      const { method, path, file }: Route = routes[name]
      const { params, query, body, headers } = (given ?? {}) as AnyGiven
      const response = await fetch(url + filled(path, params) + search(query), {
        method,
        headers: {
          ...(authorization ? { Authorization: authorization } : {}),
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...headers,
        },
        body: body === undefined ? null : file ? String(body) : JSON.stringify(body),
        signal: AbortSignal.timeout(timeout),
      })
      return { status: response.status, body: parsed(await response.text()), headers: response.headers }
    },
  }
}

function search(query: Record<string, unknown> = {}): string {
  const pairs = asked(query)
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`
}

function parsed(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
