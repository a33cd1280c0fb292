/** 网关 — the REST API over HTTP, refusing what fails as API Gateway would. */
import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Functions } from '../functions/functions.ts'
import { StartError } from '../start-error.ts'
import { partitionOf } from '../template/physical.ts'
import type { Template } from '../template/template.ts'
import { readAuthorizers, type Verdict } from './authorizer.ts'
import { commonEvent, type Received, received } from './event.ts'
import { isBinary, proxyAnswer } from './proxy-answer.ts'
import { type RefusalType, readRefusals } from './refusals.ts'
import { readRoutes } from './routes.ts'
import { tokenBucket } from './throttle.ts'

export interface Gateway {
  url: string
  /** Takes no more; resolves when what runs has been answered, after 25 s at the latest. */
  stop(): Promise<void>
}

interface Given {
  template: Template
  functions: Functions
  port: number
  hostname: string
  region: string
  account: string
  /** the host's clock */
  now(): number
  /** the stage's limits are kept; a benchmark of the machine switches them off */
  throttling: boolean
}

const mostBytes = 10 * 1024 * 1024
const lambdaMost = 6 * 1024 * 1024
const patience = 25_000

const refusalOf: Record<Exclude<Verdict['verdict'], 'allowed'>, RefusalType> = {
  unauthorized: 'UNAUTHORIZED',
  denied: 'ACCESS_DENIED',
  failed: 'AUTHORIZER_FAILURE',
  malformed: 'AUTHORIZER_CONFIGURATION_ERROR',
}

/** @throws StartError on a busy port or more than one API */
export async function startGateway(given: Given): Promise<Gateway | undefined> {
  const { template, functions, region, account, now } = given
  const [api, ...more] = template.all('AWS::ApiGateway::RestApi')
  if (!api) return undefined
  if (more.length > 0) throw new StartError(`template: one REST API is served here, not also ${more[0]?.id}`)
  const stage = template.all('AWS::ApiGateway::Stage')[0]?.properties
  const about = { id: api.ref, stage: stage?.StageName ?? 'prod', account }
  const { Body: body, BinaryMediaTypes } = api.properties
  const binary = [...BinaryMediaTypes, ...body['x-amazon-apigateway-binary-media-types']]
  const routeOf = readRoutes(body, template)
  const refuse = readRefusals(body)
  const authorize = readAuthorizers(body, template, functions, now)
  const { ThrottlingRateLimit: rate = 10_000, ThrottlingBurstLimit: burst = 5000 } = stage?.MethodSettings[0] ?? {}
  const mayPass = given.throttling ? tokenBucket(rate, burst, () => performance.now()) : () => true
  const arnOf = ({ method, path }: Received): string =>
    `arn:${partitionOf(region)}:execute-api:${region}:${account}:${about.id}/${about.stage}/${method}${path}`

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = received(request, randomUUID())
    const no = (type: RefusalType, status?: number): void => refuse(response, type, asked.id, status)
    const bytes = await bodyOf(request)
    if (bytes === undefined) return no('REQUEST_TOO_LARGE')
    const isBase64Encoded = isBinary(header(asked, 'content-type'), binary)
    const body = bytes.toString(isBase64Encoded ? 'base64' : 'utf8')
    const found = routeOf(asked.method, asked.path)
    if (!found) return no('MISSING_AUTHENTICATION_TOKEN')
    if (!mayPass()) return no('THROTTLED')

    const { route } = found
    const event = commonEvent(asked, found, about)
    let authorizer: Record<string, string> | undefined
    if (route.authorizer) {
      functions.byArn(route.functionArn).warm()
      const methodArn = arnOf(asked)
      const verdict = await authorize(route.authorizer, {
        header: (name) => header(asked, name),
        address: asked.from,
        methodArn,
        event: () => ({ ...event, type: 'REQUEST', methodArn }),
      })
      if (verdict.verdict !== 'allowed') return no(refusalOf[verdict.verdict])
      authorizer = verdict.context
    }
    const payload = JSON.stringify({
      ...event,
      requestContext: authorizer ? { ...event.requestContext, authorizer } : event.requestContext,
      body: body === '' ? null : body,
      isBase64Encoded,
    })
    if (Buffer.byteLength(payload) > lambdaMost) return no('REQUEST_TOO_LARGE')
    // The function goes on after the gateway has given up.
    const outcome = await within(route.timeout, functions.byArn(route.functionArn).invoke(payload))
    if (outcome === undefined) return no('INTEGRATION_TIMEOUT')
    if (outcome.outcome === 'throttled') return no('DEFAULT_5XX', 500)
    const sent = outcome.outcome === 'answered' ? proxyAnswer(outcome.payload, binary) : undefined
    if (!sent) return no('DEFAULT_5XX', 502)
    if (response.destroyed) return
    response.writeHead(sent.status, {
      ...sent.headers,
      'x-amzn-RequestId': asked.id,
      'Content-Length': sent.body.length,
    })
    response.end(sent.body)
  }

  const answering = new Set<ServerResponse>()
  const server = createServer({ keepAlive: true, noDelay: true }, (request, response) => {
    answering.add(response)
    response.on('close', () => answering.delete(response))
    request.on('error', () => response.destroy())
    answer(request, response).catch((error: unknown) =>
      refuse(response, error instanceof URIError ? 'DEFAULT_4XX' : 'DEFAULT_5XX', randomUUID()),
    )
  })
  const connections = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    connections.add(socket)
    socket.on('close', () => connections.delete(socket))
  })
  server.keepAliveTimeout = 65_000
  server.on('clientError', (_, socket) =>
    socket.writable ? socket.end('HTTP/1.1 400 Bad Request\r\n\r\n') : socket.destroy(),
  )
  await listen(server, given)
  const { port } = server.address() as AddressInfo
  return {
    url: `http://${given.hostname.includes(':') ? `[${given.hostname}]` : given.hostname}:${port}`,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      // A connection with nothing asked on it, as browsers open ahead, or one kept busy, would keep the server open.
      const asked = new Set([...answering].map(({ socket }) => socket))
      for (const connection of connections) if (!asked.has(connection)) connection.destroy()
      for (const response of answering) response.shouldKeepAlive = false
      await within(patience, closed)
      server.closeAllConnections()
    },
  }
}

function listen(server: ReturnType<typeof createServer>, { port, hostname }: Given): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'is busy' : `cannot be listened on: ${error.message}`
      reject(new StartError(`port ${port} ${why}`))
    })
    server.listen(port, hostname, 4096, () => {
      // Too many open sockets are refused one by one by the system; the host goes on.
      server.on('error', () => {})
      resolve()
    })
  })
}

/** @returns undefined when there is more than the gateway takes */
function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= mostBytes) chunks.push(chunk)
    })
    request.on('end', () => resolve(size > mostBytes ? undefined : Buffer.concat(chunks)))
    request.on('error', reject)
  })
}

const header = ({ headers }: Received, name: string): string | undefined => {
  const wanted = name.toLowerCase()
  return Object.entries(headers).find(([one]) => one.toLowerCase() === wanted)?.[1]
}

/** @returns undefined after `milliseconds` */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
