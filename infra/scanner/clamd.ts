/** clamd — its INSTREAM command: bytes in pieces over a socket, one line back. */
import { connect } from 'node:net'

export type Verdict = { clean: true } | { clean: false; found: string }

export interface Clamd {
  /** `host` and `port`, or the path of its socket */
  at: { host: string; port: number } | { path: string }
  /** milliseconds without a word from it */
  patience?: number
}

/** @throws Error with what clamd says, where it could not look through all of it */
export function scanStream(bytes: AsyncIterable<Uint8Array>, { at, patience = 55_000 }: Clamd): Promise<Verdict> {
  return new Promise((resolve, reject) => {
    const socket = connect({ ...at, timeout: patience })
    let answer = ''
    socket.setEncoding('utf8')
    socket.on('data', (text: string) => {
      answer += text
    })
    socket.on('timeout', () => socket.destroy(new Error('clamd does not answer')))
    socket.on('error', (error) => reject(answer ? new Error(verdictIn(answer)) : error))
    socket.on('close', () => {
      const said = verdictIn(answer)
      const [, found] = /^stream: (.+) FOUND$/.exec(said) ?? []
      if (said === 'stream: OK') resolve({ clean: true })
      else if (found) resolve({ clean: false, found })
      else reject(new Error(said || 'clamd said nothing'))
    })
    socket.on('connect', () => {
      send().catch((error: Error) => socket.destroy(error))
    })

    async function send(): Promise<void> {
      await written('zINSTREAM\0')
      for await (const piece of bytes) {
        if (socket.destroyed) return
        if (piece.length > 0) await written(Buffer.concat([lengthOf(piece.length), piece]))
      }
      await written(lengthOf(0))
    }
    /** Waits where clamd reads more slowly than it is sent. */
    function written(data: string | Buffer): Promise<void> {
      return new Promise((done, failed) => {
        socket.write(data, (error) => (error ? failed(error) : done()))
      })
    }
  })
}

const verdictIn = (answer: string): string => answer.replace(/\0+$/, '').trim()

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}
