/** Asynchronous invocations, kept until the function has run, tried three times like Lambda. */
import type { Functions } from '../functions/functions.ts'
import { keptIn } from '../queues/message.ts'
import { type Poller, startPoller } from '../queues/pollers.ts'
import { openQueue, type Queue } from '../queues/queue.ts'
import type { State } from '../state/state.ts'

export interface Deferred {
  /** Belongs to the transaction it is called in; the function runs after its commit. */
  invoke(functionArn: string, event: string): void
  pollers: Poller[]
  queues: Queue[]
}

const tries = 3
const pause = 60

export function startDeferred(
  state: State,
  functions: Functions,
  arns: readonly string[],
  log: (line: string) => void,
): Deferred {
  const byArn = new Map(arns.map((arn) => [arn, open(state, arn)]))
  const pollers = [...byArn].map(([arn, queue]) =>
    startPoller(state, {
      queue,
      batchSize: 1,
      concurrency: functions.byArn(arn).most,
      async consume([message]) {
        if (!message) return new Set()
        const result = await functions.byArn(arn).invoke(message.body)
        if (result.outcome === 'answered') return new Set()
        const why = result.outcome === 'failed' ? result.error.errorMessage : 'throttled'
        log(`${arn}: an asynchronous invocation failed (${message.receives} of ${tries}): ${why}`)
        if (message.receives >= tries) return new Set()
        await state.write(() => queue.hide(message.receipt ?? '', pause))
        return 'all'
      },
    }),
  )
  return {
    pollers,
    queues: [...byArn.values()],
    invoke(functionArn, event) {
      const queue = byArn.get(functionArn)
      if (!queue) throw new Error(`no asynchronous invocations of ${functionArn}`)
      queue.send({ body: event })
    },
  }
}

const open = (state: State, arn: string): Queue =>
  openQueue(
    {
      id: arn,
      name: `invocations of ${arn}`,
      arn: `invocations ${arn}`,
      url: '',
      fifo: false,
      contentBasedDeduplication: false,
      deduplicatePerGroup: false,
      // Longer than any function may run; one that failed is shortened to `pause`.
      visibility: 900 + pause,
      delay: 0,
      retention: 21_600,
      wait: 0,
      maxBytes: 1024 * 1024,
      redrive: undefined,
    },
    keptIn(state, `invocations of ${arn}`),
    () => {
      throw new Error('asynchronous invocations have no dead letters')
    },
  )
