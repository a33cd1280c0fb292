/** The proxy event of a REST API, payload format 1.0. */
import type { IncomingMessage } from 'node:http'
import type { Found } from './routes.ts'

export interface Received {
  id: string
  method: string
  path: string
  query: URLSearchParams
  headers: Record<string, string>
  multiValueHeaders: Record<string, string[]>
  from: string
  at: number
}

/** By names that strangers chose: `constructor` and `__proto__` are names like others. */
const named = <T>(): Record<string, T> => Object.create(null)

export function received(request: IncomingMessage, id: string): Received {
  const [path = '/', query = ''] = (request.url ?? '/').split(/\?(.*)/s)
  const headers = named<string>()
  const multiValueHeaders = named<string[]>()
  const { rawHeaders } = request
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i] ?? ''
    const value = rawHeaders[i + 1] ?? ''
    headers[name] = value
    multiValueHeaders[name] = [...(multiValueHeaders[name] ?? []), value]
  }
  // As the gateway does, whatever its caller says; before this one there may be another that speaks TLS.
  const proto = Object.keys(headers).find((name) => name.toLowerCase() === 'x-forwarded-proto')
  if (proto === undefined) headers['X-Forwarded-Proto'] = 'http'
  const from = request.socket.remoteAddress?.replace(/^::ffff:/, '') ?? ''
  const { method = 'GET' } = request
  return { id, method, path, query: new URLSearchParams(query), headers, multiValueHeaders, from, at: Date.now() }
}

/** What authorizer and integration events have in common. */
export function commonEvent(
  asked: Received,
  { route, parameters }: Found,
  api: { id: string; stage: string; account: string },
) {
  const { query, headers, multiValueHeaders, path, method } = asked
  const queries = named<string[]>()
  for (const [name, value] of query) queries[name] = [...(queries[name] ?? []), value]
  const single = Object.entries(queries).map(([name, values]) => [name, values.at(-1)])
  const some = <T extends object>(record: T): T | null => (Object.keys(record).length > 0 ? record : null)
  return {
    resource: route.resource,
    path,
    httpMethod: method,
    headers,
    multiValueHeaders,
    queryStringParameters: some(Object.fromEntries(single)),
    multiValueQueryStringParameters: some(queries),
    pathParameters: some(parameters),
    stageVariables: null,
    requestContext: {
      accountId: api.account,
      apiId: api.id,
      resourceId: route.resource,
      resourcePath: route.resource,
      httpMethod: method,
      // As behind a name of its own: no address here begins with the stage.
      path,
      stage: api.stage,
      protocol: 'HTTP/1.1',
      requestId: asked.id,
      extendedRequestId: asked.id,
      requestTimeEpoch: asked.at,
      domainName: headers.Host ?? headers.host ?? 'localhost',
      identity: { sourceIp: asked.from, userAgent: headers['User-Agent'] ?? headers['user-agent'] ?? null },
    },
  }
}
