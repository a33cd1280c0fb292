/** The services functions call — tables, queues and bus — by message or loopback server. */
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a service answers: an object, sent as JSON. */
export interface Answer {
  status: number
  body: unknown
}

/** @param caller access key id of the request: a function's logical id */
export type Service = (operation: string, input: Record<string, unknown>, caller: string) => Promise<Answer>

/** One call that a function made of a service. */
export interface ServiceCall {
  /** logical id of the function */
  caller: string
  operation: string
  input: Record<string, unknown>
}

/** A call as it comes in: who asks for what. */
export interface Asked {
  /** access key id: a function's logical id */
  caller: string
  /** X-Amz-Target */
  target: string
  /** JSON; undefined when it is too large to be read */
  body: string | undefined
}

export interface Endpoints {
  url: string
  /** What the server does for a request, without a socket; @returns JSON */
  call(asked: Asked): Promise<{ status: number; body: string }>
  /** Shows every call before it is answered. @returns how to stop watching */
  watch(watcher: (call: ServiceCall) => void): () => void
  stop(): Promise<void>
}

const tooLarge = 16 * 1024 * 1024

/** @param services by the first half of X-Amz-Target: `AmazonSQS` … */
export async function startEndpoints(
  services: () => Record<string, Service>,
  log: (line: string) => void,
): Promise<Endpoints> {
  const watchers = new Set<(call: ServiceCall) => void>()
  const server = createServer({ keepAlive: true, noDelay: true }, (request, response) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= tooLarge) chunks.push(chunk)
    })
    request.on('error', () => response.destroy())
    request.on('end', () => {
      const { 'x-amz-target': target = '', authorization = '' } = request.headers
      const body = size > tooLarge ? undefined : Buffer.concat(chunks).toString()
      void call({ caller: callerOf(authorization), target: String(target), body }).then((answer) =>
        send(response, answer),
      )
    })
  })

  async function call(asked: Asked): Promise<{ status: number; body: string }> {
    try {
      const { status, body } = await answer(asked)
      return { status, body: JSON.stringify(body) }
    } catch (error) {
      // What a service did not foresee is an outage of this request, never of the host.
      log(`${asked.target}: ${error instanceof Error ? error.stack : error}`)
      const body = { __type: 'InternalServerError', message: 'Internal server error' }
      return { status: 500, body: JSON.stringify(body) }
    }
  }

  async function answer({ caller, target, body }: Asked): Promise<Answer> {
    const [name = '', operation = ''] = target.split('.')
    const all = services()
    const service = Object.hasOwn(all, name) ? all[name] : undefined
    if (!service) return { status: 400, body: { __type: 'UnknownOperationException', message: `no service ${name}` } }
    if (body === undefined || body.length > tooLarge) return { status: 413, body: { __type: 'RequestEntityTooLarge' } }
    const input = objectIn(body)
    if (!input) return { status: 400, body: { __type: 'SerializationException' } }
    for (const watcher of watchers) watcher({ caller, operation, input })
    return service(operation, input, caller)
  }

  // Idle sockets of paused functions stay open: a closed one would cost the next call a retry.
  server.keepAliveTimeout = 0
  server.on('clientError', (_, socket) => socket.destroy())
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    call,
    watch(watcher) {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}

function send(response: ServerResponse, { status, body }: { status: number; body: string }): void {
  response.writeHead(status, {
    'Content-Type': 'application/x-amz-json-1.0',
    'Content-Length': Buffer.byteLength(body),
  })
  response.end(body)
}

const callerOf = (authorization: string): string => /Credential=([^/]+)/.exec(authorization)?.[1] ?? ''
