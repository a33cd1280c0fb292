/** 输入 — parses headers, query and body by their schemas, or refuses precisely. */
import { createHmac } from 'node:crypto'
import type { APIGatewayProxyEvent } from 'aws-lambda'
import * as z from 'zod'
import type { Never } from '../access/may.ts'
import { lazily } from '../schema/lazily.ts'
import { apart, said } from '../schema/said.ts'
import { cleaned, illFormed, isWellFormed } from '../schema/well-formed.ts'
import { type FieldError, fieldErrors } from './field-errors.ts'
import type { Problem } from './problem.ts'
import type { DoorCode } from './refusals.ts'
import { namesIn, type Route } from './route.ts'

/** The door says no; known only between the door and its answer. */
export class DoorRefusal extends Error {
  readonly code: DoorCode | Never
  readonly more: { details?: Record<string, unknown>; errors?: Problem['errors']; headers?: Record<string, string> }
  constructor(code: DoorCode | Never, more: DoorRefusal['more'] = {}) {
    super(code)
    this.code = code
    this.more = more
  }
}

export const bodyLimit = 256 * 1024

/** Routes that name no query take none. */
const nothing = lazily(() => z.strictObject({}))

const headersSchema = z.object({
  'idempotency-key': z.string().min(1).max(100).optional(),
  'if-match': z
    .string()
    .regex(/^"\d{1,6}"$/, said('an ETag of ours: "7"', '应为本平台的 ETag，如 "7"。'))
    .optional(),
  'if-none-match': z.string().max(1000).optional(),
  'content-type': z.string().optional(),
  'x-api-key': z.string().max(200).optional(),
})

export interface Headers {
  idempotencyKey: string | undefined
  ifMatch: number | undefined
  ifNoneMatch: readonly string[]
  contentType: string | undefined
  apiKey?: string | undefined
}

/** @param event its headers named in lower case */
export function headersOf({ headers }: APIGatewayProxyEvent): Headers {
  const {
    'idempotency-key': key,
    'if-match': ifMatch,
    'if-none-match': known,
    'content-type': contentType,
    'x-api-key': apiKey,
  } = headers ?? {}
  const named = key === undefined ? {} : wellFormed({ 'idempotency-key': key }, 'headers')
  const parsed = headersSchema.safeParse({
    ...named,
    'if-match': ifMatch,
    'if-none-match': known,
    'content-type': contentType,
    'x-api-key': apiKey,
  })
  if (!parsed.success) throw new DoorRefusal('header.invalid', { errors: fieldErrors(parsed.error, 'headers') })
  const etag = parsed.data['if-match']
  return {
    idempotencyKey: parsed.data['idempotency-key'],
    ifMatch: etag === undefined ? undefined : Number(etag.slice(1, -1)),
    // One that is not of ours, or no tag at all, is known to nobody (RFC 9110, 13.1.2).
    ifNoneMatch: [...(parsed.data['if-none-match'] ?? '').matchAll(/"([^"]*)"/g)].map(([, tag]) => tag ?? ''),
    contentType: parsed.data['content-type'],
    ...(apiKey === undefined ? {} : { apiKey }),
  }
}

/** Nothing here has a longer name, and tables take no key of any length. */
const nameInPath = z.string().max(200)

/** By the name of a parameter: how people write it → how it is written here. */
export type PathReadings = Readonly<Record<string, (written: string) => string>>

/** Every name of the route's path with its value. */
export function parseParams(
  { pathParameters }: APIGatewayProxyEvent,
  { path }: Pick<Route, 'path'>,
  readings: PathReadings,
): Record<string, string> {
  const named = namesIn(path).map((name): [string, string] => [name, ''])
  const given = Object.entries(pathParameters ?? {}).map(([name, value]): [string, string] => {
    const written = wellFormed(value ?? '', 'path', name)
    return [name, readings[name]?.(written) ?? written]
  })
  const parsed = z.record(z.string(), nameInPath).safeParse(Object.fromEntries([...named, ...given]))
  if (!parsed.success) throw new DoorRefusal('input.invalid', { errors: fieldErrors(parsed.error, 'path') })
  return parsed.data
}

/** Links that are passed on, and providers that push, come with more than was asked: pages and pushes take no query, and refuse none. */
export function parseQuery(event: APIGatewayProxyEvent, { query, page, raw }: Route): unknown {
  if (!query && (page || raw)) return undefined
  const given = wellFormed(event.queryStringParameters ?? {}, 'query')
  const parsed = (query ?? nothing)().safeParse(given)
  if (!parsed.success) throw new DoorRefusal('input.invalid', { errors: fieldErrors(parsed.error, 'query') })
  return query ? parsed.data : undefined
}

/**
 * The parsed body and the fingerprint of what was sent, together with where it was sent to.
 * @param fingerprintKey of the caller: a body may be so small that it would be found by trying all there are
 */
export function parseBody(
  event: APIGatewayProxyEvent,
  { body, page, raw: taken, file }: Route,
  headers: Headers,
  fingerprintKey: string,
): { value: unknown; print: string } {
  const raw = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : (event.body ?? '')
  const asked = event.queryStringParameters
  const print = createHmac('sha256', fingerprintKey)
    .update(`${event.httpMethod} ${event.path}${asked ? `?${JSON.stringify(asked)}` : ''} ${raw}`)
    .digest('base64url')
  if (!body) {
    if (raw.trim() !== '') throw new DoorRefusal('body.unexpected')
    return { value: undefined, print }
  }
  if (file) return { value: fileOf(raw, file, headers), print }
  if (Buffer.byteLength(raw) > bodyLimit) throw new DoorRefusal('body.too-large')
  if (taken) return { value: raw, print }
  if (!isInUtf8(page ? 'application/x-www-form-urlencoded' : 'application/json', headers.contentType))
    throw new DoorRefusal('body.wrong-type')
  const sent = page ? formOf(raw) : raw
  const said = typeof sent === 'string' ? sent : Object.entries(sent).flat().join()
  if (said.includes(lost)) throw new DoorRefusal('body.not-utf8')
  const parsed = body().safeParse(wellFormed(typeof sent === 'string' ? jsonOf(sent) : sent, ''))
  if (!parsed.success) throw new DoorRefusal('input.invalid', { errors: fieldErrors(parsed.error, '') })
  return { value: parsed.data, print }
}

function fileOf(raw: string, { types, atMost }: NonNullable<Route['file']>, { contentType }: Headers): string {
  if (Buffer.byteLength(raw) > atMost)
    throw new DoorRefusal('file.too-large', { details: { megabytes: Math.floor(atMost / 1024 / 1024) } })
  if (!types.some((type) => isInUtf8(type, contentType)))
    throw new DoorRefusal('file.wrong-type', { details: { types } })
  if (raw.includes(lost)) throw new DoorRefusal('body.not-utf8')
  return raw
}

/** One of many in a file, read as a body is; what is wrong with it is said and stops no other. */
export function readAs<S extends z.ZodType>(
  schema: S,
  given: unknown,
): { value: z.infer<S> } | { errors: FieldError[] } {
  try {
    const parsed = schema.safeParse(wellFormed(given, ''))
    return parsed.success ? { value: parsed.data } : { errors: fieldErrors(parsed.error, '') }
  } catch (error) {
    if (!(error instanceof DoorRefusal)) throw error
    return { errors: error.more.errors ?? [] }
  }
}

/**
 * Every text of what was sent, at whatever depth, without what has no meaning in it.
 * @throws DoorRefusal naming each text that cannot be made sense of
 */
export function wellFormed<T>(sent: T, at: string, name?: string): T {
  const errors: NonNullable<Problem['errors']> = []
  const root: { it: unknown } = { it: sent }
  const open: { holder: Record<string, unknown>; path: string[] }[] = [
    { holder: root as Record<string, unknown>, path: [] },
  ]
  for (let one = open.pop(); one; one = open.pop()) {
    for (const [key, value] of Object.entries(one.holder)) {
      const path = one.holder === root ? one.path : [...one.path.slice(0, 20), key]
      if (!isWellFormed(key) || (typeof value === 'string' && !isWellFormed(value)))
        errors.push({ pointer: [at, ...(name ? [name] : []), ...path].join('/'), message: inEnglish, zh: inChinese })
      else if (typeof value === 'string') one.holder[key] = cleaned(value)
      else if (typeof value === 'object' && value !== null)
        open.push({ holder: value as Record<string, unknown>, path })
    }
  }
  if (errors.length > 0) throw new DoorRefusal('input.invalid', { errors: errors.slice(0, 20) })
  return root.it as T
}
const { en: inEnglish = '', zh: inChinese = '' } = apart(illFormed) ?? {}

/** What bytes become that are no UTF-8: by then nobody knows what they said. */
export const lost = '\uFFFD'

export function isInUtf8(type: string, contentType = ''): boolean {
  const [, charset = 'utf-8'] = /;\s*charset\s*=\s*"?([\w-]+)/i.exec(contentType) ?? []
  return mediaTypeIn(contentType) === type && /^utf-?8$/i.test(charset)
}

export const mediaTypeIn = (contentType = ''): string => (contentType.split(';')[0] ?? '').trim().toLowerCase()

/** 表单 — its fields as texts, by names that a stranger may have chosen; lines end here as they do elsewhere. Of one twice the last counts. */
const formOf = (raw: string): Record<string, string> =>
  Object.fromEntries([...new URLSearchParams(raw)].map(([name, text]) => [name, text.replaceAll('\r\n', '\n')]))

function jsonOf(raw: string): unknown {
  try {
    // Some editors and languages begin a file with a mark of byte order.
    return JSON.parse(raw.replace(/^\ufeff/, ''))
  } catch {
    throw new DoorRefusal('body.not-json')
  }
}
