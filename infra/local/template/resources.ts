/** Strict schemas of every resource type and property the host understands. */
import * as z from 'zod'

/** Means something on AWS and nothing in one process: names, encryption at rest, backups, log retention, descriptions. */
const ignored = z.unknown().optional()
const flag = z.union([z.boolean(), z.stringbool()])
const number = z.coerce.number()
const always = (value: boolean | number) => z.literal(value).optional()

const keySchema = z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }))
export type KeySchema = z.infer<typeof keySchema>
const projection = z.strictObject({
  ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
  NonKeyAttributes: z.array(z.string()).optional(),
})
export type Projection = z.infer<typeof projection>
const index = z.strictObject({
  IndexName: z.string(),
  KeySchema: keySchema,
  Projection: projection,
  ContributorInsightsSpecification: ignored,
  OnDemandThroughput: ignored,
  WarmThroughput: ignored,
})
const timeToLive = z.strictObject({ AttributeName: z.string(), Enabled: flag.optional() })

const attributes = z.array(z.strictObject({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) }))
export type AttributeDefinitions = z.infer<typeof attributes>

const table = z.strictObject({
  TableName: z.string().optional(),
  AttributeDefinitions: attributes,
  KeySchema: keySchema,
  GlobalSecondaryIndexes: z.array(index).optional(),
  TimeToLiveSpecification: timeToLive.optional(),
  BillingMode: z.literal('PAY_PER_REQUEST'),
  DeletionProtectionEnabled: ignored,
  PointInTimeRecoverySpecification: ignored,
  /** the key matters to who may read: its use must be allowed too */
  SSESpecification: z
    .strictObject({ SSEEnabled: flag, SSEType: z.literal('KMS').optional(), KMSMasterKeyId: z.string().optional() })
    .optional(),
  ContributorInsightsSpecification: ignored,
  OnDemandThroughput: ignored,
  WarmThroughput: ignored,
  ResourcePolicy: ignored,
  TableClass: ignored,
  Tags: ignored,
})

const globalTable = table
  .omit({ DeletionProtectionEnabled: true, PointInTimeRecoverySpecification: true, TableClass: true })
  .extend({
    Replicas: z.array(z.looseObject({ Region: z.string() })).length(1),
    WriteOnDemandThroughputSettings: ignored,
    /** its customer key would stand with the replica, where the host does not look */
    SSESpecification: z.strictObject({ SSEEnabled: z.literal(false) }).optional(),
  })
  .strict()

const queue = z.strictObject({
  QueueName: z.string().optional(),
  FifoQueue: flag.default(false),
  ContentBasedDeduplication: flag.default(false),
  DeduplicationScope: z.enum(['queue', 'messageGroup']).default('queue'),
  FifoThroughputLimit: ignored,
  VisibilityTimeout: number.default(30),
  DelaySeconds: number.default(0),
  MessageRetentionPeriod: number.default(345_600),
  MaximumMessageSize: number.default(262_144),
  ReceiveMessageWaitTimeSeconds: number.default(0),
  RedrivePolicy: z.strictObject({ deadLetterTargetArn: z.string(), maxReceiveCount: number }).optional(),
  RedriveAllowPolicy: ignored,
  SqsManagedSseEnabled: ignored,
  KmsMasterKeyId: ignored,
  KmsDataKeyReusePeriodSeconds: ignored,
  Tags: ignored,
})

const lambda = z.strictObject({
  FunctionName: z.string().optional(),
  Code: z.strictObject({ S3Bucket: z.string(), S3Key: z.string() }),
  Handler: z.string().regex(/^[\w./-]+\.\w+$/),
  Runtime: z.string().startsWith('nodejs'),
  Environment: z.strictObject({ Variables: z.record(z.string(), z.coerce.string()).default({}) }).optional(),
  Timeout: number.default(3),
  MemorySize: number.default(128),
  ReservedConcurrentExecutions: number.optional(),
  Role: z.string(),
  Architectures: ignored,
  Description: ignored,
  EphemeralStorage: ignored,
  KmsKeyArn: ignored,
  LoggingConfig: ignored,
  RuntimeManagementConfig: ignored,
  Tags: ignored,
})

const eventSourceMapping = z.strictObject({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: number.default(10),
  MaximumBatchingWindowInSeconds: always(0),
  Enabled: flag.default(true),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  ScalingConfig: z.strictObject({ MaximumConcurrency: number }).optional(),
  Tags: ignored,
})

const rule = z.strictObject({
  Name: z.string().optional(),
  Description: ignored,
  EventBusName: z.string().optional(),
  EventPattern: z.record(z.string(), z.unknown()).optional(),
  ScheduleExpression: z.string().optional(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Targets: z
    .array(
      z.strictObject({
        Arn: z.string(),
        Id: z.string(),
        Input: z.string().optional(),
        InputPath: z.string().optional(),
        SqsParameters: z.strictObject({ MessageGroupId: z.string() }).optional(),
        RetryPolicy: ignored,
        DeadLetterConfig: ignored,
      }),
    )
    .default([]),
  Tags: ignored,
})

export const statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: z.union([z.string(), z.array(z.string())]),
  Resource: z.union([z.string(), z.array(z.string())]),
  Condition: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
})
const policy = z.strictObject({
  PolicyName: z.string(),
  PolicyDocument: z.strictObject({ Version: z.literal('2012-10-17'), Statement: z.array(statement) }),
  Roles: z.array(z.string()).default([]),
})

/** 接口定义 — OpenAPI as API Gateway reads it: what it would ignore or refuse is refused here. */
const security = z.array(z.record(z.string(), z.array(z.never())))
const operation = z.strictObject({
  parameters: ignored,
  responses: z.record(z.string().regex(/^[1-5]\d\d$/), z.unknown()),
  security,
  'x-amazon-apigateway-integration': z.strictObject({
    type: z.literal('aws_proxy'),
    httpMethod: z.literal('POST'),
    uri: z.string(),
    passthroughBehavior: ignored,
    timeoutInMillis: number.default(29_000),
  }),
})
const methods = ['get', 'post', 'put', 'delete', 'patch', 'head', 'options', 'x-amazon-apigateway-any-method'] as const
const apiBody = z.strictObject({
  openapi: z.literal('3.0.1'),
  info: ignored,
  security: security.optional(),
  paths: z.record(z.string(), z.partialRecord(z.enum(methods), operation)),
  components: z.strictObject({
    securitySchemes: z
      .record(
        z.string(),
        z.strictObject({
          type: z.literal('apiKey'),
          name: z.string(),
          in: z.literal('header'),
          'x-amazon-apigateway-authtype': z.literal('custom'),
          'x-amazon-apigateway-authorizer': z.strictObject({
            type: z.literal('request'),
            identitySource: z.string().default(''),
            authorizerUri: z.string(),
            authorizerResultTtlInSeconds: number.default(300),
          }),
        }),
      )
      .default({}),
  }),
  'x-amazon-apigateway-binary-media-types': z.array(z.string()).default([]),
  'x-amazon-apigateway-gateway-responses': z
    .record(
      z.string(),
      z.strictObject({
        statusCode: z.string().optional(),
        responseParameters: z.record(z.string().startsWith('gatewayresponse.header.'), z.string()).default({}),
        responseTemplates: z.record(z.string(), z.string()).default({}),
      }),
    )
    .default({}),
})
export type ApiBody = z.infer<typeof apiBody>

const rest = {
  'AWS::ApiGateway::RestApi': z.strictObject({
    Name: z.string(),
    Description: ignored,
    EndpointConfiguration: ignored,
    BinaryMediaTypes: z.array(z.string()).default([]),
    Body: apiBody,
    Mode: z.literal('overwrite').optional(),
    FailOnWarnings: ignored,
    DisableExecuteApiEndpoint: ignored,
    Policy: ignored,
    Tags: ignored,
  }),
  'AWS::ApiGateway::Stage': z.strictObject({
    StageName: z.string(),
    RestApiId: z.string(),
    DeploymentId: z.string(),
    MethodSettings: z
      .array(
        z.strictObject({
          HttpMethod: z.literal('*'),
          ResourcePath: z.literal('/*'),
          ThrottlingRateLimit: number.optional(),
          ThrottlingBurstLimit: number.optional(),
          CachingEnabled: always(false),
          DataTraceEnabled: ignored,
          LoggingLevel: ignored,
          MetricsEnabled: ignored,
        }),
      )
      .default([]),
    AccessLogSetting: ignored,
    Description: ignored,
    TracingEnabled: ignored,
    Tags: ignored,
  }),
}

/** 存储桶 — one that keeps a single version of each object, and tells of new ones by the bus. */
const bucket = z.strictObject({
  BucketName: z.string().optional(),
  AccessControl: ignored,
  BucketEncryption: z
    .strictObject({
      ServerSideEncryptionConfiguration: z
        .array(
          z.strictObject({
            BucketKeyEnabled: ignored,
            ServerSideEncryptionByDefault: z.strictObject({
              SSEAlgorithm: z.string(),
              KMSMasterKeyID: z.string().optional(),
            }),
          }),
        )
        .length(1),
    })
    .optional(),
  CorsConfiguration: z
    .strictObject({
      CorsRules: z
        .array(
          z.strictObject({
            AllowedHeaders: z.tuple([z.literal('*')]),
            AllowedMethods: z.array(z.enum(['GET', 'POST'])),
            AllowedOrigins: z.tuple([z.literal('*')]),
            MaxAge: ignored,
          }),
        )
        .length(1),
    })
    .optional(),
  LifecycleConfiguration: z
    .strictObject({
      Rules: z.array(
        z.strictObject({
          Id: ignored,
          Status: z.literal('Enabled'),
          Prefix: z.string().optional(),
          ExpirationInDays: number.optional(),
          // Nothing here uploads in parts.
          AbortIncompleteMultipartUpload: ignored,
        }),
      ),
    })
    .optional(),
  NotificationConfiguration: z
    .strictObject({ EventBridgeConfiguration: z.strictObject({ EventBridgeEnabled: flag }) })
    .optional(),
  OwnershipControls: ignored,
  PublicAccessBlockConfiguration: ignored,
  Tags: ignored,
})

/** 存储桶策略 — what it forbids everybody; a stack that grants others anything is not understood. */
const bucketPolicy = z.strictObject({
  Bucket: z.string(),
  PolicyDocument: z.strictObject({
    Version: z.literal('2012-10-17'),
    Statement: z.array(
      statement.extend({ Principal: z.union([z.literal('*'), z.strictObject({ AWS: z.literal('*') })]) }),
    ),
  }),
})

/** Does its work on AWS only; the host has nothing to imitate. */
const elsewhere = z.looseObject({})

export const known = {
  'AWS::DynamoDB::Table': table,
  'AWS::DynamoDB::GlobalTable': globalTable,
  'AWS::SQS::Queue': queue,
  'AWS::Lambda::Function': lambda,
  'AWS::Lambda::EventSourceMapping': eventSourceMapping,
  'AWS::Events::EventBus': z.strictObject({
    Name: z.string(),
    Description: ignored,
    KmsKeyIdentifier: ignored,
    Tags: ignored,
  }),
  'AWS::Events::Rule': rule,
  'AWS::S3::Bucket': bucket,
  'AWS::IAM::Role': z.strictObject({
    AssumeRolePolicyDocument: z.unknown(),
    Description: ignored,
    ManagedPolicyArns: z.array(z.string()).default([]),
    MaxSessionDuration: ignored,
    Path: ignored,
    PermissionsBoundary: ignored,
    Policies: z.array(policy.omit({ Roles: true })).default([]),
    RoleName: ignored,
    Tags: ignored,
  }),
  'AWS::IAM::Policy': policy,
  ...rest,
  'AWS::ApiGateway::Account': elsewhere,
  'AWS::ApiGateway::BasePathMapping': elsewhere,
  'AWS::ApiGateway::Deployment': elsewhere,
  'AWS::ApiGateway::DomainName': elsewhere,
  'AWS::ApiGateway::RequestValidator': elsewhere,
  'AWS::ApiGateway::UsagePlan': elsewhere,
  'AWS::CDK::Metadata': elsewhere,
  'AWS::CloudWatch::Alarm': elsewhere,
  'AWS::CloudWatch::CompositeAlarm': elsewhere,
  'AWS::CloudWatch::Dashboard': elsewhere,
  'AWS::Events::Archive': elsewhere,
  'AWS::KMS::Alias': elsewhere,
  'AWS::KMS::Key': elsewhere,
  'AWS::Lambda::EventInvokeConfig': elsewhere,
  'AWS::Lambda::Permission': elsewhere,
  'AWS::Logs::LogGroup': elsewhere,
  'AWS::Logs::MetricFilter': elsewhere,
  'AWS::Logs::ResourcePolicy': elsewhere,
  'AWS::S3::BucketPolicy': bucketPolicy,
  'AWS::SNS::Subscription': elsewhere,
  'AWS::SNS::Topic': elsewhere,
  'AWS::SNS::TopicPolicy': elsewhere,
  'AWS::SQS::QueuePolicy': elsewhere,
  'AWS::WAFv2::IPSet': elsewhere,
  'AWS::WAFv2::LoggingConfiguration': elsewhere,
  'AWS::WAFv2::WebACL': elsewhere,
  'AWS::WAFv2::WebACLAssociation': elsewhere,
}
export type KnownType = keyof typeof known
export type Properties<T extends KnownType> = z.infer<(typeof known)[T]>
export type Statement = z.infer<typeof statement>
