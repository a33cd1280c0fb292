/** 调用指标 — counts the calls that failed. */
import type { APIGatewayProxyResult } from 'aws-lambda'
import type { Telling } from '../telling.ts'
import type { HttpRequest } from './underway.ts'

/** Answered, Lambda counts no error, and the gateway's share of 5xx hides a few among many. */
export function callMetrics(city: string, { measure }: Pick<Telling, 'measure'>) {
  const count = ({ response }: HttpRequest<APIGatewayProxyResult>): void => {
    if (response && response.statusCode >= 500) measure(city, { CallsFailed: 1 })
  }
  return { after: count, onError: count }
}
