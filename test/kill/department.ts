/** Departments that outlive the stack and remember which unit received which order. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import * as z from 'zod'

const notice = z.looseObject({
  type: z.string(),
  data: z.looseObject({ workOrder: z.string().optional() }),
})

export interface Departments {
  url(unit: string): string
  secrets: Map<string, string>
  /** how often each unit was sent each order, by `<unit> <order>` */
  received: Map<string, number>
  /** posts whose signature was wrong */
  forged(): number
  stop(): void
}

export async function startDepartments(): Promise<Departments> {
  const secrets = new Map<string, string>()
  const received = new Map<string, number>()
  let forged = 0
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString()
      const unit = request.url?.split('/').at(-1) ?? ''
      try {
        new Webhook(secrets.get(unit) ?? '').verify(body, request.headers as Record<string, string>)
      } catch {
        forged++
        response.writeHead(401).end()
        return
      }
      const { type, data } = notice.parse(JSON.parse(body))
      const key = `${unit} ${data.workOrder}`
      if (type === 'work-order.dispatched') received.set(key, (received.get(key) ?? 0) + 1)
      response.end('{}')
    })
  })
  // A socket closed in the moment of a post would look like a department that is down.
  server.keepAliveTimeout = 65_000
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    url: (unit) => `http://127.0.0.1:${port}/units/${unit}`,
    secrets,
    received,
    forged: () => forged,
    stop() {
      server.close()
      server.closeAllConnections()
    },
  }
}
