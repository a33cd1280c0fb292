/** 附件 — the one bucket: private, under the identity data's key, of one version. */
import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  HttpMethods,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { quarantine, quarantineDays } from '../../shared/storage/tables.ts'
import type { Tables } from './tables.ts'

export class Files extends Construct {
  readonly bucket: Bucket

  constructor(scope: Construct, id: string, { identityKey }: Pick<Tables, 'identityKey'>) {
    super(scope, id)
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.KMS,
      encryptionKey: identityKey,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      // What is erased is to be gone.
      versioned: false,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [
        { id: 'quarantine', prefix: quarantine, expiration: Duration.days(quarantineDays) },
        { id: 'parts', abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      // Pages of the city's channels send and fetch by signed addresses; no cookie goes with them.
      cors: [{ allowedMethods: [HttpMethods.GET, HttpMethods.POST], allowedOrigins: ['*'], allowedHeaders: ['*'] }],
    })
    // The construct's own way asks for a function that sets it after the bucket is made.
    const { defaultChild } = this.bucket.node
    ;(defaultChild as CfnBucket).notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } }
  }
}
