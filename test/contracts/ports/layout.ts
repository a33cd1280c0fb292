/** The queues that the specifications are run on. */
import type { QueueLayout } from '../../support/queues.ts'
import { maxReceives, visibility } from './queues.ts'

const consumed: QueueLayout = { fifo: true, visibility, redrive: { to: 'gone', maxReceives } }

export const queueLayout = {
  gone: { fifo: true, visibility: 60 },
  changes: consumed,
  delivery: consumed,
  sweep: consumed,
  dead: { fifo: true, visibility: 60 },
  setAside: { fifo: false, visibility: 60 },
} satisfies Record<string, QueueLayout>
