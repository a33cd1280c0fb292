/** 公开应答 — the same for everybody: named by its content, kept, not sent twice. */
import { etagOf, unchanged } from '../door/etag.ts'
import type { Reply } from '../door/http.ts'
import { cached } from './licence.ts'

export function openly<B>(body: B, knows: readonly string[]): Reply<B> {
  const etag = etagOf(body)
  return knows.includes(etag) ? { ...unchanged(etag), headers: cached } : { body, etag, headers: cached }
}
