/** FIFO queues with their dead letters: what each holds, how long a message hides. */
import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { DeduplicationScope, FifoThroughputLimit, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'

/** What waits in a queue was accepted: a queue that is taken out of the stack stays until somebody has looked. */
const removalPolicy = RemovalPolicy.RETAIN

/** Queues that wake a function. */
type Waking = 'Changes' | 'Delivery' | 'Sweep' | 'Batches' | 'Evaluating'

export class Queues extends Construct {
  /** knocks, group = ticket: a follower needs at most 10 s, a message hides 60 */
  readonly changes: Queue
  /** posts to departments and channels, group = receiver and lane */
  readonly delivery: Queue
  /** a minute's pass over a shard, group = shard: longer hidden than the sweep may run */
  readonly sweep: Queue
  /** that there is work on a batch, group = batch: longer hidden than a part of it may take */
  readonly batches: Queue
  /** that something follows from a decision on a result, group = result: longer hidden than its function may run */
  readonly evaluating: Queue
  /** what the sweep could not look at, one message each */
  readonly setAside: Queue
  /** where somebody must look when there is anything */
  readonly dead = {} as Record<Waking | 'setAside', Queue>

  constructor(scope: Construct, id: string, { messageDays }: { messageDays: number }) {
    super(scope, id)
    const retentionPeriod = Duration.days(messageDays)
    this.changes = this.fifo('Changes', { hides: 60, receives: 20, retentionPeriod })
    this.delivery = this.fifo('Delivery', { hides: 180, receives: 12, retentionPeriod })
    this.sweep = this.fifo('Sweep', { hides: 100, receives: 5, retentionPeriod })
    this.batches = this.fifo('Batches', { hides: 90, receives: 20, retentionPeriod })
    this.evaluating = this.fifo('Evaluating', { hides: 330, receives: 20, retentionPeriod })
    this.setAside = new Queue(this, 'SetAside', {
      retentionPeriod,
      removalPolicy,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    })
    this.dead.setAside = this.setAside
  }

  private fifo(
    id: Waking,
    { hides, receives, retentionPeriod }: { hides: number; receives: number; retentionPeriod: Duration },
  ): Queue {
    const perGroup = {
      fifo: true,
      contentBasedDeduplication: false,
      fifoThroughputLimit: FifoThroughputLimit.PER_MESSAGE_GROUP_ID,
      deduplicationScope: DeduplicationScope.MESSAGE_GROUP,
      retentionPeriod,
      removalPolicy,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    }
    const dead = new Queue(this, `${id}Dead`, perGroup)
    this.dead[id] = dead
    return new Queue(this, id, {
      ...perGroup,
      visibilityTimeout: Duration.seconds(hides),
      deadLetterQueue: { queue: dead, maxReceiveCount: receives },
    })
  }
}
