/** 短信接口 — what the platform calls, and what people look at and set. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod'
import { bodyOf, parsed, refuse, send } from '../http.ts'
import type { Messages } from './messages.ts'
import { mode, receiptStatuses } from './mode.ts'
import { page } from './page.ts'

const number = z.string().regex(/^1[3-9]\d{9}$/)
const asked = z.strictObject({ to: number, text: z.string().min(1), id: z.string().min(1) })
const written = z.strictObject({ from: z.string().min(3).max(30), text: z.string().max(1_000) })
const receipt = z.strictObject({ status: z.enum(receiptStatuses), code: z.string().default('BY_HAND') })

/** @param key that the platform must bring; people bring none */
export async function messageCall(
  request: IncomingMessage,
  response: ServerResponse,
  { pathname, searchParams }: URL,
  messages: Messages,
  key: string,
): Promise<void> {
  const { method } = request
  const [, part = ''] = /^\/messages(\/.+)?$/.exec(pathname) ?? []
  if (part === '' && method === 'POST') {
    if (request.headers.authorization !== `Bearer ${key}`) throw refuse(401, 'key.wrong', 'the key is missing or wrong')
    const { to, text, id } = parsed(asked, await bodyOf(request), 'message.invalid')
    const { status, body, wait } = messages.take({ to, text, outId: id })
    if (wait > 0) await sleep(wait)
    return send(response, status, body)
  }
  if (part === '' && method === 'GET') {
    if (request.headers.accept?.includes('text/html')) return showPage(response, await page(messages))
    const to = searchParams.get('to')
    const items = to === null ? messages.sent : messages.sent.filter((one) => one.to === to)
    return send(response, 200, { sent: items.length, modes: messages.modes, items, written: messages.written })
  }
  if (part === '/behaviour' && method === 'PUT') {
    messages.behave(parsed(mode, await bodyOf(request), 'behaviour.invalid'))
    return send(response, 200, { modes: messages.modes })
  }
  if (part === '/answers' && method === 'POST') {
    const { from, text } = parsed(written, await bodyOf(request), 'answer.invalid')
    return send(response, 200, await messages.write(from, text))
  }
  const [, id] = /^\/([\w-]+)\/receipts$/.exec(part) ?? []
  if (id && method === 'POST') {
    const one = messages.sent.find((sent) => sent.id === id)
    if (!one) throw refuse(404, 'message.unknown', `there is no message ${id}`)
    const pushed = parsed(receipt, await bodyOf(request), 'receipt.invalid')
    return send(response, 200, { ...pushed, answered: await messages.push(one, pushed) })
  }
  throw refuse(404, 'path.unknown', 'use /messages, /messages/behaviour, /messages/answers, /messages/{id}/receipts')
}

function showPage(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': Buffer.byteLength(text) })
  response.end(text)
}
