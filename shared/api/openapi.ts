/** OpenAPI 3.1 from the route table: paths, parameters, bodies, answers, problems and keys; webhooks stand beside. */
import * as z from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import type { Role } from '../ticket/actor.ts'
import { ticketNumberPattern, workOrderPattern } from '../ticket/number.ts'
import { answers } from './answers.ts'
import { gatewayProblems } from './gateway-problems.ts'
import { chapters, preface } from './preface.ts'
import { problemCodes } from './problem.ts'
import type { Route } from './route.ts'
import { allRoutes, type RouteName } from './routes.ts'
import { webhooks } from './webhooks.ts'

const problemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
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
    request: z.string().describe('请求编号 request id'),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' })

const pathParameters: Record<string, z.ZodType> = {
  ticket: z.string().regex(ticketNumberPattern).meta({ description: '诉求件编号', example: '261009-48213077' }),
  workOrder: z.string().regex(workOrderPattern).meta({ description: '工单编号', example: '261009-48213077-1' }),
  extension: z.int().meta({ description: '该诉求件的第几次延期申请' }),
  supervision: z.int().meta({ description: '该诉求件的第几次督办' }),
  day: z.iso.date(),
  kind: z.enum(['unit', 'channel']),
}

const problemAnswer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
})

/** The document, as plain JSON. `version` is the package's. */
export const openapi = (version: string) =>
  createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Jiesu 接诉',
        version,
        description: preface,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      // Beside the document: /v1/openapi.json here, /api/v1/openapi.json behind the gateway's stage.
      servers: [{ url: '..', description: '本平台 this platform' }],
      tags: Object.entries(chapters).map(([name, [zh, en, what]]) => ({
        name,
        'x-displayName': `${zh} · ${en}`,
        description: what,
      })),
      paths: paths(),
      webhooks: webhooks(),
      components: {
        securitySchemes: {
          key: { type: 'http', scheme: 'bearer', description: '密钥 key: `jsk_<id>_<secret>`' },
          accessCode: {
            type: 'http',
            scheme: 'basic',
            description: '诉求件编号 : 查询码 — ticket number and access code',
          },
        },
      },
    },
    { override: ({ jsonSchema }) => withoutNoise(jsonSchema) },
  )

/** What zod says too much of: the expression behind a `format`, the bounds of every integer, "anything else may stand here". */
function withoutNoise(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.format === 'date-time' || schema.format === 'date') delete schema.pattern
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum
  if (typeof schema.additionalProperties === 'object' && Object.keys(schema.additionalProperties).length === 0)
    delete schema.additionalProperties
}

const inChinese: Record<Role, string> = {
  channel: '渠道',
  appellant: '诉求人',
  operator: '话务与派单人员',
  department: '承办单位',
  supervisor: '主管部门',
  admin: '管理员',
  system: '平台',
}

function paths(): ZodOpenApiPathsObject {
  const all: ZodOpenApiPathsObject = {}
  for (const route of allRoutes) {
    const item = all[route.path] ?? {}
    item[route.method.toLowerCase() as 'get'] = operation(route)
    all[route.path] = item
  }
  return all
}

function operation(route: Route & { name: RouteName }): ZodOpenApiOperationObject {
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
  const open = route.who === 'anyone'
  const roles = open
    ? '无需密钥 anyone'
    : (route.who as readonly Role[]).map((role) => `${inChinese[role]} ${role}`).join('、')
  return {
    operationId: route.name,
    tags: [route.function],
    summary: `${route.summary.zh} · ${route.summary.en}`,
    description: [route.article ? `依据：${route.article}。` : '', `角色 Roles：${roles}。`].join(''),
    security: open ? [] : [{ key: [] }, ...(route.who.includes('appellant') ? [{ accessCode: [] }] : [])],
    requestParams: {
      ...(names.length > 0
        ? { path: z.object(Object.fromEntries(names.map((name) => [name, pathParameters[name] ?? z.string()]))) }
        : {}),
      ...(route.query ? { query: route.query() } : {}),
      ...(route.command ? { header: commandHeaders } : {}),
    },
    ...(route.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: route.body() } } } }
      : {}),
    responses: {
      [String(route.status) as '200']: {
        description: '已办 done',
        ...(answers[route.name] ? { content: { 'application/json': { schema: answers[route.name] } } } : {}),
        ...(route.media ? { content: { [route.media.split(';')[0] ?? '']: { schema: z.string() } } } : {}),
      },
      ...(open
        ? {}
        : {
            '401': problemAnswer('密钥缺失、错误、过期或已吊销 the key is missing, wrong, expired or revoked'),
            '403': problemAnswer('无此权限 not for this role, or not yours'),
          }),
      '429': problemAnswer('请求过于频繁，见 Retry-After · too many requests'),
      ...(route.body || route.query ? { '400': problemAnswer('请求不符合描述 not as described') } : {}),
      ...(names.length > 0 ? { '404': problemAnswer('没有这一项 unknown') } : {}),
      ...(route.command
        ? {
            '409': problemAnswer('当前状态不允许 not allowed in this state'),
            '412': problemAnswer('其间已变更 changed meanwhile'),
            '422': problemAnswer('依规定不予办理 refused by a rule'),
          }
        : {}),
    },
  }
}

const commandHeaders = z.object({
  'Idempotency-Key': z.string().max(100).optional().meta({
    description: '同一键值得到同一应答，不会办两次 the same key gives the same answer and does nothing twice',
  }),
  'If-Match': z
    .string()
    .optional()
    .meta({ description: '读取诉求件时的 ETag，其间有变更则答 412 · ETag of the ticket as you read it, or 412' }),
})
