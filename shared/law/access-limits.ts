/** 查询码的尝试次数 — how often a wrong code may be tried; no article says, cities may. */
import * as z from 'zod'

const allowed = (wrong: number, seconds: number) =>
  z
    .strictObject({
      wrong: z.int().min(1).max(200).default(wrong),
      seconds: z.int().min(60).max(86_400).default(seconds),
    })
    .prefault({})

export const accessLimits = z.strictObject({
  /** one caller (an address; of IPv6 its /64) at one ticket */
  perCallerAndTicket: allowed(5, 900),
  /** one caller at all tickets together */
  perCaller: allowed(30, 3600),
  /** all callers at one ticket */
  perTicket: allowed(50, 86_400),
  /** 曾答对者 — who gave a ticket's right code within these days may go on, whatever others did; and is counted by itself */
  known: z
    .strictObject({
      days: z.int().min(1).max(180).default(30),
      callers: z.int().min(1).max(50).default(20),
      wrong: z.int().min(5).max(100).default(100),
      seconds: z.int().min(60).max(86_400).default(86_400),
    })
    .prefault({}),
  /** requests a minute with a right code, over all callers of the ticket */
  appellantPerMinute: z.int().min(10).max(1000).default(60),
  /** 登录 — how long a browser stays signed in: idle, and at most */
  sessions: z
    .strictObject({
      staffIdleMinutes: z.int().min(5).max(120).default(30),
      staffHours: z.int().min(1).max(24).default(10),
      citizenMinutes: z.int().min(5).max(60).default(20),
      /** calls a minute of whoever signed in by an account; of a key its own record says it */
      perMinute: z.int().min(10).max(100_000).default(600),
      /** of one address that did not open: keys, numbers and codes together */
      wrong: allowed(10, 300),
    })
    .prefault({}),
  /** requests a minute of one address to what anyone may read */
  anyonePerMinute: z.int().min(10).max(100_000).default(300),
})
export type AccessLimits = z.infer<typeof accessLimits>

/** 读法 — why these numbers. */
export const accessLimitsReading = {
  article: '平台规则（依第三十五条）',
  zh: '条文未定次数。查询码八位，按此限制，一个号码一年最多被试一万八千余次，猜中的机会不足万分之二；本人输错数次不受影响，他人的尝试不能把本人锁在外面。一个地址可能是一个单位或一个小区的出口，所以一小时三十次。曾在三十日内答对的，超过限制仍予核对，但自身每日不超过一百次，以免同一出口的他人借此试码。',
  en: 'No article names a number. A code has eight digits: within these limits one number is tried 18,000 times a year at most, a chance below two in ten thousand, while who mistypes it is not hindered and nobody is locked out by strangers. An address may be the way out of an office or a whole estate, hence thirty an hour. Who was right within thirty days is heard beyond a limit, but not more than a hundred wrong a day, so that others behind the same address gain nothing by it.',
} as const

/** The gateway answers for the authorizer so long: what is said to end earlier would not have ended for the caller. */
export const answersKeptFor = 60
