/** 存储桶 — the bucket of files over S3; its forms and addresses are all that outsiders get. */
import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import type { Objects } from '../ports.ts'

export const s3Objects = (client: S3Client, Bucket: string): Objects => ({
  form: ({ key: Key, type, bytes, returnTo }, Expires) =>
    createPresignedPost(client, {
      ...{ Bucket, Key, Expires },
      Fields: { 'Content-Type': type, ...(returnTo === undefined ? {} : { success_action_redirect: returnTo }) },
      Conditions: [
        ['eq', '$Content-Type', type],
        ['content-length-range', bytes.least, bytes.most],
      ],
    }),

  address: ({ key: Key, type, disposition }, expiresIn) =>
    getSignedUrl(
      client,
      new GetObjectCommand({ Bucket, Key, ResponseContentType: type, ResponseContentDisposition: disposition }),
      { expiresIn },
    ),

  async read(Key) {
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }))
      return await Body?.transformToByteArray()
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined
      throw error
    }
  },

  async put(Key, ContentType, Body) {
    try {
      await client.send(new PutObjectCommand({ Bucket, Key, ContentType, Body, IfNoneMatch: '*' }))
    } catch (error) {
      // It was put before: the key is its content.
      if (!(error instanceof Error && error.name === 'PreconditionFailed')) throw error
    }
  },

  async remove(Key) {
    await client.send(new DeleteObjectCommand({ Bucket, Key }))
  },
})
