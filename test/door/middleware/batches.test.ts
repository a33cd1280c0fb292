/** 一批消息 — from the first that failed on all come again; what threw is logged and counted. */
import type { SQSEvent } from 'aws-lambda'
import { describe, expect, it } from 'vitest'
import { telling } from '../../../shared/api/telling.ts'
import { fifoBatch, type Worked } from '../../../shared/door/middleware/fifo-batch.ts'
import { messageFailures } from '../../../shared/door/middleware/message-failures.ts'

const event = {
  Records: ['a', 'b', 'c'].map((messageId) => ({ messageId, body: `of 261009-48213077 in ${messageId}` })),
} as unknown as SQSEvent

describe('what comes again', () => {
  const of = (response: Worked) => {
    const request: Parameters<ReturnType<typeof fifoBatch>['after']>[0] = { event, response }
    fifoBatch().after(request)
    return request.response
  }
  it.each([
    [0, ['a', 'b', 'c']],
    [1, ['b', 'c']],
    [2, ['c']],
  ])('is the record at %i and all behind it', (at, ids) =>
    expect(of({ stopped: { at } })).toEqual({ batchItemFailures: ids.map((id) => ({ itemIdentifier: id })) }),
  )
  it('is nothing of a batch that came to its end', () => expect(of({})).toEqual({ batchItemFailures: [] }))
})

describe('a failure', () => {
  function told(response: Worked) {
    const lines: object[] = []
    const counted: unknown[] = []
    messageFailures({
      ...telling,
      name: 'changes',
      city: '210100',
      log: (level, line) => void lines.push({ level, ...line }),
      measure: (...given) => void counted.push(given),
    }).after({ event, response })
    return { lines, counted }
  }
  it('is one line with the message, its record and the error’s class, and is counted', () =>
    expect(told({ stopped: { at: 1, error: new RangeError('x') } })).toEqual({
      lines: [
        {
          level: 'error',
          message: 'a message failed',
          function: 'changes',
          messageId: 'b',
          ticket: '261009-48213077',
          error: expect.stringContaining('RangeError'),
          stack: expect.any(String),
        },
      ],
      counted: [['210100', { MessagesFailed: 1 }]],
    }))
  it('is none where a message is only to come again, or all went well', () => {
    expect(told({ stopped: { at: 1 } })).toEqual({ lines: [], counted: [] })
    expect(told({})).toEqual({ lines: [], counted: [] })
  })
  it('of nothing at all is one too', () =>
    expect(told({ stopped: { at: 0, error: undefined } }).counted).toHaveLength(1))
})
