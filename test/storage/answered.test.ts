/** How a receiver's answer is read: only 410 ends a promise, none delays beyond six hours. */
import { describe, expect, it } from 'vitest'
import { answerOf, secondsIn } from '../../shared/storage/answered.ts'

const now = Date.parse('2026-11-30T01:00:00Z')
const sixHours = 6 * 3600

describe('an answer', () => {
  it.each([200, 201, 204, 299])('%i is a receipt', (status) =>
    expect(answerOf(status, undefined, now)).toEqual({ kind: 'received', status }),
  )
  it('410 alone stops at once, and says so', () =>
    expect(answerOf(410, undefined, now)).toEqual({
      kind: 'never',
      status: 410,
      error: 'the receiver answered 410: it is gone for good',
    }))
  it.each([400, 401, 403, 404, 405, 406, 409, 411, 413, 415, 422, 451])(
    '%i is a refusal that may be mended',
    (status) => expect(answerOf(status, undefined, now)).toMatchObject({ kind: 'refused', status }),
  )
  it.each([0, 301, 408, 425, 429, 500, 501, 503])('%i is a matter of the moment', (status) =>
    expect(answerOf(status, undefined, now)).toMatchObject({ kind: 'later', status }),
  )
  it('says when to come again, also when it refuses', () => {
    expect(answerOf(503, '90', now)).toMatchObject({ kind: 'later', after: 90 })
    expect(answerOf(403, '90', now)).toMatchObject({ kind: 'refused', after: 90 })
  })
})

describe('Retry-After', () => {
  it.each([
    ['120', 120],
    [' 120 ', 120],
    ['Mon, 30 Nov 2026 01:02:00 GMT', 120],
    ['Monday, 30-Nov-26 01:02:00 GMT', 120],
    ['Mon Nov 30 01:02:00 2026', 120],
    ['21600', sixHours],
    ['21601', sixHours],
    ['99999999', sixHours],
    ['1000000000000000', sixHours],
    ['9'.repeat(400), sixHours],
    ['Tue, 01 Jan 2030 00:00:00 GMT', sixHours],
  ])('"%s" is %i seconds, never more than six hours', (said, seconds) => expect(secondsIn(said, now)).toBe(seconds))

  it.each([
    undefined,
    '',
    '0',
    '-5',
    '1e15',
    '1.5',
    '0x10',
    'soon',
    'NaN',
    'Infinity',
    '2030-01-01',
    'Mon, 30 Nov 2026 00:59:00 GMT',
    'Mon, 99 Foo 2026 01:02:00 GMT',
  ])('"%s" says nothing', (said) => expect(secondsIn(said, now)).toBeUndefined())
})
