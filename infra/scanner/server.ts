/** 扫描服务 — the platform's scanner port over HTTP, answered by clamd. */
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Clamd, scanStream } from './clamd.ts'

/** More than any file that the platform takes. */
const most = 128 * 1024 * 1024

interface Given {
  clamd: Clamd
  port: number
  hostname: string
  log(line: string): void
}

/** POST bytes to any path: `{ sha256, clean, found? }`; 5xx where clamd could not say, and the platform asks again. */
export async function startScanner({ clamd, port, hostname, log }: Given): Promise<{ url: string; stop(): void }> {
  const server = createServer((request, response) => {
    const answer = (status: number, body: object): void => {
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
    }
    if (request.method !== 'POST') return answer(405, { error: 'POST the bytes' })
    scanned(request, clamd).then(
      (verdict) => answer(200, verdict),
      (error: Error) => {
        log(`not scanned: ${error.message}`)
        request.resume()
        answer(503, { error: error.message })
      },
    )
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, hostname, resolve))
  const { port: taken } = server.address() as AddressInfo
  return {
    url: `http://${hostname}:${taken}/`,
    stop() {
      server.close()
      server.closeAllConnections()
    },
  }
}

async function scanned(request: IncomingMessage, clamd: Clamd) {
  const sum = createHash('sha256')
  let size = 0
  async function* passing(): AsyncGenerator<Buffer> {
    for await (const part of request as AsyncIterable<Buffer>) {
      size += part.length
      if (size > most) throw new Error(`more than ${most} bytes`)
      sum.update(part)
      yield part
    }
  }
  const verdict = await scanStream(passing(), clamd)
  // Found early, clamd may close before it has all: what is believed of it is the finding.
  if (!verdict.clean) for await (const _ of passing());
  return { sha256: sum.digest('hex'), ...verdict }
}
