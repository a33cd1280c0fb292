/** Writes what is sent to a file, and sums it up on the way. */
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { crc32 } from 'node:zlib'

export interface Written {
  size: number
  /** MD5, hexadecimal */
  etag: string
  md5: string
  sha1: string
  sha256: string
  crc32: string
  sha256Hex: string
}

/** Of what is too large the rest is neither written nor kept in memory. */
export async function writeTo(
  path: string,
  stream: AsyncIterable<string | Buffer>,
  most = Number.POSITIVE_INFINITY,
): Promise<Written | 'too large'> {
  const [md5, sha1, sha256] = [createHash('md5'), createHash('sha1'), createHash('sha256')]
  let crc = 0
  let size = 0
  const file = await open(path, 'w')
  try {
    for await (const part of stream) {
      const chunk = typeof part === 'string' ? Buffer.from(part) : part
      size += chunk.length
      if (size > most) continue
      for (const hash of [md5, sha1, sha256]) hash.update(chunk)
      crc = crc32(chunk, crc)
      await file.write(chunk)
    }
  } finally {
    await file.close()
  }
  if (size > most) return 'too large'
  const ofCrc = Buffer.alloc(4)
  ofCrc.writeUInt32BE(crc)
  const [ofMd5, ofSha256] = [md5.digest(), sha256.digest()]
  return {
    size,
    etag: ofMd5.toString('hex'),
    md5: ofMd5.toString('base64'),
    sha1: sha1.digest('base64'),
    sha256: ofSha256.toString('base64'),
    crc32: ofCrc.toString('base64'),
    sha256Hex: ofSha256.toString('hex'),
  }
}
