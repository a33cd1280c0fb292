/** 哈希链 — each decision carries the hash of the one before, so changes show. */
import { createHash, createHmac } from 'node:crypto'

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
 * JSON with the names of every object in order and without what is undefined: the same for a decision just made, parsed
 * again or read from an export. Events therefore never have defaults: a field added later must be optional.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((inner) => canonical(inner ?? null)).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const fields = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url')
