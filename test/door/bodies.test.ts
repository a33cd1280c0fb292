/** 请求内容 — which bodies are read, and by which code each other one is refused. */
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { bodyLimit, type Headers, parseBody, parseQuery } from '../../shared/door/input.ts'
import type { Route } from '../../shared/door/route.ts'
import { lazily } from '../../shared/schema/lazily.ts'
import { requestOf, thing, thrownBy } from './middleware/request.ts'

const taking: Route = { ...thing, method: 'POST', body: lazily(() => z.looseObject({ text: z.string().optional() })) }
const json = 'application/json'

const parsed = (body: string | null, contentType: string | undefined = json, more: object = {}, route = taking) => {
  const { event } = requestOf({ event: { httpMethod: 'POST', body, ...more } })
  return parseBody(event, route, { contentType } as Headers, 'f')
}
const refusedBody = async (...given: Parameters<typeof parsed>) =>
  ((await thrownBy(() => parsed(...given))) as { code: string }).code

describe('a body', () => {
  it('may be as large as said, in bytes, and no larger', async () => {
    const ofBytes = (bytes: number) => `{"text":"${'水'.repeat(10)}${'x'.repeat(bytes - 41)}"}`
    expect(Buffer.byteLength(ofBytes(bodyLimit))).toBe(bodyLimit)
    expect(parsed(ofBytes(bodyLimit)).value).toHaveProperty('text')
    expect(await refusedBody(ofBytes(bodyLimit + 1))).toBe('body.too-large')
  })

  it('is taken as it comes where its sender chose the form, and is no larger', async () => {
    const raw: Route = { ...taking, raw: true }
    for (const [body, type] of [
      ['a=1&b=\u6c34', 'application/x-www-form-urlencoded'],
      ['[', json],
      ['', 'text/plain'],
    ])
      expect(parsed(body ?? null, type, {}, raw).value).toBe(body)
    expect(await refusedBody('x'.repeat(bodyLimit + 1), json, {}, raw)).toBe('body.too-large')
  })

  it.each([
    json,
    'application/json; charset=utf-8',
    'Application/JSON ;charset=UTF-8',
    'application/json;charset = "utf8"',
    'application/json; charset=  utf-8',
    'application/json ; profile="x"; charset=utf-8',
  ])('is JSON in UTF-8: %s', (type) => expect(parsed('{"text":"水"}', type).value).toEqual({ text: '水' }))

  it.each([
    undefined,
    '',
    'text/plain',
    'text/application/json',
    'application/jsonp',
    'application/json-seq',
    'application/json+x;charset=utf-8',
    'application/json; charset=gbk',
    'application/json; charset="gb18030"',
    'application/json;charset = gbk',
    'application/json; charset=utf-16',
    'application/json; charset=utf-80',
    'application/json; charset=x-utf-8',
    'text/plain; charset=utf-8',
  ])('of another kind is refused: %s', async (type) => {
    const { event } = requestOf({ event: { httpMethod: 'POST', body: '{}' } })
    const error = await thrownBy(() => parseBody(event, taking, { contentType: type } as Headers, 'f'))
    expect(error).toMatchObject({ code: 'body.wrong-type' })
  })

  it('that is no UTF-8 is refused before it is read', async () => {
    const gbk = Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xb5, 0xe7, 0x22, 0x7d])
    expect(await refusedBody(gbk.toString('base64'), json, { isBase64Encoded: true })).toBe('body.not-utf8')
    const utf8 = Buffer.from('{"text":"水"}')
    expect(parsed(utf8.toString('base64'), json, { isBase64Encoded: true }).value).toEqual({ text: '水' })
    expect(await refusedBody(null, json, { isBase64Encoded: true })).toBe('body.not-json')
  })

  it.each(['{', '', '{"a":1}}', 'undefined'])('that is no JSON is refused: "%s"', async (body) =>
    expect(await refusedBody(body)).toBe('body.not-json'),
  )

  it('may begin with a mark of byte order, and nowhere else have one outside a text', async () => {
    expect(parsed('\ufeff{"text":"水"}').value).toEqual({ text: '水' })
    expect(await refusedBody('{\ufeff"text":"水"}')).toBe('body.not-json')
  })

  it('where none is taken is refused, white space aside', async () => {
    expect(parsed(' \n', undefined, {}, thing).value).toBeUndefined()
    expect(parsed(null, undefined, {}, thing).value).toBeUndefined()
    expect(await refusedBody('{}', json, {}, thing)).toBe('body.unexpected')
  })

  it('is searched to its depths for texts that mean nothing, each named by where it stands', async () => {
    const bad = '\ud800'
    const deep = { a: [{ b: bad }, null, 1, true], c: { [`k${bad}`]: 1 } }
    const error = await thrownBy(() => parsed(JSON.stringify(deep)))
    const { errors } = (error as { more: { errors: { pointer: string }[] } }).more
    expect(errors.map(({ pointer }) => pointer).toSorted()).toEqual(['/a/0/b', `/c/k${bad}`])
  })

  it('names twenty of many such texts', async () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`t${n}`, '\ud800']))
    const error = await thrownBy(() => parsed(JSON.stringify(many)))
    expect((error as { more: { errors: object[] } }).more.errors).toHaveLength(20)
  })

  it('names where a text stands only so deep', async () => {
    const deep = JSON.parse(`${'{"a":'.repeat(40)}"\\ud800"${'}'.repeat(40)}`)
    const error = await thrownBy(() => parsed(JSON.stringify(deep)))
    const [{ pointer }] = (error as { more: { errors: [{ pointer: string }] } }).more.errors
    expect(pointer).toBe('/a'.repeat(21))
  })
})

describe('what others append to an address', () => {
  const appended = { event: { queryStringParameters: { from: 'singlemessage', isappinstalled: '0' } } }
  const read = (more: Partial<Route>) => parseQuery(requestOf(appended).event, { ...taking, ...more })
  it('is nothing to a page whose link was passed on, nor where providers push', () => {
    for (const more of [{ page: true as const }, { raw: true as const }]) expect(read(more)).toBeUndefined()
  })
  it('is refused by every other call', async () =>
    expect(await thrownBy(() => read({}))).toMatchObject({ code: 'input.invalid' }))
})
