/** 问题 — RFC 9457 problems as every call may answer with one. */
import * as z from 'zod'
import { gatewayProblems } from '../door/gateway-problems.ts'
import { problemCodes } from './problems.ts'

export const problemAnswer = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int().optional(),
    code: z.enum([...new Set([...problemCodes, ...gatewayProblems.map(({ code }) => code)])]),
    zh: z.string(),
    en: z.string(),
    article: z.string().optional().describe('依据的条文 the article it rests on'),
    errors: z
      .array(
        z.strictObject({
          pointer: z.string().describe('`/…` in the body, or `query/…`, `path/…`, `headers/…`'),
          message: z.string().describe('in English'),
          zh: z.string().describe('中文说明 in Chinese'),
        }),
      )
      .optional(),
    details: z
      .looseObject({})
      .optional()
      .describe('句中未尽之处，因代码而异 what the sentence leaves open; differs by code'),
    request: z.string().describe('请求编号 request id'),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' })
