/** Forms — fields as often as they came, files as the bytes they are, and what is taken for neither. */
import type { APIGatewayProxyEvent } from 'aws-lambda'
import { describe, expect, it } from 'vitest'
import { formSent } from '../../shared/door/form.ts'
import { DoorRefusal } from '../../shared/door/input.ts'
import { multipartForm } from '../../shared/door/multipart.ts'

const headers = (contentType: string) => ({
  contentType,
  idempotencyKey: undefined,
  ifMatch: undefined,
  ifNoneMatch: [],
})
const sent = (body: string | Buffer, contentType: string, atMost = 10_000) =>
  formSent(
    {
      body: typeof body === 'string' ? body : body.toString('base64'),
      isBase64Encoded: typeof body !== 'string',
    } as APIGatewayProxyEvent,
    { atMost },
    headers(contentType),
    multipartForm,
  )
const refusedForm = async (form: Promise<unknown>) => {
  const error = await form.catch((error: unknown) => error)
  return error instanceof DoorRefusal ? [error.code, error.more.details] : error
}
const plain = 'application/x-www-form-urlencoded'

const boundary = 'x'
const parts = (...all: (string | Buffer)[]) =>
  Buffer.concat([
    ...all.flatMap((part) => [Buffer.from(`--${boundary}\r\n`), Buffer.from(part), Buffer.from('\r\n')]),
    Buffer.from(`--${boundary}--\r\n`),
  ])
const field = (name: string, value: string) => `Content-Disposition: form-data; name="${name}"\r\n\r\n${value}`
const file = (name: string, bytes: Buffer) =>
  Buffer.concat([
    Buffer.from(`Content-Disposition: form-data; name="media"; filename="${name}"\r\nContent-Type: image/png\r\n\r\n`),
    bytes,
  ])
const multipart = `multipart/form-data; boundary=${boundary}`

describe('a form in one text', () => {
  it('brings each field as often as it came, decoded once', async () => {
    const { fields, files } = await sent(
      'a=1&a=2&attribute%5Bx%5D=%E8%B7%AF&lines=a%0D%0Ab&percent=%2541',
      `${plain}; charset=utf-8`,
    )
    expect(fields).toEqual({ a: ['1', '2'], 'attribute[x]': ['路'], lines: ['a\nb'], percent: ['%41'] })
    expect(files).toEqual([])
    expect((await sent('__proto__=a&constructor=b', plain)).fields.constructor).toEqual(['b'])
  })
  it('is of another type, not UTF-8, or too large: refused', async () => {
    expect(await refusedForm(sent('{}', 'application/json'))).toEqual(['form.wrong-type', undefined])
    expect(await refusedForm(sent('<x/>', 'text/xml'))).toEqual(['form.wrong-type', undefined])
    expect(await refusedForm(sent('a=%C2%B7%C4', plain))).toEqual(['body.not-utf8', undefined])
    expect(await refusedForm(sent('a=b', `${plain}; charset=gbk`))).toEqual(['form.wrong-type', undefined])
    const large = sent(`a=${'b'.repeat(2 ** 20)}`, plain, 2 ** 20)
    expect(await refusedForm(large)).toEqual(['form.too-large', { megabytes: 1 }])
  })
})

it('of more fields or bytes than a form of texts has is damaged, and found so at once', async () => {
  const begun = performance.now()
  for (const body of ['a&'.repeat(200), 'a'.repeat(256 * 1024 + 1), 'a&'.repeat(1_900_000)])
    expect(await refusedForm(sent(Buffer.from(body), 'application/x-www-form-urlencoded', 4_000_000))).toEqual([
      'form.damaged',
      undefined,
    ])
  expect(performance.now() - begun).toBeLessThan(1_000)
  expect(
    (await sent(Buffer.from('a=1&'.repeat(199)), 'application/x-www-form-urlencoded', 4_000_000)).fields.a,
  ).toHaveLength(199)
})

describe('a form of several parts', () => {
  const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0x00, 0x0d, 0x0a])
  it('brings fields and files, byte by byte', async () => {
    const { fields, files } = await sent(
      parts(field('名', '值'), field('a', '1'), field('a', '2'), file('路.png', bytes)),
      multipart,
    )
    expect(fields).toEqual({ 名: ['值'], a: ['1', '2'] })
    expect(files).toEqual([{ field: 'media', name: '路.png', type: 'image/png', bytes }])
  })
  it('is refused where it is cut off, has no boundary, too many parts, or came as text', async () => {
    const whole = parts(field('a', '1'), file('a.png', bytes))
    for (const [body, type] of [
      [whole.subarray(0, 60), multipart],
      [whole, 'multipart/form-data'],
      [parts(...Array.from({ length: 201 }, () => field('a', '1'))), multipart],
      [parts(...Array.from({ length: 21 }, () => file('a.png', bytes))), multipart],
    ] as const)
      expect(await refusedForm(sent(body, type, 100_000)), type).toEqual(['form.damaged', undefined])
    expect(await refusedForm(sent(whole.toString('utf8'), multipart))).toEqual(['form.damaged', undefined])
  })
})
