/** 统一身份认证 — by whom staff of a city are signed in, beside their keys. */
import { createHash } from 'node:crypto'
import * as z from 'zod'
import { lazily, type Parsed } from '../schema/lazily.ts'
import { said } from '../schema/said.ts'
import { line } from '../schema/text.ts'

/** Of one provider, and its client that this city is there. Where its secret lies, no file says. */
export const signOn = lazily(() =>
  z.strictObject({
    issuer: z
      .string()
      .max(300)
      .regex(
        /^(https:\/\/([a-z0-9-]+\.)+[a-z]{2,}(:\d{1,5})?|http:\/\/127\.0\.0\.1:\d{1,5})(\/[\w.~-]+)*\/?$/,
        said('https:// and a host name, as the provider writes it', '应为https://加域名，与认证平台所写一致。'),
      )
      .describe('发行方标识 as the provider names itself'),
    client: z
      .string()
      .regex(/^[\x21-\x7e]{1,200}$/, said('letters, digits and signs', '应为字母、数字和符号。'))
      .describe('应用编号 client_id'),
    name: line.default('统一身份认证').describe('按钮上的名称 as the button calls it'),
    scopes: z
      .array(z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]{1,60}$/, said('a scope', '应为授权范围名称。')))
      .max(10)
      .default(['openid'])
      .refine((scopes) => scopes.includes('openid'), said('openid is among them', '应包含 openid。')),
    /** 同时退出 — whoever signs out is offered to sign out there too, where the provider has such an address */
    endsThere: z.literal(true).optional(),
  }),
)
export type SignOn = Parsed<typeof signOn>

/** 账号 — as the provider knows somebody: `sub` is unique at its issuer, and nowhere else (OpenID Connect Core, 2). */
export const account = lazily(() =>
  z.strictObject({
    issuer: z.string().describe('发行方标识 issuer'),
    subject: z.string().describe('用户标识 sub'),
  }),
)
export type Account = Parsed<typeof account>

export const subject = z
  .string()
  .regex(
    /^[\x21-\x7e]{1,255}$/,
    said('1 to 255 signs of ASCII, as the provider writes it', '应为认证平台给出的用户标识（sub），1至255个英文字符。'),
  )

/** What an account is found by. */
export const accountKey = ({ issuer, subject }: Account): string =>
  createHash('sha256')
    .update(JSON.stringify([issuer, subject]))
    .digest('base64url')

export const isSameAccount = (one: Account | undefined, other: Account | undefined): boolean =>
  one !== undefined && one.issuer === other?.issuer && one.subject === other.subject
