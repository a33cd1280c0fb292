/** 网页 — through which channel appeals come in by a city’s own pages, and how many. */
import * as z from 'zod'
import { lazily } from '../schema/lazily.ts'

export const ownPages = lazily(() =>
  z.strictObject({
    channel: z.string().min(1).max(40).describe('渠道代码，须为网页渠道 a channel of kind web'),
    perAddress: z
      .int()
      .min(1)
      .max(10_000)
      .default(60)
      .describe('一个地址每小时可提交的件数 appeals of one address in an hour'),
  }),
)
