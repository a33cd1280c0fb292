/** 短信网关 — how a provider of messages is spoken to, as data. */
import * as z from 'zod'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { said } from '../../schema/said.ts'

const gatewayCode = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, said('lower-case letters, digits and hyphens', '应为小写字母、数字和连字符。'))
  .max(40)

/** Where in an answer or a receipt something stands. */
const path = z.string().regex(/^[\w-]*(\.[\w-]+)*$/, said('names joined by dots: data.items', '应为以点相连的字段名。'))
/** 占位 — what a request is filled with: `{to}`, and with a name behind a dot what a city or its provider names. */
export const placeholders = {
  alone: [
    ...['to', 'text', 'code', 'params', 'values', 'id', 'signature', 'name'],
    ...['seconds', 'milliseconds', 'compact', 'iso', 'nonce', 'fields', 'body'],
  ],
  named: ['credential', 'param', 'sign'],
} as const
const isPlaceholder = (name: string): boolean =>
  placeholders.alone.some((known) => known === name) || placeholders.named.some((known) => name.startsWith(`${known}.`))

export const placeholdersIn = (text: string): string[] =>
  [...text.matchAll(/\{([\w.-]+)\}/g)].map(([, name = '']) => name)
const unknown = (text: string): string[] => placeholdersIn(text).filter((name) => !isPlaceholder(name))

const filled = z
  .string()
  .max(2_000)
  .refine((text) => unknown(text).length === 0, said('only placeholders there are', '有未知的占位。'))
const words = z.array(z.string().min(1)).min(1)

/** English with its signature takes four; where a city says nothing, no more. */
export const usualParts = 4

/** What a provider takes of any text. */
const limits = {
  /** 报备模板 — it sends only texts that were registered with it, by their codes */
  needsCode: z.boolean().default(false),
  forbidsLinks: z.boolean().default(false),
  /** 最多条数 — of one notice: 70 characters alone, 67 each where there are more */
  mostParts: z.int().min(1).max(10).default(usualParts),
  /** 变量最长字数 — of each value that a registered text is filled with; without it any length is taken */
  mostOfValue: z.int().min(1).max(500).optional(),
}

/** 签名字段 — computed over others; `fields` are those of the form, sorted and joined: a=1&b=2. */
const signed = z.strictObject({
  as: z.string().regex(/^\w+$/),
  hash: z.enum(['md5', 'sha1', 'sha256', 'hmac-md5', 'hmac-sha1', 'hmac-sha256']),
  of: filled,
  key: filled.optional(),
  written: z.enum(['hex', 'HEX', 'base64']).default('hex'),
})

/** 时间 — `local` is 2026-10-09 08:30:00 as at Beijing, without a zone. */
const moment = z.strictObject({ path, written: z.enum(['local', 'compact', 'iso', 'seconds', 'milliseconds']) })

/** What is pushed to us: where each thing stands in it, and what the provider wants to hear. */
const pushed = {
  body: z.enum(['json', 'form']).default('json'),
  /** the list of them; none where each comes by itself */
  list: path.optional(),
  number: path,
  at: moment.optional(),
  answer: z.strictObject({ type: z.enum(['json', 'text']), body: z.string().max(200) }),
}

const generic = lazily(() =>
  z.strictObject({
    kind: z.literal('generic'),
    code: gatewayCode,
    ...limits,
    url: z.url({ protocol: /^https?$/ }),
    headers: z.record(z.string(), filled).default({}),
    signs: z.array(signed).max(5).default([]),
    body: z.union([
      z.strictObject({ form: z.record(z.string(), filled) }),
      z.strictObject({
        json: z
          .record(z.string(), z.unknown())
          .refine(
            (json) => unknown(JSON.stringify(json)).length === 0,
            said('only placeholders there are', '有未知的占位。'),
          ),
      }),
    ]),
    /** never: this message will not be taken, however often it is asked; whatever is in no list was refused, and is tried again */
    answer: z.strictObject({
      path,
      accepted: words,
      later: z.array(z.string().min(1)).default([]),
      never: z.array(z.string().min(1)).default([]),
      providerId: path,
    }),
    receipts: z
      .strictObject({
        ...pushed,
        providerId: path,
        outId: path,
        status: path,
        /** any other status says nothing yet */
        delivered: words,
        failed: words,
        code: path.optional(),
      })
      .optional(),
    answers: z.strictObject({ ...pushed, text: path, messageId: path }).optional(),
  }),
)

/** 阿里云 — its calls and receipts are its own; only what differs from city to city is said. */
const aliyun = lazily(() =>
  z.strictObject({
    kind: z.literal('aliyun'),
    code: gatewayCode,
    ...limits,
    needsCode: z.literal(true).default(true),
    /** addresses as values it refuses, unless their domain stands in the registered text */
    forbidsLinks: z.boolean().default(true),
    /** unless the account was given more */
    mostOfValue: z.int().min(1).max(500).default(35),
    url: z.url({ protocol: /^https?$/ }).default('https://dysmsapi.aliyuncs.com'),
  }),
)

export const gateway = lazily(() => z.discriminatedUnion('kind', [generic(), aliyun()]))
export type Gateway = Parsed<typeof gateway>
export type GenericGateway = Parsed<typeof generic>
export type AliyunGateway = Parsed<typeof aliyun>

/** 凭据 — the names of what it is asked with, which are kept apart from its description. */
export function credentialsOf(gateway: Gateway): string[] {
  if (gateway.kind === 'aliyun') return ['accessKeyId', 'accessKeySecret']
  const names = placeholdersIn(JSON.stringify([gateway.headers, gateway.signs, gateway.body]))
  const prefix = 'credential.'
  return [...new Set(names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length)))]
}
