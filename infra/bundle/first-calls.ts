/** 首次调用 — what each function is first asked, and which AWS call proves its work. */
import { type RouteName, routes } from '../../shared/api/routes.ts'
import { ticketNumber } from '../../shared/appeals/ticket/number.ts'
import type { Route } from '../../shared/door/route.ts'
import { pageRoutes } from '../../shared/pages/routes.ts'
import type { FunctionName } from '../../shared/run/functions.ts'

export interface FirstCall {
  event: unknown
  /** the AWS call it must come to, in a cloud where there is nothing yet */
  reaches: 'GetItem' | 'Query' | 'Query tickets' | 'PutItem' | 'SendMessage'
}

const ticket = ticketNumber('2026-10-09', 4_821_307)

export const firstCalls: Readonly<Record<FunctionName, FirstCall>> = {
  intake: { event: request('readTicket'), reaches: 'Query tickets' },
  dispatch: { event: request('findInCatalogue', { query: { category: 'c', area: 'a' } }), reaches: 'Query' },
  returns: { event: request('decideReturn', { body: { decision: 'refuse', reasons: 'r' } }), reaches: 'Query tickets' },
  handling: { event: request('readWorkOrder'), reaches: 'Query tickets' },
  supervision: { event: request('urge', { body: { note: 'n' } }), reaches: 'Query tickets' },
  // The figures themselves read the lists of months.
  evaluation: { event: request('recordCalls', { body: { offered: 1, answered: 1 } }), reaches: 'PutItem' },
  'follow-up': {
    event: request('examineRating', { body: { conclusion: 'justified', reasons: 'r' } }),
    reaches: 'Query tickets',
  },
  telling: { event: request('listTicketNotices'), reaches: 'Query tickets' },
  files: { event: request('listFiles'), reaches: 'Query tickets' },
  knowledge: { event: request('readArticle'), reaches: 'GetItem' },
  open311: { event: request('listOpen311Services'), reaches: 'Query' },
  sharing: { event: request('listEvents'), reaches: 'Query' },
  consultation: { event: request('readConsultation'), reaches: 'GetItem' },
  published: { event: request('listReleases'), reaches: 'Query' },
  registry: { event: request('readCity'), reaches: 'Query' },
  reference: { event: request('readRegulation'), reaches: 'Query' },
  pages: { event: request('openLink'), reaches: 'GetItem' },
  // Nobody is signed in: the cookie of one who was is looked for.
  workplace: { event: request('deskHome', { cookie: `__Host-staff=${'a'.repeat(43)}` }), reaches: 'GetItem' },
  authorizer: {
    event: {
      headers: { Authorization: `Bearer jsk_${'a'.repeat(12)}_${'b'.repeat(43)}` },
      methodArn: 'arn:aws:execute-api:r:1:a/s/GET/x',
      requestContext: { requestId: 'r', identity: { sourceIp: '192.0.2.1' } },
    },
    reaches: 'GetItem',
  },
  changes: { event: message({ ticket, version: 1, attempt: 'a' }), reaches: 'Query tickets' },
  delivery: {
    event: message({
      type: 'deliver',
      id: 'd',
      to: { kind: 'unit', code: 'u' },
      notice: 'work-order.dispatched',
      ticket,
      version: 1,
    }),
    reaches: 'GetItem',
  },
  deadlines: { event: message({ shard: 0 }), reaches: 'Query tickets' },
  batches: { event: message({ batch: 'b' }), reaches: 'GetItem' },
  evaluating: { event: message({ result: 'r', version: 1, attempt: 'a' }), reaches: 'GetItem' },
  arrivals: { event: { source: 'aws.events' }, reaches: 'Query' },
  minute: { event: {}, reaches: 'SendMessage' },
  daily: { event: {}, reaches: 'Query' },
}

/** As the gateway passes a call of this route on. */
function request(
  name: RouteName | keyof typeof pageRoutes,
  { query, body, cookie }: { query?: Record<string, string>; body?: object; cookie?: string } = {},
): unknown {
  const route: Route = { ...routes, ...pageRoutes }[name]
  const role = route.who === 'anyone' ? 'anyone' : route.who[0]
  return {
    httpMethod: route.method,
    resource: route.path,
    path: route.path,
    pathParameters: {
      ticket,
      workOrder: `${ticket}-1`,
      day: '2026-10-09',
      token: 'a'.repeat(22),
      gateway: 'g',
      secret: 's',
      format: 'json',
    },
    queryStringParameters: query ?? null,
    body: body ? JSON.stringify(body) : null,
    headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
    requestContext: {
      requestId: 'r',
      authorizer: { actor: JSON.stringify({ role, id: 'k' }), perMinute: '100', fingerprintKey: 'f' },
    },
  }
}

/** As a queue hands one message over. */
function message(body: object): unknown {
  const attributes = { SentTimestamp: '0', ApproximateReceiveCount: '1' }
  return { Records: [{ messageId: '1', receiptHandle: 'r', body: JSON.stringify(body), attributes }] }
}
