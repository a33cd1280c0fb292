/** Event source mappings of the template: each queue's poller and the function it wakes. */
import type { Functions } from './functions/functions.ts'
import { kept, type Poller, sqsEvent, startPoller } from './queues/pollers.ts'
import type { Queues } from './queues/queues.ts'
import type { State } from './state/state.ts'
import type { Resource } from './template/template.ts'

interface Given {
  state: State
  mappings: readonly Resource<'AWS::Lambda::EventSourceMapping'>[]
  queues: Queues
  functions: Functions
  region: string
}

export const startFollowers = ({ state, mappings, queues, functions, region }: Given): Poller[] =>
  mappings
    .filter(({ properties }) => properties.Enabled)
    .map(({ properties }) => {
      const { EventSourceArn, FunctionName, BatchSize: batchSize, FunctionResponseTypes, ScalingConfig } = properties
      const queue = queues.byArn(EventSourceArn)
      const pool = functions.byName(FunctionName)
      const partial = FunctionResponseTypes.includes('ReportBatchItemFailures')
      return startPoller(state, {
        queue,
        batchSize,
        concurrency: Math.min(pool.most, ScalingConfig?.MaximumConcurrency ?? pool.most),
        consume: async (messages) => kept(await pool.invoke(sqsEvent(messages, queue, region)), messages, partial),
      })
    })
