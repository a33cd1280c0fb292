/** 表格应答 — who is answered a table, where its next page is, and what it says it could not read. */
import { describe, expect, it } from 'vitest'
import { csvAnswers } from '../../../shared/door/middleware/csv-answers.ts'
import type { AnyAnswer, HttpRequest } from '../../../shared/door/middleware/underway.ts'
import type { Table } from '../../../shared/door/tables.ts'

const table: Table = { columns: [{ at: 'title', heading: '标题' }] }
let loaded = 0
const answers = csvAnswers({
  async tables() {
    loaded++
    return (name) => (name === 'listThings' ? table : undefined)
  },
  cityNames: async () => () => undefined,
})

/** @param accept what the caller would take */
async function answered(accept: string | undefined, response: AnyAnswer | null, name = 'listThings') {
  const request = {
    event: {
      headers: accept === undefined ? {} : { accept },
      queryStringParameters: { list: 'a&b', cursor: 'old', x: '甲' },
    },
    context: { name, route: { path: '/v1/things/{thing}/parts' }, call: { params: {} } },
    response,
  } as unknown as HttpRequest<AnyAnswer>
  await answers.after(request)
  return request.response as unknown as Record<string, unknown> & { headers?: Record<string, string> }
}
const page = { items: [{ title: '一' }, { title: '=二' }] }

describe('表格', () => {
  it('leads on with what was asked, but for the cursor', async () => {
    const { headers = {}, text } = await answered('text/csv', { body: { ...page, next: 'n/+=' } })
    expect(text).toBe(`\ufeff标题\r\n一\r\n"'=二"\r\n`)
    expect(headers['Content-Disposition']).toBe('attachment; filename="parts.csv"')
    const [, query = ''] = /^<\?(.+)>; rel="next"$/.exec(headers.Link ?? '') ?? []
    expect(Object.fromEntries(new URLSearchParams(query))).toEqual({ list: 'a&b', cursor: 'n/+=', x: '甲' })
    expect(query).toMatch(/^[\x21-\x7e]+$/)
  })
  it('of the last page says nothing of a next one; of rows alone there are no headings', async () => {
    const { headers, text, media } = await answered('text/csv; header=absent', { body: page })
    expect(headers).not.toHaveProperty('Link')
    expect([text, media]).toEqual([`一\r\n"'=二"\r\n`, 'text/csv; charset=utf-8; header=absent'])
  })
  it('names what could not be read', async () => {
    const { headers } = await answered('text/csv', {
      body: { ...page, unreadable: ['261001-00000001', '261001-00000002'] },
    })
    expect(headers?.['X-Unreadable']).toBe('261001-00000001, 261001-00000002')
    expect((await answered('text/csv', { body: { ...page, unreadable: [] } })).headers).not.toHaveProperty(
      'X-Unreadable',
    )
  })
  it.each([
    ['nobody asks for one', undefined, { body: page }],
    ['something else is as welcome', 'text/csv;q=0.5, application/json;q=0.5', { body: page }],
    ['it is refused', 'text/csv', { refused: 'thing.unknown' } as unknown as AnyAnswer],
    ['it is the gateway’s already', 'text/csv', { statusCode: 500, body: '' }],
    ['there is nothing', 'text/csv', {}],
    ['there is no answer', 'text/csv', null],
  ])('is none where %s', async (_, accept, response) => {
    expect(await answered(accept, response)).toBe(response)
  })
  it('is none of another call; and whoever asks for JSON has no table loaded', async () => {
    const response = { body: page }
    expect(await answered('text/csv', response, 'readThing')).toBe(response)
    const before = loaded
    await answered('*/*', response)
    expect(loaded).toBe(before)
  })
})
