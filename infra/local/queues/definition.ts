/** A queue as the template defines it. */
import type { Resource } from '../template/template.ts'
import type { QueueDefinition } from './queue.ts'

export const definitionOf = ({ id, name, arn, ref, properties }: Resource<'AWS::SQS::Queue'>): QueueDefinition => ({
  id,
  name,
  arn,
  url: ref,
  fifo: properties.FifoQueue,
  contentBasedDeduplication: properties.ContentBasedDeduplication,
  deduplicatePerGroup: properties.DeduplicationScope === 'messageGroup',
  visibility: properties.VisibilityTimeout,
  delay: properties.DelaySeconds,
  retention: properties.MessageRetentionPeriod,
  wait: properties.ReceiveMessageWaitTimeSeconds,
  maxBytes: properties.MaximumMessageSize,
  redrive: properties.RedrivePolicy && {
    arn: properties.RedrivePolicy.deadLetterTargetArn,
    maxReceives: properties.RedrivePolicy.maxReceiveCount,
  },
})
