/** 封存 — objects of a bucket that takes each name once and removes none. */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { BrokenSeal, type Sealed } from '../record/sealed.ts'

const hashOf = (plain: Buffer): string => createHash('sha256').update(plain).digest('base64url')

/** @param folder what a function may put and read of the bucket */
export function s3Sealed(client: S3Client, Bucket: string, folder: 'results' | 'feed' | 'published'): Sealed {
  /** undefined where nothing is, or nothing that was packed so */
  async function plainOf(Key: string): Promise<Buffer | undefined> {
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }))
      const packed = await Body?.transformToByteArray()
      return packed && (await promisify(gunzip)(packed).catch(() => undefined))
    } catch (error) {
      // Whoever may not list is not told that nothing is there.
      if (error instanceof NoSuchKey || (error instanceof Error && error.name === 'AccessDenied')) return undefined
      throw error
    }
  }

  return {
    async put(name, content) {
      const plain = Buffer.from(JSON.stringify(content))
      const sha256 = hashOf(plain)
      const Key = `${folder}/${name}-${sha256}.json.gz`
      const Body = await promisify(gzip)(plain)
      try {
        // The bucket’s own policy asks for the condition: without it nothing is taken.
        await client.send(
          new PutObjectCommand({ Bucket, Key, ContentType: 'application/gzip', Body, IfNoneMatch: '*' }),
        )
      } catch (error) {
        // It was put before: its name is its content.
        if (!(error instanceof Error && error.name === 'PreconditionFailed')) throw error
      }
      return { key: Key, sha256, bytes: plain.length }
    },

    async read({ key: Key, sha256 }) {
      const plain = await plainOf(Key)
      if (!plain || hashOf(plain) !== sha256) throw new BrokenSeal(`${Key} is not what was sealed`)
      return JSON.parse(plain.toString())
    },
  }
}
