/** Physical names — what `Ref` and `Fn::GetAtt` give for a resource that lives in this process. */
import { StartError } from '../start-error.ts'

export interface Place {
  stack: string
  region: string
  account: string
  /** where queues are reached, `http://127.0.0.1:1234` */
  endpoint: string
}

type Raw = { Type: string; Properties?: Record<string, unknown> }

export const partitionOf = (region: string): string => (region.startsWith('cn-') ? 'aws-cn' : 'aws')
export const suffixOf = (region: string): string => (region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com')

const explicitName: Record<string, string> = {
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::DynamoDB::GlobalTable': 'TableName',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::Events::EventBus': 'Name',
  'AWS::Events::Rule': 'Name',
  'AWS::IAM::Role': 'RoleName',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::SNS::Topic': 'TopicName',
  'AWS::S3::Bucket': 'BucketName',
}

/** Stable over restarts: state is found again by it. */
export function nameOf(id: string, { Type, Properties = {} }: Raw, { stack }: Place): string {
  if (Type.startsWith('AWS::ApiGateway::')) return id.toLowerCase()
  const own = Properties[explicitName[Type] ?? '']
  const name = typeof own === 'string' ? own : `${stack}-${id}`
  if (Type === 'AWS::S3::Bucket') return name.toLowerCase().slice(-63)
  if (Type !== 'AWS::SQS::Queue' || !Properties.FifoQueue || name.endsWith('.fifo')) return name.slice(-80)
  return `${name.slice(-75)}.fifo`
}

const arnPath: Record<string, (name: string) => string> = {
  'AWS::DynamoDB::Table': (name) => `dynamodb:table/${name}`,
  'AWS::DynamoDB::GlobalTable': (name) => `dynamodb:table/${name}`,
  'AWS::SQS::Queue': (name) => `sqs:${name}`,
  'AWS::SNS::Topic': (name) => `sns:${name}`,
  'AWS::S3::Bucket': (name) => `s3:${name}`,
  'AWS::Lambda::Function': (name) => `lambda:function:${name}`,
  'AWS::Events::EventBus': (name) => `events:event-bus/${name}`,
  'AWS::Events::Rule': (name) => `events:rule/${name}`,
  'AWS::Events::Archive': (name) => `events:archive/${name}`,
  'AWS::IAM::Role': (name) => `iam:role/${name}`,
  'AWS::KMS::Key': (name) => `kms:key/${name}`,
  'AWS::Logs::LogGroup': (name) => `logs:log-group:${name}:*`,
  'AWS::CloudWatch::Alarm': (name) => `cloudwatch:alarm:${name}`,
  'AWS::CloudWatch::CompositeAlarm': (name) => `cloudwatch:alarm:${name}`,
  'AWS::WAFv2::IPSet': (name) => `wafv2:regional/ipset/${name}`,
  'AWS::WAFv2::WebACL': (name) => `wafv2:regional/webacl/${name}`,
}

export function arnOf(id: string, raw: Raw, place: Place): string {
  const path = arnPath[raw.Type]
  if (!path) throw new StartError(`template: ${id} (${raw.Type}) has no ARN here`)
  const [service = '', rest = ''] = path(nameOf(id, raw, place)).split(/:(.*)/)
  const isGlobal = service === 'iam' || service === 's3'
  const account = service === 's3' ? '' : place.account
  return `arn:${partitionOf(place.region)}:${service}:${isGlobal ? '' : place.region}:${account}:${rest}`
}

const queueUrl = (name: string, { endpoint, account }: Place): string => `${endpoint}/${account}/${name}`

export function refOf(id: string, raw: Raw, place: Place): string {
  const name = nameOf(id, raw, place)
  if (raw.Type === 'AWS::SQS::Queue') return queueUrl(name, place)
  if (raw.Type === 'AWS::ApiGateway::Stage') return String(raw.Properties?.StageName)
  if (raw.Type === 'AWS::SNS::Topic') return arnOf(id, raw, place)
  return name
}

export function attributeOf(id: string, attribute: string, raw: Raw, place: Place): string {
  if (attribute === 'Arn' || attribute === 'TopicArn') return arnOf(id, raw, place)
  if (attribute === 'QueueUrl') return refOf(id, raw, place)
  if (['QueueName', 'Name', 'TopicName', 'RestApiId', 'KeyId'].includes(attribute)) return nameOf(id, raw, place)
  if (attribute === 'RootResourceId') return `${nameOf(id, raw, place)}-root`
  throw new StartError(`template: the attribute ${attribute} of ${id} (${raw.Type}) is not known here`)
}
