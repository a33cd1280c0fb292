/** 定数 — a text as a fraction from 0 up to, not including, 1: the same text always gives the same, and any text as likely as another. */

/** FNV-1a over the UTF-16 code units, its 32 bits then mixed as MurmurHash3 ends. */
export function fraction(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}
