/** 封存 on the running city — whoever can write there puts a name once, and nobody writes over it or removes it. */
import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { beforeAll, describe, expect, it } from 'vitest'
import { administrator } from '../../infra/local/iam/guard.ts'
import { BrokenSeal } from '../../shared/record/sealed.ts'
import { s3Sealed } from '../../shared/storage/sealed.ts'
import { sampleCity } from '../stack/city.ts'

const city = sampleCity()
const Key = 'results/2026-half-year/1/manifest'
/** Of this machine’s clock, which the city’s is ahead of. */
const week = 604_800
const region = 'cn-north-1'
let Bucket = ''

/** As one of the functions, or as whoever administers this machine. */
function as(caller: string): S3Client {
  const { objects, clock } = city.city().host
  const secretAccessKey = objects.secretOf(caller)
  return new S3Client({
    ...{ region, endpoint: objects.url, maxAttempts: 1, forcePathStyle: true },
    systemClockOffset: clock.now() - Date.now(),
    credentials: { accessKeyId: caller, secretAccessKey },
  })
}
const everybody = () => [...city.city().host.guard.rules.keys(), administrator]
const writers = () =>
  everybody().filter((caller) => /^Functionsevaluating[0-9A-F]{8}$/.test(caller) || caller === administrator)
const refusalOf = (sent: Promise<unknown>): Promise<string> =>
  sent.then(
    () => 'done',
    (error: Error) => error.name,
  )

beforeAll(async () => {
  Bucket = String(city.city().host.outputs.SealedBucket ?? '')
  expect(Bucket).not.toBe('')
  await as(writers()[0] ?? '').send(new PutObjectCommand({ Bucket, Key, Body: 'first', IfNoneMatch: '*' }))
})

describe('what is sealed', () => {
  it('is written over by nobody: with the condition it is there already, without it nothing is taken', async () => {
    expect(writers()).toHaveLength(2)
    for (const caller of everybody()) {
      const isWriter = writers().includes(caller)
      const client = as(caller)
      const [again, over] = [
        await refusalOf(client.send(new PutObjectCommand({ Bucket, Key, Body: 'second', IfNoneMatch: '*' }))),
        await refusalOf(client.send(new PutObjectCommand({ Bucket, Key, Body: 'second' }))),
      ]
      expect([caller, again, over]).toEqual([caller, isWriter ? 'PreconditionFailed' : 'AccessDenied', 'AccessDenied'])
    }
  })

  it('is removed by nobody, nor put by a form', async () => {
    for (const caller of everybody()) {
      expect([caller, await refusalOf(as(caller).send(new DeleteObjectCommand({ Bucket, Key })))]).toEqual([
        caller,
        'AccessDenied',
      ])
      const { url, fields } = await createPresignedPost(as(caller), { Bucket, Key, Expires: week })
      const form = new FormData()
      for (const [name, value] of Object.entries(fields)) form.append(name, value)
      form.append('file', new Blob(['third']))
      const posted = await fetch(url, { method: 'POST', body: form })
      expect([posted.status, await posted.text()]).toEqual([403, expect.stringContaining('s3:PutObject')])
    }
    const { Body } = await as(administrator).send(new GetObjectCommand({ Bucket, Key }))
    expect(await Body?.transformToString()).toBe('first')
  })

  it('is named by its content, put twice is one, and read only as it was sealed', async () => {
    const sealed = s3Sealed(as(writers()[0] ?? ''), Bucket, 'results')
    const [one, again] = [await sealed.put('r/1/part', { a: 1 }), await sealed.put('r/1/part', { a: 1 })]
    expect(again).toEqual(one)
    expect(await sealed.read(one)).toEqual({ a: 1 })
    for (const wrong of [
      { ...one, sha256: 'x'.repeat(43) },
      { ...one, key: 'results/r/1/none' },
      { ...one, key: Key },
    ])
      await expect(sealed.read(wrong)).rejects.toThrow(BrokenSeal)
  })
})
