/** 仿真承办单位、仿真网关 — receivers that check signatures, drop repeats and misbehave when told to. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Webhook, WebhookVerificationError } from 'standardwebhooks'
import * as z from 'zod'
import { StartError } from '../start-error.ts'
import { type Behaviour, behaviour } from './behaviour.ts'
import { bodyOf, parsed, Refused, refuse, send } from './http.ts'
import { type Inbox, inbox, type Received } from './inbox.ts'
import { scanPath } from './messages/description.ts'
import { type Messages, messages, type Platform } from './messages/messages.ts'
import { messageCall } from './messages/routes.ts'
import { type Person, people, peoplePath } from './people.ts'
import { scan } from './scan.ts'

export interface StandIn {
  /** units are posted to at `<url>/units/<code>`, channels at `<url>/channels/<code>` */
  url: string
  /** everything a unit has received, oldest first */
  received(unit: string): readonly Received[]
  behave(unit: string, behaviour: Behaviour): void
  /** 短信网关替身 — where it is one */
  messages: Messages | undefined
  stop(): Promise<void>
}

interface Options {
  /** 0 picks a free one */
  port: number
  hostname?: string
  /** the signing secret of a unit or channel; undefined for one that is not known here; posts wait for it */
  secretOf(code: string, kind: Kind): string | undefined | Promise<string | undefined>
  /** 短信网关 — what the platform brings as its key, where it takes receipts and answers, and what the city's clock says */
  gateway?: { key: string; platform: Promise<Platform>; now(): number }
  /** 样例人员 — who may be signed in with one click, at /people */
  people?: Promise<{ site: string; people: readonly Person[] }>
}

type Kind = 'units' | 'channels'

const message = z.looseObject({ type: z.string(), timestamp: z.string(), data: z.unknown() })

export async function startStandIn({
  port,
  hostname = '127.0.0.1',
  secretOf,
  gateway,
  people: all,
}: Options): Promise<StandIn> {
  const inboxes = new Map<string, Inbox>()
  const inboxOf = (kind: Kind, code: string): Inbox => {
    const key = `${kind}/${code}`
    const known = inboxes.get(key) ?? inbox()
    inboxes.set(key, known)
    return known
  }

  const sms = gateway && messages(gateway)

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://stand-in')
    const { pathname } = url
    if (all && pathname === peoplePath) return people(request, response, { all })
    if (pathname === scanPath) return scan(request, response)
    if (sms && /^\/messages(\/|$)/.test(pathname)) return messageCall(request, response, url, sms, gateway.key)
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
    messages: sms,
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
