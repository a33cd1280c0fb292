/** 网关拒绝 — the gateway's own answers, in the words of the template's body. */
import type { ServerResponse } from 'node:http'
import type { ApiBody } from '../template/resources.ts'

/** Type, status and message of AWS for what the host can refuse. */
const standard = {
  UNAUTHORIZED: [401, 'Unauthorized'],
  ACCESS_DENIED: [403, 'User is not authorized to access this resource'],
  MISSING_AUTHENTICATION_TOKEN: [403, 'Missing Authentication Token'],
  REQUEST_TOO_LARGE: [413, 'Request Too Long'],
  THROTTLED: [429, 'Too Many Requests'],
  AUTHORIZER_FAILURE: [500, 'Internal server error'],
  AUTHORIZER_CONFIGURATION_ERROR: [500, 'Internal server error'],
  INTEGRATION_TIMEOUT: [504, 'Endpoint request timed out'],
  DEFAULT_4XX: [400, 'Bad Request'],
  DEFAULT_5XX: [500, 'Internal server error'],
} as const
export type RefusalType = keyof typeof standard

export type Refuse = (response: ServerResponse, type: RefusalType, requestId: string, status?: number) => void

/** @returns how to refuse; a status that a response of its own type states wins over the one given */
export function readRefusals(body: Pick<ApiBody, 'x-amazon-apigateway-gateway-responses'>): Refuse {
  const given = new Map(Object.entries(body['x-amazon-apigateway-gateway-responses']))
  return (response, type, requestId, status) => {
    const [usual, message] = standard[type]
    const wording = given.get(type) ?? given.get((status ?? usual) < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX')
    const code = Number(wording?.statusCode ?? status ?? usual)
    const context: Record<string, string> = {
      requestId,
      extendedRequestId: requestId,
      'error.message': message,
      'error.messageString': JSON.stringify(message),
      'error.responseType': type,
    }
    const filled = (text: string): string =>
      text.replace(/\$context\.([a-zA-Z]+(?:\.[a-zA-Z]+)*)/g, (_, name: string) => context[name] ?? '')
    const template = wording?.responseTemplates['application/json'] ?? '{"message":$context.error.messageString}'
    const headers = Object.entries(wording?.responseParameters ?? {}).map(([name, value]) => [
      name.slice('gatewayresponse.header.'.length),
      /^'.*'$/s.test(value) ? value.slice(1, -1) : (context[value.replace(/^context\./, '')] ?? ''),
    ])
    if (response.headersSent || response.destroyed) return
    const body = Buffer.from(filled(template))
    response.writeHead(code, {
      'Content-Type': 'application/json',
      'x-amzn-RequestId': requestId,
      'x-amzn-ErrorType': type,
      ...Object.fromEntries(headers),
      'Content-Length': body.length,
    })
    response.end(body)
  }
}
