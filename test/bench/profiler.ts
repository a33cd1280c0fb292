/** CPU profiles of the main thread and every worker, over the inspector. */
import { Session } from 'node:inspector'

/** As V8 gives it: samples of node ids, and the microseconds between them. */
export interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number; columnNumber: number } }[]
  samples: number[]
  timeDeltas: number[]
}

interface Profiler {
  start(): Promise<void>
  /** @returns the main thread's profile first */
  stop(): Promise<Profile[]>
}

type Post = (method: string) => Promise<{ profile?: Profile }>

/** Workers that start later are not seen. */
export function profiler(): Profiler {
  const session = new Session()
  session.connect()
  const waiting = new Map<number, { sessionId: string; resolve(result: { profile?: Profile }): void }>()
  const workers = new Map<string, Post>()
  let serial = 0
  const main: Post = (method) =>
    new Promise((resolve, reject) =>
      session.post(method, (error, result) =>
        error ? reject(error) : resolve((result ?? {}) as { profile?: Profile }),
      ),
    )
  session.on('NodeWorker.attachedToWorker', ({ params: { sessionId } }) => {
    workers.set(
      sessionId,
      (method) =>
        new Promise((resolve) => {
          const id = ++serial
          waiting.set(id, { sessionId, resolve })
          session.post('NodeWorker.sendMessageToWorker', { sessionId, message: JSON.stringify({ id, method }) })
        }),
    )
  })
  // A worker that has ended answers nothing more.
  session.on('NodeWorker.detachedFromWorker', ({ params: { sessionId } }) => {
    workers.delete(sessionId)
    for (const one of waiting.values()) if (one.sessionId === sessionId) one.resolve({})
  })
  session.on('NodeWorker.receivedMessageFromWorker', ({ params: { message } }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: { profile?: Profile } }
    if (id !== undefined) waiting.get(id)?.resolve(result ?? {})
  })
  const all = (method: string) => Promise.all([main, ...workers.values()].map((post) => post(method)))

  return {
    async start() {
      await new Promise<void>((done) =>
        session.post('NodeWorker.enable', { waitForDebuggerOnStart: false }, () => done()),
      )
      await all('Profiler.enable')
      await all('Profiler.start')
    },
    stop: async () => (await all('Profiler.stop')).flatMap(({ profile }) => profile ?? []),
  }
}
