/** 中国区域 — what Beijing and Ningxia lack of the AWS services this stack uses. */
/** Read on 2026-11-25 in "Getting Started with Amazon Web Services in China", one page a service. */
const page = (service: string): string => `https://docs.amazonaws.cn/en_us/aws/latest/userguide/${service}.html`

/** Services the stack may use: each is offered in both regions. By the second part of a resource type. */
export const offered: Record<string, string> = {
  ApiGateway: page('api-gateway'),
  CDK: 'written by the CDK for its own statistics',
  CloudWatch: page('cloudwatch'),
  DynamoDB: page('dynamodb'),
  Events: page('eventbridge'),
  IAM: page('iam'),
  KMS: page('kms'),
  Lambda: page('lambda'),
  Logs: page('cloudwatch'),
  // Not read on its page that day; EventBridge's there names it as a source, and assets of every deployment lie in it.
  S3: page('s3'),
  SNS: page('sns'),
  SQS: page('sqs'),
  WAFv2: page('waf'),
}

/** Features of these services that are not: a type, a property's path, and the value that would mean using it. */
export const absent: readonly { feature: string; type: string; path?: string; value?: RegExp; source: string }[] = [
  { feature: 'function URLs', type: 'AWS::Lambda::Url', source: page('lambda') },
  { feature: 'X-Ray for functions', type: 'AWS::Lambda::Function', path: 'TracingConfig', source: page('lambda') },
  {
    feature: 'a customer key for deployment packages',
    type: 'AWS::Lambda::Function',
    path: 'Code.SourceKMSKeyArn',
    source: page('lambda'),
  },
  { feature: 'SnapStart beyond Java', type: 'AWS::Lambda::Function', path: 'SnapStart', source: page('lambda') },
  {
    feature: 'metrics of event source mappings',
    type: 'AWS::Lambda::EventSourceMapping',
    path: 'MetricsConfig',
    source: page('lambda'),
  },
  {
    feature: 'tags on event source mappings',
    type: 'AWS::Lambda::EventSourceMapping',
    path: 'Tags',
    source: page('lambda'),
  },
  {
    feature: 'provisioned pollers',
    type: 'AWS::Lambda::EventSourceMapping',
    path: 'ProvisionedPollerConfig',
    source: page('lambda'),
  },
  {
    feature: 'edge-optimised APIs',
    type: 'AWS::ApiGateway::RestApi',
    path: 'EndpointConfiguration.Types.0',
    value: /^(?!REGIONAL$)/,
    source: page('api-gateway'),
  },
  {
    feature: 'edge-optimised domain names',
    type: 'AWS::ApiGateway::DomainName',
    path: 'EndpointConfiguration.Types.0',
    value: /^(?!REGIONAL$)/,
    source: page('api-gateway'),
  },
  {
    feature: 'Cognito authorizers',
    type: 'AWS::ApiGateway::RestApi',
    path: 'Body.components.securitySchemes.key.x-amazon-apigateway-authtype',
    value: /cognito/i,
    source: page('api-gateway'),
  },
  {
    feature: 'X-Ray of stages, which would end at the functions',
    type: 'AWS::ApiGateway::Stage',
    path: 'TracingEnabled',
    value: /true/,
    source: page('lambda'),
  },
  {
    feature: 'SMS messages',
    type: 'AWS::SNS::Subscription',
    path: 'Protocol',
    value: /^(sms|application)$/,
    source: page('sns'),
  },
  { feature: 'message data protection', type: 'AWS::SNS::Topic', path: 'DataProtectionPolicy', source: page('sns') },
  {
    feature: 'firewalls before an edge',
    type: 'AWS::WAFv2::WebACL',
    path: 'Scope',
    value: /CLOUDFRONT/,
    source: page('waf'),
  },
]

/** Metrics of functions that are not reported there: an alarm on one would never ring. */
export const absentMetrics = ['AsyncEventsReceived', 'AsyncEventAge', 'AsyncEventsDropped']
