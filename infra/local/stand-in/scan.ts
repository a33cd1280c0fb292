/** 仿真扫描 — finds EICAR, the harmless test file, wherever it lies in what it is sent. */
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { refuse, send } from './http.ts'

/** In two pieces, so that no scanner takes this source for it. */
export const eicar = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR-STANDARD-ANTIVIRUS-TEST-FILE'}!$H+H*`
const sign = Buffer.from(eicar)

export async function scan(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') throw refuse(405, 'method.not-allowed', 'POST only', { Allow: 'POST' })
  const sum = createHash('sha256')
  let tail = Buffer.alloc(0)
  let isFound = false
  for await (const part of request as AsyncIterable<Buffer>) {
    sum.update(part)
    const joined = Buffer.concat([tail, part])
    isFound ||= joined.includes(sign)
    tail = joined.subarray(-sign.length)
  }
  const sha256 = sum.digest('hex')
  send(response, 200, isFound ? { sha256, clean: false, found: 'Eicar-Test-Signature' } : { sha256, clean: true })
}
