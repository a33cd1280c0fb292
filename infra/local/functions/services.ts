/** Lets a worker's AWS clients reach the host by message, without sockets, HTTP or signatures. */
import type { FromWorker, ServiceAnswer } from './protocol.ts'

type Lent = NonNullable<typeof globalThis.lentToClients>

/** What an AWS client hands over, of which only the two are read. */
interface Request {
  headers: Record<string, string>
  body?: string | Uint8Array
}

interface HttpAnswer {
  response: { statusCode: number; headers: Record<string, string>; body: Uint8Array }
}

/** Over the bytes as they lie there: asked for its string, a client's body warns that it will refuse one day. */
const textOf = (body: string | Uint8Array): string =>
  typeof body === 'string' ? body : Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString()

/** @returns what AWS clients are made with, and where the host's answers go */
export function servicesBy(tell: (message: FromWorker) => void) {
  const waiting = new Map<number, (answer: HttpAnswer) => void>()
  let last = 0
  const handler = {
    metadata: { handlerProtocol: 'http/1.1' },
    handle({ headers, body = '' }: Request, { abortSignal }: { abortSignal?: AbortSignal } = {}) {
      return new Promise<HttpAnswer>((resolve, reject) => {
        const call = ++last
        const abort = (): void => {
          waiting.delete(call)
          reject(Object.assign(new Error('Request aborted'), { name: 'AbortError' }))
        }
        if (abortSignal?.aborted) return abort()
        abortSignal?.addEventListener('abort', abort, { once: true })
        waiting.set(call, (answer) => {
          abortSignal?.removeEventListener('abort', abort)
          resolve(answer)
        })
        tell({
          call,
          target: headers['x-amz-target'] ?? '',
          body: textOf(body),
        })
      })
    },
    destroy() {},
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
  }
  const signer = { sign: async <T>(request: T): Promise<T> => request }
  // Nothing is sent there, and no header but the target is read: neither address nor sender is made anew for each call.
  const endpoint = { protocol: 'http:', hostname: 'localhost', path: '/' }
  const found = { url: new URL('http://localhost/'), headers: {}, properties: {} }
  const unnoticed = { endpointProvider: () => found, defaultUserAgentProvider: async () => [] }
  return {
    lent: { requestHandler: handler, signer, endpoint, ...unnoticed } as unknown as Lent,
    answered({ call, status, body }: ServiceAnswer): void {
      const resolve = waiting.get(call)
      waiting.delete(call)
      const headers = { 'content-type': 'application/x-amz-json-1.0' }
      resolve?.({ response: { statusCode: status, headers, body: Buffer.from(body) } })
    },
  }
}
