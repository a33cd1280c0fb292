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
}

const always = (asked: Asked) => ({
  'X-Request-Id': asked.request,
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
})

export function answered({ body, version, location, text }: Reply, route: Route, asked: Asked): APIGatewayProxyResult {
  return {
    statusCode: route.status,
    headers: {
      ...always(asked),
      ...(route.status === 204 ? {} : { 'Content-Type': route.media ?? 'application/json; charset=utf-8' }),
      ...(version ? { ETag: `"${version}"` } : {}),
      ...(location ? { Location: location } : {}),
    },
    body: route.status === 204 ? '' : (text ?? JSON.stringify(body, inShanghai)),
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
