/** An HTTP client made from the same route table as the gateway. */
import type * as z from 'zod'
import { type RouteName, type Routes, routes } from '../../shared/api/routes.ts'
import type { NamesIn, Route } from '../../shared/door/route.ts'
import type { Lazily } from '../../shared/schema/lazily.ts'

export interface Answer {
  status: number
  /** parsed JSON, text where it is none, undefined where there is nothing; parse it before you trust it */
  body: unknown
  headers: Headers
}

/** What a call must be given: exactly what its route names. */
export type Given<N extends RouteName> = ParamsOf<Routes[N]['path']> &
  QueryOf<Routes[N]> &
  BodyOf<Routes[N]> & { headers?: Record<string, string> }

export interface Client {
  /** Throws on network failure and time-out only; every answer, a refusal too, is a value. */
  call<N extends RouteName>(
    name: N,
    ...given: Record<never, never> extends Given<N> ? [given?: Given<N>] : [given: Given<N>]
  ): Promise<Answer>
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

interface AnyGiven {
  params?: Record<string, string>
  query?: Record<string, unknown>
  body?: unknown
  headers?: Record<string, string>
}

const filled = (path: string, params: Record<string, string> = {}): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))

function search(query: Record<string, unknown> = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  const pairs = given.map(([name, value]): [string, string] => [name, String(value)])
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

type ParamsOf<P extends string> = [NamesIn<P>] extends [never] ? unknown : { params: Record<NamesIn<P>, string> }

/** A member that may be left out where nothing in it is required. */
type Member<K extends string, V> = Record<never, never> extends V ? { [key in K]?: V } : { [key in K]: V }
type QueryOf<R> = R extends { query: infer Q extends Lazily<z.ZodType> }
  ? Member<'query', z.input<ReturnType<Q>>>
  : unknown
type BodyOf<R> = R extends { body: infer B extends Lazily<z.ZodType> } ? { body: z.input<ReturnType<B>> } : unknown
