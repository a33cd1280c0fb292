/** 另一种协议 — rewrites problems for a function that speaks a protocol of others. */
import type { APIGatewayProxyResult } from 'aws-lambda'
import type { Problem } from '../problem.ts'
import type { AnyAnswer, HttpRequest } from './underway.ts'

/** @param path that was asked for: it may say the format */
export type InProtocol = (problem: Problem, path: string) => { status: number; media: string; text: string }

export function inProtocol(worded: InProtocol | undefined) {
  const rewrite = (request: HttpRequest<AnyAnswer>): void => {
    const { response, event } = request
    if (!worded || !response || !('statusCode' in response) || !isProblem(response)) return
    const { status, media, text } = worded(JSON.parse(response.body) as Problem, event.path)
    request.response = {
      ...response,
      statusCode: status,
      headers: { ...response.headers, 'Content-Type': media },
      body: text,
    }
  }
  return { after: rewrite, onError: rewrite }
}

const isProblem = ({ headers, body }: APIGatewayProxyResult): boolean =>
  body !== '' && String(headers?.['Content-Type']).startsWith('application/problem+json')
