/** 拒绝 — S3's refusals, from where they are found to their XML. */
import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'

export class ObjectRefusal extends Error {
  readonly status: number
  readonly code: string
  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

export const refuse = (status: number, code: string, message: string): ObjectRefusal =>
  new ObjectRefusal(status, code, message)

export const accessDenied = (message = 'Access Denied'): ObjectRefusal => refuse(403, 'AccessDenied', message)

export const notHere = (what: string): ObjectRefusal =>
  refuse(501, 'NotImplemented', `${what} is not known here: nothing in this house uses it.`)

/** A HEAD has no body: its reader sees the status alone. */
export function sendRefusal(
  response: ServerResponse,
  { status, code, message }: ObjectRefusal,
  hasBody: boolean,
): void {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${escaped(message)}</Message><RequestId>${randomUUID()}</RequestId></Error>`
  response.writeHead(status, { 'Content-Type': 'application/xml', ...(hasBody ? {} : { 'Content-Length': 0 }) })
  response.end(hasBody ? body : undefined)
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
