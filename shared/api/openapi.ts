/** 接口描述 — makes the OpenAPI 3.1 document from the route table and the webhooks. */
import * as z from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import type { Role } from '../access/actor.ts'
import { ticketNumberPattern, workOrderPattern } from '../appeals/ticket/number.ts'
import { formTypes } from '../door/form.ts'
import { namesIn, type Route } from '../door/route.ts'
import { longAnswers } from '../evaluation/long/answers.ts'
import { addressKinds } from '../record/deliveries.ts'
import { errorsAnswer } from '../sharing/open311/answers.ts'
import { formats, mediaOf as mediaOfFormat } from '../sharing/open311/document.ts'
import { answerOf } from './answers.ts'
import { examples } from './examples.ts'
import { headersAsked, headersBack, known, lookedForLater } from './openapi-headers.ts'
import { chapters, preface } from './preface.ts'
import { problemAnswer } from './problem-answer.ts'
import { reachOf } from './reach.ts'
import { allRoutes, type RouteName } from './routes.ts'
import { isTabular } from './tables/tables.ts'
import { webhooks } from './webhooks.ts'

const pathParameters: Record<string, z.ZodType> = {
  ticket: z.string().regex(ticketNumberPattern).meta({ description: '诉求件编号', example: '261009-48213077' }),
  workOrder: z.string().regex(workOrderPattern).meta({ description: '工单编号', example: '261009-48213077-1' }),
  extension: z.int().meta({ description: '该诉求件的第几次延期申请' }),
  supervision: z.int().meta({ description: '该诉求件的第几次督办' }),
  day: z.iso.date(),
  token: z.string().meta({ description: '链接 the link’s own, 22 characters; 或者令牌 or a token' }),
  kind: z.enum(addressKinds),
  format: z.enum(formats),
}

/** What says no to a machine; of a page it is a page. */
const problemOf = (description: string, isPage = false) => ({
  description,
  content: isPage ? { 'text/html': { schema: z.string() } } : { 'application/problem+json': { schema: problemAnswer } },
})

/** The document, as plain JSON. `version` is the package's. */
export const openapi = (version: string) =>
  openedAnswers(
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
    ),
  )

/** What zod says too much of: the expression behind a `format`, the bounds of every integer, "anything else may stand here". */
function withoutNoise(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.format === 'date-time' || schema.format === 'date') delete schema.pattern
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum
  if (typeof schema.additionalProperties === 'object' && Object.keys(schema.additionalProperties).length === 0)
    delete schema.additionalProperties
  // Of a record by names that may stand there, none has to.
  if (schema.propertyNames && !schema.properties) delete schema.required
}

/** Answers and posts may gain fields one day: only what is sent in is closed. */
function openedAnswers<D extends ReturnType<typeof createDocument>>(document: D): D {
  open(document.components)
  open(document.webhooks)
  for (const item of Object.values(document.paths ?? {}))
    for (const operation of Object.values(item)) open((operation as { responses?: unknown }).responses)
  return document
}

function open(part: unknown): void {
  if (typeof part !== 'object' || part === null) return
  if ('additionalProperties' in part && part.additionalProperties === false) delete part.additionalProperties
  for (const inner of Object.values(part)) open(inner)
}

const inChinese: Record<Role, string> = {
  channel: '渠道',
  appellant: '诉求人',
  operator: '话务与派单人员',
  department: '承办单位',
  supervisor: '主管部门',
  admin: '管理员',
  province: '省营商环境建设主管部门',
  government: '地区人民政府',
  anyone: '任何人',
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

/** What may be sent to it. */
const mediaOf = ({ page, raw, file, form: taken }: Route): readonly string[] =>
  file?.types ?? (taken && formTypes) ?? [page ? form : raw ? '*/*' : 'application/json']

const mostOf = ({ file }: Route): string => (file ? `${file.atMost / 1024 / 1024} MB` : '256 KB')

/** JSON as described, and the same as XML. */
const inFormats = (schema: z.ZodType | undefined) => ({
  [plainType(mediaOfFormat.json)]: { schema: schema ?? z.unknown() },
  [plainType(mediaOfFormat.xml)]: { schema: z.string().meta({ description: '同样的内容 the same as XML' }) },
})
const plainType = (media: string): string => media.split(';')[0] ?? ''

/** What a call of another protocol answers: its codes are fewer. */
function responsesInFormats(route: Route & { name: RouteName }): ZodOpenApiOperationObject['responses'] {
  const no = (description: string) => ({ description, content: inFormats(errorsAnswer) })
  return {
    [String(route.status) as '200']: { description: '已办 done', content: inFormats(answerOf(route)) },
    '400': no('请求不符合描述，或者依规定不予办理 not as described, or refused by a rule'),
    '403': no('密钥缺失或者错误 the key is missing or wrong'),
    '404': no('没有这一项 unknown'),
    '429': no('请求过于频繁 too many requests'),
    default: no('平台故障 the platform failed'),
  }
}

function operation(route: Route & { name: RouteName }): ZodOpenApiOperationObject {
  const names = namesIn(route.path)
  const open = route.who === 'anyone'
  const answer = answerOf(route)
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
      ...headersAsked(route),
    },
    ...(route.body
      ? {
          requestBody: {
            required: true,
            content: Object.fromEntries(
              mediaOf(route).map((type) => [
                type,
                { schema: (route.form?.fields ?? route.body)?.(), ...exampleOf(route) },
              ]),
            ),
          },
        }
      : {}),
    responses: route.formats ? responsesInFormats(route) : responsesOf(route, answer),
  }
}

function responsesOf(
  route: Route & { name: RouteName },
  answer: z.ZodType | undefined,
): ZodOpenApiOperationObject['responses'] {
  const open = route.who === 'anyone'
  const no = (description: string) => problemOf(description, route.page)
  return {
    [String(route.status) as '200']: {
      description: '已办 done',
      ...headersBack(route, answer !== undefined),
      ...(answer ? { content: { 'application/json': { schema: answer }, ...tableIn(route) } } : {}),
      ...(route.media ? { content: { [route.media.split(';')[0] ?? '']: { schema: z.string() } } } : {}),
    },
    ...(route.later
      ? {
          '202': {
            description: '期间较长，另行计算，见 Location · a long period is worked out apart: see Location',
            headers: lookedForLater,
            content: { 'application/json': { schema: longAnswers.readEvaluation } },
          },
        }
      : {}),
    ...(route.polled ? { '304': { description: '无变化，无内容 nothing is new', headers: known } } : {}),
    ...(open
      ? route.page && route.body
        ? { '403': no('未通过核对 not let in: the answer is wrong, or the link is for something else') }
        : {}
      : {
          '401': no('密钥缺失、错误、过期或已吊销 the key is missing, wrong, expired or revoked'),
          '403': no('该角色、该类主管部门或者该密钥无此权限 never for this role, kind of authority or key'),
        }),
    '400': no('请求不符合描述 not as described'),
    '429': {
      ...no('请求过于频繁 too many requests'),
      headers: z.object({ 'Retry-After': z.string().meta({ description: '秒 seconds', example: '17' }) }),
    },
    ...(namesIn(route.path).length > 0 || asksOfOne(route) ? { '404': no('没有这一项 unknown') } : {}),
    ...(route.method === 'GET'
      ? {}
      : { '409': no('当前状态不允许，或者重复 not allowed in this state, or told before with other content') }),
    ...(route.body
      ? {
          '413': no(`请求内容超过 ${mostOf(route)} · the body is too large`),
          '415': no(`请求内容不是 ${mediaOf(route).join('、')} · the body is of another type`),
          '422': no('依规定不予办理 refused by a rule'),
        }
      : {}),
    ...((route.command && route.command !== 'register') || (route.versioned && route.method !== 'GET')
      ? { '412': no('其间已变更 changed meanwhile') }
      : {}),
    default: no('平台故障 the platform failed: 500、502、503、504'),
  }
}

/** A list of one unit, or what is asked about one ticket, may be nobody's to see. */
function asksOfOne({ name, query }: Route & { name: RouteName }): boolean {
  const asked: unknown = query?.()
  return reachOf(name).about === 'unit-list' || (asked instanceof z.ZodObject && 'ticket' in asked.shape)
}

const form = 'application/x-www-form-urlencoded'

const exampleOf = ({ name }: { name: RouteName }) => (name in examples ? { example: examples[name] } : {})

/** 表格 — beside JSON, for whoever accepts it. */
const tableIn = ({ name }: { name: RouteName }) =>
  isTabular(name)
    ? { 'text/csv': { schema: z.string().meta({ description: '表格，见说明 a table: see the introduction' }) } }
    : {}
