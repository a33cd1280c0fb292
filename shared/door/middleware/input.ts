/** 输入 — puts headers, body, path and query, each parsed, together to the call. */
import type { Call } from '../http.ts'
import { headersOf, mediaTypeIn, type PathReadings, parseBody, parseParams, parseQuery } from '../input.ts'
import type { ProblemOf } from '../problem.ts'
import type { Route } from '../route.ts'
import type { HttpRequest } from './underway.ts'

interface Given {
  /** how a parameter of this name is read */
  path: PathReadings
  problem: ProblemOf
}

export const input = ({ path, problem }: Given) => ({
  before({ event, context }: HttpRequest): void {
    const {
      route,
      caller: { actor, fingerprintKey },
      asked: { request },
    } = context
    const headers = headersOf(event)
    const body = parseBody(event, route, headers, fingerprintKey)
    const call: Call<Route> = {
      params: parseParams(event, route, path),
      query: parseQuery(event, route) as never,
      body: body.value as never,
      actor,
      once: headers.idempotencyKey ? { key: headers.idempotencyKey, print: body.print } : undefined,
      ifMatch: headers.ifMatch,
      fileType: route.file && mediaTypeIn(headers.contentType),
      knows: headers.ifNoneMatch,
      from: { ip: event.requestContext.identity?.sourceIp ?? '', request },
      worded: ({ refused, ...more }) => problem(refused, { request, language: 'zh', ...more }),
    }
    context.call = call
  },
})
