/** 封存 — the bucket of approved results: each name is put once, and nothing is ever removed. */
import { RemovalPolicy } from 'aws-cdk-lib'
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'

export class Sealed extends Construct {
  readonly bucket: Bucket

  constructor(scope: Construct, id: string) {
    super(scope, id)
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      versioned: false,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    const denied = (sid: string, actions: string[], resource: string, conditions?: Record<string, unknown>) =>
      this.bucket.addToResourcePolicy(
        new PolicyStatement({
          ...{ sid, effect: Effect.DENY, principals: [new AnyPrincipal()], actions, resources: [resource] },
          ...(conditions ? { conditions } : {}),
        }),
      )
    const objects = this.bucket.arnForObjects('*')
    // Whoever may put has to say that nothing may be there yet; in parts, as a copy or by a form that cannot be said.
    denied('OnlyNew', ['s3:PutObject'], objects, { Null: { 's3:if-none-match': 'true' } })
    denied('ForEver', ['s3:DeleteObject', 's3:DeleteObjectVersion'], objects)
    denied('NoExpiry', ['s3:PutLifecycleConfiguration'], this.bucket.bucketArn)
  }
}
