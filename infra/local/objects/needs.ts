/** Which actions and resources each call of the bucket needs allowed. */
import type { Need } from '../iam/statements.ts'
import type { BucketDefinition } from './definition.ts'

export const operations = ['PutObject', 'GetObject', 'HeadObject', 'DeleteObject'] as const
export type Operation = (typeof operations)[number]

const actions: Record<Operation, string> = {
  PutObject: 's3:PutObject',
  GetObject: 's3:GetObject',
  HeadObject: 's3:GetObject',
  DeleteObject: 's3:DeleteObject',
}

export const actionOf = (operation: Operation): string => actions[operation]

/** Of a bucket under a customer key: S3 uses the key in the caller's name. */
const ofKey: Record<Operation, readonly string[]> = {
  PutObject: ['kms:GenerateDataKey'],
  GetObject: ['kms:Decrypt'],
  HeadObject: ['kms:Decrypt'],
  DeleteObject: [],
}

export function needsOf(operation: Operation, bucket: BucketDefinition, key: string, via: string): Need[] {
  const context = { 'kms:ViaService': via }
  return [
    { action: actions[operation], resource: `${bucket.arn}/${key}` },
    ...ofKey[operation].flatMap((action) => (bucket.key ? [{ action, resource: bucket.key, context }] : [])),
  ]
}

/** Whoever may not list is not told that nothing is there. */
export const mayKnow = (bucket: BucketDefinition): Need => ({ action: 's3:ListBucket', resource: bucket.arn })
