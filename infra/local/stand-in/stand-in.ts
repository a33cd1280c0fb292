/** 仿真承办单位 — receivers that check signatures, drop repeats and misbehave when told to. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Webhook, WebhookVerificationError } from 'standardwebhooks'
import * as z from 'zod'
import { StartError } from '../start-error.ts'
import { type Behaviour, behaviour } from './behaviour.ts'
import { type Inbox, inbox, type Received } from './inbox.ts'

export interface StandIn {
  /** units are posted to at `<url>/units/<code>`, channels at `<url>/channels/<code>` */
  url: string
  /** everything a unit has received, oldest first */
  received(unit: string): readonly Received[]
  behave(unit: string, behaviour: Behaviour): void
  stop(): Promise<void>
}

interface Options {
  /** 0 picks a free one */
  port: number
  hostname?: string
  /** the signing secret of a unit or channel; undefined for one that is not known here; posts wait for it */
  secretOf(code: string, kind: Kind): string | undefined | Promise<string | undefined>
}

type Kind = 'units' | 'channels'

/** An answer that is not good, as JSON. */
interface Problem {
  status: number
  code: string
  message: string
  headers?: Record<string, string>
}

/** Carries a problem from where it is found to where it is answered. */
class Refused extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.message)
    this.problem = problem
  }
}

const largest = 1024 * 1024
const message = z.looseObject({ type: z.string(), timestamp: z.string(), data: z.unknown() })

export async function startStandIn({ port, hostname = '127.0.0.1', secretOf }: Options): Promise<StandIn> {
  const inboxes = new Map<string, Inbox>()
  const inboxOf = (kind: Kind, code: string): Inbox => {
    const key = `${kind}/${code}`
    const known = inboxes.get(key) ?? inbox()
    inboxes.set(key, known)
    return known
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://stand-in')
    const [, kind, code, rest] = /^\/(units|channels)\/([a-z0-9-]{1,60})(\/behaviour)?$/.exec(pathname) ?? []
    if (!isKind(kind) || !code) throw refuse(404, 'path.unknown', 'use /units/{code} or /channels/{code}')
    const secret = await secretOf(code, kind)
    if (secret === undefined) throw refuse(404, 'receiver.unknown', `no ${kind} ${code} takes posts here`)
    const box = inboxOf(kind, code)
    const { method } = request

    if (rest && method === 'PUT') {
      box.behave(parsed(behaviour, await bodyOf(request), 'behaviour.invalid'))
      return send(response, 200, { [kind]: code, behaviour: box.behaviour })
    }
    if (!rest && method === 'GET') return send(response, 200, listing(code, box))
    if (!rest && method === 'POST') return take(request, response, box, secret)
    throw refuse(405, 'method.not-allowed', rest ? 'PUT only' : 'GET and POST only', {
      Allow: rest ? 'PUT' : 'GET, POST',
    })
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      const { status, code, message, headers } =
        error instanceof Refused ? error.problem : { status: 500, code: 'stand-in.failed', message: String(error) }
      if (!response.headersSent) send(response, status, { status, code, message }, headers)
    })
  })
  // Senders keep their sockets; one closed in the moment of a post would look like a receiver that is down.
  server.keepAliveTimeout = 65_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new StartError(`port ${port}, where the stand-in departments listen, is busy`)
          : error,
      ),
    )
    server.listen(port, hostname, resolve)
  })

  return {
    url: `http://${hostname}:${(server.address() as AddressInfo).port}`,
    received: (unit) => inboxOf('units', unit).items,
    behave: (unit, wanted) => inboxOf('units', unit).behave(behaviour.parse(wanted)),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const isKind = (kind: string | undefined): kind is Kind => kind === 'units' || kind === 'channels'

const listing = (code: string, { behaviour, items, duplicates, forged, turnedAway }: Inbox) => ({
  code,
  behaviour,
  received: items.length,
  duplicates,
  forged,
  turnedAway,
  items,
})

/** One post: signature first, then the unit's mood, then the message, once. */
async function take(request: IncomingMessage, response: ServerResponse, box: Inbox, secret: string): Promise<void> {
  if (box.behaviour.is === 'down') {
    box.turnedAway++
    return void request.socket.destroy()
  }
  const body = await bodyOf(request)
  const verified = verify(body, request, secret)
  if (!verified) {
    box.forged++
    throw refuse(401, 'signature.wrong', 'the signature is missing, wrong, or older than five minutes')
  }
  const move = box.next()
  if (!move.take) {
    box.turnedAway++
    const after = move.retryAfter ? { 'Retry-After': String(move.retryAfter) } : undefined
    throw refuse(move.status, 'behaviour', `told to behave as ${box.behaviour.is}`, after)
  }
  const id = String(request.headers['webhook-id'])
  const { type, timestamp, data } = parsed(message, body, 'body.invalid')
  const isNew = box.take({ id, receivedAt: new Date().toISOString(), type, timestamp, data })
  if ('reset' in move) return void request.socket.destroy()
  if (move.wait > 0) await sleep(move.wait)
  send(response, 200, { id, new: isNew })
}

function verify(body: string, { headers }: IncomingMessage, secret: string): boolean {
  try {
    new Webhook(secret).verify(body, headers as Record<string, string>, { jsonParse: false })
    return true
  } catch (error) {
    if (error instanceof WebhookVerificationError) return false
    throw error
  }
}

function parsed<S extends z.ZodType>(schema: S, body: string, code: string): z.infer<S> {
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    throw refuse(400, 'body.not-json', 'the body is not JSON')
  }
  const { success, data, error } = schema.safeParse(value)
  if (!success) throw refuse(400, code, z.prettifyError(error))
  return data
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size <= largest) chunks.push(chunk)
  }
  if (size > largest) throw refuse(413, 'body.too-large', `at most ${largest} bytes`)
  return Buffer.concat(chunks).toString()
}

const refuse = (status: number, code: string, message: string, headers?: Record<string, string>): Refused =>
  new Refused({ status, code, message, ...(headers ? { headers } : {}) })

function send(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'Content-Type': `application/${status < 400 ? 'json' : 'problem+json'}; charset=utf-8`,
    'Content-Length': Buffer.byteLength(text),
    ...headers,
  })
  response.end(text)
}
