/** 征求意见表 — the form of a comment; every field is needed, as there. */
import * as z from 'zod'
import { occupations } from '../../law/consulting.ts'
import { lazily, type Parsed } from '../../schema/lazily.ts'
import { residentNumber } from '../../schema/papers.ts'
import { oneTelephone } from '../../schema/telephone.ts'
import { line, writtenText } from '../../schema/text.ts'

export const commentForm = lazily(() =>
  z.strictObject({
    clause: z
      .int()
      .min(1)
      .max(999)
      .optional()
      .describe('针对第几条；不写为整件草案 the clause; absent: the whole draft'),
    title: line.max(100).describe('标题'),
    name: line.max(60).describe('姓名'),
    idNumber: residentNumber.describe('身份证；只核对格式，不核验本人 its form alone is checked, never whose it is'),
    occupation: z.enum(occupations).describe('职业'),
    phone: oneTelephone.describe('联系电话'),
    email: z.email().max(200).describe('邮箱'),
    opinion: writtenText.describe('意见，纯文本 plain text'),
    captcha: z
      .strictObject({
        token: z.string().min(1).max(2_000).describe('所取验证题的编号 of the question that was asked for'),
        answer: line.max(100).describe('答案 汉字或者数字均可'),
      })
      .describe('验证码'),
  }),
)
export type CommentForm = Parsed<typeof commentForm>
