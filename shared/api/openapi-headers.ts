/** 接口描述 — the headers that calls take, and those that answers have. */
import * as z from 'zod'
import type { Route } from '../door/route.ts'
import type { RouteName } from './routes.ts'
import { isTabular } from './tables/tables.ts'

/** Of the good answer. */
export function headersBack({ name, command, versioned, polled }: Route & { name: RouteName }, hasBody: boolean) {
  if (command) return { headers: found }
  if (versioned && hasBody) return { headers: found.pick({ ETag: true }) }
  const headers = { ...(isTabular(name) ? onward.shape : {}), ...(polled ? known.shape : {}) }
  return Object.keys(headers).length > 0 ? { headers: z.object(headers) } : {}
}

/** Where it is found now, and its version. */
const found = z.object({
  Location: z.string().meta({ description: '结果所在 where it is found', example: '/v1/tickets/261009-48213077' }),
  ETag: z.string().meta({ description: '诉求件版本，可用于 If-Match · version of the ticket', example: '"3"' }),
})

const onward = z.object({
  Link: z.string().optional().meta({
    description: 'CSV 的下一页，rel="next"，相对于所请求的地址 the next page of a CSV, relative to what was asked',
    example: '<?cursor=eyJ…>; rel="next"',
  }),
})

/** Of what is worked out apart. */
export const lookedForLater = z.object({
  Location: z
    .string()
    .meta({ description: '进度和结果 how far it is, and what comes of it', example: '/v1/evaluations/ev-4f2a' }),
  'Retry-After': z.string().meta({ description: '秒 seconds', example: '5' }),
})

/** Of what is asked again and again. */
export const known = z.object({
  ETag: z
    .string()
    .meta({ description: '下次以此作 If-None-Match · send it as If-None-Match the next time', example: '"4f2a"' }),
})

export const headersAsked = ({ method, command, versioned, page, form, polled }: Route) => {
  if (polled) return { header: pollHeaders }
  if (method === 'GET' || command === 'register' || page || form) return {}
  return { header: command || versioned ? commandHeaders : commandHeaders.pick({ 'Idempotency-Key': true }) }
}

const pollHeaders = z.object({
  'If-None-Match': z.string().optional().meta({
    description: '上次应答的 ETag，无变化则答 304，几乎不计费 · ETag of the answer before: 304 where nothing is new',
  }),
})

const commandHeaders = z.object({
  'Idempotency-Key': z.string().max(100).optional().meta({
    description: '同一键值得到同一应答，不会办两次 the same key gives the same answer and does nothing twice',
  }),
  'If-Match': z
    .string()
    .optional()
    .meta({ description: '读取诉求件时的 ETag，其间有变更则答 412 · ETag of the ticket as you read it, or 412' }),
})
