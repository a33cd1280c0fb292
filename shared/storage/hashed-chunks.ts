/** 分块 — bytes in pieces that an item each holds, under the hash of the whole. */
import { createHash } from 'node:crypto'

/** @returns SHA-256 over all of them in a row, in hex */
export function hashOver(chunks: readonly Uint8Array[]): string {
  const hash = createHash('sha256')
  for (const chunk of chunks) hash.update(chunk)
  return hash.digest('hex')
}

export const inChunks = (bytes: Uint8Array, mostBytes: number): Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / mostBytes) }, (_, at) =>
    bytes.subarray(at * mostBytes, (at + 1) * mostBytes),
  )
