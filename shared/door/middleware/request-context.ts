/** 请求信息 — the route that is asked, the request's number, and the caller's language. */
import type { APIGatewayProxyEvent, Context } from 'aws-lambda'
import type { Asked } from '../answers.ts'
import { DoorRefusal } from '../input.ts'
import type { Route } from '../route.ts'
import type { HttpRequest } from './underway.ts'

/** @param routes of this function, by name */
export function requestContext(routes: Readonly<Record<string, Route>>) {
  const answering = new Map(
    Object.entries(routes).map(([name, route]) => [`${route.method} ${route.path}`, { name, route }]),
  )
  return {
    before({ event, context }: HttpRequest): void {
      const isHead = event.httpMethod === 'HEAD'
      const found = answering.get(`${isHead ? 'GET' : event.httpMethod} ${event.resource}`)
      Object.assign(context, { asked: askedOf(event, context), isHead, ...found })
      if (!found) throw new DoorRefusal('route.unknown')
    },
  }
}

const askedOf = (event: APIGatewayProxyEvent, context: Context): Asked => ({
  request: event.requestContext?.requestId ?? context.awsRequestId,
  language: /^\s*en\b/i.test(event.headers?.['accept-language'] ?? '') ? 'en' : 'zh',
})
