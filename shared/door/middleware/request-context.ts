/** 请求信息 — the route that is asked, the request's number, and the caller's language. */
import type { APIGatewayProxyEvent, Context } from 'aws-lambda'
import type { Asked } from '../answers.ts'
import { baseOf } from '../browser.ts'
import { DoorRefusal } from '../input.ts'
import type { Route } from '../route.ts'
import type { HttpRequest } from './underway.ts'

interface Found {
  name: string
  route: Route
  parameters?: Record<string, string>
}

/** @param routes of this function, by name */
export function requestContext(routes: Readonly<Record<string, Route>>) {
  const all = Object.entries(routes).map(([name, route]) => ({ name, route, pattern: patternOf(route.path) }))
  const answering = new Map(all.map((one) => [`${one.route.method} ${one.route.path}`, one]))
  // A fixed part before a parameter, as the gateway itself prefers it.
  const bySegments = all.toSorted((a, b) => (shapeOf(a.route.path) < shapeOf(b.route.path) ? -1 : 1))
  /** The call behind a greedy path, with the parameters of its own path. */
  const behind = (method: string, path: string): Found | undefined => {
    const found = bySegments.find(({ route, pattern }) => route.method === method && pattern.test(path))
    return found && { ...found, parameters: found.pattern.exec(path)?.groups ?? {} }
  }
  return {
    before({ event, context }: HttpRequest): void {
      const isHead = event.httpMethod === 'HEAD'
      const method = isHead ? 'GET' : event.httpMethod
      const { proxy, ...others } = event.pathParameters ?? {}
      const greedy = proxy !== undefined && event.resource.endsWith(greedyEnd)
      const found: Found | undefined = greedy
        ? behind(method, filled(event.resource, { ...others, proxy }))
        : answering.get(`${method} ${event.resource}`)
      Object.assign(context, { asked: askedOf(event, context), isHead, name: found?.name, route: found?.route })
      if (!found) throw new DoorRefusal('route.unknown')
      if (found.parameters) event.pathParameters = { ...found.parameters }
    },
  }
}

const greedyEnd = '/{proxy+}'
const filled = (resource: string, given: Readonly<Record<string, string | undefined>>): string =>
  resource.replace(/\{(\w+)\+?\}/g, (_, name: string) => given[name] ?? '')
const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`)
/** Sorts `{…}` behind every fixed part of its place. */
const shapeOf = (path: string): string => path.replace(/\{\w+\}/g, '\u{10FFFF}')

const based = (base: string) => (base === '' ? {} : { base })

const askedOf = (event: APIGatewayProxyEvent, context: Context): Asked => ({
  request: event.requestContext?.requestId ?? context.awsRequestId,
  ...based(baseOf(event)),
  language: /^\s*en\b/i.test(event.headers?.['accept-language'] ?? '') ? 'en' : 'zh',
})
