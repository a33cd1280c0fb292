/** 应答标记 — names an answer, so that nothing is sent twice to who has it (RFC 9110). */
import { createHash } from 'node:crypto'
import type { Reply } from './http.ts'

/** The same for the same, whoever computes it. */
export const etagOf = (answer: unknown): string =>
  createHash('sha256').update(JSON.stringify(answer)).digest('base64url').slice(0, 22)

/** 无变化 — the caller has it already. */
export const unchanged = (etag: string): Reply<never> => ({ status: 304, etag })
