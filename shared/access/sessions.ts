/** 会话 — who is signed in on a browser: random bits, of which the hash is kept. */
import { createHash, createHmac, randomBytes } from 'node:crypto'
import * as z from 'zod'
import type { AccessLimits } from '../law/access-limits.ts'
import { lazily, type Parsed } from '../schema/lazily.ts'
import { roles } from './actor.ts'
import { isSameSecret } from './same-secret.ts'

/** 登录者 — by a key; by an account, as the member of staff whose it is, in one of their roles; or an appellant by number and access code, for that ticket alone. */
const signedIn = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('key'), key: z.string(), staff: z.string().optional() }),
  z.strictObject({
    by: z.literal('account'),
    staff: z.string(),
    role: z.enum(roles),
    /** 账号 — of which provider and whose, as it is found */
    account: z.string(),
    /** 认证时刻 — when they showed the provider who they are, where it said so; milliseconds */
    shown: z.int().optional(),
    /** 兼任 — they work in other roles too */
    hasOthers: z.literal(true).optional(),
  }),
  z.strictObject({ by: z.literal('code'), ticket: z.string(), codes: z.int().nonnegative() }),
  z.strictObject({ by: z.literal('comment-code'), comment: z.string() }),
])
export type SignedIn = z.infer<typeof signedIn>

export const session = lazily(() =>
  z.strictObject({
    hash: z.string(),
    who: signedIn,
    /** milliseconds of the clock that nobody moves */
    began: z.int(),
    seen: z.int(),
  }),
)
export type Session = Parsed<typeof session>

export interface Sessions {
  keep(session: Session, expires: number): Promise<void>
  /** As it stands at this moment; undefined once it was ended. */
  read(hash: string): Promise<Session | undefined>
  /** One that was ended meanwhile stays ended. */
  seen(hash: string, at: number, expires: number): Promise<void>
  end(hash: string): Promise<void>
}

/** 256 bits in 43 characters. */
const written = /^[A-Za-z0-9_-]{43}$/
export const newToken = (): string => randomBytes(32).toString('base64url')
export const hashOfToken = (token: string): string | undefined =>
  written.test(token) ? createHash('sha256').update(token).digest('base64url') : undefined

/** 表单令牌 — what a form of this session carries, and no other page can know. */
export const formTokenOf = (token: string): string => createHmac('sha256', token).update('form').digest('base64url')
export const isFormToken = (given: string | undefined, token: string): boolean =>
  given !== undefined && isSameSecret(given, formTokenOf(token))

type Limits = AccessLimits['sessions']
const minute = 60_000

const isStaff = ({ by }: SignedIn): boolean => by === 'key' || by === 'account'

/** When it ends if nobody comes back, and at the latest; in milliseconds. */
export function endOf({ who, began, seen }: Pick<Session, 'who' | 'began' | 'seen'>, limits: Limits): number {
  if (!isStaff(who)) return Math.min(seen + limits.citizenMinutes * minute, lastOf({ who, began }, limits))
  return Math.min(seen + limits.staffIdleMinutes * minute, lastOf({ who, began }, limits))
}

/** 最迟 — a citizen's lasts six times what it may be idle, one of staff its hours. */
export const lastOf = ({ who, began }: Pick<Session, 'who' | 'began'>, limits: Limits): number =>
  began + minute * (isStaff(who) ? limits.staffHours * 60 : limits.citizenMinutes * 6)

/** Whoever clicks on is noted once a minute. */
export const isToNote = ({ seen }: Pick<Session, 'seen'>, now: number): boolean => now - seen >= minute
