/** The specifications of all ports on the embedded engines: tables over SQLite, and queues. */
import { describe } from 'vitest'
import { emptyQueuesOf } from '../../support/queues.ts'
import { emptyTables } from '../../support/tables.ts'
import { queueLayout } from './layout.ts'
import { overQueues } from './over-queues.ts'
import { overTables } from './over-tables.ts'

describe('embedded', () => {
  overTables(async () => ({
    client: emptyTables(),
    names: { tickets: 'tickets', appellants: 'appellants', registry: 'registry' },
  }))
  overQueues(async () => emptyQueuesOf(queueLayout))
})
