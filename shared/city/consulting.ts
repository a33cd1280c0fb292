/** 意见征集 — which kinds of draft a city puts to the public, and how each is handled. */
import * as z from 'zod'
import { draftKinds, handlings } from '../law/consulting.ts'
import { lazily, type Parsed } from '../schema/lazily.ts'
import { said } from '../schema/said.ts'
import { line } from '../schema/text.ts'

const kindCode = z
  .string()
  .regex(
    /^[a-z]+(-[a-z]+)*$/,
    said('lower-case letters in groups joined by hyphens', '应为小写字母，各组以连字符相连。'),
  )
  .max(40)

const kind = z.strictObject({
  code: kindCode,
  name: line.max(40),
  handling: z
    .enum(handlings)
    .describe('shown 即时展示 · screened 由专人筛选、整理、审核 shown at once, or screened by a person'),
})

const perHour = (of: number) => z.int().min(1).max(10_000).default(of)

export const consulting = lazily(() =>
  z.strictObject({
    kinds: z
      .array(kind)
      .min(1)
      .max(20)
      .default(draftKinds.map(({ code, zh, handling }) => ({ code, name: zh, handling }))),
    where: line
      .default('其他事项请拨打12345或者通过各渠道提出诉求')
      .describe('不在受理范围的去处 where to go with what no draft is about'),
    /** 身份信息 — kept so long after the report */
    identityYears: z.int().min(1).max(10).default(1),
    limits: z
      .strictObject({
        /** 一个地址每小时 — questions asked for, and comments sent */
        questionsPerAddress: perHour(60),
        commentsPerAddress: perHour(20),
        /** 一个电话对一件草案每日 */
        commentsPerPhone: perHour(5),
        /** 一件草案每分钟 */
        commentsPerDraft: perHour(600),
      })
      .prefault({}),
    /** 外部验证码 — the verifying address of another's, in place of our own */
    captcha: z.strictObject({ verify: z.url().max(300), page: z.url().max(300) }).optional(),
  }),
)
export type Consulting = Parsed<typeof consulting>

/** Of a city that says nothing of it. */
export const usualConsulting = (): Consulting => consulting().parse({})
