/** 应答 — makes JSON answers, problems in the caller's language, and failures. */
import type { APIGatewayProxyResult } from 'aws-lambda'
import type { Refusal } from '../appeals/ticket/decision.ts'
import { inShanghai } from '../law/shanghai-time.ts'
import { errorFields, log } from '../run/log.ts'
import type { Reply } from './http.ts'
import type { DoorRefusal } from './input.ts'
import { type Problem, problem } from './problem.ts'
import type { Route } from './route.ts'
import type { UnitNames } from './sentence.ts'

export interface Asked {
  request: string
  language: 'zh' | 'en'
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

export const refusedByRule = (
  { refused, details }: Refusal,
  asked: Asked,
  unitNames?: UnitNames,
): APIGatewayProxyResult => asResult(problem(refused, { ...asked, details, unitNames }), asked)

export const refusedAtTheDoor = (
  { code, more: { headers, ...more } }: DoorRefusal,
  asked: Asked,
): APIGatewayProxyResult => asResult(problem(code, { ...asked, ...more }), asked, headers)

/** A bug or an outage: logged in full, shown as a request id. */
export function failed(error: unknown, route: string, asked: Asked): APIGatewayProxyResult {
  log('error', { message: 'a call failed', route, request: asked.request, ...errorFields(error) })
  return asResult(problem('platform.failed', asked), asked)
}

const asResult = (problem: Problem, asked: Asked, headers: Record<string, string> = {}): APIGatewayProxyResult => ({
  statusCode: problem.status,
  headers: { ...always(asked), ...headers, 'Content-Type': 'application/problem+json; charset=utf-8' },
  body: JSON.stringify(problem, inShanghai),
})
