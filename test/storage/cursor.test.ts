/** A cursor goes on in the list it was given out by, and nowhere else. */
import { describe, expect, it } from 'vitest'
import { cursorOf, ForeignCursor, keyWithin } from '../../shared/storage/cursor.ts'

const review = { keys: ['pk', 'sk', 'list', 'since'], partition: 'list', value: 'review' }
const last = {
  pk: { S: '261009-48213074' },
  sk: { S: 'ticket' },
  list: { S: 'review' },
  since: { S: '2026-10-09T01:00:00.000Z' },
}
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('分页游标', () => {
  it('of this list gives back the key of its last row', () =>
    expect(keyWithin(review, cursorOf(last) ?? '')).toEqual(last))

  it.each([
    ['of another list', { ...last, list: { S: 'dispatch' } }],
    ['of another index', { pk: last.pk, sk: last.sk, day: { S: '261009' } }],
    ['with fewer names', { pk: last.pk, list: last.list }],
    ['with more names', { ...last, due: { S: '9999' } }],
    ['with nothing in it', {}],
    ['with other values', { ...last, since: { N: '1' } }],
    ['with an empty key', { ...last, since: { S: '' } }],
    ['that is null', null],
  ])('%s is refused', (_, value) => expect(() => keyWithin(review, encoded(value))).toThrow(ForeignCursor))
})
