/** Small files of each type, made here, with the metadata that people do not know of. */
import { crc32, deflateSync } from 'node:zlib'

const chunk = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}

/** A grey picture; `words` stands in a text chunk. */
export function png({ width = 2, height = 2, words = '' } = {}): Buffer<ArrayBuffer> {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  const rows = Buffer.alloc(Math.min(height, 4) * (Math.min(width, 4) + 1))
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    ...(words ? [chunk('tEXt', Buffer.from(`Author\0${words}`, 'latin1'))] : []),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const riffChunk = (name: string, data: Buffer): Buffer<ArrayBuffer> => {
  const head = Buffer.alloc(8)
  head.write(name, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}
export const riff = (form: string, ...chunks: readonly [name: string, data: Buffer][]): Buffer<ArrayBuffer> =>
  riffChunk(
    'RIFF',
    Buffer.concat([Buffer.from(form, 'latin1'), ...chunks.map(([name, data]) => riffChunk(name, data))]),
  )

/** A moment of silence; `words` stands in a list of information. */
export function wav({ words = '' } = {}): Buffer<ArrayBuffer> {
  const format = Buffer.from('01000100401f0000803e000002001000', 'hex')
  const info = Buffer.concat([Buffer.from('INFO', 'latin1'), riffChunk('IART', Buffer.from(words, 'latin1'))])
  return riff('WAVE', ['fmt ', format], ...(words ? [['LIST', info] as [string, Buffer]] : []), [
    'data',
    Buffer.alloc(64),
  ])
}
