/** The conditions of S3 that this house leans on, asked of whatever answers. */
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { createPresignedPost, type PresignedPost } from '@aws-sdk/s3-presigned-post'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { beforeAll, describe, expect, it } from 'vitest'

export interface Place {
  client: S3Client
  bucket: string
  /** a client of the same account with a wrong secret */
  forger: S3Client
}

/** What an engine answers otherwise than AWS, by the name of the condition, and how. */
export type Differing = Readonly<Record<string, string>>

interface Sending {
  fields?: Record<string, string>
  without?: readonly string[]
  body?: string | Uint8Array<ArrayBuffer>
}

const key = 'quarantine/ticket/file'
const jpeg = 'image/jpeg'

export function overObjects(open: () => Promise<Place>, differing: Differing = {}): void {
  let place: Place
  beforeAll(async () => {
    place = await open()
  }, 120_000)

  /** Each states what AWS does; where an engine is known to differ, what it does instead is stated too, as a failure. */
  const condition = (name: string, check: () => Promise<void>) =>
    it(name, async () => {
      if (!Object.hasOwn(differing, name)) return check()
      await expect(check(), `no longer differs: ${name}`).rejects.toThrow()
    })

  const asked = (over: Partial<Parameters<typeof createPresignedPost>[1]> = {}, client = place.client) =>
    createPresignedPost(client, {
      Bucket: place.bucket,
      Key: key,
      Fields: { 'Content-Type': jpeg },
      Conditions: [
        ['eq', '$Content-Type', jpeg],
        ['content-length-range', 1, 10],
      ],
      Expires: 300,
      ...over,
    })

  async function post(
    { url, fields }: PresignedPost,
    { fields: more = {}, without = [], body = 'four' }: Sending = {},
  ) {
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...fields, ...more }))
      if (!without.includes(name)) form.append(name, value)
    form.append('file', new Blob([body], { type: 'text/html' }), '照片.jpg')
    const answer = await fetch(url, { method: 'POST', body: form, redirect: 'manual' })
    const text = await answer.text()
    return { status: answer.status, code: /<Code>(.*?)<\/Code>/.exec(text)?.[1], to: answer.headers.get('location') }
  }
  const kept = async (Key: string) => {
    const { Body, ContentType } = await place.client.send(new GetObjectCommand({ Bucket: place.bucket, Key }))
    return { text: await Body?.transformToString(), type: ContentType }
  }
  const status = async (sent: Promise<unknown>): Promise<number> =>
    sent.then(
      () => 200,
      (error) => error.$metadata?.httpStatusCode,
    )
  const put = (input: Partial<ConstructorParameters<typeof PutObjectCommand>[0]>) =>
    place.client.send(new PutObjectCommand({ Bucket: place.bucket, Key: 'clean/one', Body: 'one', ...input }))

  describe('a signed form', () => {
    condition('keeps what was sent, under its key and type', async () => {
      expect((await post(await asked())).status).toBe(204)
      expect(await kept(key)).toEqual({ text: 'four', type: jpeg })
    })
    condition('takes exactly as much as the policy says', async () => {
      expect((await post(await asked(), { body: 'ten bytes.' })).status).toBe(204)
    })
    condition('leads the browser back where the policy says so', async () => {
      const back = 'https://12345.example.gov.cn/my/files?size=large'
      const form = await asked({ Fields: { 'Content-Type': jpeg, success_action_redirect: back } })
      const { status, to } = await post(form)
      expect(status).toBe(303)
      const { origin, pathname, searchParams } = new URL(to ?? '')
      expect([origin + pathname, searchParams.get('size'), searchParams.get('key')]).toEqual([
        'https://12345.example.gov.cn/my/files',
        'large',
        key,
      ])
      expect((await post(form, { fields: { success_action_redirect: 'https://elsewhere.example/' } })).status).toBe(403)
    })
    condition('refuses one byte more', async () => {
      expect(await post(await asked(), { body: 'ten bytes..' })).toMatchObject({ status: 400, code: 'EntityTooLarge' })
    })
    condition('refuses what is far larger', async () => {
      expect(await post(await asked(), { body: new Uint8Array(3_000_000) })).toMatchObject({
        status: 400,
        code: 'EntityTooLarge',
      })
    })
    condition('refuses less than the policy says', async () => {
      expect(await post(await asked(), { body: '' })).toMatchObject({ status: 400, code: 'EntityTooSmall' })
    })
    condition('refuses another key', async () => {
      const fields = { key: 'quarantine/ticket/other' }
      expect(await post(await asked(), { fields })).toMatchObject({ status: 403, code: 'AccessDenied' })
    })
    condition('refuses a key that only begins so', async () => {
      expect((await post(await asked(), { fields: { key: `${key}/../other` } })).status).toBe(403)
    })
    condition('refuses a key outside', async () => {
      expect((await post(await asked(), { fields: { key: 'clean/ticket/file' } })).status).toBe(403)
    })
    condition('refuses another type', async () => {
      const fields = { 'Content-Type': 'text/html' }
      expect(await post(await asked(), { fields })).toMatchObject({ status: 403, code: 'AccessDenied' })
    })
    condition('refuses a form without type', async () => {
      expect((await post(await asked(), { without: ['Content-Type'] })).status).toBe(403)
    })
    condition('refuses a field that its policy does not know', async () => {
      const fields = { 'x-amz-meta-owner': 'me' }
      expect(await post(await asked(), { fields })).toMatchObject({ status: 403, code: 'AccessDenied' })
    })
    condition('refuses to make it public', async () => {
      expect((await post(await asked(), { fields: { acl: 'public-read' } })).status).toBe(403)
    })
    condition('refuses an address to send on to', async () => {
      expect((await post(await asked(), { fields: { success_action_redirect: 'http://127.0.0.1/' } })).status).toBe(403)
    })
    condition('ignores what it may ignore', async () => {
      expect((await post(await asked(), { fields: { 'x-ignore-note': 'me' } })).status).toBe(204)
    })
    condition('refuses a policy that ended', async () => {
      const ended = await asked({ Expires: 1 })
      await new Promise((resolve) => setTimeout(resolve, 2_100))
      expect(await post(ended)).toMatchObject({ status: 403, code: 'AccessDenied' })
    })
    condition('refuses a policy that was widened', async () => {
      const given = await asked()
      const policy = JSON.parse(Buffer.from(given.fields.Policy ?? '', 'base64').toString())
      policy.conditions = policy.conditions.map((one: unknown) =>
        Array.isArray(one) && one[0] === 'content-length-range' ? ['content-length-range', 1, 1_000_000] : one,
      )
      const fields = { Policy: Buffer.from(JSON.stringify(policy)).toString('base64') }
      expect(await post(given, { fields })).toMatchObject({ status: 403, code: 'SignatureDoesNotMatch' })
    })
    condition('refuses a signature by another secret', async () => {
      expect(await post(await asked({}, place.forger))).toMatchObject({ status: 403, code: 'SignatureDoesNotMatch' })
    })
    condition('refuses a signature of nobody', async () => {
      const given = await asked()
      const fields = { 'X-Amz-Credential': (given.fields['X-Amz-Credential'] ?? '').replace(/^[^/]+/, 'NOBODY') }
      expect((await post(given, { fields })).status).toBe(403)
    })
    condition('refuses a form without policy', async () => {
      expect((await post(await asked(), { without: ['Policy'] })).status).toBeGreaterThanOrEqual(400)
    })
    condition('refuses a form without file', async () => {
      const { url, fields } = await asked()
      const form = new FormData()
      for (const [name, value] of Object.entries(fields)) form.append(name, value)
      expect((await fetch(url, { method: 'POST', body: form })).status).toBe(400)
    })
    condition('refuses a form that is cut off in its file', async () => {
      const { url, fields } = await asked()
      const part = (of: string, value: string) => `--cut\r\nContent-Disposition: form-data; ${of}\r\n\r\n${value}`
      const signed = Object.entries(fields).map(([name, value]) => `${part(`name="${name}"`, value)}\r\n`)
      const headers = { 'content-type': 'multipart/form-data; boundary=cut' }
      const file = part('name="file"; filename="a"', 'four')
      // Also by somebody who has no form at all.
      for (const body of [[...signed, file].join(''), file, part('name="note"; filename="a"', 'four')])
        expect((await fetch(url, { method: 'POST', headers, body })).status).toBe(400)
    })
    condition('is of its own bucket', async () => {
      const { url, fields } = await asked()
      const other = url.replace(place.bucket, `${place.bucket}x`)
      expect((await post({ url: other, fields })).status).toBeGreaterThanOrEqual(403)
    })
  })

  describe('an object', () => {
    condition('is put once under If-None-Match', async () => {
      await place.client.send(new DeleteObjectCommand({ Bucket: place.bucket, Key: 'clean/once' }))
      expect(await status(put({ Key: 'clean/once', IfNoneMatch: '*' }))).toBe(200)
      expect(await status(put({ Key: 'clean/once', Body: 'two', IfNoneMatch: '*' }))).toBe(412)
      expect((await kept('clean/once')).text).toBe('one')
    })
    condition('is refused with a wrong checksum', async () => {
      expect(await status(put({ ChecksumSHA256: Buffer.alloc(32).toString('base64') }))).toBe(400)
    })
    condition('is refused with a wrong CRC', async () => {
      expect(await status(put({ ChecksumCRC32: 'AAAAAA==' }))).toBe(400)
    })
    condition('is refused with a wrong MD5', async () => {
      expect(await status(put({ ContentMD5: Buffer.alloc(16).toString('base64') }))).toBe(400)
    })
    condition('is put with its checksum', async () => {
      const sum = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from('one'))).toString('base64')
      expect(await status(put({ ChecksumSHA256: sum }))).toBe(200)
    })
    condition('replaces an earlier one', async () => {
      await put({ Key: 'clean/twice' })
      await put({ Key: 'clean/twice', Body: '二', ContentType: 'text/plain' })
      expect(await kept('clean/twice')).toEqual({ text: '二', type: 'text/plain' })
    })
    condition('is looked at without being read', async () => {
      await put({})
      const head = await place.client.send(new HeadObjectCommand({ Bucket: place.bucket, Key: 'clean/one' }))
      expect(head.ContentLength).toBe(3)
    })
    condition('is read in part', async () => {
      await put({ Key: 'clean/part', Body: '0123456789' })
      const read = new GetObjectCommand({ Bucket: place.bucket, Key: 'clean/part', Range: 'bytes=2-4' })
      const { Body, ContentRange } = await place.client.send(read)
      expect([await Body?.transformToString(), ContentRange]).toEqual(['234', 'bytes 2-4/10'])
    })
    condition('that is not there is not found', async () => {
      await expect(kept('clean/nothing')).rejects.toMatchObject({ name: 'NoSuchKey' })
    })
    condition('is removed, and removed again', async () => {
      await put({ Key: 'clean/gone' })
      for (const _ of [1, 2])
        expect(
          await status(place.client.send(new DeleteObjectCommand({ Bucket: place.bucket, Key: 'clean/gone' }))),
        ).toBe(200)
      await expect(kept('clean/gone')).rejects.toMatchObject({ name: 'NoSuchKey' })
    })
    condition('has a key with any sign in it', async () => {
      const Key = "clean/诉求 (1)+&=?#%41'!*.jpg"
      await put({ Key, Body: 'signs' })
      expect((await kept(Key)).text).toBe('signs')
    })
  })

  describe('a signed address', () => {
    const address = (Key: string, expiresIn = 300, client = place.client) =>
      getSignedUrl(
        client,
        new GetObjectCommand({
          Bucket: place.bucket,
          Key,
          ResponseContentDisposition: "attachment; filename*=UTF-8''%E7%85%A7%E7%89%87.jpg",
          ResponseContentType: 'application/octet-stream',
        }),
        { expiresIn },
      )
    const fetched = async (url: string, init?: RequestInit) => {
      const answer = await fetch(url, init)
      return { status: answer.status, text: await answer.text(), headers: answer.headers }
    }

    condition('reads its object as an attachment', async () => {
      await put({ Key: 'clean/read', Body: 'read me' })
      const { status, text, headers } = await fetched(await address('clean/read'))
      expect([status, text]).toEqual([200, 'read me'])
      expect(headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''%E7%85%A7%E7%89%87.jpg")
      expect(headers.get('content-type')).toBe('application/octet-stream')
    })
    condition('ends', async () => {
      await put({ Key: 'clean/read' })
      const url = await address('clean/read', 1)
      await new Promise((resolve) => setTimeout(resolve, 2_100))
      expect((await fetched(url)).status).toBe(403)
    })
    condition('reads no other object', async () => {
      await put({ Key: 'clean/read' })
      const url = await address('clean/read')
      expect((await fetched(url.replace('clean/read', 'clean/one'))).status).toBe(403)
    })
    condition('is not made longer', async () => {
      await put({ Key: 'clean/read' })
      const url = await address('clean/read')
      expect((await fetched(url.replace('X-Amz-Expires=300', 'X-Amz-Expires=3000'))).status).toBe(403)
    })
    condition('shows it as nothing but an attachment', async () => {
      await put({ Key: 'clean/read' })
      const url = await address('clean/read')
      expect((await fetched(url.replace('attachment', 'inline'))).status).toBe(403)
    })
    condition('writes nothing', async () => {
      await put({ Key: 'clean/read' })
      expect((await fetched(await address('clean/read'), { method: 'PUT', body: 'x' })).status).toBe(403)
      expect((await fetched(await address('clean/read'), { method: 'DELETE' })).status).toBe(403)
    })
    condition('by another secret reads nothing', async () => {
      await put({ Key: 'clean/read' })
      expect((await fetched(await address('clean/read', 300, place.forger))).status).toBe(403)
    })
    condition('is needed', async () => {
      await put({ Key: 'clean/read' })
      expect((await fetched((await address('clean/read')).replace(/\?.*/, ''))).status).toBe(403)
    })
  })
}
