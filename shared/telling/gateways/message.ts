/** 短信 — one message to one number, and what a provider is asked and answers. */
import type { Answer } from '../../record/deliver.ts'
import { answerOf } from '../../storage/answered.ts'

export interface Message {
  /** digits of a mobile number */
  to: string
  said: {
    text: string
    /** what the provider registered the template as */
    code?: string | undefined
    params: { readonly [name: string]: string | undefined }
  }
  /** 我方编号 — which receipts come back with */
  outId: string
}

/** What it takes to send besides the message, so that adapters read neither clock nor chance. */
export interface Sending {
  credentials: Readonly<Record<string, string>>
  /** 短信签名, in 【】 */
  signature: string
  /** milliseconds of the real clock: providers refuse requests of another time */
  now: number
  nonce: string
}

export interface GatewayRequest {
  url: string
  headers: Record<string, string>
  body: string
}

export interface GatewayResponse {
  status: number
  retryAfter?: string | undefined
  body: string
}

/** What came of it; accepted is no more than that: a receipt says whether it arrived. */
export type Accepted = Answer & { providerId?: string }

/** A code as providers write them, and nothing else of what they say: their sentences name the number. */
export const codeOf = (value: unknown): string =>
  String(value ?? '')
    .replace(/[^\w.:-]/g, '')
    .replace(/\d{7,}/g, '…')
    .slice(0, 60) || 'no code'

/** Why it was not taken, for whoever runs the platform. */
export const errorOf = ({ status }: Pick<GatewayResponse, 'status'>, code: unknown): string =>
  `the gateway answered ${status} ${codeOf(code)}`

/** What the status alone says, where the provider has given no code. A 2xx in a way that nobody understands is no acceptance. */
export function answerWithoutCode({ status, retryAfter }: GatewayResponse, now: number): Accepted {
  const sorted = answerOf(status, retryAfter, now)
  return sorted.kind === 'received' ? { kind: 'later', status, error: errorOf({ status }, undefined) } : sorted
}

/** What is written as JSON; undefined for anything else. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** @param path names and places in lists joined by dots; empty for the whole */
export const at = (value: unknown, path: string): unknown =>
  path === ''
    ? value
    : path
        .split('.')
        .reduce<unknown>(
          (inner, name) =>
            typeof inner === 'object' && inner !== null && Object.hasOwn(inner, name)
              ? (inner as Record<string, unknown>)[name]
              : undefined,
          value,
        )
