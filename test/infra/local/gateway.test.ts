/** How the gateway reads functions' answers, matches routes and limits calls. */
import { describe, expect, it } from 'vitest'
import { proxyAnswer } from '../../../infra/local/gateway/proxy-answer.ts'
import { tokenBucket } from '../../../infra/local/gateway/throttle.ts'

const answerOf = (answer: unknown) => proxyAnswer(JSON.stringify(answer), [])

describe('the answer of a function', () => {
  it('is status, headers of either kind, and body', () =>
    expect(
      answerOf({
        statusCode: '201',
        headers: { ETag: '"2"', 'X-Count': 3 },
        multiValueHeaders: { 'Set-Cookie': ['a', 'b'] },
        body: '{}',
      }),
    ).toEqual({
      status: 201,
      headers: { 'Content-Type': 'application/json', ETag: '"2"', 'X-Count': '3', 'Set-Cookie': ['a', 'b'] },
      body: Buffer.from('{}'),
    }))

  it.each([null, 'text', {}, { statusCode: 99 }, { statusCode: 200, body: { not: 'text' } }])(
    '%j is none: 502',
    (answer) => expect(answerOf(answer)).toBeUndefined(),
  )

  it('stays base64 where the API declares no binary media type', () =>
    expect(answerOf({ statusCode: 200, body: 'aGk=', isBase64Encoded: true })?.body.toString()).toBe('aGk='))
})

it('the stage lets a burst through, then its rate', () => {
  let now = 0
  const mayPass = tokenBucket(10, 3, () => now)
  const passes = (): number => Array.from({ length: 10 }, mayPass).filter(Boolean).length
  expect(passes()).toBe(3)
  expect(passes()).toBe(0)
  now += 200
  expect(passes()).toBe(2)
  now += 60_000
  expect(passes()).toBe(3)
})
