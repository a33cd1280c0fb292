/** 哈希链 — each decision carries the hash of the one before, so changes show. */
import { createHash, createHmac } from 'node:crypto'
import canonicalize from 'canonicalize'

/** What the first decision carries: a log cannot be passed off as another ticket's. */
export const hashOfBirth = (ticket: string): string => sha256(`jiesu ${ticket}`)

/** The hash of a decision as it stands in the log; `before` is part of it. */
export const hashOfDecision = (decision: unknown): string => sha256(canonical(decision))

/** What the next decision of this log carries. */
export const hashBefore = (ticket: string, log: readonly unknown[]): string => {
  const last = log.at(-1)
  return last === undefined ? hashOfBirth(ticket) : hashOfDecision(last)
}

/** Of a text kept apart: the reference in the log names it, and the chain covers the reference. Without its salt nobody can guess the text. */
export const hashOfText = (salt: string, text: string): string =>
  createHmac('sha256', salt).update(text).digest('base64url')

/** The hashes of texts that something refers to. */
export function hashesIn(value: unknown, found: Set<string> = new Set()): Set<string> {
  if (value === null || typeof value !== 'object') return found
  if ('hmac' in value) return found.add(String(value.hmac))
  for (const inner of Object.values(value)) hashesIn(inner, found)
  return found
}

/**
 * 规范形式 — JSON as RFC 8785 writes it, without what is undefined: the same for a decision just made, parsed again or read
 * from an export. Events therefore never have defaults: a field added later must be optional.
 * @throws on what is no I-JSON: half a character, a number that is none
 */
export const canonical = (value: unknown): string => canonicalize(value ?? null) ?? 'null'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url')
