/** 调用指标 — what failed is counted, however it came to an answer. */
import { expect, it } from 'vitest'
import { callMetrics } from '../../../shared/door/middleware/call-metrics.ts'
import { requestOf } from './request.ts'

it.each([
  [499, 0],
  [500, 1],
  [503, 1],
])('a %i is counted %i times', (statusCode, times) => {
  for (const hook of ['after', 'onError'] as const) {
    const counted: unknown[] = []
    const middleware = callMetrics('210100', { measure: (...given) => void counted.push(given) })
    middleware[hook](requestOf({ response: { statusCode, body: '' } }))
    expect(counted).toEqual(Array.from({ length: times }, () => ['210100', { CallsFailed: 1 }]))
  }
})
it('what was left to the gateway is not: Lambda counts it', () => {
  const counted: unknown[] = []
  callMetrics('210100', { measure: (...given) => void counted.push(given) }).onError(requestOf())
  expect(counted).toEqual([])
})
