/** The scanner port on a clamd of four lines, with the same limit. */
import { type AddressInfo, createServer } from 'node:net'
import { describe } from 'vitest'
import { eicar } from '../../../infra/local/stand-in/scan.ts'
import { overScanner } from './scanning.ts'

const limit = 8_000_000

describe('a clamd that is played', () => {
  overScanner(async () => {
    const server = createServer((socket) => {
      let got = Buffer.alloc(0)
      socket.on('error', () => {})
      socket.on('data', (part: Buffer) => {
        got = Buffer.concat([got, part])
        if (got.length > limit) return socket.end('INSTREAM size limit exceeded. ERROR\0')
        // The last piece has no length.
        if (!got.subarray(-4).equals(Buffer.alloc(4))) return
        socket.end(got.includes(eicar) ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0')
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    return { clamd: { at: { host: '127.0.0.1', port } }, stop: () => server.close() }
  })
})
