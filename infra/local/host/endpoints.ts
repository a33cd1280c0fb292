/** One loopback server for the services that functions call: tables, queues and the bus, told apart by X-Amz-Target. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
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

export interface Endpoints {
  url: string
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
      answer(request, size > tooLarge ? undefined : Buffer.concat(chunks).toString()).then(
        ({ status, body }) => send(response, status, body),
        (error: unknown) => {
          // What a service did not foresee is an outage of this request, never of the host.
          log(`${request.headers['x-amz-target']}: ${error instanceof Error ? error.stack : error}`)
          send(response, 500, { __type: 'InternalServerError', message: 'Internal server error' })
        },
      )
    })
  })

  async function answer(request: IncomingMessage, text: string | undefined): Promise<Answer> {
    const [name = '', operation = ''] = String(request.headers['x-amz-target'] ?? '').split('.')
    const service = services()[name]
    if (!service) return { status: 400, body: { __type: 'UnknownOperationException', message: `no service ${name}` } }
    if (text === undefined) return { status: 413, body: { __type: 'RequestEntityTooLarge' } }
    let input: unknown
    try {
      input = JSON.parse(text)
    } catch {
      return { status: 400, body: { __type: 'SerializationException' } }
    }
    const call = { caller: callerOf(request), operation, input: input as Record<string, unknown> }
    for (const watcher of watchers) watcher(call)
    return service(operation, call.input, call.caller)
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

function send(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'Content-Type': 'application/x-amz-json-1.0',
    'Content-Length': Buffer.byteLength(text),
  })
  response.end(text)
}

const callerOf = ({ headers }: IncomingMessage): string =>
  /Credential=([^/]+)/.exec(headers.authorization ?? '')?.[1] ?? ''
