/** 存储桶 — what a bucket of the template means on one machine. */
import type { Resource } from '../template/template.ts'

export interface BucketDefinition {
  name: string
  arn: string
  /** the customer key that encrypts it, as an ARN */
  key: string | undefined
  /** its arrivals are told to the default bus */
  tells: boolean
  /** objects below a prefix go after so many days */
  expiring: readonly { prefix: string; days: number }[]
  /** pages of any origin may send to it and read from it, by signed addresses */
  crossOrigin: boolean
}

export const definitionOf = ({ name, arn, properties }: Resource<'AWS::S3::Bucket'>): BucketDefinition => ({
  name,
  arn,
  key: properties.BucketEncryption?.ServerSideEncryptionConfiguration[0]?.ServerSideEncryptionByDefault.KMSMasterKeyID,
  tells: properties.NotificationConfiguration?.EventBridgeConfiguration.EventBridgeEnabled ?? false,
  expiring: (properties.LifecycleConfiguration?.Rules ?? []).flatMap(({ Prefix = '', ExpirationInDays: days }) =>
    days === undefined ? [] : [{ prefix: Prefix, days }],
  ),
  crossOrigin: properties.CorsConfiguration !== undefined,
})
