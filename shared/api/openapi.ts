/** OpenAPI 3.1 from the route table: paths, parameters, bodies, answers, problems, keys and webhooks. */
import * as z from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import { ticketNumberPattern, workOrderPattern } from '../ticket/number.ts'
import { answers } from './answers.ts'
import { problemCodes } from './problem.ts'
import type { Route } from './route.ts'
import { allRoutes, type RouteName } from './routes.ts'

const problemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().describe(`one of: ${problemCodes.join(', ')}`),
    zh: z.string(),
    en: z.string(),
    article: z.string().optional().describe('the article it rests on'),
    errors: z.array(z.strictObject({ pointer: z.string(), message: z.string() })).optional(),
    request: z.string().describe('request id'),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' })

const pathParameters: Record<string, z.ZodType> = {
  ticket: z.string().regex(ticketNumberPattern).meta({ description: '诉求件编号', example: '261009-48213074' }),
  workOrder: z.string().regex(workOrderPattern).meta({ description: '工单编号', example: '261009-48213074-1' }),
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
  createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Jiesu 接诉',
      version,
      description:
        '群众诉求办理平台接口。Every refusal is a problem with a code, a Chinese and an English sentence and the article it rests on.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: tags.map(([name, description]) => ({ name, description })),
    paths: paths(),
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'jsk_<id>_<secret>' },
        accessCode: {
          type: 'http',
          scheme: 'basic',
          description: '诉求件编号 : 查询码 — ticket number and access code',
        },
      },
    },
  })

const tags: [Route['function'], string][] = [
  ['intake', '登记、审核、诉求人'],
  ['dispatch', '派单'],
  ['handling', '办理、把关、办结、回访'],
  ['returns', '退件'],
  ['supervision', '督办、延期'],
  ['evaluation', '考核'],
  ['follow-up', '回访、评价与责任'],
  ['registry', '登记簿'],
  ['reference', '文档'],
]

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
  const roles = open ? '无需密钥 anyone' : (route.who as readonly string[]).join(', ')
  return {
    operationId: route.name,
    tags: [route.function],
    summary: `${route.summary.zh} · ${route.summary.en}`,
    description: [route.article ? `依据：${route.article}。` : '', `Roles: ${roles}.`].join(' ').trim(),
    security: open ? [] : [{ key: [] }, ...(route.who.includes('appellant') ? [{ accessCode: [] }] : [])],
    requestParams: {
      ...(names.length > 0
        ? { path: z.object(Object.fromEntries(names.map((name) => [name, pathParameters[name] ?? z.string()]))) }
        : {}),
      ...(route.query ? { query: route.query } : {}),
      ...(route.command ? { header: commandHeaders } : {}),
    },
    ...(route.body ? { requestBody: { required: true, content: { 'application/json': { schema: route.body } } } } : {}),
    responses: {
      [String(route.status) as '200']: {
        description: 'done',
        ...(answers[route.name] ? { content: { 'application/json': { schema: answers[route.name] } } } : {}),
        ...(route.media ? { content: { [route.media.split(';')[0] ?? '']: { schema: z.string() } } } : {}),
      },
      ...(open
        ? {}
        : {
            '401': problemAnswer('the key is missing, wrong, expired or revoked'),
            '403': problemAnswer('not for this role, or not yours'),
            '429': problemAnswer('too many requests; see Retry-After'),
          }),
      ...(route.body || route.query ? { '400': problemAnswer('not as described') } : {}),
      ...(names.length > 0 ? { '404': problemAnswer('unknown') } : {}),
      ...(route.command
        ? {
            '409': problemAnswer('not allowed in this state'),
            '412': problemAnswer('changed meanwhile'),
            '422': problemAnswer('refused by a rule'),
          }
        : {}),
    },
  }
}

const commandHeaders = z.object({
  'Idempotency-Key': z
    .string()
    .max(100)
    .optional()
    .meta({ description: 'the same key gives the same answer and does nothing twice' }),
  'If-Match': z.string().optional().meta({ description: 'ETag of the ticket as you read it' }),
})
