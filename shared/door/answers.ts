/** 应答 — makes the gateway's answers: JSON in Shanghai time, and problems. */
import type { APIGatewayProxyResult } from 'aws-lambda'
import type { Language } from '../law/cited.ts'
import { inShanghai } from '../law/shanghai-time.ts'
import type { Reply } from './http.ts'
import type { Problem } from './problem.ts'
import type { Route } from './route.ts'

export interface Asked {
  request: string
  language: Language
  /** what stands before every path of this site, for pages */
  base?: string
}

const always = (asked: Asked) => ({
  'X-Request-Id': asked.request,
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
})

/** How this house answers people instead of machines. */
export interface Pages {
  /** what browsers are told with each */
  headers: Readonly<Record<string, string>>
  /** @param ask the number where this city is asked; undefined where it cannot be read */
  ofProblem(problem: Problem, ask: string | undefined, base: string): string
}

export function answered(
  { body, version, etag, location, text, media, status, retryAfter, headers, later }: Reply,
  route: Route,
  asked: Asked,
  pages?: Pages,
): APIGatewayProxyResult {
  const isEmpty = route.status === 204 || status === 304
  return {
    statusCode: status ?? (later === undefined ? route.status : 202),
    headers: {
      ...always(asked),
      ...(route.page ? pages?.headers : {}),
      ...(retryAfter ? { 'Retry-After': String(retryAfter) } : {}),
      ...(isEmpty ? {} : { 'Content-Type': media ?? route.media ?? 'application/json; charset=utf-8' }),
      ...(version ? { ETag: `"${version}"` } : {}),
      ...(etag === undefined ? {} : { ETag: `"${etag}"` }),
      ...(location ? { Location: location } : {}),
      ...headers,
    },
    body: isEmpty ? '' : (text ?? JSON.stringify(later ?? body, inShanghai)),
  }
}

export const answeredByProblem = (
  problem: Problem,
  asked: Asked,
  headers: Record<string, string> = {},
): APIGatewayProxyResult => ({
  statusCode: problem.status,
  headers: { ...always(asked), ...headers, 'Content-Type': 'application/problem+json; charset=utf-8' },
  body: JSON.stringify(problem, inShanghai),
})

export const answeredByPage = (
  problem: Problem,
  { headers: ofPages, ofProblem }: Pages,
  asked: Asked,
  ask: string | undefined,
  headers: Record<string, string> = {},
): APIGatewayProxyResult => ({
  statusCode: problem.status,
  headers: { ...always(asked), ...ofPages, ...headers, 'Content-Type': 'text/html; charset=utf-8' },
  body: ofProblem(problem, ask, asked.base ?? ''),
})
